"""A map put in."""

from typing import Any

from django import forms

from rodtrad.web.core.texts import lazy


class BordersForm(forms.Form):
    """A GeoJSON file with areas. Which properties hold code and name is guessed where it is not said."""

    file = forms.FileField(label=lazy("need-borders-file"), help_text=lazy("need-borders-file.help"))
    title = forms.CharField(label=lazy("need-borders-title"), help_text=lazy("need-borders-title.help"), max_length=200)
    source = forms.CharField(label=lazy("need-borders-source"), help_text=lazy("need-borders-source.help"), max_length=500)
    licence = forms.CharField(label=lazy("need-origin-licence"), max_length=500, required=False)
    code = forms.CharField(
        label=lazy("need-borders-code"), help_text=lazy("need-borders-code.help"), max_length=100, required=False
    )
    name = forms.CharField(label=lazy("need-borders-name"), max_length=100, required=False)

    @property
    def said(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("title", "source", "licence")}
