"""What to fetch from Kolada and PxWeb, and groups to compare with."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

from django import forms

from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.analysis.sources import KOLADA, Area, Kpi, TableInfo
from rodtrad.web.needs.models import Peers

OLDEST: Final = 1990
AS_BOXES: Final = 24
EVERY: Final = "*"


def listed(typed: str) -> list[str]:
    """Codes or names, one a line or with commas between."""
    return [word.strip() for word in re.split(r"[\n,;]", typed) if word.strip()]


class Places:
    """Names and codes of areas, as people write them, to codes."""

    def __init__(self, known: dict[str, str]) -> None:
        """`known`: names by code."""
        self.known = known
        self.by_name = {name.casefold(): code for code, name in known.items()}

    def codes(self, typed: str) -> list[str]:
        """Raises `forms.ValidationError` that names every one that is unknown, with what it may have meant."""
        words = listed(typed)
        codes = [word if word in self.known or self._is_group(word) else self.by_name.get(word.casefold(), "") for word in words]
        if unknown := [word for word, code in zip(words, codes, strict=True) if not code]:
            near = [name for word in unknown for name in get_close_matches(word, self.known.values(), n=2)]
            raise forms.ValidationError(t("need-source-areas.unknown", names=", ".join(unknown), near=", ".join(near) or "–"))
        return list(dict.fromkeys(codes))

    def _is_group(self, word: str) -> bool:
        return bool(re.fullmatch(r"G\d{1,8}", word))


def _whole(field: Any) -> int:
    if field is None or field != int(field):
        raise forms.ValidationError(t("need-rule-whole"))
    return int(field)


class KoladaForm(forms.Form):
    """Which areas and years of the chosen key figures."""

    peers = forms.ChoiceField(label=lazy("need-source-peers"), help_text=lazy("need-source-peers.help"), required=False)
    areas = forms.CharField(
        label=lazy("need-source-areas"),
        help_text=lazy("need-source-areas.help"),
        widget=forms.Textarea,
        max_length=8000,
        required=False,
    )
    first = NumberField(label=lazy("need-source-first"))
    last = NumberField(label=lazy("need-source-last"))
    gender = forms.BooleanField(label=lazy("need-source-gender"), required=False)
    title = forms.CharField(
        label=lazy("need-title-of-data"), help_text=lazy("need-ask-title.help"), max_length=200, required=False
    )

    def __init__(self, data: Any, *, figures: Sequence[Kpi], areas: Sequence[Area], peers: Sequence[Peers], today: date) -> None:
        super().__init__(data, initial={"first": today.year - 6, "last": today.year - 1})
        self.figures, self.today = figures, today
        self.places = Places({area.code: area.name for area in areas})
        self.groups = {str(each.pk): each for each in peers}
        choices = [("", t("need-source-peers-none")), *((pk, each.title) for pk, each in self.groups.items())]
        self.fields["peers"].choices = choices  # type: ignore[attr-defined]
        if not peers:
            del self.fields["peers"]

    def clean_areas(self) -> list[str]:
        return self.places.codes(self.cleaned_data["areas"])

    def clean_first(self) -> int:
        return self._year("first")

    def clean_last(self) -> int:
        return self._year("last")

    def _year(self, name: str) -> int:
        year = _whole(self.cleaned_data[name])
        if not OLDEST <= year <= self.today.year:
            raise forms.ValidationError(t("need-source-year", first=str(OLDEST), last=str(self.today.year)))
        return year

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("first") and said.get("last") and said["first"] > said["last"]:
            self.add_error("last", t("need-source-years-turned"))
        return said

    @property
    def question(self) -> dict[str, Any]:
        said = self.cleaned_data
        group = self.groups.get(said.get("peers", ""))
        return {
            "source": KOLADA,
            "figures": [figure.id for figure in self.figures],
            "areas": list(dict.fromkeys([*said["areas"], *(group.codes if group else [])])),
            "first": said["first"],
            "last": said["last"],
            "gender": said["gender"],
            "title": said["title"],
        }


class PxwebForm(forms.Form):
    """Values of each variable of a table: its time as the latest periods, few values as boxes, many as a list to type."""

    def __init__(self, data: Any, *, source: str, info: TableInfo, peers: Sequence[Peers], lists: Mapping[str, str]) -> None:
        """`lists`: the code list by which a variable's values in `info` are put."""
        super().__init__(data)
        self.source, self.info, self.lists = source, info, lists
        self.groups = {str(each.pk): each for each in peers}
        for number, variable in enumerate(info.variables):
            if len(variable.values) > 1:
                self.fields[f"v{number}"] = self._field(variable)
            by_code = variable.code == info.area and variable.code not in lists
            if by_code and len(variable.values) > AS_BOXES and peers:
                choices = [("", t("need-source-peers-none")), *((pk, each.title) for pk, each in self.groups.items())]
                self.fields["peers"] = forms.ChoiceField(label=t("need-source-peers"), choices=choices, required=False)
        self.fields["title"] = forms.CharField(
            label=t("need-title-of-data"), help_text=t("need-ask-title.help"), max_length=200, required=False
        )

    def _field(self, variable: Any) -> forms.Field:
        label = variable.label[:1].upper() + variable.label[1:]
        choices = list(variable.values.items())
        if variable.code == self.info.time:
            most = len(choices)
            said = t("need-source-latest.help", first=choices[0][1], last=choices[-1][1])
            return NumberField(
                label=t("need-source-latest", name=label), help_text=said, least=1, most=most, initial=min(6, most)
            )
        if variable.code == self.info.measure:
            return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, initial=choices[0][0])
        required = not variable.may_be_left_out and variable.code != self.info.area
        if len(choices) <= AS_BOXES:
            return forms.MultipleChoiceField(
                label=label, choices=choices, widget=forms.CheckboxSelectMultiple, required=not variable.may_be_left_out
            )
        help_text = t("need-source-many.help", example=f"{choices[0][1]}, {choices[1][1]}")
        return forms.CharField(label=label, help_text=help_text, widget=forms.Textarea, max_length=20_000, required=required)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        self.choice: dict[str, list[str]] = {}
        for number, variable in enumerate(self.info.variables):
            name = f"v{number}"
            if name in said:
                try:
                    if codes := self._codes(variable, said[name]):
                        self.choice[variable.code] = codes
                except forms.ValidationError as error:
                    self.add_error(name, error)
        self._add_peers(said)
        self._require_area()
        for code, id in self.lists.items():
            self.choice[code] = [f"list({id})", *self.choice.get(code, [])]
        return said

    def _add_peers(self, said: dict[str, Any]) -> None:
        group = self.groups.get(said.get("peers", ""))
        area = next((each for each in self.info.variables if each.code == self.info.area), None)
        if group and area:
            known = [code for code in group.codes if code in area.values]
            self.choice[area.code] = list(dict.fromkeys([*self.choice.get(area.code, []), *known]))

    def _require_area(self) -> None:
        for number, variable in enumerate(self.info.variables):
            typed = len(variable.values) > AS_BOXES and variable.code == self.info.area and not variable.may_be_left_out
            if typed and not self.choice.get(variable.code) and not self.has_error(f"v{number}"):
                self.add_error(f"v{number}", t("need-source-area-owed"))

    def _codes(self, variable: Any, said: Any) -> list[str]:
        if variable.code == self.info.time:
            return [f"top({_whole(said)})"]
        if isinstance(said, list):
            return said
        if variable.code == self.info.measure:
            return [said]
        return [EVERY] if said.strip() == EVERY else Places(dict(variable.values)).codes(said)

    @property
    def question(self) -> dict[str, Any]:
        place = {"source": self.source, "table": self.info.id}
        return {**place, "choice": self.choice, "title": self.cleaned_data["title"]}


class PeersForm(forms.Form):
    """A group of one's own."""

    title = forms.CharField(label=lazy("need-peers-title"), help_text=lazy("need-peers-title.help"), max_length=200)
    members = forms.CharField(
        label=lazy("need-peers-members"), help_text=lazy("need-peers-members.help"), widget=forms.Textarea, max_length=8000
    )

    def __init__(self, data: Any, *, areas: Sequence[Area]) -> None:
        super().__init__(data)
        self.names = {area.code: area.name for area in areas}

    def clean_members(self) -> list[tuple[str, str]]:
        """(code, name); where the source is away, codes are taken as they are."""
        typed = self.cleaned_data["members"]
        codes = Places(self.names).codes(typed) if self.names else list(_only_codes(typed))
        return [(code, self.names.get(code, code)) for code in codes]


def _only_codes(typed: str) -> Iterator[str]:
    for word in listed(typed):
        if not re.fullmatch(r"\d{2,4}", word):
            raise forms.ValidationError(t("need-peers-members.codes", name=word))
        yield word
