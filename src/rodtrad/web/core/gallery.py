"""What the gallery shows in each component: invented, short, in both languages through the catalogue `web_gallery`."""

from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator

from rodtrad.web.core.fields import DayField, MoneyField, NumberField, YesNoField
from rodtrad.web.core.texts import lazy, t

STATES = ("done", "done", "broken", "done", "next", "todo", "todo")


class Specimen(forms.Form):
    """One field of each kind."""

    title = forms.CharField(label=lazy("gallery-field-text"), help_text=lazy("gallery-field-text.help"), max_length=40)
    count = NumberField(label=lazy("gallery-field-number"), least=1, unit="st")
    cost = MoneyField(label=lazy("gallery-field-money"), help_text=lazy("gallery-field-money.help"))
    start = DayField(label=lazy("gallery-field-day"))
    need = forms.CharField(label=lazy("gallery-field-long"), widget=forms.Textarea, required=False)
    payer = forms.ChoiceField(label=lazy("gallery-field-select"))
    design = forms.ChoiceField(label=lazy("gallery-field-choice"), widget=forms.RadioSelect)
    sources = forms.MultipleChoiceField(label=lazy("gallery-field-several"), widget=forms.CheckboxSelectMultiple, required=False)
    anchored = YesNoField(label=lazy("gallery-field-yes-no"))
    register = forms.FileField(label=lazy("gallery-field-file"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("payer", "design", "sources"):
            self.fields[name].choices = [(str(i), t(f"gallery-choice-{name}-{i}")) for i in (1, 2, 3)]  # type: ignore[attr-defined]


def filled() -> Specimen:
    """The form with everything in order."""
    first: dict[str, Any] = {
        "title": t("gallery-title"),
        "count": 24,
        "cost": "1 250 000,50",
        "start": "2026-03-01",
        "payer": "2",
        "design": "1",
    }
    return Specimen(initial={**first, "sources": ["1", "3"], "anchored": "yes"}, prefix="ok")


def faulty() -> Specimen:
    """The form with errors."""
    return Specimen({"bad-count": "1,234", "bad-cost": "en miljon", "bad-start": "våren"}, prefix="bad")


def steps(current: int = 4) -> list[dict[str, Any]]:
    """The thread with every state in it."""
    made: list[dict[str, Any]] = [
        {"label": t(f"gallery-step-{i}"), "state": state, "url": "#thread"} for i, state in enumerate(STATES, start=1)
    ]
    made[2]["note"] = t("gallery-step-note")
    made[current]["current"] = True
    return made


def table() -> dict[str, Any]:
    """Columns, rows and sums of a table."""
    costs = {1: (420_000, 610_000), 2: (180_500, 95_000), 3: (-38_000, -240_000)}
    return {"rows": costs, "sums": tuple(sum(column) for column in zip(*costs.values(), strict=True))}


def page() -> Page[int]:
    """The second of three pages."""
    return Paginator(range(120), 50).page(2)


def changes() -> list[SimpleNamespace]:
    """One change of each kind."""
    kinds = (("changed", "30", "45"), ("added", "", t("gallery-title")), ("removed", t("gallery-title"), ""))
    return [
        SimpleNamespace(where=t("gallery-field-text"), before=before, after=after, kind=kind, reason=t("gallery-reason"))
        for kind, before, after in kinds
    ]
