"""The commands on the document: what they write, where, and with which exit code."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from rodtrad.cli import COMMANDS, main
from rodtrad.document import read, to_data, write
from rodtrad.document.shape import Shape, document_shape

SV = Path("plan.yaml")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole plan, fresh from the template, in an empty working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RODTRAD_LANGUAGE", raising=False)
    assert run("new", SV).exit_code == 0
    return tmp_path / SV


def run(*args: object) -> Result:
    result = CliRunner().invoke(main, [str(arg) for arg in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def broken(plan: Path) -> Path:
    text = plan.read_text(encoding="utf-8")
    target = plan.with_name("broken.yaml")
    target.write_text(text.replace("    source: Test gjorda av psykologen", '    source: ""'), encoding="utf-8")
    return target


def test_check_says_that_the_thread_holds(plan: Path) -> None:
    result = run("check", plan)
    assert result.exit_code == 0
    assert "Tråden håller hela vägen." in result.stdout
    assert "✓ Minst ett väldefinierat behov" in result.stdout


def test_check_says_where_the_thread_breaks(plan: Path) -> None:
    result = run("check", broken(plan), "--language", "en")
    assert result.exit_code == 1
    assert "The thread is broken in one place." in result.stdout
    assert "indicators[2].source, outcomes[0].indicators" in result.stdout


def test_check_for_machines(plan: Path) -> None:
    result = run("check", broken(plan), "--json")
    told = json.loads(result.stdout)
    assert result.exit_code == 1
    assert told["broken"] is True
    assert [finding["rule"] for finding in told["findings"]] == ["indicator-source"]
    assert len(told["checklist"]) == 26
    assert re.fullmatch("[0-9a-f]{64}", told["version"])


def test_check_draws_the_picture(plan: Path) -> None:
    run("check", plan, "--svg", "picture.svg", "--short")
    assert Path("picture.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_missing_file_is_said_plainly(plan: Path) -> None:
    result = run("check", "nowhere.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Filen finns inte." in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize("language", ["sv", "en"])
def test_problems_for_machines(plan: Path, language: str) -> None:
    Path("bad.yaml").write_text("key: a\ntitel: A\n", encoding="utf-8")
    result = run("check", "bad.yaml", "--json", "--language", language)
    problems = json.loads(result.stdout)["problems"]
    assert result.exit_code == 2
    assert {problem["where"] for problem in problems} == {"title", "titel"}
    assert all(set(problem) == {"where", "line", "value", "message"} for problem in problems)


def test_a_folder_is_no_file(plan: Path) -> None:
    assert "Det är en mapp" in " ".join(run("check", plan.parent).stderr.split())


@pytest.mark.parametrize("args", [["chek"], ["check"], ["check", "--bog", "x"], ["lock", "x", "--owner", "A"]])
def test_a_wrong_command_line_is_said_in_the_readers_language(args: list[str]) -> None:
    result = run("--language", "sv", *args)
    assert result.exit_code == 2
    assert any(words in result.stderr for words in ("Menade du", "Se hjälpen"))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, language: str) -> None:
    result = run("--language", language, command, "--help")
    assert result.exit_code == 0
    assert "--language" in result.stdout


def test_new_never_overwrites(plan: Path) -> None:
    before = plan.read_bytes()
    result = run("new", plan)
    assert result.exit_code == 2
    assert "Filen finns redan." in result.stderr
    assert plan.read_bytes() == before


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_template_reads_holds_and_covers_every_field(plan: Path, language: str) -> None:
    path = plan.with_name(f"{language}.yaml")
    run("--language", language, "new", path)
    text = path.read_text(encoding="utf-8")
    assert run("check", path).exit_code == 0
    missing = [name for name in field_names(document_shape()) if not re.search(rf"^[# -]*{name}:", text, re.MULTILINE)]
    assert missing == []


def field_names(shape: Shape) -> set[str]:
    """Every field there is, but for those of the lock, which the program writes."""
    names: set[str] = set()
    for name, inner in shape.fields.items():
        if name != "lock":
            names |= {name} | field_names(inner) | (field_names(inner.item) if inner.item else set())
    return names


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_templates_later_sections_read_when_uncommented(plan: Path, language: str) -> None:
    path = plan.with_name(f"{language}.yaml")
    run("--language", language, "new", path)
    before, findings, after = path.read_text(encoding="utf-8").partition("# findings:")
    later = re.sub(r"^# (?=( *#| *[a-z_]+:| *-))", "", findings + after, flags=re.MULTILINE)
    investment = read((before + later).encode())
    assert investment.findings.components
    assert investment.implementation.follow_up


def test_diff_names_what_changed(plan: Path) -> None:
    other = broken(plan)
    result = run("diff", plan, other)
    assert result.exit_code == 1
    assert "indicators[laspoang].source" in result.stdout
    assert run("diff", plan, plan).exit_code == 0
    (change,) = json.loads(run("diff", plan, other, "--json").stdout)["changes"]
    assert (change["path"], change["kind"]) == ("indicators[laspoang].source", "removed")


def locked(plan: Path, *more: object) -> Result:
    return run("lock", plan, "--owner", "Anna Berg", "--steering", "Lisa Ek", "--on", "2027-06-01", *more)


def test_lock_signs_and_keeps_the_content(plan: Path) -> None:
    before = to_data(read(plan.read_bytes()))
    assert locked(plan).exit_code == 0
    after = to_data(read(plan.read_bytes()))
    lock: dict[str, Any] = after.pop("lock")
    assert after == before
    assert [(who["name"], who["function"]) for who in lock["signatures"]] == [
        ("Anna Berg", "project_owner"),
        ("Lisa Ek", "steering_group"),
    ]


def test_a_broken_thread_is_locked_only_with_a_motive(plan: Path) -> None:
    path = broken(plan)
    before = path.read_bytes()
    refused = locked(path, "--json")
    assert refused.exit_code == 2
    assert [problem["value"] for problem in json.loads(refused.stdout)["problems"]] == ["", "indicator-source"]
    assert path.read_bytes() == before
    assert locked(path, "--despite", "Källan bestäms i augusti.", "-o", "locked.yaml").exit_code == 0
    lock = read(Path("locked.yaml").read_bytes()).lock
    assert lock
    assert lock.despite == "Källan bestäms i augusti."


def test_what_is_locked_is_not_locked_again(plan: Path) -> None:
    locked(plan)
    assert "redan låst" in locked(plan).stderr


def test_a_running_investment_can_be_locked_late(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("phase: design", "phase: running"), encoding="utf-8")
    assert locked(plan).exit_code == 0


def test_json_in_json_out(plan: Path) -> None:
    Path("plan.json").write_text(write(read(plan.read_bytes()), "json"), encoding="utf-8")
    assert locked(Path("plan.json")).exit_code == 0
    assert json.loads(Path("plan.json").read_text(encoding="utf-8"))["lock"]["on"] == "2027-06-01"


def test_the_schema_accepts_what_the_reader_accepts(plan: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(run("schema").stdout)
    data = json.loads(write(read(plan.read_bytes()), "json"))
    jsonschema.Draft202012Validator(schema).validate(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({**data, "titel": "x"})


def test_schema_to_a_file(plan: Path) -> None:
    assert run("schema", "-o", "schema.json").exit_code == 0
    assert json.loads(Path("schema.json").read_text(encoding="utf-8"))["properties"]["goals"]["title"] == "Långsiktiga mål"
