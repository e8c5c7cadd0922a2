"""The small forms: the accounts' file, a changed workbook. (The editor's form is the document's own: `section_form`.)"""

from typing import Final

from django import forms

from rodtrad.web.core.texts import lazy

REASON_LENGTH: Final = 1000


class BookedForm(forms.Form):
    """A SIE 4 file and the project in it that is this investment."""

    file = forms.FileField(label=lazy("booked-file"), help_text=lazy("booked-file.help"))
    project = forms.CharField(label=lazy("booked-project"), help_text=lazy("booked-project.help"), max_length=80)


class WorkbookForm(forms.Form):
    """A workbook that was downloaded from here and changed."""

    file = forms.FileField(label=lazy("workbook-file"), help_text=lazy("workbook-file.help"))
