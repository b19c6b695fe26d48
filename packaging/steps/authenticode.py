"""Who signed Windows program files, as JSON (``authenticode.py FILE…``).

For each file: the digest of its bytes (without checksum and signature, as Authenticode counts) must be the one that was
signed, the signature must fit the certificate, and each certificate must be signed by the next one, up to one of the
anchors below. Dates are not looked at (a signature outlives its certificate by a time stamp); who signed is the caller's business.
Exit code 1, with a line for each fault on stderr. Runs in the environment of the builders.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
from pathlib import Path

from asn1crypto import cms, core
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

_CERTIFICATES = 4  # the entry of the security directory
_SIGNED_DATA = 0x0002
_ANCHORS = {  # SHA-256 of the certificates that Windows itself builds on
    "5367f20c7ade0e2bca790915056d086b720c33c1fa2a2661acf787e3292e1270": "Microsoft Identity Verification Root 2020",
    "552f7bdcf1a7af9e6ce672017f4f12abf77240c78e761ac203d1d9d20ac89988": "DigiCert Trusted Root G4",
    "8ef01bb5e07987053659e039e5a72580c88c444bc1a31ab412ce81a4ad53044e": "Microsoft Windows Third Party Component CA 2013",
}


class UntrustedError(Exception):
    """A file that is not signed, or changed since."""


class _Digest(core.Sequence):  # type: ignore[misc] # asn1crypto has no types
    _fields = [("algorithm", cms.DigestAlgorithm), ("digest", core.OctetString)]  # noqa: RUF012 # asn1crypto's way


class _SignedContent(core.Sequence):  # type: ignore[misc]
    _fields = [("data", core.Any), ("message_digest", _Digest)]  # noqa: RUF012


def signer(content: bytes) -> str:
    """Return the organisation that signed; raise ``UntrustedError`` if the signature does not hold."""
    checksum, entry, at, size = _layout(content)
    if not size:
        raise UntrustedError("is not signed")
    signed = cms.ContentInfo.load(content[at + 8 : at + size])["content"]
    said = signed["encap_content_info"]["content"].parse(_SignedContent)
    digest = said["message_digest"]
    name = digest["algorithm"]["algorithm"].native
    bytes_signed = content[:checksum] + content[checksum + 4 : entry] + content[entry + 8 : at]
    if hashlib.new(name, bytes_signed).digest() != digest["digest"].native:
        raise UntrustedError("was changed after it was signed")
    return _checked_signer(signed, said)


def _layout(content: bytes) -> tuple[int, int, int, int]:
    """Return where the checksum and the security entry lie, and place and size of the signature."""
    head = struct.unpack_from("<I", content, 0x3C)[0]
    if content[:2] != b"MZ" or content[head : head + 4] != b"PE\0\0":
        raise UntrustedError("is no program file")
    optional = head + 24
    wide = struct.unpack_from("<H", content, optional)[0] == 0x20B
    entry = optional + (112 if wide else 96) + 8 * _CERTIFICATES
    at, size = struct.unpack_from("<II", content, entry)
    if size:
        size, _revision, kind = struct.unpack_from("<IHH", content, at)
        if kind != _SIGNED_DATA:
            raise UntrustedError("carries a signature of an unknown kind")
    return optional + 64, entry, at, size


def _checked_signer(signed: cms.SignedData, said: _SignedContent) -> str:
    info = signed["signer_infos"][0]
    name = info["digest_algorithm"]["algorithm"].native
    attributes = info["signed_attrs"]
    stated = next(each["values"][0].native for each in attributes if each["type"].native == "message_digest")
    if hashlib.new(name, said.contents).digest() != stated:
        raise UntrustedError("carries a signature over something else")
    certificates = [x509.load_der_x509_certificate(each.chosen.dump()) for each in signed["certificates"]]
    serial = info["sid"].chosen["serial_number"].native
    own = next(each for each in certificates if each.serial_number == serial)
    _verify(own, info["signature"].native, attributes.untag().dump(), name)
    _climb(own, certificates)
    return str(own.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)[0].value)


def _verify(certificate: x509.Certificate, signature: bytes, content: bytes, digest: str) -> None:
    key = certificate.public_key()
    if not isinstance(key, rsa.RSAPublicKey):
        raise UntrustedError("is signed with an unknown kind of key")
    algorithm = {"sha1": hashes.SHA1, "sha256": hashes.SHA256, "sha384": hashes.SHA384}[digest]()
    try:
        key.verify(signature, content, padding.PKCS1v15(), algorithm)
    except InvalidSignature as error:
        raise UntrustedError("carries a signature that does not hold") from error


def _climb(certificate: x509.Certificate, known: list[x509.Certificate]) -> None:
    """Follow the issuers inside the file up to an anchor; each must have signed the one below."""
    for _ in known:
        if certificate.fingerprint(hashes.SHA256()).hex() in _ANCHORS:
            return
        above = [each for each in known if each.subject == certificate.issuer and each is not certificate]
        if not above:
            break
        try:
            certificate.verify_directly_issued_by(above[0])
        except (InvalidSignature, ValueError, TypeError) as error:
            raise UntrustedError("carries a broken chain of certificates") from error
        certificate = above[0]
    raise UntrustedError("is signed under an authority that is not known here")


def main(files: list[Path]) -> int:
    """Print name → signer; return 1 where one cannot be trusted."""
    found, faults = {}, []
    for file in files:
        try:
            found[file.name] = signer(file.read_bytes())
        except (UntrustedError, ValueError, KeyError, StopIteration, struct.error) as error:
            faults.append(f"{file.name} {error}")
    print(json.dumps(found, indent=1))
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
