"""What a reader of the calculation must be told: what was assumed, and what looks counted twice or in the wrong unit."""

from collections.abc import Iterator, Mapping, Sequence

from rodtrad.document import Investment, deviations
from rodtrad.economics.result import EffectUsed, Flow, Formula
from rodtrad.parameters import replacements
from rodtrad.texts import Message, message

# Units that say a hundredth, in the languages documents are written in; an effect on a share is counted as a share.
_PER_CENT = ("%", "procent", "percent", "prosent")


def warnings(
    investment: Investment, effects: Mapping[str, EffectUsed], formulas: Sequence[Formula], flows: Sequence[Flow]
) -> Iterator[Message]:
    for part in deviations(investment):
        yield message("effect-warning-deviates", part=message(f"effect-locked-{part.replace('_', '-')}"))
    yield from _empty(investment)
    yield from _about_effects(investment, effects, formulas)
    if any(not flow.payer for flow in flows):
        yield message("economics-warn-no-payer", lines=_lines(flows))
    yield from _persons_assumed(investment, formulas)
    yield from _counted_twice(formulas)
    for replacement in replacements(investment):
        if replacement.catalogue is None:
            yield message("economics-warn-replaces", unit_cost=replacement.local.name, key=replacement.local.replaces)


def _lines(flows: Sequence[Flow]) -> str:
    return ", ".join(dict.fromkeys(flow.item for flow in flows if not flow.payer))


def _empty(investment: Investment) -> Iterator[Message]:
    if not investment.costs:
        yield message("economics-warn-no-costs")
    if not investment.consequences:
        yield message("economics-warn-no-consequences")


def _about_effects(investment: Investment, effects: Mapping[str, EffectUsed], formulas: Sequence[Formula]) -> Iterator[Message]:
    used = dict.fromkeys(formula.indicator for formula in formulas)
    names = {indicator.key: indicator.name for indicator in investment.indicators}
    for key in used:
        effect, name = effects[key], names[key]
        if effect.basis == "expected":
            yield message("economics-warn-expected", indicator=name)
        elif effect.standard_error is None:
            yield message("economics-warn-no-uncertainty", indicator=name)
        if effect.improvement < 0:
            yield message("economics-warn-wrong-way", indicator=name)
        if any(word in effect.unit.lower() for word in _PER_CENT):
            yield message("economics-warn-per-cent", indicator=name, unit=effect.unit)
    if len({effects[key].analysis for key in used if effects[key].standard_error}) > 1:
        yield message("economics-warn-independent")


def _persons_assumed(investment: Investment, formulas: Sequence[Formula]) -> Iterator[Message]:
    stated = {
        consequence.key
        for consequence in investment.consequences
        if consequence.persons is not None or consequence.type_case is not None
    }
    for formula in formulas:
        if formula.consequence not in stated:
            yield message("economics-warn-persons", consequence=formula.description, persons=formula.persons)


def _counted_twice(formulas: Sequence[Formula]) -> Iterator[Message]:
    """The same unit of the same effect in the same year may be divided between payers, but no more than all of it."""
    by_year: dict[tuple[str, str, str, int], list[Formula]] = {}
    for line in formulas:
        for year in range(line.first_year, line.first_year + line.years):
            by_year.setdefault((line.indicator, line.unit_cost_key, line.kind, year), []).append(line)
    crowded = [lines for lines in by_year.values() if len(lines) > 1 and sum(line.share for line in lines) > 1]
    for descriptions in dict.fromkeys(", ".join(line.description for line in lines) for lines in crowded):
        yield message("economics-warn-twice", lines=descriptions)
