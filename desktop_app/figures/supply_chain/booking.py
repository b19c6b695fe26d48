"""To whom a share is booked: the country of the head office, of the plant, or of the buyer; never mixed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.supply_chain import Share
from desktop_app.figures.reading import Reading
from desktop_app.i18n import Say

# segments that the data define by the buyer, and one whose capacity is booked to the owner's country (segments.csv)
_BOUGHT = frozenset({"equipment-demand", "chip-consumption"})
_OWNED = frozenset({"logic-fab-45nm"})
_PLACED = frozenset({"capacity", "production"})


class Booking(StrEnum):
    """Where a share is counted."""

    HQ = "hq"
    PLANT = "plant"
    BUYER = "buyer"


def booking_of(row: Share) -> Booking:
    """Return where a share is counted: capacity and production at the place, sales and shipments at the head office."""
    if row.segment_id in _BOUGHT:
        return Booking.BUYER
    return Booking.PLANT if row.measure in _PLACED and row.segment_id not in _OWNED else Booking.HQ


def years_of(shares: Iterable[Share], booking: Booking) -> tuple[int, ...]:
    """Return the years for which shares so booked are on record, the latest first."""
    found = {row.year.latest.year for row in shares if row.year and booking_of(row) is booking}
    return tuple(sorted(found, reverse=True))


def years_offered(reading: Reading) -> list[tuple[str, str]]:
    """Return the years that can be chosen for the shares of a reading."""
    booking = Booking(reading.option("booking"))
    return [(str(year), str(year)) for year in years_of(reading.ledger.shares(reading.as_of), booking)]


def booked_by(booking: Booking, say: Say) -> str:
    """Return the booking in words, for running text."""
    match booking:
        case Booking.HQ:
            return say("by head office of the supplier")
        case Booking.PLANT:
            return say("by place of the plant")
        case Booking.BUYER:
            return say("by place of the buyer")
