"""The demonstration's fund: two sets of rules, and a ledger over the investments from 2020 on."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from rodtrad.web.fund import actions
from rodtrad.web.fund.analysis.ledger import Entry
from rodtrad.web.fund.models import Fund, LedgerEvent, Saving
from rodtrad.web.fund.queries import waiting_decisions
from rodtrad.web.fund.states import Planned
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Department, Organisation, Person

NAME: Final = "Lindviks sociala investeringsfond"
_BACK: Final = {"share": "1", "write_off_years": 5, "up_to": "verified"}
RULES: Final[tuple[tuple[str, str, dict[str, Any]], ...]] = (
    ("2020-06-15", "KF 2020-06-15 § 58", {"risk_share": {"fund": "0.7", "base": "actual_cost"}, "pay_back": _BACK}),
    (
        "2025-02-24",
        "KF 2025-02-24 § 17",
        {
            "risk_share": {"fund": "0.7", "base": "actual_cost"},
            "caps": {"share_of_cost": "0.7", "years": 4, "most": "4000000"},
            "co_finance": {"share_of_grant": "0.3", "hour_rate": "330"},
            "pay_back": {**_BACK, "up_to": "grant"},
        },
    ),
)
# Investment, department, year, amount, what shows it.
SAVINGS: Final = (
    ("fasta-steg", "Vård- och omsorgsförvaltningen", 2023, "420000", "Slutrapporten 2023, granskad av ekonomiavdelningen"),
    ("fasta-steg", "Vård- och omsorgsförvaltningen", 2024, "410000", "Uppföljning av fallolyckor 2024"),
    ("fasta-steg", "Vård- och omsorgsförvaltningen", 2025, "395000", "Uppföljning av fallolyckor 2025"),
    ("en-vag-in", "Socialförvaltningen", 2025, "350000", "Högskolans utvärdering, juni 2025"),
)
# Day, kind, amount, investment, reference, note. A pay-back is of the year before; a correction is of the row before it.
LEDGER: Final = (
    ("2020-06-15", "opening", "12000000", "", "KF 2020-06-15 § 58", ""),
    ("2020-10-20", "grant", "1500000", "fasta-steg", "KS 2020-10-20 § 140", ""),
    ("2021-12-31", "draw_down", "702450.50", "fasta-steg", "Ver 21-4410", "70 procent av årets kostnad"),
    ("2022-05-17", "grant", "1700000", "en-vag-in", "KS 2022-05-17 § 88", ""),
    ("2022-12-31", "draw_down", "741300.25", "fasta-steg", "Ver 22-4388", ""),
    ("2022-12-31", "draw_down", "406000", "en-vag-in", "Ver 22-4391", ""),
    ("2023-01-31", "unneeded", "56249.25", "fasta-steg", "Slutredovisning", "Hjälpmedlen blev billigare"),
    ("2023-12-12", "grant", "1750000", "fritid-i-norr", "KS 2023-12-12 § 201", ""),
    ("2023-12-31", "draw_down", "525000", "en-vag-in", "Ver 23-4402", ""),
    ("2024-01-31", "pay_back", "420000", "fasta-steg", "Budget 2024", ""),
    ("2024-02-06", "grant", "250000", "lasvan", "UN 2024-02-06 § 12", ""),
    ("2024-12-31", "draw_down", "560000", "en-vag-in", "Ver 24-4377", ""),
    ("2024-12-31", "draw_down", "1582000", "fritid-i-norr", "Ver 24-4379", ""),
    ("2024-12-31", "draw_down", "169400", "lasvan", "Ver 24-4380", ""),
    ("2025-01-31", "pay_back", "410000", "fasta-steg", "Budget 2025", ""),
    ("2025-02-24", "allocation", "20000000", "", "KF 2025-02-24 § 17", "För fem år"),
    ("2025-03-14", "draw_down", "116700", "fritid-i-norr", "Ver 25-0614", ""),
    ("2025-03-20", "correction", "116700", "fritid-i-norr", "Ver 25-0655", "Siffror omkastade: underlaget är på 117 600 kronor"),
    ("2025-03-20", "draw_down", "117600", "fritid-i-norr", "Ver 25-0656", ""),
    ("2025-04-15", "grant", "2300000", "hemma-med-stod", "KS 2025-04-15 § 77", ""),
    ("2025-04-30", "returned", "126000", "fritid-i-norr", "Ver 25-1102", "Bussen såldes: 70 procent av 180 000 kronor"),
    ("2025-05-15", "unneeded", "50400", "fritid-i-norr", "Slutredovisning", "Avbröts i förtid"),
    ("2025-10-07", "grant", "3500000", "sprak-pa-jobbet", "KS 2025-10-07 § 164", ""),
    ("2025-12-31", "draw_down", "300000", "hemma-med-stod", "Ver 25-4401", ""),
    ("2025-12-31", "draw_down", "209000", "en-vag-in", "Ver 25-4403", ""),
    ("2025-12-31", "draw_down", "80600", "lasvan", "Ver 25-4404", ""),
    ("2026-01-20", "grant", "1260000", "tidiga-samtal-om-franvaro", "KS 2026-01-20 § 9", ""),
    ("2026-01-30", "pay_back", "395000", "fasta-steg", "Budget 2026", ""),
    ("2026-06-30", "draw_down", "352800", "hemma-med-stod", "Ver 26-2210", ""),
    ("2026-06-30", "draw_down", "1053500", "sprak-pa-jobbet", "Ver 26-2213", ""),
)
PLANNED: Final = ((Planned.GRANTING, "4000000"), (Planned.DRAWING, "3200000"))


def load_demo_fund(organisation: Organisation, by: Person) -> None:
    """The fund with its ledger, where the organisation has none; `by` is the controller."""
    if Fund.objects.filter(organisation=organisation).exists():
        return
    fund = actions.new_fund(by=by, organisation=organisation, key="lindvik", name=NAME)
    for day, reference, said in RULES:
        data = {"key": fund.key, "name": fund.name, "decision": reference, **said}
        actions.save_rules(by=by, fund=fund, valid_from=date.fromisoformat(day), reference=reference, data=data)
    investments = {each.key: each for each in Investment.objects.filter(organisation=organisation).select_related("department")}
    _enter_all(fund, investments, by)
    next_year = timezone.localdate().year + 1
    plan = {(str(what), year): Decimal(amount) for what, amount in PLANNED for year in (next_year, next_year + 1)}
    actions.plan_amounts(by=by, fund=fund, amounts=plan)


def _enter_all(fund: Fund, investments: dict[str, Investment], by: Person) -> None:
    """The ledger, row by row; savings are verified before the first that pays any of them back."""
    savings: list[Saving] = []
    latest: LedgerEvent | None = None
    for day, kind, amount, key, reference, note in LEDGER:
        if kind == "pay_back" and not savings:
            savings = [_verified(fund, investments[saving[0]], saving, by) for saving in SAVINGS]
        said: dict[str, Any] = {"on": date.fromisoformat(day), "amount": Decimal(amount), "reference": reference, "note": note}
        if kind == "correction":
            said["corrects"] = latest
        elif kind == "pay_back":
            said["saving"] = next(s for s in savings if s.investment.key == key and s.year == said["on"].year - 1)
        elif key:
            said["investment"] = investments[key]
        if kind == "grant":
            said["decision"] = _decision(fund, investments[key], said["amount"])
        latest = actions.enter(by=by, fund=fund, entry=Entry(kind=kind, **said))


def _verified(fund: Fund, investment: Investment, said: tuple[str, str, int, str, str], by: Person) -> Saving:
    _, place, year, amount, evidence = said
    department = Department.objects.get(organisation=fund.organisation, name=place)
    of: dict[str, Any] = {"fund": fund, "investment": investment, "department": department}
    return actions.verify_saving(by=by, year=year, amount=Decimal(amount), evidence=evidence, **of)


def _decision(fund: Fund, investment: Investment, amount: Decimal) -> Any:
    """The decision of a call that the grant follows, where it grants as much."""
    found = (each for each, left in waiting_decisions(fund) if left >= amount)
    return next((each for each in found if each.application.investment_id == investment.pk), None)
