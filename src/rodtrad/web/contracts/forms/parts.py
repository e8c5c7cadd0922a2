"""One part of a contract as a form: a term, a metric, a party."""

from collections.abc import Mapping
from typing import Any

from django import forms

from rodtrad.texts import has_text
from rodtrad.web.contracts.analysis.parts import PARTS, Row, Spec, choices, plain, typed
from rodtrad.web.core.fields import DayField, MoneyField
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.section_form.rows import slug


class PartForm(forms.Form):
    """The fields of a row of the list `part`; `data_in_text` is the whole contract's, for what there is to choose."""

    def __init__(self, data: Any, *, part: str, row: Row, whole: Mapping[str, Any]) -> None:
        super().__init__(data)
        self.part, self.row, self.specs = part, row, PARTS[part]
        for spec in self.specs:
            self.fields[spec.name] = _field(part, spec, row, whole)

    @property
    def made(self) -> Row:
        """The row as it stands in the text: what is empty is left out, what the form does not show is kept."""
        names = {spec.name for spec in self.specs}
        found = {spec.name: plain(self.row, spec, self.cleaned_data[spec.name]) for spec in self.specs}
        keyed = "key" if "key" in names else "name"
        if keyed in names and not found.get(keyed) and self.part != "limits":
            found[keyed] = self._named(keyed)
        kept = {name: value for name, value in self.row.items() if name not in names}
        ordered = {name: found[name] for name in (keyed, *found) if name in found}
        return {name: value for name, value in {**ordered, **kept}.items() if value not in (None, "", [], False)}

    def _named(self, keyed: str) -> str:
        """A name from the title: for a formula with underscores, for a key with hyphens."""
        stem = slug(str(self.cleaned_data.get("title") or self.cleaned_data.get("name") or self.cleaned_data.get("kind") or ""))
        return (stem if keyed == "key" else stem.replace("-", "_"))[:50] or self.part


def _field(part: str, spec: Spec, row: Row, whole: Mapping[str, Any]) -> forms.Field:
    id = f"contract-field-{part}-{spec.name}".replace("_", "-")
    id = id if has_text(id) else f"contract-field-{spec.name}".replace("_", "-")
    said: dict[str, Any] = {"label": t(id), "required": spec.required, "initial": typed(row, spec)}
    if has_text(f"{id}.help"):
        said["help_text"] = t(f"{id}.help")
    if spec.kind in ("choice", "choices"):
        offered = choices(whole, spec, current_language())
        if spec.kind == "choices":
            return forms.MultipleChoiceField(choices=offered, widget=forms.CheckboxSelectMultiple, **said)
        return forms.ChoiceField(choices=[("", t("contracts-not-chosen")), *offered], **said)
    if spec.kind == "day":
        return DayField(**said)
    if spec.kind == "money":
        return MoneyField(least=0, **said)
    if spec.kind == "yes":
        return forms.BooleanField(**said)
    widget = forms.Textarea if spec.kind in ("long", "lines", "steps") else forms.TextInput
    return forms.CharField(max_length=20_000 if spec.kind in ("long", "lines", "steps") else 2_000, widget=widget, **said)
