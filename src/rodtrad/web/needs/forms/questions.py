"""A question to a data set of persons."""

from typing import Any

from django import forms

from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.analysis import breakdowns
from rodtrad.web.needs.analysis.breakdowns import MEASURES, MOST_DEPTH, MOST_VARIABLES, Question
from rodtrad.web.needs.models import DataSet


class BreakdownForm(forms.Form):
    """Which indicator, for whom."""

    column = forms.ChoiceField(label=lazy("need-ask-column"), help_text=lazy("need-ask-column.help"))
    measure = forms.ChoiceField(label=lazy("need-ask-measure"), widget=forms.RadioSelect, initial="mean")
    better = forms.ChoiceField(label=lazy("need-ask-better"), widget=forms.RadioSelect, initial="higher")
    variables = forms.MultipleChoiceField(
        label=lazy("need-ask-variables"), help_text=lazy("need-ask-variables.help"), widget=forms.CheckboxSelectMultiple
    )
    depth = forms.ChoiceField(label=lazy("need-ask-depth"), help_text=lazy("need-ask-depth.help"), initial="2")
    title = forms.CharField(label=lazy("need-ask-title"), help_text=lazy("need-ask-title.help"), max_length=200, required=False)

    def __init__(self, data: Any, *, data_set: DataSet) -> None:
        super().__init__(data)
        self.data_set = data_set
        self.named = dict(breakdowns.indicators(data_set.card))
        choices = {
            "column": list(self.named.items()),
            "measure": [(name, t(f"need-measure-{name}")) for name in MEASURES],
            "better": [(name, t(f"need-better-{name}")) for name in ("higher", "lower")],
            "variables": breakdowns.variables(data_set.card, data_set.levels),
            "depth": [(str(depth), t("need-depth", depth=depth)) for depth in range(1, MOST_DEPTH + 1)],
        }
        for name, found in choices.items():
            self.fields[name].choices = found  # type: ignore[attr-defined]

    def clean_variables(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["variables"]
        if len(chosen) > MOST_VARIABLES:
            raise forms.ValidationError(t("need-ask-variables.many", most=MOST_VARIABLES))
        return chosen

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        column = said.get("column", "")
        if (
            said.get("measure") == "share"
            and column
            and not breakdowns.is_yes_no(self.data_set.card, self.data_set.levels, column)
        ):
            self.add_error("measure", t("need-ask-measure.no-share"))
        if column in said.get("variables", []):
            self.add_error("variables", t("need-ask-variables.itself"))
        return said

    @property
    def question(self) -> dict[str, Any]:
        said = self.cleaned_data
        return breakdowns.asked(
            Question(said["column"], said["measure"], tuple(said["variables"]), int(said["depth"]), said["better"])
        )

    @property
    def chosen_title(self) -> str:
        """The title given, or what was asked."""
        titles = dict(self.fields["variables"].choices)  # type: ignore[attr-defined]
        by = ", ".join(titles[name] for name in self.cleaned_data["variables"])
        return str(self.cleaned_data["title"] or t("need-default-title", column=self.named[self.cleaned_data["column"]], by=by))[
            :200
        ]
