"""Effects as a page shows them: the same words, charts and tables that the report has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rodtrad.document import Investment
from rodtrad.evaluation.describe import sentences
from rodtrad.evaluation.effect import Effect, Group
from rodtrad.reporting.charts import Chart, effect_chart, effect_table
from rodtrad.reporting.data_table import Cell, DataTable, columns, records
from rodtrad.reporting.effect_words import EffectWords, is_paired, method_name
from rodtrad.reporting.final.case import Case
from rodtrad.reporting.final.criteria import criteria_table
from rodtrad.texts import Language, Message, text
from rodtrad.texts.numbers import number, percent
from rodtrad.thread.findings import ThreadCheck
from rodtrad.web.runs.drawings import kept
from rodtrad.web.runs.spreadsheet import spreadsheet


@dataclass(frozen=True)
class ShownEffect:
    """One effect in words, figures and a drawing. `criterion` is "met", "not-met" or "none"."""

    key: str
    title: str
    method: str
    criterion: str
    strength: str
    sentences: tuple[str, ...]
    warnings: tuple[str, ...]
    chart: Chart
    groups: DataTable
    facts: tuple[tuple[str, str], ...]
    assumptions: tuple[str, ...]
    provenance: tuple[tuple[str, str], ...]


def shown_effects(effects: Sequence[Effect], document: Investment, language: Language) -> tuple[ShownEffect, ...]:
    """Each effect in the plan's order. `document` is the version that they were estimated by."""
    names = {indicator.key: indicator.name for indicator in document.indicators}
    shared = shared_warnings(effects)
    times = Counter(effect.indicator for effect in effects)
    return tuple(_shown(each, names[each.indicator], shared, language, times[each.indicator] > 1) for each in effects)


def _title(effect: Effect, name: str, language: Language) -> str:
    """The indicator and the method, where the indicator is answered more than once."""
    return f"{name}: {text(language, f'method-{effect.main.method}')}"


def promises(effects: Sequence[Effect], document: Investment, language: Language) -> DataTable | None:
    """Each success criterion set before the start beside what came out; None where none was set."""
    case = Case(document, ThreadCheck((), ()), tuple(effects), None, language, date.min)
    return criteria_table(case) if document.success_criteria else None


def shared_warnings(effects: Sequence[Effect]) -> tuple[Message, ...]:
    """What holds for every effect, to be said once; none where there is only one effect."""
    if len(effects) < 2:
        return ()
    return tuple(warning for warning in effects[0].warnings if all(warning in other.warnings for other in effects))


def _shown(effect: Effect, name: str, shared: Sequence[Message], language: Language, repeated: bool) -> ShownEffect:
    title = _title(effect, name, language) if repeated else name
    return ShownEffect(
        key=effect.analysis,
        title=title,
        method=method_name(effect.main, language),
        criterion="none" if effect.verdict is None else "met" if effect.verdict.met else "not-met",
        strength=effect.strength.replace("_", "-"),
        sentences=tuple(sentence.render(language) for sentence in sentences(effect, name)),
        warnings=tuple(warning.render(language) for warning in effect.warnings if warning not in shared),
        chart=_chart(effect, title, language),
        groups=_groups(effect, title, language),
        facts=tuple(_facts(effect, language)),
        assumptions=tuple(assumption.render(language) for assumption in effect.assumptions),
        provenance=tuple(_provenance(effect, language)),
    )


def _chart(effect: Effect, name: str, language: Language) -> Chart:
    id = f"chart-{effect.analysis}"
    return kept(("effect", effect, name, language), lambda: effect_chart(effect, name=name, language=language, id=id))


def _groups(effect: Effect, title: str, language: Language) -> DataTable:
    """Who was measured and who was lost, group by group."""
    words = EffectWords(effect, language, detailed=True)
    labels = ("after", "before") if is_paired(effect) else ("intervention", "comparison")
    headings = ("group", "n", "assigned", "drop-out", "mean", "sd")
    return DataTable(
        caption=text(language, "evaluation-groups-caption", title=title),
        columns=columns(*(text(language, f"evaluation-groups-{heading}") for heading in headings)),
        rows=tuple(
            (Cell(text(language, f"evaluation-group-{label}")), *_counts(group, language), *_levels(words, group))
            for label, group in zip(labels, (effect.intervention, effect.comparison), strict=True)
        ),
    )


def _counts(group: Group, language: Language) -> Iterator[Cell]:
    yield Cell(number(group.n, language), group.n)
    if not group.assigned or group.drop_out is None:
        yield from (Cell("–"), Cell("–"))
        return
    lost = f"{number(group.drop_out, language)} ({percent(group.drop_out / group.assigned, language)})"
    yield from (Cell(number(group.assigned, language), group.assigned), Cell(lost, group.drop_out))


def _levels(words: EffectWords, group: Group) -> tuple[Cell, Cell]:
    return Cell(words.level(group.mean), group.mean), Cell(words.spread(group.standard_deviation), group.standard_deviation)


def _facts(effect: Effect, language: Language) -> Iterator[tuple[str, str]]:
    yield text(language, "evaluation-method"), text(language, f"method-{effect.main.method}")
    if effect.clusters is not None:
        yield text(language, "evaluation-clusters"), number(effect.clusters, language)
    if effect.randomisation_p is not None:
        draws, share = number(effect.permutations, language), percent(effect.randomisation_p, language, decimals=2)
        label = text(language, "evaluation-randomisation")
        yield label, text(language, "evaluation-randomisation.share", draws=draws, share=share)


def _provenance(effect: Effect, language: Language) -> Iterator[tuple[str, str]]:
    made = effect.provenance
    label = {name: text(language, f"evaluation-provenance-{name}") for name in ("version", "lock", "data", "engine", "seed")}
    yield label["version"], made.version
    yield label["lock"], _lock(effect, language)
    yield label["data"], made.data
    yield label["engine"], made.engine
    yield label["seed"], str(made.seed)


def _lock(effect: Effect, language: Language) -> str:
    made = effect.provenance
    if not made.locked:
        return text(language, "evaluation-not-locked")
    if not made.deviates_from_lock:
        return text(language, "evaluation-locked")
    parts = [text(language, f"effect-locked-{part.replace('_', '-')}") for part in made.deviates_from_lock]
    return text(language, "evaluation-deviates", parts=", ".join(parts))


def table_file(effects: Sequence[Effect], document: Investment, language: Language, format: str) -> bytes:
    """Every estimate of every effect, unrounded, as CSV or XLSX."""
    return spreadsheet(list(_rows(effects, document, language)), language, format)


def _rows(effects: Sequence[Effect], document: Investment, language: Language) -> Iterator[Sequence[object]]:
    names = {indicator.key: indicator.name for indicator in document.indicators}
    for position, effect in enumerate(effects):
        head, *body = records(effect_table(effect, name=names[effect.indicator], language=language))
        if position == 0:
            yield text(language, "evaluation-table-analysis"), text(language, "evaluation-table-indicator"), *head
        yield from ((effect.analysis, names[effect.indicator], *row) for row in body)
