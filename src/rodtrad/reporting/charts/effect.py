"""An effect against no effect and against the smallest effect that counts, with the other ways to estimate it beside."""

from rodtrad.evaluation.describe import sentences
from rodtrad.evaluation.effect import Effect, Estimate
from rodtrad.reporting.charts import intervals
from rodtrad.reporting.charts.axis import scale, value_axis
from rodtrad.reporting.charts.chart import Chart, chart
from rodtrad.reporting.data_table import Cell, DataTable, columns
from rodtrad.reporting.effect_words import EffectWords, confidence, method_name
from rodtrad.texts import Language, text
from rodtrad.texts.numbers import number


def effect_chart(effect: Effect, *, name: str, language: Language, id: str = "effect") -> Chart:
    """The forest plot of `effect` on the indicator called `name`. `id` must be unique on the page."""
    words = EffectWords(effect, language)
    rows = [_row(estimate, words, main=estimate is effect.main) for estimate in (effect.main, *effect.others)]
    references = _references(effect, words)
    axis_scale = scale([*(r.at for r in references), *(value for r in rows for value in (r.estimate, r.low, r.high))])
    axis = value_axis(axis_scale, language, factor=words.factor)
    return chart(
        intervals.option(rows, references, axis_scale, axis, words.unit),
        id=id,
        title=text(language, "chart-effect-title", indicator=name),
        description=_description(effect, words, name),
        table=effect_table(effect, name=name, language=language),
        source=effect_source(effect, language),
        size=intervals.size(rows, references),
    )


def effect_table(effect: Effect, *, name: str, language: Language) -> DataTable:
    """Every estimate of `effect` with its interval, the planned one first."""
    words = EffectWords(effect, language, detailed=True)
    headings = ("method", "estimate", "low", "high", "standard-error", "p-value")
    return DataTable(
        caption=text(
            language, "table-effect-caption", indicator=name, unit=words.unit, level=confidence(effect.main.interval, language)
        ),
        columns=columns(*(text(language, f"table-effect-{heading}") for heading in headings)),
        rows=tuple(_cells(estimate, words) for estimate in (effect.main, *effect.others)),
    )


def effect_source(effect: Effect, language: Language) -> str:
    made = effect.provenance
    return text(
        language,
        "chart-effect-source",
        data=made.data[:12],
        version=made.version[:12],
        engine=made.engine,
        n=str(effect.intervention.n + effect.comparison.n),
    )


def _row(estimate: Estimate, words: EffectWords, *, main: bool) -> intervals.Row:
    interval = estimate.interval
    label = method_name(estimate, words.language)
    return intervals.Row(
        label,
        estimate.estimate,
        interval.low,
        interval.high,
        f"{words.size(estimate.estimate)}\n{words.span(interval, unit=False)}",
        main,
    )


def _references(effect: Effect, words: EffectWords) -> list[intervals.Reference]:
    none = intervals.Reference(0.0, text(words.language, "chart-no-effect"))
    if effect.verdict is None:
        return [none]
    smallest = effect.verdict.smallest_effect
    label = text(words.language, "chart-smallest-effect", size=words.size(smallest))
    return [none, intervals.Reference(smallest, label, dashed=True)]


def _description(effect: Effect, words: EffectWords, name: str) -> str:
    return " ".join(sentence.render(words.language) for sentence in sentences(effect, name))


def _cells(estimate: Estimate, words: EffectWords) -> tuple[Cell, ...]:
    values = (estimate.estimate, estimate.interval.low, estimate.interval.high, estimate.standard_error)
    return (
        Cell(method_name(estimate, words.language)),
        *(Cell(words.bare(value), value) for value in values),
        p_value(estimate.p_value, words.language),
    )


def p_value(value: float | None, language: Language) -> Cell:
    """A p-value with three decimals, "< 0,001" where those would say zero."""
    if value is None:
        return Cell("–")
    return Cell(f"< {number(0.001, language, decimals=3)}" if value < 0.0005 else number(value, language, decimals=3), value)
