"""The effects: in words first, then drawn, then every figure."""

from collections.abc import Iterator, Sequence

from rodtrad.evaluation.describe import sentences
from rodtrad.evaluation.effect import Effect, Estimate, Group
from rodtrad.reporting.blocks import Block, Bullets, Fact, Facts, Heading, Label, Notice, Paragraph
from rodtrad.reporting.charts import effect_chart
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.effect_words import EffectWords, is_paired, method_name
from rodtrad.reporting.final.case import Case
from rodtrad.texts import Message, text
from rodtrad.texts.numbers import number, span


def effects(case: Case) -> Iterator[Block]:
    yield case.heading("effects")
    plan = case.investment.evaluation
    fields = (("question", plan.question), ("comparison", plan.comparison), ("why-this-design", plan.why_this_design))
    yield from case.facts(*fields, ("evaluator", plan.evaluator))
    if plan.design is not None:
        yield Paragraph(case.say("design", design=case.say(f"design-{plan.design.replace('_', '-')}")))
    if not case.effects:
        yield Paragraph(case.say("no-effects"))
    yield from case.other_version("effects", (effect.provenance.version for effect in case.effects))
    shared = _shared_warnings(case)
    for warning in shared:
        yield Notice(case.say("warning"), case.render(warning))
    for position, effect in enumerate(case.effects):
        yield from _effect(case, effect, position, shared)


def _shared_warnings(case: Case) -> list[Message]:
    """What holds for every effect is said once."""
    first, *others = case.effects or [None]
    if first is None or not others:
        return []
    return [warning for warning in first.warnings if all(warning in other.warnings for other in others if other)]


def _effect(case: Case, effect: Effect, position: int, shared: Sequence[Message]) -> Iterator[Block]:
    name = case.indicator(effect.indicator)
    yield Heading(3, _title(case, effect, name), f"effect-{position}")
    for sentence in sentences(effect, name):
        yield Paragraph(case.render(sentence))
    for warning in (warning for warning in effect.warnings if warning not in shared):
        yield Notice(case.say("warning"), case.render(warning))
    yield effect_chart(effect, name=_title(case, effect, name), language=case.language, id=f"chart-effect-{position}")
    yield _groups(case, effect)
    yield from _how(case, effect)


def _title(case: Case, effect: Effect, name: str) -> str:
    """The indicator, and the method where the same indicator is answered more than once."""
    same = [other for other in case.effects if other.indicator == effect.indicator]
    return name if len(same) == 1 else f"{name}: {_lower(text(case.language, f'method-{effect.main.method}'))}"


def _groups(case: Case, effect: Effect) -> DataTable:
    words = EffectWords(effect, case.language, detailed=True)
    labels = ("after", "before") if is_paired(effect) else ("intervention", "comparison")
    headings = ("group", "n", "mean", "spread")
    return DataTable(
        caption=case.say("table-groups", indicator=_title(case, effect, case.indicator(effect.indicator))),
        columns=columns(*(case.say(f"groups-{heading}") for heading in headings)),
        rows=tuple(
            _group_row(case, words, label, group)
            for label, group in zip(labels, (effect.intervention, effect.comparison), strict=True)
        ),
    )


def _group_row(case: Case, words: EffectWords, label: str, group: Group) -> tuple[Cell, ...]:
    return (
        Cell(text(case.language, f"effect-role-{label}")),
        Cell(number(group.n, case.language), group.n),
        Cell(words.level(group.mean), group.mean),
        Cell(words.spread(group.standard_deviation), group.standard_deviation),
    )


def _how(case: Case, effect: Effect) -> Iterator[Block]:
    """The method by name, how the lottery alone would have fallen out, and what must hold for the figure to be the effect."""
    facts = [Fact(case.say("field-method"), method_name(effect.main, case.language))]
    if effect.ratio is not None:
        facts.append(Fact(method_name(effect.ratio, case.language), _times(case, effect.ratio)))
    if effect.clusters is not None:
        facts.append(Fact(case.say("field-clusters"), number(effect.clusters, case.language)))
    if effect.randomisation_p is not None:
        p_value = number(effect.randomisation_p, case.language, decimals=4)
        drawn = number(effect.permutations, case.language)
        facts.append(Fact(case.say("field-randomisation"), case.say("randomisation", p=p_value, draws=drawn)))
    yield Facts(tuple(facts))
    if effect.assumptions:
        yield Label(case.say("field-assumptions"))
        yield Bullets(tuple(case.render(assumption) for assumption in effect.assumptions))


def _times(case: Case, ratio: Estimate) -> str:
    """ "1,25 (1,02 till 1,53)": how many times more or fewer."""
    times, low, high = (
        number(value, case.language, decimals=2) for value in (ratio.estimate, ratio.interval.low, ratio.interval.high)
    )
    return f"{times} ({span(low, high, case.language)})"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
