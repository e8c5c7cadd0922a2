"""`rodtrad flow EVENTS`: backwards from an outcome, in words and tables."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from rodtrad.cli.options import current_language, output_option, read_bytes, step, write_text
from rodtrad.cli.speaking import say, say_heading, say_json, say_message
from rodtrad.cli.text_table import say_table
from rodtrad.errors import NotComputable, Problem
from rodtrad.flows import EventLog, Flows, Question, large, to_data
from rodtrad.flows.disclosure import published
from rodtrad.flows.files import read_mapping, read_question
from rodtrad.flows.mapping import EventMapping
from rodtrad.flows.parts import LogFile
from rodtrad.flows.reading import read_events
from rodtrad.flows.results import Spread
from rodtrad.reporting import flow_charts, flow_tables
from rodtrad.reporting.data_table import DataTable
from rodtrad.tables.disclosure import DisclosureRule
from rodtrad.texts import Message, message
from rodtrad.texts.numbers import plain

FILE = click.Path(path_type=Path)
SHOWN = 15


@step("flow")
@click.argument("file", type=FILE, metavar="EVENTS")
@click.option("--mapping", type=FILE, metavar="MAPPING", required=True)
@click.option("--question", "question_file", type=FILE, metavar="QUESTION")
@click.option("--outcome", multiple=True, metavar="TYPE")
@click.option("--since", multiple=True, metavar="TYPE")
@click.option("--window", type=int, metavar="DAYS")
@click.option("--gap-support", multiple=True, metavar="TYPE")
@click.option("--signal", multiple=True, metavar="TYPE")
@output_option
def flow(
    file: Path, mapping: Path, question_file: Path | None, window: int | None, output: Path | None, as_json: bool, **types: Any
) -> None:
    """See the catalogues: `cli-flow`."""
    rule = DisclosureRule()
    question = _question(question_file, window, **types)
    with TemporaryDirectory(prefix="rodtrad-") as folder:
        flows = published(_log(file, read_mapping(read_bytes(mapping)), Path(folder)), question, rule)
    if output:
        write_text(output, flow_charts.backward_chart(flows, question, current_language()).svg)
    if as_json:
        say_json(to_data(flows))
    else:
        say_flows(flows, question)
        if output:
            say_message("cli-written", file=str(output))


def _log(file: Path, mapping: EventMapping, folder: Path) -> EventLog | LogFile:
    """A large file is put in order on disk and never held whole."""
    if file.exists() and file.stat().st_size >= large.LARGE:
        return large.large_log(file, mapping, folder)
    return read_events(read_bytes(file), mapping)


def _question(
    file: Path | None,
    window: int | None,
    outcome: tuple[str, ...],
    since: tuple[str, ...],
    gap_support: tuple[str, ...],
    signal: tuple[str, ...],
) -> Question:
    if file:
        return read_question(read_bytes(file))
    if window is None:
        raise NotComputable([Problem("--window", message("flow-no-window"), message("flow-no-window.cure"))])
    return Question(outcome=outcome, window=window, since=since, support=gap_support, signals=signal)


def say_flows(flows: Flows, question: Question) -> None:
    """The answer to the question first, then what the log says without one."""
    language, found = current_language(), flows.backward
    _say_data(flows, question)
    _say_table("flow-groups", flow_tables.groups_table(flows, question, language))
    if question.support:
        words = "flow-support-words" if question.since else "flow-support-words-window"
        _say_table("flow-support", flow_tables.support_table(flows, question, language), words)
    if question.signals:
        _say_signals(flows, question)
    _say_returns(flows)
    if any(group.costs for group in found.groups):
        _say_table("flow-costs", flow_tables.costs_table(flows, question, language))
        if found.overlapping:
            say_message("flow-overlapping")
    _say_table("flow-successions", flow_tables.successions_table(flows.successions[:SHOWN], language))
    _say_table("flow-states", flow_tables.states_table(flows.states[:SHOWN], language))
    _say_table("flow-variants", flow_tables.variants_table(flows.variants.rows[:SHOWN], language))
    say_message("flow-variants-words", different=flows.variants.different, persons=_count(flows.variants.persons))
    say()
    say_message("flow-hidden")


def _say_data(flows: Flows, question: Question) -> None:
    found = flows.backward
    say_message("flow-title", outcome=_listed(question.outcome))
    days = {"first": flows.first_day, "last": flows.last_day}
    say_message("flow-data-used", events=_count(flows.events), persons=_count(flows.persons), hash=flows.sha256[:12], **days)
    say_message("flow-window", days=question.window)
    say_message("flow-occurrences", count=_count(found.occurrences), persons=_count(found.persons))
    if question.since:
        say_message("flow-since", types=_listed(question.since))
    if found.without_start != 0:
        say_message("flow-without-start", count=_count(found.without_start))
    if found.short_history != 0:
        say_message("flow-short-history", count=_count(found.short_history))


def _say_signals(flows: Flows, question: Question) -> None:
    found, types = flows.backward.signals, _listed(question.signals)
    say_heading(message("flow-signals"))
    if not found or found.occurrences == 0:
        say_message("flow-signals-none", types=types)
        return
    counts = {"count": _count(found.occurrences), "without": _count(found.without_support)}
    say_message("flow-signals-words", types=types, lead=_median(found.lead), unsupported=_median(found.unsupported), **counts)


def _say_returns(flows: Flows) -> None:
    found, language = flows.backward.returns, current_language()
    say_heading(message("flow-returns"))
    say_message("flow-returns-words", persons=_count(found.persons), repeated=_count(found.repeated))
    if found.time and found.time.p10 is not None and found.time.p90 is not None:
        low, high = (plain(end, language, most_decimals=0) for end in (found.time.p10, found.time.p90))
        say_message("flow-returns-time", median=_median(found.time), low=low, high=high)
    elif found.time:
        say_message("flow-returns-median", median=_median(found.time))
    say_table(flow_tables.returns_table(flows, language))


def _say_table(heading: str, table: DataTable, words: str = "") -> None:
    say_heading(Message(heading))
    if words:
        say_message(words)
    say_table(table)


def _listed(types: tuple[str, ...]) -> str:
    return ", ".join(types)


def _count(value: int | None) -> str:
    return flow_tables.count(value, current_language()).text


def _median(spread: Spread | None) -> str:
    return flow_tables.median(spread, current_language()).text
