"""A form's title, a section, a question; a set of criteria."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms

from rodtrad.web.calls.analysis import building
from rodtrad.web.calls.analysis.sets import CriteriaSet, Criterion, Form, Question
from rodtrad.web.core.fields import NumberField
from rodtrad.web.core.texts import lazy, t

SPARE_COLUMNS, SPARE_CRITERIA = 2, 2
MOST_ROWS = 40


class Named(forms.Form):
    """Words in one or both languages."""

    sv = forms.CharField(label=lazy("form-words-sv"), max_length=300, required=False)
    en = forms.CharField(label=lazy("form-words-en"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not (found.get("sv") or found.get("en")):
            self.add_error("sv", t("form-words-missing"))
        return found

    @property
    def words(self) -> Any:
        return building.words(self.cleaned_data["sv"], self.cleaned_data["en"])


class FormTitle(Named):
    intro_sv = forms.CharField(label=lazy("form-intro-sv"), max_length=5_000, widget=forms.Textarea, required=False)
    intro_en = forms.CharField(label=lazy("form-intro-en"), max_length=5_000, widget=forms.Textarea, required=False)

    @classmethod
    def of(cls, form: Form, data: Any = None) -> "FormTitle":
        intro = form.intro or {}
        said = {"sv": form.title.get("sv", ""), "en": form.title.get("en", "")}
        return cls(data, initial=said | {"intro_sv": intro.get("sv", ""), "intro_en": intro.get("en", "")})

    def put_in(self, form: Form) -> Form:
        intro = building.words(self.cleaned_data["intro_sv"], self.cleaned_data["intro_en"])
        return replace(form, title=self.words, intro=intro or None)


class NewForm(forms.Form):
    """Where a new form begins."""

    start = forms.ChoiceField(label=lazy("form-start"), widget=forms.RadioSelect)
    name = forms.CharField(label=lazy("form-name"), help_text=lazy("form-name.help"), max_length=200, required=False)

    def __init__(self, data: Any, *, starts: list[tuple[str, str]]) -> None:
        super().__init__(data, initial={"start": starts[0][0]})
        self.fields["start"].choices = starts  # type: ignore[attr-defined]


class XlsForm(forms.Form):
    file = forms.FileField(label=lazy("form-file"), help_text=lazy("form-file.help"))


class QuestionForm(forms.Form):
    """One question. What belongs to other kinds than the chosen one is passed over."""

    label_sv = forms.CharField(label=lazy("form-label-sv"), max_length=1_000, required=False)
    label_en = forms.CharField(label=lazy("form-label-en"), max_length=1_000, required=False)
    hint_sv = forms.CharField(label=lazy("form-hint-sv"), max_length=2_000, required=False)
    hint_en = forms.CharField(label=lazy("form-hint-en"), max_length=2_000, required=False)
    kind = forms.ChoiceField(label=lazy("form-kind"))
    required = forms.BooleanField(label=lazy("form-required"), required=False)
    choices = forms.CharField(
        label=lazy("form-choices"), help_text=lazy("form-choices.help"), max_length=10_000, widget=forms.Textarea, required=False
    )
    least = NumberField(label=lazy("form-least"), help_text=lazy("form-least.help"), required=False)
    most = NumberField(label=lazy("form-most"), help_text=lazy("form-most.help"), required=False)
    only_if = forms.MultipleChoiceField(
        label=lazy("form-only-if"), help_text=lazy("form-only-if.help"), widget=forms.CheckboxSelectMultiple, required=False
    )
    fills = forms.ChoiceField(label=lazy("form-fills"), help_text=lazy("form-fills.help"), required=False)

    def __init__(self, data: Any, *, form: Form, section: str, question: Question) -> None:
        self.question = question
        super().__init__(data, initial=_question_said(question))
        self.fields["kind"].choices = [(kind, t(f"form-kind-{kind.replace('_', '-')}")) for kind in building.KINDS]  # type: ignore[attr-defined]
        conditions = building.conditions(form, question.key, section)
        self.fields["only_if"].choices = conditions  # type: ignore[attr-defined]
        if not conditions:
            del self.fields["only_if"]
        asked = replace(question, kind=self._kind(data))
        self.fields["fills"].choices = [("", t("form-fills-nothing")), *building.places(asked)]  # type: ignore[attr-defined]

    def _kind(self, data: Any) -> Any:
        typed = data.get("kind", "") if data else ""
        return typed if typed in building.KINDS else self.question.kind

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not (found.get("label_sv") or found.get("label_en")):
            self.add_error("label_sv", t("form-words-missing"))
        if found.get("kind") in building.CHOOSING and not (found.get("choices") or "").strip():
            self.add_error("choices", t("form-choices.missing"))
        if len({each.split("=", 1)[0] for each in found.get("only_if", [])}) > 1:
            self.add_error("only_if", t("form-only-if.one"))
        return found

    def made(self, columns: tuple[building.Column, ...]) -> Question:
        """The question as it was written."""
        found = self.cleaned_data
        kind = found["kind"]
        least, most = (found["least"], found["most"]) if kind not in ("note", "date", "yes_no", "choose_one") else (None, None)
        return Question(
            key=self.question.key,
            kind=kind,
            label=building.words(found["label_sv"], found["label_en"]),
            hint=building.words(found["hint_sv"], found["hint_en"]) or None,
            required=found["required"] and kind != "note",
            choices=building.choices_from(found["choices"], self.question.choices) if kind in building.CHOOSING else (),
            columns=columns if kind == "table" else (),
            only_if=_condition(found.get("only_if", [])),
            least=least,
            most=most,
            fills=found["fills"] if kind != "note" else "",
        )


def _question_said(question: Question) -> dict[str, Any]:
    hint = question.hint or {}
    condition = question.only_if
    return {
        "label_sv": question.label.get("sv", ""),
        "label_en": question.label.get("en", ""),
        "hint_sv": hint.get("sv", ""),
        "hint_en": hint.get("en", ""),
        "kind": question.kind,
        "required": question.required,
        "choices": building.choices_in(question.choices),
        "least": question.least,
        "most": question.most,
        "only_if": [f"{condition.question}={value}" for value in condition.is_one_of] if condition else [],
        "fills": question.fills,
    }


def _condition(chosen: list[str]) -> building.OnlyIf | None:
    if not chosen:
        return None
    pairs = [each.split("=", 1) for each in chosen]
    return building.OnlyIf(question=pairs[0][0], is_one_of=tuple(value for _, value in pairs))


class ColumnForm(forms.Form):
    """A column of a table; one without a heading is none."""

    sv = forms.CharField(label=lazy("form-column-sv"), max_length=300, required=False)
    en = forms.CharField(label=lazy("form-column-en"), max_length=300, required=False)
    kind = forms.ChoiceField(label=lazy("form-kind"), required=False)
    required = forms.BooleanField(label=lazy("form-required"), required=False)
    choices = forms.CharField(label=lazy("form-choices"), max_length=5_000, widget=forms.Textarea, required=False)

    def __init__(self, data: Any, *, at: int, column: building.Column | None) -> None:
        self.column = column
        super().__init__(data, prefix=f"column{at}", initial=_column_said(column) if column else {"kind": "line"})
        self.fields["kind"].choices = [(kind, t(f"form-kind-{kind.replace('_', '-')}")) for kind in building.COLUMN_KINDS]  # type: ignore[attr-defined]

    def made(self, taken: list[str]) -> building.Column | None:
        found = self.cleaned_data
        label = building.words(found["sv"], found["en"])
        if not label:
            return None
        known = self.column.choices if self.column else ()
        choices = building.choices_from(found["choices"], known) if found["kind"] == "choose_one" else ()
        key = self.column.key if self.column else building.name_of(label, taken)
        fills = self.column.fills if self.column else ""
        return building.Column(
            key=key, kind=found["kind"] or "line", label=label, required=found["required"], choices=choices, fills=fills
        )


def _column_said(column: building.Column) -> dict[str, Any]:
    said = {"sv": column.label.get("sv", ""), "en": column.label.get("en", "")}
    return said | {"kind": column.kind, "required": column.required, "choices": building.choices_in(column.choices)}


def column_forms(data: Any, question: Question) -> list[ColumnForm]:
    known: list[building.Column | None] = [
        *question.columns,
        *[None] * (SPARE_COLUMNS if question.columns else SPARE_COLUMNS + 2),
    ]
    return [ColumnForm(data, at=at, column=column) for at, column in enumerate(known[:MOST_ROWS])]


def columns_made(given: list[ColumnForm]) -> tuple[building.Column, ...]:
    made: list[building.Column] = []
    for each in given:
        column = each.made([known.key for known in made])
        made.extend([column] if column else [])
    return tuple(made)


class CriterionForm(forms.Form):
    """A criterion; one without a name is none."""

    sv = forms.CharField(label=lazy("criteria-sv"), max_length=500, required=False)
    en = forms.CharField(label=lazy("criteria-en"), max_length=500, required=False)
    guidance_sv = forms.CharField(label=lazy("criteria-guidance-sv"), max_length=2_000, widget=forms.Textarea, required=False)
    guidance_en = forms.CharField(label=lazy("criteria-guidance-en"), max_length=2_000, widget=forms.Textarea, required=False)
    kind = forms.ChoiceField(label=lazy("criteria-kind"), required=False)
    weight = NumberField(label=lazy("criteria-weight"), least=Decimal("0.01"), most=1_000, required=False)
    top = NumberField(label=lazy("criteria-top"), least=1, most=100, required=False)

    def __init__(self, data: Any, *, at: int, criterion: Criterion | None) -> None:
        self.criterion = criterion
        super().__init__(
            data,
            prefix=f"criterion{at}",
            initial=_criterion_said(criterion) if criterion else {"kind": "scored", "weight": 1, "top": 5},
        )
        self.fields["kind"].choices = [(kind, t(f"criteria-kind-{kind}")) for kind in ("scored", "mandatory")]  # type: ignore[attr-defined]

    def made(self, taken: list[str]) -> Criterion | None:
        found = self.cleaned_data
        label = building.words(found["sv"], found["en"])
        if not label:
            return None
        known = self.criterion
        return Criterion(
            key=known.key if known else building.key_of(label, taken),
            label=label,
            guidance=building.words(found["guidance_sv"], found["guidance_en"]) or None,
            kind=found["kind"] or "scored",
            weight=float(found["weight"] or 1),
            top=int(found["top"] or 5),
            source=known.source if known else "",
        )


def _criterion_said(criterion: Criterion) -> dict[str, Any]:
    guidance = criterion.guidance or {}
    return {
        "sv": criterion.label.get("sv", ""),
        "en": criterion.label.get("en", ""),
        "guidance_sv": guidance.get("sv", ""),
        "guidance_en": guidance.get("en", ""),
        "kind": criterion.kind,
        "weight": Decimal(str(criterion.weight)).normalize(),
        "top": criterion.top,
    }


def criterion_forms(data: Any, found: CriteriaSet) -> list[CriterionForm]:
    known: list[Criterion | None] = [*found.criteria, *[None] * SPARE_CRITERIA]
    return [CriterionForm(data, at=at, criterion=criterion) for at, criterion in enumerate(known[:MOST_ROWS])]


def criteria_made(given: list[CriterionForm]) -> tuple[Criterion, ...]:
    made: list[Criterion] = []
    for each in given:
        criterion = each.made([known.key for known in made])
        made.extend([criterion] if criterion else [])
    return tuple(made)
