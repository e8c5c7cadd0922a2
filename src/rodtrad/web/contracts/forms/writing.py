"""A contract begun, and what is believed of its outcomes."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

from django import forms

from rodtrad.web.contracts.analysis.believing import Beliefs, Believed
from rodtrad.web.contracts.analysis.texts import KINDS
from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.investments.models import Investment


class BeginForm(forms.Form):
    """Which published form to begin from, what it is called, and the investment that it pays for."""

    title = forms.CharField(label=lazy("contracts-title"), help_text=lazy("contracts-title.help"), max_length=300)
    investment = forms.ChoiceField(
        label=lazy("contracts-investment"), help_text=lazy("contracts-investment.help"), required=False
    )
    start = forms.ChoiceField(label=lazy("contracts-start"), widget=forms.RadioSelect)

    def __init__(self, data: Any, *, investments: Sequence[Investment]) -> None:
        super().__init__(data, initial={"start": KINDS[0]})
        self.investments = {each.key: each for each in investments}
        chosen = [("", t("contracts-no-investment")), *((each.key, each.title) for each in investments)]
        cast(forms.ChoiceField, self.fields["investment"]).choices = chosen
        cast(forms.ChoiceField, self.fields["start"]).choices = [
            (kind, f"{t(f'contracts-start-{_word(kind)}')} – {t(f'contracts-start-{_word(kind)}.what')}") for kind in KINDS
        ]

    @property
    def chosen(self) -> Investment | None:
        return self.investments.get(self.cleaned_data.get("investment", ""))


class UploadForm(forms.Form):
    """A contract as a file: our own format, or a project in INDIGO's."""

    file = forms.FileField(
        label=lazy("contracts-file"),
        help_text=lazy("contracts-file.help"),
        widget=forms.FileInput({"accept": ".yaml,.yml,.json"}),
    )
    investment = forms.ChoiceField(label=lazy("contracts-investment"), required=False)

    def __init__(self, data: Any, files: Any = None, *, investments: Sequence[Investment]) -> None:
        super().__init__(data, files)
        self.investments = {each.key: each for each in investments}
        chosen = [("", t("contracts-no-investment")), *((each.key, each.title) for each in investments)]
        cast(forms.ChoiceField, self.fields["investment"]).choices = chosen

    @property
    def chosen(self) -> Investment | None:
        return self.investments.get(self.cleaned_data.get("investment", ""))


class BeliefsForm(forms.Form):
    """For each metric the range that it lies in nine times in ten, or the chance of a yes; and how many persons there will be."""

    def __init__(self, data: Any, *, believed: Sequence[Believed], beliefs: Beliefs) -> None:
        super().__init__(data)
        self.believed = list(believed)
        for each in self.believed:
            if each.yes_no:
                initial = None if each.chance is None else round(each.chance * 100, 4)
                self.fields[f"{each.name}-chance"] = NumberField(
                    label=t("contracts-chance-of", metric=each.title), least=0, most=100, unit="%", initial=_shown(initial)
                )
                continue
            unit, scale = each.unit, 100 if each.share else 1
            for end in ("low", "high"):
                value = getattr(each, end)
                self.fields[f"{each.name}-{end}"] = NumberField(
                    label=t(f"contracts-belief-{end}", metric=each.title),
                    unit=unit,
                    initial=_shown(None if value is None else value * scale),
                )
        for group, title, size in [(g, title, beliefs.sizes.get(g, 20)) for g, title in _groups(believed)]:
            self.fields[f"size-{group}"] = NumberField(
                label=t("contracts-how-many", group=title), least=1, most=5000, initial=_shown(size)
            )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for each in self.believed:
            low, high = found.get(f"{each.name}-low"), found.get(f"{each.name}-high")
            if low is not None and high is not None and low > high:
                self.add_error(f"{each.name}-high", t("contracts-range-backwards"))
        return found

    @property
    def said(self) -> dict[str, Any]:
        """As plain data."""
        found, given = [], self.cleaned_data
        for each in self.believed:
            if each.yes_no:
                found.append({"metric": each.name, "chance": float(given[f"{each.name}-chance"]) / 100, "each": each.each})
                continue
            scale = 100 if each.share else 1
            ends = {end: float(given[f"{each.name}-{end}"]) / scale for end in ("low", "high")}
            found.append({"metric": each.name, **ends})
        sizes = {name.removeprefix("size-"): int(value) for name, value in given.items() if name.startswith("size-")}
        return {"uncertain": found, "sizes": sizes}


def _groups(believed: Sequence[Believed]) -> Iterator[tuple[str, str]]:
    yield from dict.fromkeys(group for each in believed for group in each.open_groups)


def _shown(value: Any) -> str:
    """As people type it: with a comma, without what is not needed."""
    return "" if value is None else f"{float(value):.10g}".replace(".", ",") if abs(float(value)) < 1e10 else str(int(value))


def _word(name: str) -> str:
    return name.replace("_", "-")
