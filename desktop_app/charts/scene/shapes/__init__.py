"""Symbols and patterns that tell marks apart without colour."""
