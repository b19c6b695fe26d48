"""The part of the CSL-JSON schema 1.0.2 that applies to our items, written anew for these tests.

Types and fields are those of https://docs.citationstyles.org/en/stable/specification.html; a field that is not here
would be refused, as the whole schema refuses fields that it does not know.
"""

from __future__ import annotations

TYPES = ["article-newspaper", "dataset", "document", "entry-encyclopedia", "figure", "legislation", "report", "webpage"]
_TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "id": _TEXT,
            "type": {"enum": TYPES},
            "author": {
                "type": "array",
                "items": {"type": "object", "properties": {"literal": _TEXT}, "additionalProperties": False},
            },
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "required": ["date-parts"],
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 3,
                            "items": {"type": ["string", "number"]},
                        },
                    }
                },
            },
            **dict.fromkeys(("title", "container-title", "publisher", "URL", "language", "version", "note"), _TEXT),
        },
    },
}
