"""A question to an event log: backwards from which outcome."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.analysis.flows import path_group
from rodtrad.web.needs.models import DataSet

ANY_NUMBER, ANY_ONE = "...", "?"


class FlowForm(forms.Form):
    """Backwards from which outcome, how far, and what to look for on the way."""

    outcome = forms.MultipleChoiceField(
        label=lazy("need-flow-outcome"), help_text=lazy("need-flow-outcome.help"), widget=forms.CheckboxSelectMultiple
    )
    window = NumberField(
        label=lazy("need-flow-window"), help_text=lazy("need-flow-window.help"), least=1, most=36_500, initial=365
    )
    occurrence = forms.ChoiceField(label=lazy("need-flow-occurrence"), widget=forms.RadioSelect, initial="each", required=False)
    since = forms.MultipleChoiceField(
        label=lazy("need-flow-since"), help_text=lazy("need-flow-since.help"), widget=forms.CheckboxSelectMultiple, required=False
    )
    support = forms.MultipleChoiceField(
        label=lazy("need-flow-supports"),
        help_text=lazy("need-flow-supports.help"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    signals = forms.MultipleChoiceField(
        label=lazy("need-flow-signals"),
        help_text=lazy("need-flow-signals.help"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    groups = forms.CharField(
        label=lazy("need-flow-groups"),
        help_text=lazy("need-flow-groups.help"),
        max_length=4000,
        widget=forms.Textarea,
        required=False,
    )
    title = forms.CharField(label=lazy("need-ask-title"), help_text=lazy("need-ask-title.help"), max_length=200, required=False)

    def __init__(self, data: Any, *, data_set: DataSet, asked: Mapping[str, Any]) -> None:
        """`asked` is an earlier question to begin from; without one, the data set's own support and signals are chosen."""
        usual = {role: [type for type in types if type in data_set.events] for role, types in data_set.event_roles.items()}
        super().__init__(data, initial=dict(asked or usual))
        self.data_set = data_set
        self.fields["occurrence"].choices = [  # type: ignore[attr-defined]
            (each, t(f"need-flow-occurrence-{each}")) for each in ("each", "first")
        ]
        for name in ("outcome", "since", "support", "signals"):
            self.fields[name].choices = [(event, event) for event in data_set.events]  # type: ignore[attr-defined]

    def clean_occurrence(self) -> str:
        return self.cleaned_data["occurrence"] or "each"

    def clean_window(self) -> int:
        window: Decimal = self.cleaned_data["window"]
        if window != int(window):
            raise forms.ValidationError(t("need-rule-whole"))
        return int(window)

    def clean_groups(self) -> list[dict[str, Any]]:
        """Each line a group; a step that is no event of the log is an error here, not later."""
        groups = [path_group(line) for line in self.cleaned_data["groups"].splitlines() if line.strip()]
        known = {*self.data_set.events, ANY_NUMBER, ANY_ONE}
        steps = [step for group in groups for step in group["path"]]
        unknown = [type for step in steps for type in ([step] if isinstance(step, str) else step) if type not in known]
        if unknown:
            raise forms.ValidationError(t("need-flow-groups.unknown", step=unknown[0]))
        return groups

    @property
    def question(self) -> dict[str, Any]:
        names = ("outcome", "window", "occurrence", "since", "support", "signals", "groups")
        return {name: self.cleaned_data[name] for name in names}

    @property
    def chosen_title(self) -> str:
        given = self.cleaned_data["title"]
        return str(given or t("need-flow-default-title", outcome=", ".join(self.cleaned_data["outcome"])))[:200]
