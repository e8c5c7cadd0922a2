"""`rodtrad check FILE`: breaks in the thread and the state of the checklists."""

from collections import Counter
from pathlib import Path
from typing import Any, get_args

import click

from rodtrad.cli.options import current_language, file_argument, read_document, step, write_text
from rodtrad.cli.speaking import say, say_heading, say_json, say_message
from rodtrad.document import Investment, version_hash
from rodtrad.texts import Language, Message, message
from rodtrad.thread import ChecklistItem, Component, Finding, Severity, ThreadCheck, check as check_thread, logic_model_svg

MARKS = {"met": "✓", "missing": "✗", "not_due": "·"}


@step("check")
@file_argument
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT")
@click.option("--short", is_flag=True)
@click.pass_context
def check(ctx: click.Context, file: Path, svg: Path | None, short: bool, as_json: bool) -> None:
    """See the catalogues: `cli-check`."""
    investment = read_document(file)
    result = check_thread(investment)
    if svg is not None:
        write_text(svg, logic_model_svg(investment, result, current_language()))
    if as_json:
        say_json(check_data(investment, result, current_language()))
    else:
        say_check(investment, result, short=short)
    ctx.exit(1 if result.broken else 0)


def check_data(investment: Investment, result: ThreadCheck, language: Language) -> dict[str, Any]:
    """The check as machines read it; messages in `language`."""

    def plain(item: Finding | ChecklistItem) -> dict[str, Any]:
        return {name: _rendered(value, language) for name, value in vars(item).items()}

    return {
        "investment": investment.key,
        "version": version_hash(investment),
        "broken": result.broken,
        "findings": [plain(finding) for finding in result.findings],
        "checklist": [{**plain(item), "text": message(f"checklist-{item.id}").render(language)} for item in result.checklist],
    }


def _rendered(value: Any, language: Language) -> Any:
    if isinstance(value, Message):
        return value.render(language)
    return [_rendered(item, language) for item in value] if isinstance(value, tuple) else value


def say_check(investment: Investment, result: ThreadCheck, *, short: bool = False) -> None:
    """The check as a coordinator reads it: the verdict first, then each kind of finding, then the checklists."""
    counts = Counter(finding.severity for finding in result.findings)
    say_message("check-title", title=investment.title)
    say_message("check-verdict", breaks=counts["break"], warnings=counts["warning"], notes=counts["note"])
    for severity in get_args(Severity):
        _say_findings([finding for finding in result.findings if finding.severity == severity], severity)
    if not short:
        for component in get_args(Component):
            _say_checklist([item for item in result.checklist if item.component == component], component)


def _say_findings(findings: list[Finding], severity: Severity) -> None:
    if not findings:
        return
    say_heading(message(f"severity-{severity}-many", count=len(findings)))
    for finding in findings:
        say(finding.message.render(current_language()), bullet="• ")
        say(", ".join(finding.paths), bullet="  ")


def _say_checklist(items: list[ChecklistItem], component: Component) -> None:
    if not items:
        return
    language = current_language()
    say_heading(message("checklist-heading", component=message(f"component-{component}")))
    for item in items:
        status = message(f"item-{item.status.replace('_', '-')}").render(language)
        say(f"{message(f'checklist-{item.id}').render(language)} [{status}]", bullet=f"{MARKS[item.status]} ")
        for found in item.evidence:
            say(found.render(language), bullet="    + ")
        for lacking in item.missing if item.status == "missing" else ():
            say(lacking.render(language), bullet="    – ")
