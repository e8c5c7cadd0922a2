"""A call: its text and dates, what it cites, what it is judged by, who may apply."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils import timezone

from rodtrad.web.calls.analysis.sets import Rules
from rodtrad.web.calls.models import Call, CriteriaVersion, FormVersion
from rodtrad.web.calls.states import Route
from rodtrad.web.core.fields import DayField, MoneyField, NumberField
from rodtrad.web.core.texts import lazy, t
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department

LONG = 20_000


def start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def end_of(day: date) -> datetime:
    """The last moment of the day: who hands in in the evening is in time."""
    return timezone.make_aware(datetime.combine(day, time(23, 59, 59)))


def day_of(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None


class NewCall(forms.Form):
    title = forms.CharField(label=lazy("call-title"), help_text=lazy("call-title.help"), max_length=200)
    route = forms.ChoiceField(label=lazy("call-route"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = cast(forms.ChoiceField, self.fields["route"])
        field.choices = [(route.value, f"{route.label}. {t(_help_of(route))}") for route in Route]


def _help_of(route: Route) -> str:
    return f"call-route-{route.value.replace('_', '-')}.help"


class CallText(forms.Form):
    """Text, dates and ways. The last day counts until midnight."""

    title = forms.CharField(label=lazy("call-title"), max_length=200)
    text = forms.CharField(
        label=lazy("call-text"), help_text=lazy("call-text.help"), max_length=LONG, widget=forms.Textarea, required=False
    )
    opens = DayField(label=lazy("call-opens"), help_text=lazy("call-opens.help"), required=False)
    closes = DayField(label=lazy("call-closes"), help_text=lazy("call-closes.help"), required=False)
    budget = MoneyField(label=lazy("call-budget"), help_text=lazy("call-budget.help"), least=1, most=10**12, required=False)
    two_step = forms.BooleanField(label=lazy("call-two-step"), help_text=lazy("call-two-step.help"), required=False)
    blind = forms.BooleanField(label=lazy("call-blind"), help_text=lazy("call-blind.help"), required=False)
    public = forms.BooleanField(label=lazy("call-public"), help_text=lazy("call-public.help"), required=False)

    @classmethod
    def of(cls, call: Call, data: Any = None) -> "CallText":
        initial = {name: getattr(call, name) for name in ("title", "text", "budget", "two_step", "blind", "public")}
        return cls(data, initial=initial | {"opens": day_of(call.opens_at), "closes": day_of(call.closes_at)})

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        opens, closes = found.get("opens"), found.get("closes")
        if opens and closes and closes < opens:
            self.add_error("closes", t("call-closes.before-opening"))
        return found

    @property
    def said(self) -> dict[str, Any]:
        found = dict(self.cleaned_data)
        opens, closes = found.pop("opens"), found.pop("closes")
        return {**found, "opens_at": start_of(opens) if opens else None, "closes_at": end_of(closes) if closes else None}


class OnlyText(forms.Form):
    """What may be changed of an announced call."""

    text = forms.CharField(label=lazy("call-text"), help_text=lazy("call-text.announced"), max_length=LONG, widget=forms.Textarea)


class NeedsForm(forms.Form):
    needs = forms.MultipleChoiceField(label=lazy("call-needs"), widget=forms.CheckboxSelectMultiple, required=False)
    invited = forms.MultipleChoiceField(label=lazy("call-invited"), widget=forms.CheckboxSelectMultiple, required=False)

    def __init__(self, data: Any, *, call: Call, needs: list[Need], departments: list[Department]) -> None:
        self.known, self.departments = {str(n.pk): n for n in needs}, {str(d.pk): d for d in departments}
        chosen = {
            "needs": [str(pk) for pk in call.needs.values_list("pk", flat=True)],
            "invited": [str(pk) for pk in call.invited.values_list("pk", flat=True) if str(pk) in self.departments],
        }
        super().__init__(data, initial=chosen)
        self.fields["needs"].choices = [(pk, _need_said(need)) for pk, need in self.known.items()]  # type: ignore[attr-defined]
        self.fields["invited"].choices = [(pk, d.name) for pk, d in self.departments.items()]  # type: ignore[attr-defined]
        if call.route != Route.COMMISSION:
            del self.fields["invited"]
        if not needs:
            del self.fields["needs"]

    @property
    def chosen(self) -> dict[str, list[Any]]:
        return {
            "needs": [self.known[pk] for pk in self.cleaned_data.get("needs", [])],
            "invited": [self.departments[pk] for pk in self.cleaned_data.get("invited", [])],
        }


def _need_said(need: Need) -> str:
    return f"{need.title} ({t(f'need-state-{need.state}')})"


class ChooseVersion(forms.Form):
    """One of the forms or sets of criteria that there are."""

    version = forms.ChoiceField(label=lazy("call-choose-version"), widget=forms.RadioSelect)

    def __init__(self, data: Any, *, known: list[FormVersion] | list[CriteriaVersion], chosen: Any) -> None:
        self.known = {str(version.pk): version for version in known}
        super().__init__(data, initial={"version": str(chosen.pk) if chosen else ""})
        said = [(pk, _version_said(version)) for pk, version in self.known.items()]
        self.fields["version"].choices = said  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Any:
        return self.known[self.cleaned_data["version"]]


def _version_said(version: FormVersion | CriteriaVersion) -> str:
    return t("call-version-in-use" if version.is_frozen else "call-version", name=version.name, number=str(version.number))


KINDS = ("department", "municipality", "region", "state", "civil_society", "company", "individuals", "other")


class RulesForm(forms.Form):
    """Who may apply for what. What is left empty is not asked."""

    departments = NumberField(
        label=lazy("call-rule-departments"), help_text=lazy("call-rule-departments.help"), least=0, most=20, required=False
    )
    civil_society = NumberField(
        label=lazy("call-rule-civil-society"), help_text=lazy("call-rule-civil-society.help"), least=0, most=20, required=False
    )
    organisations = NumberField(
        label=lazy("call-rule-organisations"), help_text=lazy("call-rule-organisations.help"), least=0, most=20, required=False
    )
    may_apply = forms.MultipleChoiceField(
        label=lazy("call-rule-may-apply"),
        help_text=lazy("call-rule-may-apply.help"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    max_per_year = MoneyField(label=lazy("call-rule-max-per-year"), least=1, required=False)
    max_total = MoneyField(label=lazy("call-rule-max-total"), least=1, required=False)
    max_years = NumberField(label=lazy("call-rule-max-years"), least=1, most=50, unit="år", required=False)
    largest_share = NumberField(
        label=lazy("call-rule-largest-share"),
        help_text=lazy("call-rule-largest-share.help"),
        least=1,
        most=100,
        unit="%",
        required=False,
    )
    cites_need = forms.BooleanField(label=lazy("call-rule-cites-need"), required=False)
    all_sign = forms.BooleanField(label=lazy("call-rule-all-sign"), required=False)

    def __init__(self, data: Any, *, rules: Rules) -> None:
        super().__init__(data, initial=_initial(rules))
        self.rules = rules
        self.fields["may_apply"].choices = [(kind, t(f"choice-actor-kind-{kind.replace('_', '-')}")) for kind in KINDS]  # type: ignore[attr-defined]

    @property
    def said(self) -> dict[str, Any]:
        """Plain data of the rules. Departments must be of different areas; with an association one department is enough."""
        found = self.cleaned_data
        together = [
            constellation
            for constellation in (
                {"departments": _whole(found["departments"]), "areas": _whole(found["departments"])},
                {"departments": 1 if found["departments"] else 0, "civil_society": _whole(found["civil_society"])}
                if found["civil_society"]
                else {},
                {"organisations": _whole(found["organisations"])},
            )
            if any(constellation.values())
        ]
        share = found["largest_share"]
        given = {
            "together": together,
            "may_apply": found["may_apply"],
            "all_sign": found["all_sign"],
            "cites_need": found["cites_need"],
            "max_per_year": _plain(found["max_per_year"]),
            "max_total": _plain(found["max_total"]),
            "max_years": _whole(found["max_years"]) or None,
            "largest_share": float(share / 100) if share is not None else None,
        }
        return {"key": "rules", "title": {"sv": t("call-rules")}, **{k: v for k, v in given.items() if v not in (None, [], "")}}


def _initial(rules: Rules) -> dict[str, Any]:
    def most(name: str) -> int | None:
        return max((getattr(each, name) for each in rules.together), default=0) or None

    return {
        "departments": most("departments"),
        "civil_society": most("civil_society"),
        "organisations": most("organisations"),
        "may_apply": list(rules.may_apply),
        "max_per_year": rules.max_per_year,
        "max_total": rules.max_total,
        "max_years": rules.max_years,
        "largest_share": _percent(rules.largest_share),
        "cites_need": rules.cites_need,
        "all_sign": rules.all_sign,
    }


def _percent(share: float | None) -> Decimal | None:
    return None if share is None else (Decimal(str(share)) * 100).normalize() + 0


def _whole(value: Decimal | None) -> int:
    return int(value) if value is not None else 0


def _plain(value: Decimal | None) -> str | None:
    return str(value) if value is not None else None


class LaterDay(forms.Form):
    closes = DayField(label=lazy("call-closes"), help_text=lazy("call-closes.help"))


class Reason(forms.Form):
    reason = forms.CharField(
        label=lazy("call-cancel-reason"), help_text=lazy("call-cancel-reason.help"), max_length=5_000, widget=forms.Textarea
    )
