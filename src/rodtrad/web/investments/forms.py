"""The small forms: a new investment, a file to read in, a signature. (The document's own forms: `section_form`.)"""

from typing import Any, Final, cast

from django import forms

from rodtrad.document.yaml_text import MAX_BYTES
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.investments.models import KEY
from rodtrad.web.organisation.models import Department

REASON_LENGTH: Final = 1000


class PlaceForm(forms.Form):
    """Where in the organisation a new investment belongs."""

    department = forms.ChoiceField(label=lazy("investments-department"), help_text=lazy("investments-department.help"))

    def __init__(self, places: list[Department | None], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.places = {str(place.pk) if place else "": place for place in places}
        whole = t("investments-whole-organisation")
        department = cast(forms.ChoiceField, self.fields["department"])
        department.choices = [(key, place.name if place else whole) for key, place in self.places.items()]
        department.required = "" not in self.places

    def clean_department(self) -> Department | None:
        return self.places.get(self.cleaned_data["department"])


class NewForm(PlaceForm):
    title = forms.CharField(label=lazy("investments-new-title"), help_text=lazy("investments-new-title.help"), max_length=300)
    key = forms.RegexField(
        KEY,
        label=lazy("field-investment-key"),
        help_text=lazy("investments-new-key.help"),
        max_length=60,
        required=False,
        error_messages={"invalid": lazy("investments-new-key-form")},
    )
    field_order = ("title", "department", "key")


class FileForm(forms.Form):
    """A document as a file, YAML or JSON."""

    file = forms.FileField(label=lazy("investments-file"), help_text=lazy("investments-file.help"))

    def clean_file(self) -> tuple[bytes, str]:
        """The content and its format. One byte more than allowed is enough for the reader to say that it is too large."""
        file = self.cleaned_data["file"]
        return file.read(MAX_BYTES + 1), "json" if file.name.lower().endswith(".json") else "yaml"


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=lazy("investments-reason"), help_text=lazy("investments-reason.help"), required=False, max_length=REASON_LENGTH
    )


class SignForm(forms.Form):
    """A signature under the version that was looked at."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    motive = forms.CharField(
        label=lazy("investments-motive"),
        help_text=lazy("investments-motive.help"),
        required=False,
        max_length=REASON_LENGTH,
        widget=forms.Textarea,
    )
