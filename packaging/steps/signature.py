"""Detached Ed25519 signatures: ``signature.py sign KEY.pem FILE`` and ``signature.py check PUBLIC.pem FILE``.

The signature is FILE with the ending ``.sig``: the 64 bytes themselves, so that OpenSSL 3 checks them too::

    openssl pkeyutl -verify -rawin -pubin -inkey PUBLIC.pem -in FILE -sigfile FILE.sig

``sign`` also writes the public key beside it, ``FILE.pub.pem``. Runs in the environment of the builders.
"""

from __future__ import annotations

import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)


def sign(key_file: Path, file: Path) -> None:
    """Write signature and public key beside ``file``."""
    key = load_pem_private_key(key_file.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{key_file} is no Ed25519 key: openssl genpkey -algorithm ed25519 makes one")
    _beside(file, ".sig").write_bytes(key.sign(file.read_bytes()))
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    _beside(file, ".pub.pem").write_bytes(public)


def check(key_file: Path, file: Path) -> bool:
    """Tell whether the signature beside ``file`` was made over it by the owner of the public key."""
    key = load_pem_public_key(key_file.read_bytes())
    if not isinstance(key, Ed25519PublicKey):
        return False
    try:
        key.verify(_beside(file, ".sig").read_bytes(), file.read_bytes())
    except InvalidSignature:
        return False
    return True


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


if __name__ == "__main__":
    _, command, key_name, file_name = sys.argv
    if command == "sign":
        sign(Path(key_name), Path(file_name))
    elif not check(Path(key_name), Path(file_name)):
        raise SystemExit(f"{file_name}: the signature does not hold")
