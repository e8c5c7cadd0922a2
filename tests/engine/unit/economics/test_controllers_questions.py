"""Where a figure comes from, to the leaves; and the command that a controller asks with."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main
from rodtrad.document import write
from rodtrad.economics import calculate
from rodtrad.economics.explaining import Explained, explain
from rodtrad.errors import NotComputable
from rodtrad.texts import text
from tests.engine.unit.reporting.test_workbook import case
from tests.engine.unit.tables.test_sie import FILE

SUMS = {f"economics-explain-{what}" for what in ("sum", "sum-lines", "so-far-formula", "as-stated")}


def recomputed(found: Explained) -> Decimal:
    """The figure made again from what is below it, by its own formula; what has no formula is itself."""
    formula = found.formula.id if found.formula else ""
    below = [recomputed(part) for part in found.below]
    if formula in ("economics-explain-net-formula", "economics-explain-net-in-formula"):
        return below[0] - below[1]
    if formula in SUMS:
        return sum(below, Decimal(0))
    if formula in ("economics-explain-share-formula", "economics-explain-per-effect-formula"):
        return below[0] / below[1]
    if formula == "economics-explain-faded":
        years = int(str(dict(found.formula.args)["years"])) if found.formula else 0
        return ore(below[0] * (1 - below[1]) ** years)
    if formula in ("economics-explain-product", "economics-explain-present-formula"):
        product = Decimal(1)
        for value in below:
            product *= value
        return ore(product)
    return Decimal(str(found.value))


def ore(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), "ROUND_HALF_UP")


FIGURES = ["net", "net.region", "net.municipality", "benefit", "support.2025", "benefit.2027", "cost", "saving.region"]
FIGURES += ["cost-share.municipality", "saving-share.region", "costs.all.2025", "savings.region.2025", "nets.all.2026"]
FIGURES += ["so-far.all.2027", "line.support", "amount.support.2025", "consequence.days", "first.days", "per-effect.jobs"]


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_can_be_made_again_from_its_leaves(name: str) -> None:
    investment = case()
    found = explain(investment, calculate(investment), name)
    # A price moved by the index is rounded before it is multiplied on; the explanation multiplies the ratio itself.
    assert abs(recomputed(found) - Decimal(str(found.value))) <= Decimal("0.6")
    assert all(leaf.path or not leaf.value for leaf in leaves(found))


def leaves(found: Explained) -> list[Explained]:
    return [leaf for part in found.below for leaf in leaves(part)] if found.below else [found]


def test_a_figure_that_is_not_there() -> None:
    with pytest.raises(NotComputable, match=r"net\.region"):
        explain(case(), calculate(case()), "net.regin")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    uncertain: Any = "  uncertain:\n    - {input: unit_costs.day.value, low: 4000, high: 5000}\n"
    written = write(case()).replace("calculation:\n", f"calculation:\n{uncertain}", 1)
    (tmp_path / "case.yaml").write_text(written, encoding="utf-8")
    return tmp_path / "case.yaml"


def run(file: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--language", "en", "economics", str(file), *arguments])


def test_the_command_explains(document: Path) -> None:
    result = run(document, "--explain", "days.2025")
    assert result.exit_code == 0, result.output
    assert text("en", "economics-explain-unit-cost", name="A day") in result.output
    assert "[unit_costs[1].value" in result.output


def test_the_command_shows_what_it_hangs_on(document: Path) -> None:
    data = json.loads(run(document, "--sensitivity", "--json").output)
    assert [bar["input"] for bar in data["sensitivity"]["tornado"]] == ["unit_costs.day.value"]
    assert text("en", "sensitivity-shares") in run(document, "--sensitivity").output
    assert run(document, "--sensitivity", "--payer", "nobody").exit_code == 2


def test_a_workbook_out_and_in(document: Path, tmp_path: Path) -> None:
    book = tmp_path / "book.xlsx"
    assert run(document, "--xlsx", str(book)).exit_code == 0
    assert run(document, "--from-xlsx", str(book)).output == run(document).output


def test_booked_against_planned(document: Path, tmp_path: Path) -> None:
    sie = tmp_path / "books.se"
    sie.write_bytes(FILE.encode("cp437"))
    data = json.loads(run(document, "--sie", str(sie), "--project", "217", "--json").output)
    assert {row["year"]: row["booked"] for row in data["spent"]}[2024] == 1500.5
    assert text("en", "economics-no-project") in run(document, "--sie", str(sie)).output


def test_the_command_moves_two_numbers_and_shows_the_fan(tmp_path: Path) -> None:
    ranges = ("unit_costs.day.value, low: 4000, high: 5000", "costs.team.of_plan, low: 0.5, high: 2")
    uncertain = "  uncertain:\n" + "".join(f"    - {{input: {range}}}\n" for range in ranges)
    (tmp_path / "case.yaml").write_text(
        write(case()).replace("calculation:\n", f"calculation:\n{uncertain}", 1), encoding="utf-8"
    )
    two = ("--two-way", "unit_costs.day.value", "costs.team.of_plan")
    data = json.loads(run(tmp_path / "case.yaml", "--sensitivity", *two, "--json").output)
    nets = data["two_way"]["nets"]
    assert (len(nets), len(nets[0])) == (7, 7)
    # The days cost the municipality here, and a dearer team costs more: best where both are low.
    assert nets[0][0] == max(map(max, nets))
    assert data["sensitivity"]["fan"]["years"] == data["years"]
    assert text("en", "fan-column-chance") in run(tmp_path / "case.yaml", "--sensitivity").output
    assert run(tmp_path / "case.yaml", "--two-way", "unit_costs.day.value", "nothing").exit_code == 2


def test_the_command_sets_the_promise_beside_what_came_out(document: Path) -> None:
    data = json.loads(run(document, "--promised", str(document), "--json").output)
    assert [row["promised"] for row in data["promised"]] == [row["came_out"] for row in data["promised"]]
    assert run(document, "--full-scale").exit_code == 2  # the case has no plan for it
