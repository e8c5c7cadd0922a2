"""`rodtrad needs`: from a file to words, with small groups hidden without being asked."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main

CARD = """
key: pupils
title: Elever
owner: Utbildningsnämnden
legal_basis: uppgift av allmänt intresse
purpose: behovsanalys
columns:
  - {name: area, type: text}
  - {name: sex, type: integer, codes: {"1": flickor, "2": pojkar}}
  - {name: failed, type: boolean, description: Utan gymnasiebehörighet}
  - {name: points, unit: poäng}
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    counts = {
        ("Norr", 1): (30, 90),
        ("Norr", 2): (60, 60),
        ("Syd", 1): (12, 100),
        ("Syd", 2): (9, 90),
        ("Väst", 1): (2, 40),
        ("Väst", 2): (8, 30),
    }
    rows = [
        f"{area},{sex},{failed},{200 - 50 * failed + number % 7}"
        for (area, sex), (have, rest) in counts.items()
        for failed, times in ((1, have), (0, rest))
        for number in range(times)
    ]
    (tmp_path / "data.csv").write_text("\n".join(["area,sex,failed,points", *rows]), encoding="utf-8")
    (tmp_path / "card.yaml").write_text(CARD, encoding="utf-8")
    return str(tmp_path / "data.csv"), str(tmp_path / "card.yaml")


def run(files: tuple[str, str], *more: str) -> Result:
    return CliRunner().invoke(main, ["needs", files[0], "--spec", files[1], "--by", "area,sex", *more])


def test_it_says_where_the_gap_is(files: tuple[str, str]) -> None:
    result = run(files, "--indicator", "failed", "--better", "lower")
    assert result.exit_code == 0, result.output
    words = " ".join(result.output.split())
    assert "Utan gymnasiebehörighet: 22,8 % (531 personer" in words
    assert "area: Norr: 37,5 % av 240 personer" in words
    assert "area: Norr, sex: pojkar" in words
    assert "Antal under 5 visas inte." in words
    assert "area: Väst, sex: flickor" not in words


def test_two_girls_in_the_west_cannot_be_worked_out(files: tuple[str, str]) -> None:
    found = json.loads(run(files, "--indicator", "failed", "--json").output)
    groups = {tuple(group["levels"].values()): group for group in found["groups"]}
    hidden = {levels for levels, group in groups.items() if group["hidden"]}
    assert ("Väst", "flickor") in hidden
    assert len(hidden) >= 4
    assert all(groups[levels]["n"] is None and groups[levels]["value"] is None for levels in hidden)


def test_means_exposures_and_quantiles(files: tuple[str, str]) -> None:
    for measure, first in (("mean", "points"), ("quantile", "points"), ("rate", "points")):
        result = run(files, "--indicator", "points", "--measure", measure, "--better", "higher", "--language", "en")
        assert result.exit_code == 0, result.output
        assert result.output.startswith(first)


def test_what_is_wrong_is_said_with_its_cure(files: tuple[str, str]) -> None:
    result = run(files, "--indicator", "absent")
    assert result.exit_code == 2
    assert "absent" in result.output
    assert "Traceback" not in result.output
    assert run(files, "--indicator", "area").exit_code == 2
    assert run(files, "--indicator", "points", "--measure", "share").exit_code == 2


def test_a_population_too_small_to_show(tmp_path: Path, files: tuple[str, str]) -> None:
    (tmp_path / "data.csv").write_text("area,sex,failed,points\nNorr,1,1,5\nNorr,2,0,5\n", encoding="utf-8")
    result = run(files, "--indicator", "failed")
    assert result.exit_code == 2
    assert "inte ens totalen" in result.output
