"""Who keeps a fund, and what can be written in its ledger."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role

KEEPS: Final = (Role.CONTROLLER,)


class EventKind(TextChoices):
    """The kinds of event, in the order that they come in a fund's life."""

    OPENING = "opening", lazy("fund-kind-opening")
    ALLOCATION = "allocation", lazy("fund-kind-allocation")
    GRANT = "grant", lazy("fund-kind-grant")
    DRAW_DOWN = "draw_down", lazy("fund-kind-draw-down")
    UNNEEDED = "unneeded", lazy("fund-kind-unneeded")
    RETURNED = "returned", lazy("fund-kind-returned")
    PAY_BACK = "pay_back", lazy("fund-kind-pay-back")
    WITHDRAWAL = "withdrawal", lazy("fund-kind-withdrawal")
    CORRECTION = "correction", lazy("fund-kind-correction")


OF_INVESTMENT: Final = (EventKind.GRANT, EventKind.DRAW_DOWN, EventKind.UNNEEDED, EventKind.RETURNED, EventKind.PAY_BACK)
# What is entered by its own form; a correction starts at the event that it corrects.
ENTERED: Final = tuple(kind for kind in EventKind if kind != EventKind.CORRECTION)


class Planned(TextChoices):
    """What the forecast reckons with, by year."""

    COMING = "coming", lazy("fund-planned-coming")
    GRANTING = "granting", lazy("fund-planned-granting")
    DRAWING = "drawing", lazy("fund-planned-drawing")
