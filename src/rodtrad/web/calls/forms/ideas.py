"""An idea test: a page of a few questions."""

from typing import Any

from django import forms

from rodtrad.web.calls.models import Idea
from rodtrad.web.calls.rules import Place
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.models import Need

TEXTS = ("need_text", "idea", "target_group", "new", "touches", "effects")


def _long(name: str) -> forms.CharField:
    id = f"idea-field-{name.replace('_', '-')}"
    return forms.CharField(label=lazy(id), help_text=lazy(f"{id}.help"), max_length=5_000, widget=forms.Textarea, required=False)


class BeginIdea(forms.Form):
    title = forms.CharField(label=lazy("idea-title"), help_text=lazy("idea-title.help"), max_length=200)
    place = forms.ChoiceField(label=lazy("application-place"), widget=forms.RadioSelect)

    def __init__(self, data: Any, *, places: list[Place]) -> None:
        self.places = {place.key: place for place in places}
        super().__init__(data, initial={"place": places[0].key if len(places) == 1 else ""})
        self.fields["place"].choices = [(key, str(place)) for key, place in self.places.items()]  # type: ignore[attr-defined]

    @property
    def chosen_place(self) -> Place:
        return self.places[self.cleaned_data["place"]]


class IdeaForm(forms.Form):
    title = forms.CharField(label=lazy("idea-title"), max_length=200)
    need = forms.ChoiceField(label=lazy("application-need"), required=False)
    need_text = _long("need_text")
    idea = _long("idea")
    target_group = _long("target_group")
    new = _long("new")
    touches = _long("touches")
    effects = _long("effects")

    def __init__(self, data: Any, *, idea: Idea, needs: list[Need]) -> None:
        self.needs = {str(need.pk): need for need in needs}
        initial = {name: getattr(idea, name) for name in ("title", *TEXTS)} | {"need": str(idea.need_id or "")}
        super().__init__(data, initial=initial)
        self.fields["need"].choices = [("", t("application-need-none")), *((pk, n.title) for pk, n in self.needs.items())]  # type: ignore[attr-defined]
        if not needs:
            del self.fields["need"]

    @property
    def said(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("title", *TEXTS)}

    @property
    def chosen_need(self) -> Need | None:
        return self.needs.get(self.cleaned_data.get("need", ""))


class Answer(forms.Form):
    answer = forms.CharField(
        label=lazy("idea-answer"), help_text=lazy("idea-answer.help"), max_length=5_000, widget=forms.Textarea, required=False
    )
