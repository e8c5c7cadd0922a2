"""What leaves the house tells nothing about few persons; the command and the picture show only that."""

import json
from itertools import chain, product
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from rodtrad.cli import main
from rodtrad.flows import EventLog, Flows, Question, analyse
from rodtrad.flows.disclosure import published
from rodtrad.flows.question import PathGroup
from rodtrad.reporting.charts.sankey import Band, bands
from rodtrad.reporting.flow_charts import backward_chart, forward_chart
from rodtrad.tables.disclosure import DisclosureRule
from tests.engine.flows_logs import Event, log_of
from tests.engine.spec.flows.figure_6_events import csv_text

RULE = DisclosureRule(minimum=5)
CASE = yaml.safe_load((Path(__file__).parents[2] / "spec" / "flows" / "figure_6.yaml").read_text(encoding="utf-8"))
NAMED = (PathGroup(name="over A", path=("A",)), PathGroup(name="over C", path=("C",)), PathGroup(name="over D", path=("D",)))


def log(over_a: int, over_c: int, over_d: int) -> EventLog:
    """So many persons who came to B over each of three types; every other over A with help (E) on the way."""
    ways = list(chain(["A"] * over_a, ["C"] * over_c, ["D"] * over_d))
    events = [[Event(person, way, 0, 5, "region", 100), Event(person, "B", 20, 30)] for person, way in enumerate(ways)]
    helped = [Event(person, "E", 7, 9) for person, way in enumerate(ways) if way == "A" and person % 2]
    return log_of([*chain(*events), *helped])


def shown(over_a: int, over_c: int, over_d: int, question: Question) -> Flows:
    return published(log(over_a, over_c, over_d), question, RULE)


QUESTION = Question(outcome=("B",), window=30, support=("E",), groups=NAMED)


def test_large_groups_are_told_as_they_are() -> None:
    whole = analyse(log(20, 15, 10), QUESTION)
    found = shown(20, 15, 10, QUESTION)
    for one, other in zip(found.backward.groups, whole.backward.groups, strict=True):
        assert (one.occurrences, one.persons, one.with_gap, one.supported) == (
            *(other.occurrences, other.persons, other.with_gap, other.supported),
        )
        assert [amount.cost for amount in one.costs] == [amount.cost for amount in other.costs]
    assert [(row.before, row.after, row.count) for row in found.successions] == [
        (row.before, row.after, row.count) for row in whole.successions
    ]
    assert [(row.type, row.spells, row.days) for row in found.states] == [
        (row.type, row.spells, row.days) for row in whole.states
    ]
    assert found.variants == whole.variants


def test_nothing_that_only_serves_to_judge_by_is_told() -> None:
    found = shown(20, 15, 10, QUESTION)
    assert not any(group.gap_persons or group.supported_persons for group in found.backward.groups)
    assert not any(one.persons for group in found.backward.groups for one in group.supports)
    assert not any(amount.persons or amount.largest for group in found.backward.groups for amount in group.costs)
    assert not any(row.ongoing_persons or row.first or row.last for row in found.states)
    assert not any(row.persons or row.waited for row in found.successions)
    assert not any(row.persons or row.differing for row in found.backward.returns.within)


def test_a_small_group_is_hidden_and_another_with_it() -> None:
    told = [group.occurrences for group in shown(20, 15, 3, QUESTION).backward.groups]
    assert told.count(None) >= 2
    assert told[2] is None


def test_no_sum_over_the_shown_groups_tells_the_small_one() -> None:
    for over_c, over_d in product(range(0, 9, 2), range(1, 5)):
        found = shown(12, over_c, over_d, QUESTION).backward
        hidden = [place for place, group in enumerate(found.groups) if group.occurrences is None]
        rest = (found.occurrences or 0) - sum(group.occurrences or 0 for group in found.groups)
        assert 2 in hidden
        # The hidden ones together must leave room for each to be anything from one up to the rule's minimum.
        assert len(hidden) >= 2
        assert rest >= RULE.minimum + len(hidden) - 1


def test_support_that_few_had_is_hidden_with_its_opposite() -> None:
    group, *_ = shown(8, 15, 10, QUESTION).backward.groups
    assert (group.occurrences, group.with_gap) == (8, 8)
    assert (group.supported, group.supports[0].occurrences, group.supports[0].share) == (None, None, None)


def test_persons_count_not_occurrences() -> None:
    """Six times with help, but for three persons: hidden, though six is not small."""
    twice = [(person, day) for person in range(10) for day in (0, 20)]
    way = [event for person, day in twice for event in (Event(person, "A", day, day + 5), Event(person, "B", day + 10, day + 12))]
    helped = [Event(person, "E", day + 6, day + 8) for person, day in twice if person < 3]
    question = Question(outcome=("B",), since=("A",), window=30, support=("E",), groups=(PathGroup(name="A", path=("A",)),))
    group, *_ = published(log_of([*way, *helped]), question, RULE).backward.groups
    assert (group.occurrences, group.with_gap) == (20, 20)
    assert (group.supported, group.supports[0].occurrences) == (None, None)


def test_a_cost_of_few_persons_or_of_a_large_one_is_not_told() -> None:
    ways = [(Event(person, "A", 0, 5, "region", 100), Event(person, "B", 20, 30)) for person in range(20)]
    few = [Event(person, "E", 7, 9, "municipality", 500) for person in range(4)]
    large = [Event(19, "C", 7, 9, "region", 1_000_000)]
    question = Question(outcome=("B",), window=30, path=("A",), support=("E",))

    def actors(events: list[Event]) -> list[str | None]:
        return [amount.actor for amount in published(log_of(events), question, RULE).backward.groups[0].costs]

    assert actors([*chain(*ways)]) == ["region"]
    assert actors([*chain(*ways), *few]) == ["region"]
    assert actors([*chain(*ways), *large]) == []


def test_rare_paths_are_not_even_named() -> None:
    question = Question(outcome=("B",), window=30, path=("A", "C", "D"))
    found = shown(20, 15, 3, question)
    listed = {row.path for row in found.backward.paths if not row.rest}
    assert listed <= {("A",), ("C",)}
    assert not any("D" in (row.before, row.after) for row in found.successions)
    assert not any("D" in row.path for row in found.variants.rows)
    assert next(row for row in found.states if row.type == "D").persons is None
    assert "D" not in {step for group in found.backward.groups for step in group.path}


def test_an_outcome_of_few_persons_tells_nothing() -> None:
    found = shown(2, 1, 1, QUESTION).backward
    assert (found.occurrences, found.persons, found.groups, found.paths) == (None, None, (), ())
    assert (found.returns.persons, found.returns.within) == (None, ())


def test_bands_are_counted_step_by_step() -> None:
    paths = [(("A", "B", "Z"), 3), (("B", "Z"), 2), (("C", "B", "Z"), 1)]
    assert bands(paths, "end") == (Band(-2, "A", "B", 3), Band(-2, "C", "B", 1), Band(-1, "B", "Z", 6))
    assert bands(paths, "start") == (Band(0, "A", "B", 3), Band(0, "B", "Z", 2), Band(0, "C", "B", 1), Band(1, "B", "Z", 4))


def test_the_pictures_have_tables_with_every_figure_drawn() -> None:
    found = shown(20, 15, 10, QUESTION)
    for chart in (backward_chart(found, QUESTION, "sv"), forward_chart(found, "en")):
        assert chart.svg.startswith("<svg")
        assert all(row[3].text in chart.svg for row in chart.table.rows)
    assert "A → B (20)" in backward_chart(found, QUESTION, "sv").description


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "events.csv").write_text(csv_text(CASE["events"]), encoding="utf-8")
    (tmp_path / "question.yaml").write_text(yaml.safe_dump(CASE["question"], allow_unicode=True), encoding="utf-8")
    mapping = "person: person\nevent: händelse\nstart: från\nend: till\nactor: ansvarig\ncost: kostnad\n"
    (tmp_path / "mapping.yaml").write_text(mapping, encoding="utf-8")
    return tmp_path


def run(files: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["flow", str(files / "events.csv"), "--mapping", str(files / "mapping.yaml"), *arguments])


def test_a_coordinator_reads_figure_6(files: Path) -> None:
    result = run(files, "--question", str(files / "question.yaml"), "-o", str(files / "flow.svg"))
    assert result.exit_code == 0, result.output
    said = " ".join(result.output.split())
    assert "Utfallet inträffade 200 gånger, för 100 personer." in said
    assert "Direkt från HVB/SiS till HVB/SiS 120 60 %" in said.replace("\u00a0", " ")
    assert "Över jourhem öppenvård 20 8 40 %" in said.replace("\u00a0", " ")
    assert (files / "flow.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_machine_reads_it_from_options(files: Path) -> None:
    options = ("--outcome", "HVB/SiS", "--since", "HVB/SiS", "--window", "730", "--gap-support", "öppenvård", "--json")
    found = json.loads(run(files, *options).output)["backward"]
    assert (found["occurrences"], found["without_start"]) == (200, 100)
    assert found["groups"][0]["path"] == ["HVB/SiS"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--outcome", "HVB/SiS"), "Frågan säger inte hur långt bakåt den ska se."),
        (("--window", "10"), "Frågan nämner inget utfall."),
        (("--outcome", "HVB", "--window", "10"), "Händelsen ”HVB” finns inte i loggen."),
    ],
)
def test_a_bad_question_ends_with_two_and_words(files: Path, options: tuple[str, ...], words: str) -> None:
    result = run(files, *options)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())
