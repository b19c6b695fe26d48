"""Frozen dataclasses and vocabularies: what the ledger speaks of. Imports nothing from the other rooms."""
