"""Codes that change with the time (TOTP, RFC 6238) and recovery codes."""

import base64
import hashlib
import hmac
import secrets
import struct
from typing import Final
from urllib.parse import quote, urlencode

import qrcode
from qrcode.image.svg import SvgPathImage

PERIOD: Final = 30  # seconds; with six digits and SHA-1 it is what every app understands
DIGITS: Final = 6
TOLERANCE: Final = 1  # steps that a clock may be wrong
RECOVERY_CODES: Final = 10
LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is taken for another


def new_key() -> str:
    """A fresh key of 160 bits, in base 32 as apps want it."""
    return base64.b32encode(secrets.token_bytes(20)).decode("ascii")


def code_at(key: str, step: int) -> str:
    """The code of a time step (seconds since 1970 / 30)."""
    mac = hmac.new(base64.b32decode(key), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = mac[-1] & 0x0F
    number = struct.unpack(">I", mac[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_of(key: str, code: str, now: float) -> int | None:
    """The time step that the code belongs to, near `now` (seconds since 1970); None for a wrong code."""
    written, middle = "".join(code.split()), int(now) // PERIOD
    steps = range(middle - TOLERANCE, middle + TOLERANCE + 1)
    # Every step is compared, and in constant time.
    fitting = [step for step in steps if hmac.compare_digest(code_at(key, step).encode(), written.encode())]
    return fitting[-1] if fitting else None


def address_of(key: str, email: str, issuer: str) -> str:
    """The otpauth address that an app reads."""
    return f"otpauth://totp/{quote(f'{issuer}:{email}')}?{urlencode({'secret': key, 'issuer': issuer}, quote_via=quote)}"


def picture_of(address: str) -> str:
    """The address as a QR code: an SVG as a data address, so that the page needs no inline style."""
    drawn = qrcode.make(address, image_factory=SvgPathImage, box_size=20, border=2).to_string()
    return "data:image/svg+xml;base64," + base64.b64encode(drawn).decode("ascii")


def new_recovery_codes() -> list[str]:
    """Ten codes of 50 bits, to write down."""
    return ["-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(2)) for _ in range(RECOVERY_CODES)]


def as_recovery_code(written: str) -> str:
    """However it was written: spaces, capitals, with or without the hyphen."""
    bare = "".join(letter for letter in written.lower() if letter in LETTERS)
    return f"{bare[:5]}-{bare[5:]}"
