"""A calculation as XLSX with live formulas: assumptions, years, costs, consequences, present values, payers.

Every amount is computed in the workbook by the rules of `docs/economics.md`, rounding included: a spreadsheet program gets
the engine's figures. Column A of what may be changed holds its path in the document, by which the workbook is read back.
"""

import io
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter import Workbook

from rodtrad.document import Investment
from rodtrad.economics import Economics
from rodtrad.economics.conventions import conventions
from rodtrad.economics.discounting import factor, rate
from rodtrad.economics.flows import yearly_amounts
from rodtrad.economics.result import Formula
from rodtrad.reporting.workbook.sheet import Sheet, looks
from rodtrad.texts import Language, text

FIRST_YEAR_COLUMN = 4


@dataclass(frozen=True)
class _Case:
    investment: Investment
    result: Economics
    language: Language

    def say(self, id: str, **words: str) -> str:
        return text(self.language, f"workbook-{id}", **words)

    @property
    def years(self) -> range:
        """Every year from the base year or the first flow to the last flow."""
        return range(min(self.result.years[0], self.result.base_year), max(self.result.years[-1], self.result.base_year) + 1)

    def payer(self, key: str) -> str:
        return next((balance.name for balance in self.result.payers if balance.payer == key), key)

    def kind(self, kind: str) -> str:
        return self.say(f"kind-{kind}")


def workbook(investment: Investment, result: Economics, language: Language) -> bytes:
    """The bytes of the XLSX file of a finished calculation."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    case, look = _Case(investment, result, language), looks(book)
    names = ("assumptions", "years", "costs", "consequences", "present", "payers")
    sheets = {name: Sheet(book.add_worksheet(case.say(f"sheet-{name}")), look) for name in names}
    _assumptions(case, sheets["assumptions"])
    _years(case, sheets["years"], sheets["assumptions"])
    _costs(case, sheets["costs"], sheets["assumptions"])
    _consequences(case, sheets["consequences"], sheets["assumptions"])
    first, last = _present(case, sheets)
    _payers(case, sheets, first, last)
    for sheet in sheets.values():
        sheet.page.set_column(0, 0, 34)
        sheet.page.set_column(1, 3, 24)
        sheet.page.set_column(FIRST_YEAR_COLUMN, 60, 15)
    book.close()
    return out.getvalue()


def _assumptions(case: _Case, sheet: Sheet) -> None:
    """Path, name, value, unit, source; for unit costs also their price in the calculation's prices."""
    sheet.page.write_string(0, 0, case.investment.title, sheet.looks.title)
    sheet.page.write_string(1, 0, case.say("about", version=case.result.version[:12], engine=case.result.engine))
    sheet.row = 3
    sheet.heads(*(case.say(f"head-{name}") for name in ("path", "name", "value", "unit", "source", "price")))
    stated = case.investment.calculation
    for year, index in sorted(stated.price_index.items()):
        _assume(sheet, f"calculation.price_index.{year}", case.say("index", year=str(year)), index, "", stated.price_index_source)
    for year, number in sorted(stated.participants.items()):
        _assume(sheet, f"calculation.participants.{year}", case.say("participants", year=str(year)), number)
    used = {line.indicator for line in case.result.formulas}
    for effect in (effect for effect in case.result.effects if effect.indicator in used):
        name = next(item.name for item in case.investment.indicators if item.key == effect.indicator)
        origin = case.say(f"effect-{effect.basis}", analysis=effect.analysis)
        _assume(
            sheet,
            f"improvement.{effect.indicator}",
            case.say("improvement", indicator=name),
            effect.improvement,
            effect.unit,
            origin,
        )
    _unit_costs(case, sheet)
    for line in case.result.formulas:
        for field in ("persons", "share", "displacement", "quantity", "fade_out"):
            label = f"{line.description}: {_field(field, case.language)}"
            _assume(sheet, f"consequences.{line.consequence}.{field}", label, getattr(line, field))


def _field(field: str, language: Language) -> str:
    return text(language, f"field-consequence-{field.replace('_', '-')}").lower()


def _unit_costs(case: _Case, sheet: Sheet) -> None:
    prices = {line.unit_cost_key: line.unit_cost for line in case.result.formulas}
    for cost in (cost for cost in case.investment.unit_costs if cost.key in prices):
        path = f"unit_costs.{cost.key}.value"
        sheet.compute(5, _moved(case, sheet, sheet.at(2), cost.price_year), prices[cost.key], name=f"price.{cost.key}")
        _assume(sheet, path, cost.name, cost.value, cost.unit, cost.source)


def _moved(case: _Case, assumptions: Sheet, amount: str, year: int | None) -> str:
    """The formula that moves an amount from its price year to the calculation's."""
    if year is None or year == case.result.price_year:
        return amount
    to, from_ = (assumptions.places[f"calculation.price_index.{each}"] for each in (case.result.price_year, year))
    return f"ROUND({amount}*{to}/{from_},2)"


def _assume(sheet: Sheet, path: str, name: str, value: float | int | Decimal, unit: str = "", source: str = "") -> None:
    for column, word in ((0, path), (1, name), (3, unit), (4, source)):
        sheet.put(column, word)
    sheet.put(2, value, name=path)
    sheet.row += 1


def _years(case: _Case, sheet: Sheet, assumptions: Sheet) -> None:
    """Year, rate of the year, and the factor: that of the year before divided by 1 + the year's own rate."""
    steps = conventions(case.investment)[0].steps
    sheet.heads(*(case.say(f"head-{name}") for name in ("year", "rate", "factor")))
    top, base = sheet.row, case.result.base_year
    for year in case.years:
        sheet.row = top + year - case.years[0]
        sheet.put(0, year)
        sheet.put(1, rate(year - base, steps))
    for year in case.years:
        sheet.row = top + year - case.years[0]
        before, after = sheet.at(2, sheet.row - 1), sheet.at(2, sheet.row + 1)
        formula = (
            "1" if year == base else f"{before}/(1+{sheet.at(1)})" if year > base else f"{after}*(1+{sheet.at(1, sheet.row + 1)})"
        )
        sheet.compute(2, formula, factor(year - base, steps), sheet.looks.share, f"factor.{year}")


def _costs(case: _Case, sheet: Sheet, assumptions: Sheet) -> None:
    """What the document states (above), and the same in the calculation's prices, for all participants (below)."""
    costs = [cost for cost in case.investment.costs if cost.amounts]
    sheet.heads(*(case.say(f"head-{name}") for name in ("path", "item", "payer", "per")), *map(str, case.years))
    for cost in costs:
        for column, word in enumerate(
            (f"costs.{cost.key}.amounts", cost.item, case.payer(cost.payer or ""), case.say(f"per-{cost.per}"))
        ):
            sheet.put(column, word)
        for year, amount in cost.amounts.items():
            sheet.put(FIRST_YEAR_COLUMN + year - case.years[0], amount, name=f"stated.{cost.key}.{year}")
        sheet.row += 1
    sheet.row += 2
    sheet.heads(
        case.say("head-computed"), *(case.say(f"head-{name}") for name in ("item", "payer", "kind")), *map(str, case.years)
    )
    amounts = {(flow.source, flow.year): flow.amount for flow in case.result.flows if flow.origin == "cost"}
    for cost in costs:
        for column, word in enumerate((cost.key, cost.item, case.payer(cost.payer or ""), case.kind("cost"))):
            sheet.put(column, word)
        for year in cost.amounts:
            moved = _moved(case, assumptions, sheet.places[f"stated.{cost.key}.{year}"], cost.price_year)
            if cost.per == "participant":
                moved = f"ROUND({moved}*{assumptions.places[f'calculation.participants.{year}']},2)"
            column = FIRST_YEAR_COLUMN + year - case.years[0]
            sheet.compute(column, moved, amounts[cost.key, year], name=f"amount.{cost.key}.{year}")
        sheet.row += 1


def _consequences(case: _Case, sheet: Sheet, assumptions: Sheet) -> None:
    """Each consequence's first year written out, and its amount in each of its years."""
    sheet.heads(*(case.say(f"head-{name}") for name in ("consequence", "payer", "kind", "first")), *map(str, case.years))
    for line in case.result.formulas:
        for column, word in enumerate((line.description, case.payer(line.payer), case.kind(line.kind))):
            sheet.put(column, word)
        sheet.compute(3, _first_year(line, assumptions), line.yearly, name=f"first.{line.consequence}")
        fades = assumptions.places[f"consequences.{line.consequence}.fade_out"]
        for year, amount in yearly_amounts(line).items():
            first, later = sheet.places[f"first.{line.consequence}"], year - line.first_year
            formula = first if not later else f"ROUND({first}*(1-{fades})^{later},2)"
            sheet.compute(FIRST_YEAR_COLUMN + year - case.years[0], formula, amount, name=f"amount.{line.consequence}.{year}")
        sheet.row += 1


def _first_year(line: Formula, assumptions: Sheet) -> str:
    place, own = assumptions.places, f"consequences.{line.consequence}"
    parts = [place[f"improvement.{line.indicator}"], place[f"{own}.persons"], place[f"{own}.share"]]
    parts += [f"(1-{place[f'{own}.displacement']})", place[f"{own}.quantity"], place[f"price.{line.unit_cost_key}"]]
    return f"ROUND({'*'.join(parts)},2)"


def _present(case: _Case, sheets: dict[str, Sheet]) -> tuple[int, int]:
    """Each amount times its year's factor; the sum of each line in the last column before the years. First and last row."""
    sheet, factors = sheets["present"], sheets["years"].places
    sheet.heads(*(case.say(f"head-{name}") for name in ("line", "payer", "kind", "sum")), *map(str, case.years))
    first = sheet.row
    lines = dict.fromkeys((flow.origin, flow.source, flow.item, flow.payer, flow.kind) for flow in case.result.flows)
    for origin, source, item, payer, kind in lines:
        amounts = sheets["costs" if origin == "cost" else "consequences"].places
        flows = [flow for flow in case.result.flows if (flow.origin, flow.source) == (origin, source)]
        for column, word in enumerate((item, case.payer(payer), case.kind(kind))):
            sheet.put(column, word)
        for flow in flows:
            formula = f"ROUND({amounts[f'amount.{source}.{flow.year}']}*{factors[f'factor.{flow.year}']},2)"
            sheet.compute(FIRST_YEAR_COLUMN + flow.year - case.years[0], formula, flow.present_value)
        ends = sheet.at(FIRST_YEAR_COLUMN), sheet.at(FIRST_YEAR_COLUMN + len(case.years) - 1).partition("!")[2]
        sheet.compute(3, f"SUM({ends[0]}:{ends[1]})", sum((flow.present_value for flow in flows), Decimal(0)))
        sheet.row += 1
    return first, max(sheet.row - 1, first)


def _payers(case: _Case, sheets: dict[str, Sheet], first: int, last: int) -> None:
    """Each payer's present cost, saving and net; everybody's in the last row."""
    sheet, present = sheets["payers"], sheets["present"]
    sheet.heads(*(case.say(f"head-{name}") for name in ("payer", "cost", "saving", "net")))
    ranges = [f"{present.at(column, first)}:{present.at(column, last).partition('!')[2]}" for column in (1, 2, 3)]
    top = sheet.row
    for balance in case.result.payers:
        sheet.put(0, balance.name)
        for column, kind, value in ((1, "cost", balance.cost), (2, "saving", balance.saving)):
            criteria = f'{ranges[0]},{sheet.at(0)},{ranges[1]},"{case.kind(kind)}"'
            sheet.compute(column, f"SUMIFS({ranges[2]},{criteria})", value)
        sheet.compute(3, f"{sheet.at(2)}-{sheet.at(1)}", balance.net)
        sheet.row += 1
    sheet.put(0, case.result.total.name, sheet.looks.head)
    for column, value in ((1, case.result.total.cost), (2, case.result.total.saving), (3, case.result.total.net)):
        ends = sheet.at(column, top), sheet.at(column, max(sheet.row - 1, top)).partition("!")[2]
        sheet.compute(column, f"SUM({ends[0]}:{ends[1]})", value, sheet.looks.computed)
