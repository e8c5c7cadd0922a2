"""The search in the log."""

from django import forms

from rodtrad.web.core.fields import DayField
from rodtrad.web.core.texts import lazy


class LogSearch(forms.Form):
    """Words and days."""

    words = forms.CharField(
        label=lazy("log-search-words"), help_text=lazy("log-search-words.help"), required=False, max_length=200
    )
    first = DayField(label=lazy("log-search-first"), required=False)
    last = DayField(label=lazy("log-search-last"), required=False)
