"""Who pays and who saves: each payer's share of the cost and of the gain, and whose pocket is the wrong one."""

from dataclasses import dataclass
from decimal import Decimal

from rodtrad.economics.result import Economics

THRESHOLD = 0.25


@dataclass(frozen=True)
class Purse:
    """One payer's part. Shares are of all present costs and all present savings; None where the whole is not above zero.

    `wrong_pocket`: the payer bears at least the threshold's share of the cost and gets less than that share of the gain.
    """

    payer: str
    name: str
    cost: Decimal
    saving: Decimal
    net: Decimal
    cost_share: float | None
    saving_share: float | None
    wrong_pocket: bool


def who_pays_who_saves(economics: Economics, threshold: float = THRESHOLD) -> tuple[Purse, ...]:
    """The payers in the document's order. `threshold` is a share of cost and gain (0–1)."""
    whole = economics.total
    return tuple(
        Purse(
            payer.payer,
            payer.name,
            payer.cost,
            payer.saving,
            payer.net,
            (paid := _share(payer.cost, whole.cost)),
            (gained := _share(payer.saving, whole.saving)),
            paid is not None and paid >= threshold and (gained or 0.0) < threshold,
        )
        for payer in economics.payers
    )


def _share(part: Decimal, whole: Decimal) -> float | None:
    return float(part / whole) if whole > 0 else None
