"""Questions about spread, years, other organisations, indexes and maps."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from django import forms

from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.analysis import asking, breakdowns
from rodtrad.web.needs.analysis.breakdowns import MEASURES
from rodtrad.web.needs.analysis.index import MOST_VARIABLES, RESCALINGS
from rodtrad.web.needs.analysis.keeping import Table
from rodtrad.web.needs.analysis.mapping import BREAKS, CLASSES
from rodtrad.web.needs.models import Borders, DataSet, Peers
from rodtrad.web.needs.states import DataKind

MOST_BY: Final = 2
TITLE = {"label": lazy("need-ask-title"), "help_text": lazy("need-ask-title.help"), "max_length": 200, "required": False}


class Question(forms.Form):
    """A question to one data set; subclasses say which fields, what is asked (`question`) and what it is called by default."""

    title = forms.CharField(**TITLE)

    def __init__(self, data: Any, *, data_set: DataSet, table: Table, **initial: Any) -> None:
        super().__init__(data, initial=initial)
        self.data_set, self.table = data_set, table
        self.card, self.levels = data_set.card, data_set.levels
        self.move_last("title")

    def move_last(self, name: str) -> None:
        if name in self.fields:
            self.fields[name] = self.fields.pop(name)

    def offer(self, **choices: Iterable[tuple[str, str]]) -> None:
        for name, offered in choices.items():
            self.fields[name].choices = list(offered)  # type: ignore[attr-defined]

    def offer_rows(self) -> None:
        """Fields for the period and the group, where the data set has several; of persons all may be asked about together."""
        for part, name in (("period", asking.period_of(self.card)), ("group", asking.group_of(self.card))):
            values = asking.values_of(self.table, name) if name and 1 < self.levels.get(name, 0) <= asking.MOST_PERIODS else []
            if values:
                first = values[-1] if part == "period" else "T" if "T" in values else values[0]
                named = [(value, self._level(str(name), value)) for value in (reversed(values) if part == "period" else values)]
                if every := self.data_set.kind != DataKind.FIGURES:
                    named, first = [("", t("need-ask-every")), *named], ""
                self.fields[part] = forms.ChoiceField(
                    label=t(f"need-ask-{part}"), choices=named, initial=first, required=not every
                )
        self.move_last("title")

    def _level(self, name: str, value: str) -> str:
        codes = next((column.get("codes") or {} for column in self.card["columns"] if column["name"] == name), {})
        known = {"T": "source-group-t", "K": "source-group-k", "M": "source-group-m"}
        return str(codes.get(value) or (t(known[value]) if value in known and name == "group" else value))

    def fitting_measure(self, said: dict[str, Any]) -> dict[str, Any]:
        """The mean of yes and no is a share; of other columns there is none."""
        column, measure = said.get("column", ""), said.get("measure")
        if column and measure == "share" and not breakdowns.is_yes_no(self.card, self.levels, column):
            self.add_error("measure", t("need-ask-measure.no-share"))
        if measure == "mean" and any(c["name"] == column and c.get("type") == "boolean" for c in self.card["columns"]):
            said["measure"] = "share"
        return said

    @property
    def where(self) -> list[list[str]]:
        names = {"period": asking.period_of(self.card), "group": asking.group_of(self.card)}
        return [[str(names[part]), self.cleaned_data[part]] for part in names if self.cleaned_data.get(part)]

    def named(self, name: str) -> str:
        """What the chosen value of a field is called."""
        return str(dict(self.fields[name].choices)[self.cleaned_data[name]])  # type: ignore[attr-defined]

    @property
    def question(self) -> dict[str, Any]:
        raise NotImplementedError

    @property
    def usual_title(self) -> str:
        raise NotImplementedError

    @property
    def chosen_title(self) -> str:
        return str(self.cleaned_data["title"] or self.usual_title)[:200]


class SpreadForm(Question):
    """Which amount, inside which groups."""

    column = forms.ChoiceField(label=lazy("need-spread-column"))
    variable = forms.ChoiceField(label=lazy("need-spread-variable"))

    def __init__(self, data: Any, **given: Any) -> None:
        super().__init__(data, **given)
        yes_no = {column["name"] for column in self.card["columns"] if column.get("type") == "boolean"}
        amounts = [pair for pair in asking.numbers(self.card) if pair[0] not in yes_no]
        self.offer(column=amounts, variable=breakdowns.variables(self.card, self.levels))

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("column") and said.get("column") == said.get("variable"):
            self.add_error("variable", t("need-ask-variables.itself"))
        return said

    @property
    def question(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("column", "variable")}

    @property
    def usual_title(self) -> str:
        return t("need-spread-title", column=self.named("column"), variable=self.named("variable"))


class Measured(Question):
    """What is measured, how, and what is good."""

    column = forms.ChoiceField(label=lazy("need-ask-column"), help_text=lazy("need-ask-column.help"))
    measure = forms.ChoiceField(label=lazy("need-ask-measure"), widget=forms.RadioSelect, initial="mean")
    better = forms.ChoiceField(label=lazy("need-ask-better"), widget=forms.RadioSelect, initial="higher")

    def __init__(self, data: Any, **given: Any) -> None:
        super().__init__(data, **given)
        self.offer(
            column=asking.numbers(self.card),
            measure=[(name, t(f"need-measure-{name}")) for name in MEASURES],
            better=[(name, t(f"need-better-{name}")) for name in ("higher", "lower")],
        )

    def clean(self) -> dict[str, Any]:
        said = self.fitting_measure(super().clean() or {})
        column = said.get("column", "")
        if column and column in said.get("by", []):
            self.add_error("by", t("need-ask-variables.itself"))
        return said

    def clean_by(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["by"]
        if len(chosen) > MOST_BY:
            raise forms.ValidationError(t("need-ask-variables.many", most=MOST_BY))
        return chosen


class ChangeForm(Measured):
    """Over which years, for which groups."""

    year = forms.ChoiceField(label=lazy("need-change-year"), help_text=lazy("need-change-year.help"))
    by = forms.MultipleChoiceField(
        label=lazy("need-ask-by"), help_text=lazy("need-ask-by.help"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any, **given: Any) -> None:
        super().__init__(data, **given)
        self.offer(year=asking.years(self.card, self.levels), by=breakdowns.variables(self.card, self.levels))

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("year") in [said.get("column"), *said.get("by", [])]:
            self.add_error("year", t("need-change-year.twice"))
        return said

    @property
    def question(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("column", "measure", "better", "year", "by")}

    @property
    def usual_title(self) -> str:
        return t("need-change-usual", column=self.named("column"))


class ComparisonForm(Measured):
    """Which organisation is one's own, and which are the others."""

    own = forms.ChoiceField(label=lazy("need-comparison-own"), help_text=lazy("need-comparison-own.help"))
    peers = forms.ChoiceField(label=lazy("need-comparison-peers"), help_text=lazy("need-comparison-peers.help"), required=False)
    by = forms.MultipleChoiceField(
        label=lazy("need-ask-by"), help_text=lazy("need-ask-by.help"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any, *, peers: Sequence[Peers] = (), least: int = 5, **given: Any) -> None:
        super().__init__(data, **given)
        self.groups = {str(each.pk): each for each in peers}
        figures = self.data_set.kind == DataKind.FIGURES
        self.offer(
            own=self._owns(1 if figures else least),
            peers=[("", t("need-comparison-all")), *((pk, each.title) for pk, each in self.groups.items())],
            by=breakdowns.variables(self.card, self.levels),
        )
        for name in ("measure", "by") if figures else ():
            del self.fields[name]
        if not peers:
            del self.fields["peers"]
        self.offer_rows()
        if figures:
            self.fields.pop("period", None)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("own", "").partition("=")[0] in said.get("by", []):
            self.add_error("by", t("need-comparison-itself"))
        return said

    def _owns(self, least: int) -> list[tuple[str, str]]:
        """Every value of a column that can be an organisation, as column=value, if at least `least` rows have it."""
        figures = self.data_set.kind == DataKind.FIGURES
        most = 2000 if figures else breakdowns.MOST_LEVELS
        found = [c for c in self.card["columns"] if c.get("type") == "text" and c["name"] != self.card.get("person_key")]
        found = [c for c in found if 2 <= self.levels.get(c["name"], 0) <= most and c["name"] not in self._rows_columns()]
        values = [(c, value) for c in found for value in asking.values_of(self.table, c["name"], least)]
        return [(f"{c['name']}={value}", f"{asking.title(c)}: {self._level(c['name'], value)}") for c, value in values]

    def _rows_columns(self) -> tuple[str | None, ...]:
        return asking.period_of(self.card), asking.group_of(self.card), "status"

    @property
    def question(self) -> dict[str, Any]:
        said = self.cleaned_data
        place, _, own = said["own"].partition("=")
        group = self.groups.get(said.get("peers", ""))
        others = [code for code in group.codes if code != own] if group else []
        how = {name: said[name] for name in ("measure", "by") if name in said}
        return {
            "column": said["column"],
            "place": place,
            "own": own,
            "others": others,
            "better": said["better"],
            "where": self.where,
        } | how

    @property
    def usual_title(self) -> str:
        own = self.named("own").partition(": ")[2]
        return t("need-comparison-usual", column=self.named("column"), own=own)


class IndexForm(Question):
    """Which areas, which variables with what weights, and which outcome."""

    area = forms.ChoiceField(label=lazy("need-index-area"), help_text=lazy("need-index-area.help"))
    rescaling = forms.ChoiceField(label=lazy("need-index-rescaling"), widget=forms.RadioSelect, initial=RESCALINGS[0])
    outcome = forms.ChoiceField(label=lazy("need-index-outcome"), help_text=lazy("need-index-outcome.help"), required=False)
    weight = forms.ChoiceField(label=lazy("need-index-weight"), help_text=lazy("need-index-weight.help"), required=False)

    def __init__(self, data: Any, **given: Any) -> None:
        super().__init__(data, **given)
        self.candidates = asking.numbers(self.card)[:MOST_VARIABLES]
        none = [("", t("need-index-no-outcome"))]
        self.offer(
            area=asking.places(self.card, self.levels),
            rescaling=[(how, t(f"need-index-rescaling-{how}")) for how in RESCALINGS],
            outcome=none + self.candidates,
            weight=[("", t("need-index-no-weight")), *self.candidates],
        )
        if self.data_set.kind != DataKind.FIGURES:
            del self.fields["weight"]
        for number in range(len(self.candidates)):
            self.fields[f"use{number}"] = forms.BooleanField(label=t("need-index-use"), required=False)
            self.fields[f"weight{number}"] = NumberField(
                label=t("need-index-share"), required=False, least=0, most=100, initial=1
            )
            choices = [("high", t("need-index-straight")), ("low", t("need-index-turned"))]
            self.fields[f"turn{number}"] = forms.ChoiceField(label=t("need-index-direction"), choices=choices, required=False)
        self.offer_rows()

    @property
    def rows(self) -> list[tuple[str, list[Any]]]:
        """(title, bound fields) of each variable."""
        return [
            (title, [self[f"{part}{n}"] for part in ("use", "weight", "turn")]) for n, (_, title) in enumerate(self.candidates)
        ]

    @property
    def plain(self) -> list[Any]:
        """The other fields."""
        return [self[name] for name in self.fields if not name[-1].isdigit()]

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        self.chosen = [self._variable(said, n) for n in range(len(self.candidates)) if said.get(f"use{n}")]
        if not self.chosen:
            self.add_error("use0" if self.candidates else None, t("need-index-none-chosen"))
        if said.get("outcome") in [variable["column"] for variable in self.chosen] and said.get("outcome"):
            self.add_error("outcome", t("need-index-outcome-twice"))
        return said

    def _variable(self, said: dict[str, Any], number: int) -> dict[str, Any]:
        weight = said.get(f"weight{number}")
        if weight is None or weight <= Decimal(0):
            self.add_error(f"weight{number}", t("need-index-weight-owed"))
        return {
            "column": self.candidates[number][0],
            "weight": float(weight or 1),
            "turned": said.get(f"turn{number}") == "low",
        }

    @property
    def question(self) -> dict[str, Any]:
        said = self.cleaned_data
        names = {name: said.get(name, "") for name in ("area", "rescaling", "outcome", "weight")}
        return {**names, "variables": self.chosen, "where": self.where}

    @property
    def usual_title(self) -> str:
        return t("need-index-usual", area=self.named("area").lower())


class MapForm(Question):
    """Which map, which values, and how they are put into classes."""

    borders = forms.ChoiceField(label=lazy("need-map-borders"), help_text=lazy("need-map-borders.help"))
    area = forms.ChoiceField(label=lazy("need-map-area"), help_text=lazy("need-map-area.help"))
    column = forms.ChoiceField(label=lazy("need-map-column"))
    measure = forms.ChoiceField(label=lazy("need-ask-measure"), widget=forms.RadioSelect, initial="mean")
    how = forms.ChoiceField(label=lazy("need-map-how"), widget=forms.RadioSelect, initial=BREAKS[0])
    classes = forms.ChoiceField(label=lazy("need-map-classes"), initial="5")

    def __init__(self, data: Any, *, borders: Sequence[Borders], index: Any = None, **given: Any) -> None:
        """`index` is a saved index to draw instead of a column."""
        super().__init__(data, **given)
        self.index = index
        self.offer(
            borders=[(str(each.pk), t("need-map-choice", title=each.title, areas=each.areas)) for each in borders],
            area=asking.places(self.card, self.levels),
            column=asking.numbers(self.card),
            measure=[(name, t(f"need-measure-{name}")) for name in MEASURES],
            how=[(how, t(f"need-map-how-{how}")) for how in BREAKS],
            classes=[(str(number), str(number)) for number in CLASSES],
        )
        figures = self.data_set.kind == DataKind.FIGURES
        for name in ("area", "column", "measure") if index else ("measure",) if figures else ():
            del self.fields[name]
        if not index:
            self.offer_rows()

    def clean(self) -> dict[str, Any]:
        return self.fitting_measure(super().clean() or {})

    @property
    def question(self) -> dict[str, Any]:
        said = self.cleaned_data
        how = {"borders": said["borders"], "how": said["how"], "classes": int(said["classes"])}
        if self.index:
            area = self.index.question["area"]
            return {**how, "area": area, "index": str(self.index.pk), "column": "", "measure": "mean", "where": []}
        measure = said.get("measure", "mean")
        return {**how, "area": said["area"], "column": said["column"], "measure": measure, "index": "", "where": self.where}

    @property
    def usual_title(self) -> str:
        if self.index:
            return t("need-map-usual-index", title=self.index.title)
        return t("need-map-usual", column=self.named("column"))
