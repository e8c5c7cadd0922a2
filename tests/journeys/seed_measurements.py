"""The pages of measurements in their different states: the demonstration has them all."""

from rodtrad.web.followup.models import Measurement

# A state that has the move, and the page where it is made.
MOVES = {"planned": ("record", "miss"), "recorded": ("return",), "checked": ("correct",)}


def pages() -> list[str]:
    """Addresses: an investment's measurements, one measurement in each state, and each of the forms."""
    found = {each.state: each for each in Measurement.objects.select_related("investment")}
    one = {state: f"/investments/{each.investment.key}/measurements/{each.pk}/" for state, each in found.items()}
    forms = [f"{one[state]}{move}/" for state, moves in MOVES.items() for move in moves]
    lists = [f"/investments/_measurements/?show={name}" for name in ("check", "soon")]
    return ["/investments/hemma-med-stod/measurements/", *one.values(), *forms, *lists]
