"""`rodtrad evaluate`: what a steering group reads, and what a machine reads."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import main
from rodtrad.demo import make_nsw_data
from rodtrad.document import read, version_hash
from rodtrad.evaluation import effects_from_data, evaluate, load_table

NSW = Path(make_nsw_data.__file__).with_name("nsw.yaml")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def plain(output: str) -> str:
    """On one line, with ordinary spaces."""
    return " ".join(output.split())


def test_a_steering_group_reads_the_published_effect() -> None:
    result = run(NSW)
    assert result.exit_code == 0, result.output
    said = plain(result.output)
    assert "1 794 dollar per år högre i insatsgruppen än i jämförelsegruppen." in said
    assert "(95 % konfidensintervall) går från 474 till 3 115 dollar per år. Noll ingår inte" in said
    assert "1 794 dollar per år (551 till 3 038)" in said
    assert "Kriteriet från före starten är uppfyllt" in said
    assert "Av 10 000 nya lottningar gav 0,83 % en minst lika stor skillnad." in said
    assert "Insatsgruppen: 185 mätta, medelvärde 6 349 dollar per år, bortfall 0 (0 %)." in said
    assert "11,1 procentenheter högre" in said
    assert "En jämförelse före–efter visar vad som hände, inte vad insatsen gjorde." in said
    assert "Det är en förändring, inte en effekt." in said


def test_it_is_said_in_english_too() -> None:
    said = plain(run(NSW, "--language", "en").output)
    assert "1,794 dollar per år higher in the intervention group than in the comparison group." in said


def test_a_machine_reads_the_effects_back(tmp_path: Path) -> None:
    out = tmp_path / "effects.json"
    assert run(NSW, "-o", out).exit_code == 0
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written == json.loads(run(NSW, "--json").output)
    investment = read(NSW.read_bytes())
    assert written["version"] == version_hash(investment)
    assert effects_from_data(written) == evaluate(investment, load_table(investment, NSW))
    assert "1\u00a0794 dollar" in written["effects"][0]["text"]["summary"][0]


def test_other_data_may_be_given(tmp_path: Path) -> None:
    lines = NSW.with_name("nsw.csv").read_text(encoding="utf-8").splitlines()
    data = tmp_path / "half.csv"
    data.write_text("\n".join([lines[0], *lines[1::2]]), encoding="utf-8")
    result = run(NSW, "--data", data)
    assert result.exit_code == 0, result.output
    assert "223 rader lästa" in plain(result.output)
    assert "92" in plain(result.output)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Datafilen är tom."),
        (b"person,treat\n1,1", "Kolumnen ”age” finns inte i filen."),
        (b"<html>", "Filen är ingen tabell."),
    ],
)
def test_bad_data_ends_with_two_and_words(tmp_path: Path, content: bytes, words: str) -> None:
    data = tmp_path / "data.csv"
    data.write_bytes(content)
    result = run(NSW, "--data", data)
    assert result.exit_code == 2
    assert words in plain(result.output)
    assert "Traceback" not in result.output


def test_a_data_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    copy = tmp_path / "nsw.yaml"
    copy.write_bytes(NSW.read_bytes())
    result = run(copy)
    assert result.exit_code == 2
    assert "finns inte" in plain(result.output)


def test_ten_thousand_lots_take_about_a_second() -> None:
    """Two analyses of 10,000 each; the limit leaves room for a busy machine."""
    investment = read(NSW.read_bytes())
    table = load_table(investment, NSW)
    start = time.process_time()
    evaluate(investment, table)
    assert time.process_time() - start < 4
