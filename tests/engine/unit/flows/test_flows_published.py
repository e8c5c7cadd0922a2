"""What leaves the house tells nothing about few persons; the command and the picture show only that."""

import json
from itertools import chain, product
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given, settings, strategies as st

from rodtrad.cli import main
from rodtrad.flows import Flows, Question, analyse
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


def flows(over_a: int, over_c: int, over_d: int, question: Question) -> Flows:
    """So many persons who came to B over each of three types; every other over A with help (E) on the way."""
    ways = list(chain(["A"] * over_a, ["C"] * over_c, ["D"] * over_d))
    events = [[Event(person, way, 0, 5, "region", 100), Event(person, "B", 20, 30)] for person, way in enumerate(ways)]
    helped = [Event(person, "E", 7, 9) for person, way in enumerate(ways) if way == "A" and person % 2]
    return analyse(log_of([*chain(*events), *helped]), question)


QUESTION = Question(outcome=("B",), window=30, support=("E",), groups=NAMED)


def test_large_groups_are_told_as_they_are() -> None:
    whole = flows(20, 15, 10, QUESTION)
    found = published(whole, RULE)
    assert found.backward.groups == whole.backward.groups
    assert (found.successions, found.states) == (whole.successions, whole.states)


def test_a_small_group_is_hidden_and_another_with_it() -> None:
    shown = [group.occurrences for group in published(flows(20, 15, 3, QUESTION), RULE).backward.groups]
    assert shown.count(None) >= 2
    assert shown[2] is None


def test_no_sum_over_the_shown_groups_tells_the_small_one() -> None:
    for over_c, over_d in product(range(9), range(1, 5)):
        whole = flows(12, over_c, over_d, QUESTION)
        found = published(whole, RULE).backward
        hidden = [place for place, group in enumerate(found.groups) if group.occurrences is None]
        rest = (found.occurrences or 0) - sum(group.occurrences or 0 for group in found.groups)
        assert 2 in hidden
        # The hidden ones together must leave room for each to be anything from one up to the rule's minimum.
        assert len(hidden) >= 2
        assert rest >= RULE.minimum + len(hidden) - 1


def test_support_that_few_had_is_hidden_with_its_opposite() -> None:
    group, *_ = published(flows(8, 15, 10, QUESTION), RULE).backward.groups
    assert (group.occurrences, group.with_gap) == (8, 8)
    assert (group.supported, group.supports[0].occurrences, group.supports[0].share) == (None, None, None)


def test_rare_paths_are_not_even_named() -> None:
    question = Question(outcome=("B",), window=30, path=("A", "C", "D"), fewest=RULE.minimum)
    found = published(flows(20, 15, 3, question), RULE)
    listed = {row.path for row in found.backward.paths if not row.rest}
    assert listed == {("A",)} | {("C",)} or listed == {("A",)}
    assert not any("D" in (row.before, row.after) for row in found.successions)
    assert not any("D" in row.path for row in found.variants.rows)
    assert next(row for row in found.states if row.type == "D").persons is None
    assert "over D" not in json.dumps([group.path for group in found.backward.groups])


def test_no_path_tells_a_group_that_is_hidden(files: Path) -> None:
    """Figure 6 by exact paths: eight occurrences are of four persons. With the next larger path shown, they would follow."""
    options = ("--outcome", "HVB/SiS", "--since", "HVB/SiS", "--window", "730", "--gap-support", "öppenvård", "--json")
    found = json.loads(run(files, *options).output)["backward"]
    groups = {tuple(group["path"]): group["occurrences"] for group in found["groups"]}
    paths = {tuple(path["path"]): path["occurrences"] for path in found["paths"] if not path["rest"]}
    assert groups["HVB/SiS", "jourhem", "familjehem"] is None
    assert paths == {path: count for path, count in groups.items() if path and count is not None}
    assert 200 - sum(paths.values()) == 20
    assert [path["occurrences"] for path in found["paths"] if path["rest"]] == [20]


WAYS = {"A": "A or C", "C": "A or C", "D": "D", "E": ""}
BY_NAME = (PathGroup(name="A or C", path=(("A", "C"),)), PathGroup(name="D", path=("D",)))
lives = st.tuples(st.text("ACDE", min_size=1, max_size=2), st.integers(1, 4)).map(lambda life: life[0] * life[1])


@settings(deadline=None, max_examples=150)
@given(st.lists(lives, min_size=3, max_size=14), st.sampled_from([(), BY_NAME]), st.sampled_from([1, 3]), st.sampled_from([1, 5]))
def test_paths_tell_no_more_than_their_groups(
    lives: list[str], groups: tuple[PathGroup, ...], fewest: int, rounding_base: int
) -> None:
    """`lives`: every person's ways to the outcome, one after the other; the same few persons can come often."""
    question = Question(outcome=("B",), window=3, path=tuple(WAYS), groups=groups, fewest=fewest)
    ways = [(person, way, 7 * place) for person, life in enumerate(lives) for place, way in enumerate(life)]
    events = [(Event(person, way, day, day + 1), Event(person, "B", day + 2, day + 3)) for person, way, day in ways]
    found = published(analyse(log_of([*chain(*events)]), question), DisclosureRule(3, rounding_base)).backward

    def few(without: set[str], among: set[str]) -> bool:
        """Whether what is left of some ways, when others are taken away, is of too few persons."""
        return 0 < len({person for person, way, _ in ways if way in among - without}) < 3

    listed = {row.path[0] for row in found.paths if not row.rest}
    told: set[str] = set()
    for group in found.groups:
        if group.occurrences:
            rest = set(WAYS) - {other.path[0] for other in found.groups if other.path}
            own = {way for way, name in WAYS.items() if name == group.name} if groups else set(group.path) or rest
            told |= own
            assert not few(set(), own)
            assert not few(listed, own)
    assert listed <= told
    assert not few(told, set(WAYS))
    assert not few(listed, set(WAYS))


def test_an_outcome_of_few_persons_tells_nothing() -> None:
    found = published(flows(2, 1, 1, QUESTION), RULE).backward
    assert (found.occurrences, found.persons, found.groups, found.paths) == (None, None, (), ())
    assert (found.returns.persons, found.returns.within) == (None, ())


def test_bands_are_counted_step_by_step() -> None:
    paths = [(("A", "B", "Z"), 3), (("B", "Z"), 2), (("C", "B", "Z"), 1)]
    assert bands(paths, "end") == (Band(-2, "A", "B", 3), Band(-2, "C", "B", 1), Band(-1, "B", "Z", 6))
    assert bands(paths, "start") == (Band(0, "A", "B", 3), Band(0, "B", "Z", 2), Band(0, "C", "B", 1), Band(1, "B", "Z", 4))


def test_the_pictures_have_tables_with_every_figure_drawn() -> None:
    found = published(flows(20, 15, 10, QUESTION), RULE)
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
