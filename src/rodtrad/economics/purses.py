"""Who pays and who saves: each payer's share of the cost and of the gain, and whose pocket is the wrong one."""

from dataclasses import dataclass
from decimal import Decimal

from rodtrad.economics.result import Economics
from rodtrad.fund.money import shared

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


@dataclass(frozen=True)
class Transfer:
    """What one payer would give another, in present value, so that nobody who paid is left with a loss."""

    source: str
    receiver: str
    amount: Decimal


def mending_transfers(economics: Economics) -> tuple[Transfer, ...]:
    """The transfers that mend wrong pockets: those who gain make up for those who lose, in proportion to their gain.

    Nobody gives more than it gains. Where all together lose, no transfer mends it and the gains are shared among the losers as
    far as they go. The amounts add up to the öre. Empty where nobody loses or nobody gains.
    """
    gains = {payer.payer: payer.net for payer in economics.payers if payer.net > 0}
    losses = {payer.payer: -payer.net for payer in economics.payers if payer.net < 0}
    if not gains or not losses:
        return ()
    moved = min(sum(gains.values(), Decimal(0)), sum(losses.values(), Decimal(0)))
    received = shared(moved, losses)
    rows: list[Transfer] = []
    left = shared(moved, gains)
    for receiver, amount in received.items():
        given = shared(amount, left) if amount else {}
        rows += [Transfer(source, receiver, part) for source, part in given.items() if part]
        left = {source: gain - given.get(source, Decimal(0)) for source, gain in left.items()}
    return tuple(rows)
