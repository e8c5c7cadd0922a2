"""`rodtrad demo`: the demonstration from plan to verdict, step by step in front of one's eyes."""

from collections import Counter
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from time import perf_counter
from typing import Final

import click

from rodtrad.cli.economics_tables import balances_table
from rodtrad.cli.options import current_language, read_document, step
from rodtrad.cli.speaking import say, say_heading, say_json, say_message
from rodtrad.cli.text_table import say_table
from rodtrad.document import Investment, deviations, version_hash
from rodtrad.economics import Economics, calculate
from rodtrad.evaluation import Effect, evaluate, load_table, sentences
from rodtrad.texts import message
from rodtrad.texts.numbers import percent, plain
from rodtrad.thread import ThreadCheck, check as check_thread, logic_model_svg

DOCUMENT: Final = "nsw.yaml"
STEPS: Final = ("document", "thread", "lock", "effect", "economics", "report")


@step("demo")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path("out/demo"), metavar="FOLDER")
def demo(output: Path, as_json: bool) -> None:
    """See the catalogues: `cli-demo`."""
    began = perf_counter()
    output.mkdir(parents=True, exist_ok=True)
    with as_file(files("rodtrad.demo")) as folder:
        written = carry(folder / DOCUMENT, output)
    if as_json:
        say_json({"written": [str(path) for path in written]})
    say()
    say_message("demo-done", seconds=plain(perf_counter() - began, current_language(), most_decimals=1))


def carry(file: Path, output: Path) -> list[Path]:
    """The investment in `file` from plan to verdict, told step by step; returns the files written to `output`."""
    _say_step("document")
    investment = read_document(file)
    _say_document(investment)
    _say_step("thread")
    checked = check_thread(investment)
    picture = output / f"{investment.key}-logic-model.svg"
    picture.write_text(logic_model_svg(investment, checked, current_language()), encoding="utf-8")
    _say_thread(checked, picture)
    _say_step("lock")
    _say_lock(investment)
    _say_step("effect")
    effects = evaluate(investment, load_table(investment, file))
    _say_effects(investment, effects)
    _say_step("economics")
    economics = calculate(investment, effects)
    _say_economics(economics)
    _say_step("report")
    return [picture, *_reports(investment, checked, effects, economics, output)]


def _say_step(name: str) -> None:
    number = STEPS.index(name) + 1
    say_heading(message("demo-step", number=number, of=len(STEPS), title=message(f"demo-step-{name}")))


def _say_document(investment: Investment) -> None:
    say(investment.title)
    say(investment.summary)
    say_message("demo-version", version=version_hash(investment)[:12])


def _say_thread(checked: ThreadCheck, picture: Path) -> None:
    found = Counter(finding.severity for finding in checked.findings)
    say_message("check-verdict", breaks=found["break"], warnings=found["warning"], notes=found["note"])
    met = sum(item.status == "met" for item in checked.checklist)
    due = sum(item.status != "not_due" for item in checked.checklist)
    say_message("demo-checklist", met=met, due=due)
    say_message("demo-picture", file=str(picture))


def _say_lock(investment: Investment) -> None:
    lock = investment.lock
    if lock is None:
        say_message("demo-not-locked")
        return
    names = ", ".join(signature.name for signature in lock.signatures)
    say_message("demo-locked", names=names, on=lock.on.isoformat())
    moved = deviations(investment)
    say_message("demo-lock-deviates" if moved else "demo-lock-holds", count=len(moved))


def _say_effects(investment: Investment, effects: tuple[Effect, ...]) -> None:
    """The verdict on each indicator in words, then the other planned analyses in a line each."""
    names = {indicator.key: indicator.name for indicator in investment.indicators}
    told: set[str] = set()
    for effect in effects:
        if effect.indicator in told:
            continue
        told.add(effect.indicator)
        for sentence in sentences(effect, names[effect.indicator]):
            say(sentence.render(current_language()), bullet="  ")
        if effect.randomisation_p is not None:
            share = percent(effect.randomisation_p, current_language(), decimals=1)
            say_message("demo-randomisation", bullet="  ", draws=effect.permutations, share=share)
        say()


def _say_economics(economics: Economics) -> None:
    year, base = str(economics.price_year), str(economics.base_year)
    say_message("demo-conventions", currency=economics.currency, year=year, base=base)
    say_table(balances_table(economics, current_language()))


def _reports(
    investment: Investment, checked: ThreadCheck, effects: tuple[Effect, ...], economics: Economics, output: Path
) -> list[Path]:
    # Drawing and typesetting libraries are slow to load, so what came before is already told when they are.
    from rodtrad.reporting.docx import docx
    from rodtrad.reporting.final_report import final_report
    from rodtrad.reporting.html import page
    from rodtrad.reporting.pdf import pdf

    made_on = datetime.now(tz=UTC).date()
    report = final_report(investment, checked, effects, economics, language=current_language(), made_on=made_on)
    contents = {".html": page(report).encode(), ".docx": docx(report), ".pdf": pdf(report)}
    written = []
    for suffix, content in contents.items():
        path = output / f"{investment.key}{suffix}"
        path.write_bytes(content)
        say_message("demo-written", file=str(path), size=max(1, len(content) // 1000))
        written.append(path)
    return written
