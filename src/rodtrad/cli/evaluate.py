"""`rodtrad evaluate FILE`: the effect on each indicator, by the locked plan."""

from pathlib import Path
from typing import Any

import click

from rodtrad.cli.options import current_language, file_argument, output_option, read_document, step, write_text
from rodtrad.cli.speaking import say, say_heading, say_json, say_message
from rodtrad.document import Investment, version_hash
from rodtrad.document.yaml_text import dump_json
from rodtrad.evaluation import Effect, Estimate, evaluate as estimated, load_table, sentences, to_data
from rodtrad.evaluation.amounts import amount, bare, percent
from rodtrad.evaluation.describe import group_sentence
from rodtrad.tables import Table, read_table
from rodtrad.texts import Language, Message, message


@step("evaluate")
@file_argument
@click.option("--data", type=click.Path(path_type=Path), metavar="DATA")
@output_option
def evaluate(file: Path, data: Path | None, output: Path | None, as_json: bool) -> None:
    """See the catalogues: `cli-evaluate`."""
    investment = read_document(file)
    table = read_table(data, investment.evaluation.data) if data else load_table(investment, file)
    effects = estimated(investment, table)
    result = effects_data(investment, table, effects, current_language())
    if output:
        write_text(output, dump_json(result) + "\n")
    if as_json:
        say_json(result)
    else:
        say_effects(investment, table, effects)
        if output:
            say_message("cli-written", file=str(output))


def effects_data(investment: Investment, table: Table, effects: tuple[Effect, ...], language: Language) -> dict[str, Any]:
    """The effects as machines read them, each with its sentences in `language`."""
    return {
        "investment": investment.key,
        "version": version_hash(investment),
        "data": {"sha256": table.sha256, "rows": table.rows, "notes": [note.render(language) for note in table.notes]},
        "effects": [{**to_data(effect), "text": _words(effect, investment, language)} for effect in effects],
    }


def _words(effect: Effect, investment: Investment, language: Language) -> dict[str, list[str]]:
    parts = {
        "summary": sentences(effect, _name(effect, investment)),
        "assumptions": effect.assumptions,
        "warnings": effect.warnings,
    }
    return {name: [found.render(language) for found in messages] for name, messages in parts.items()}


def _name(effect: Effect, investment: Investment) -> str:
    return next(indicator.name for indicator in investment.indicators if indicator.key == effect.indicator)


def say_effects(investment: Investment, table: Table, effects: tuple[Effect, ...]) -> None:
    """Each effect as a steering group reads it, and what it answers to."""
    say_message("effect-title", title=investment.title)
    say_message("effect-data-used", rows=table.rows, hash=table.sha256[:12])
    for note in table.notes:
        _say(note)
    for effect in effects:
        _say_effect(effect, _name(effect, investment))


def _say_effect(effect: Effect, name: str) -> None:
    say_heading(message("effect-analysis", indicator=name, analysis=effect.analysis))
    for sentence in sentences(effect, name):
        _say(sentence)
    say()
    roles = ("after", "before") if effect.design == "before_after" else ("intervention", "comparison")
    for group, role in zip((effect.intervention, effect.comparison), roles, strict=True):
        _say(group_sentence(effect, group, role))
    for line in _how(effect):
        _say(line)
    _say_list("effect-beside", [_beside(effect, other) for other in effect.others] + _ratio(effect))
    _say_list("effect-warnings", [*effect.warnings])
    _say_list("effect-assumptions", [*effect.assumptions])
    say()
    made = effect.provenance
    say_message("effect-answers-version", version=made.version[:12], engine=made.engine, seed=str(made.seed))
    if made.locked and not made.deviates_from_lock:
        say_message("effect-locked-yes")


def _how(effect: Effect) -> list[Message]:
    """Method, p-value, clusters and re-drawn lots, as far as there are any."""
    main = effect.main
    lines = [message("effect-method", method=message(f"method-{main.method}"))]
    if main.p_value is not None and effect.design != "before_after":
        lines.append(message("effect-p-value", p=round(main.p_value, 4)))
    if effect.clusters is not None:
        lines.append(message("effect-clusters-used", count=effect.clusters))
    if effect.randomisation_p is not None:
        lines.append(message("effect-redrawn", draws=effect.permutations, share=percent(effect.randomisation_p, 2)))
    return lines


def _beside(effect: Effect, other: Estimate) -> Message:
    error, interval = effect.main.standard_error, other.interval
    return message(
        "effect-other",
        method=message(f"method-{other.method}"),
        amount=amount(other.estimate, error, effect.scale, effect.unit),
        low=bare(interval.low, error, effect.scale),
        high=bare(interval.high, error, effect.scale),
    )


def _ratio(effect: Effect) -> list[Message]:
    ratio = effect.ratio
    if ratio is None:
        return []
    method = message(f"method-{ratio.method}")
    return [message("effect-ratio", method=method, value=ratio.estimate, low=ratio.interval.low, high=ratio.interval.high)]


def _say_list(heading: str, messages: list[Message]) -> None:
    if messages:
        say()
        say_message(heading)
    for found in messages:
        _say(found, bullet="• ")


def _say(found: Message, bullet: str = "") -> None:
    say(found.render(current_language()), bullet=bullet)
