"""Forms for who takes part, and as what."""

from typing import Any

from django import forms

from rodtrad.web.core.texts import lazy, t
from rodtrad.web.organisation.models import Department, Organisation, Unit
from rodtrad.web.organisation.states import Role


class NewRole(forms.Form):
    """A role, and where: in the whole organisation, in a department, or in a unit of one."""

    role = forms.ChoiceField(
        label=lazy("people-role"),
        choices=Role.choices,
        widget=forms.RadioSelect,
        error_messages={"required": lazy("people-role.missing")},
    )
    place = forms.ChoiceField(label=lazy("people-department"), help_text=lazy("people-department.help"), required=False)

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places: dict[str, tuple[Department | None, Unit | None]] = {"": (None, None)}
        names = [("", t("people-whole"))]
        for department in organisation.departments.open().prefetch_related("units"):
            self.places[str(department.pk)] = (department, None)
            names.append((str(department.pk), department.name))
            for unit in (unit for unit in department.units.all() if unit.closed_on is None):
                self.places[f"{department.pk}-{unit.pk}"] = (department, unit)
                names.append((f"{department.pk}-{unit.pk}", t("people-unit-in", unit=unit.name, department=department.name)))
        self.fields["place"].choices = names  # type: ignore[attr-defined]

    @property
    def given(self) -> dict[str, Any]:
        """As `give_role` wants it."""
        department, unit = self.places[self.cleaned_data["place"]]
        return {"role": Role(self.cleaned_data["role"]), "department": department, "unit": unit}


class NewPerson(NewRole):
    """Somebody who is to take part, and as what."""

    name = forms.CharField(label=lazy("me-name"), max_length=200, error_messages={"required": lazy("people-name.missing")})
    email = forms.EmailField(
        label=lazy("login-email"),
        max_length=254,
        error_messages={"required": lazy("people-email.missing"), "invalid": lazy("people-email.wrong")},
    )
    field_order = ("name", "email", "role", "place")


class Leaving(forms.Form):
    """Why somebody no longer takes part."""

    reason = forms.CharField(label=lazy("people-leave-reason"), help_text=lazy("people-leave-reason.help"), max_length=500)


class PeopleSearch(forms.Form):
    """Words, role and department."""

    words = forms.CharField(label=lazy("people-search-words"), required=False, max_length=200)
    role = forms.ChoiceField(label=lazy("people-role"), required=False)
    department = forms.ModelChoiceField(
        label=lazy("people-search-department"),
        queryset=Department.objects.none(),
        required=False,
        empty_label=lazy("people-search-all"),
    )

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [("", t("people-search-all")), *Role.choices]  # type: ignore[attr-defined]
        self.fields["department"].queryset = organisation.departments.all()  # type: ignore[attr-defined]
