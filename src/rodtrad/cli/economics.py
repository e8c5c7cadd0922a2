"""`rodtrad economics FILE`: costs and consequences by payer and year, in a form that a controller can check."""

import json
from pathlib import Path
from typing import Any

import click

from rodtrad.cli.economics_more import followed, say_explained, say_more, say_sensitivity, sensitivity_data, spent, two_way_data
from rodtrad.cli.economics_tables import balances_table, formula_lines, lines_table, purses_table, years_table
from rodtrad.cli.options import (
    current_language,
    file_argument,
    output_option,
    read_bytes,
    read_document,
    step,
    write_bytes,
    write_text,
)
from rodtrad.cli.speaking import say, say_heading, say_json, say_message
from rodtrad.cli.text_table import say_table
from rodtrad.document import Investment, to_data as to_plain
from rodtrad.document.yaml_text import dump_json
from rodtrad.economics import Calculated, CostPerEffect, Economics, EffectUsed, calculate_with_model, to_data
from rodtrad.economics.explaining import explain
from rodtrad.economics.uncertainty import LEVEL
from rodtrad.economics.versions import full_scale
from rodtrad.errors import BadData, NotComputable, Problem
from rodtrad.evaluation import Effect, effects_from_data, evaluate, load_table
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.workbook import read_workbook, workbook
from rodtrad.tables import read_table
from rodtrad.texts import Message, message, text
from rodtrad.texts.numbers import number, percent, plain

FILE = click.Path(path_type=Path)


@step("economics")
@file_argument
@click.option("--effects", type=FILE, metavar="EFFECTS")
@click.option("--data", type=FILE, metavar="DATA")
@click.option("--expected", is_flag=True)
@click.option("--explain", "explained", metavar="FIGURE")
@click.option("--sensitivity", is_flag=True)
@click.option("--payer", metavar="ACTOR")
@click.option("--two-way", nargs=2, metavar="INPUT INPUT")
@click.option("--full-scale", is_flag=True)
@click.option("--promised", type=FILE, metavar="SIGNED")
@click.option("--xlsx", type=FILE, metavar="OUT")
@click.option("--from-xlsx", type=FILE, metavar="WORKBOOK")
@click.option("--sie", type=FILE, metavar="SIE")
@click.option("--project", metavar="NUMBER")
@output_option
def economics(
    file: Path, effects: Path | None, data: Path | None, expected: bool, output: Path | None, as_json: bool, **asked: Any
) -> None:
    """See the catalogues: `cli-economics`."""
    if sum((effects is not None, data is not None, expected)) > 1:
        raise NotComputable([Problem("", message("economics-one-source"), message("economics-one-source.cure"))])
    investment = read_document(file)
    if asked["from_xlsx"]:
        investment = read_workbook(read_bytes(asked["from_xlsx"]), investment)
    used = () if expected else _effects(investment, file, effects, data)
    done = calculate_with_model(investment, used)
    result, more = done.result, _more(investment, done, used, **asked)
    if output:
        write_text(output, dump_json(economics_data(result) | to_plain(more)) + "\n")
    if asked["xlsx"]:
        write_bytes(asked["xlsx"], workbook(investment, result, current_language()))
    if as_json:
        say_json(economics_data(result) | to_plain(more))
    else:
        _say_all(investment, result, more)
        for written in filter(None, (output, asked["xlsx"])):
            say_message("cli-written", file=str(written))


def _more(investment: Investment, done: Calculated, effects: tuple[Effect, ...], **asked: Any) -> dict[str, Any]:
    """What was asked for beside the calculation itself."""
    found: dict[str, Any] = {}
    if asked["sensitivity"]:
        found["sensitivity"] = sensitivity_data(done, asked["payer"])
    if asked["sie"]:
        found["spent"] = spent(done.result, asked["sie"], asked["project"])
    if asked["two_way"]:
        found["two_way"] = two_way_data(done, asked["two_way"], asked["payer"])
    if asked["full_scale"]:
        found["full_scale"] = full_scale(investment)
    if asked["promised"]:
        found["promised"] = followed(asked["promised"], investment, effects)
    if asked["explained"]:
        found["explained"] = explain(investment, done.result, asked["explained"])
    return found


def _say_all(investment: Investment, result: Economics, more: dict[str, Any]) -> None:
    if "explained" in more:
        say_explained(more["explained"])
        return
    say_economics(investment, result)
    if "sensitivity" in more:
        say_sensitivity(investment, result, more["sensitivity"])
    say_more(investment, result, more)


def economics_data(result: Economics) -> dict[str, Any]:
    """The calculation as machines read it, its warnings also in words."""
    return to_data(result) | {"warnings_text": [warning.render(current_language()) for warning in result.warnings]}


def _effects(investment: Investment, file: Path, effects: Path | None, data: Path | None) -> tuple[Effect, ...]:
    """From the file of effects; else estimated from the data given or named in the document; none where there is no data yet."""
    if effects:
        return effects_from_data(_json(effects))
    if data:
        return evaluate(investment, read_table(data, investment.evaluation.data))
    named = investment.evaluation.data.file
    if named and investment.evaluation.analyses and (file.parent / named).is_file():
        return evaluate(investment, load_table(investment, file))
    return ()


def _json(path: Path) -> Any:
    try:
        return json.loads(read_bytes(path))
    except ValueError as error:
        what, cure = message("error-syntax", value=str(error)), message("error-syntax.cure")
        raise BadData([Problem(str(path), what, cure)]) from error


def say_economics(investment: Investment, result: Economics) -> None:
    """The calculation from its conventions to who pays and who saves, and what to keep in mind."""
    names = {indicator.key: indicator.name for indicator in investment.indicators}
    say_message("economics-title", title=investment.title)
    _say_conventions(result, names)
    _say_section("economics-costs", [lines_table(result, "cost", current_language())])
    _say_consequences(result, names)
    tables = [balances_table(result, current_language()), purses_table(result, current_language())]
    _say_section("economics-balances", tables)
    _say_section("economics-years", [years_table(result, current_language())])
    _say_cost_per_effect(result, names)
    _say_warnings(result)


def _say_conventions(result: Economics, names: dict[str, str]) -> None:
    say_heading(message("economics-conventions"))
    say_message("economics-says-currency", currency=result.currency, year=str(result.price_year))
    say_message("economics-says-base", year=str(result.base_year))
    _say_rate(result)
    for effect in (effect for effect in result.effects if effect.indicator in {line.indicator for line in result.formulas}):
        _say_effect(effect, names[effect.indicator])
    say_message("economics-says-once")
    say_message("economics-says-pays-back")
    if result.draws:
        draws, level = number(result.draws, current_language()), percent(LEVEL, current_language())
        say_message("economics-says-simulation", draws=draws, seed=str(result.seed), level=level)
    version, parameters = result.version[:12], result.parameters[:12]
    say_message("economics-says-version", version=version, parameters=parameters, engine=result.engine)


def _say_rate(result: Economics) -> None:
    language = current_language()
    if not result.discount:
        say_message("economics-says-undiscounted")
        return
    rates = [
        text(language, "economics-says-rate-step", rate=percent(step.rate, language, decimals=2), year=str(step.from_year))
        for step in result.discount
    ]
    source = result.discount_source or text(language, "economics-says-no-source")
    say_message("economics-says-rate", rates=", ".join(rates), source=source)


def _say_effect(effect: EffectUsed, name: str) -> None:
    shown = plain(effect.effect, current_language(), most_decimals=6)
    words = {"indicator": name, "effect": shown, "unit": effect.unit, "analysis": effect.analysis}
    say_message(f"economics-says-effect-{effect.basis}", **words)


def _say_consequences(result: Economics, names: dict[str, str]) -> None:
    if not result.formulas:
        return
    say_heading(message("economics-formulas"))
    say_message("economics-formula-words")
    for line in formula_lines(result, names, current_language()):
        say(line, bullet="• ")
    _say_section("economics-consequences", [lines_table(result, "consequence", current_language())])


def _say_section(heading: str, tables: list[DataTable]) -> None:
    tables = [table for table in tables if table.rows]
    if tables:
        say_heading(Message(heading))
    for table in tables:
        say_table(table)
        say()


def _say_cost_per_effect(result: Economics, names: dict[str, str]) -> None:
    if result.costs_per_effect:
        say_heading(message("economics-per-effect"))
    for row in result.costs_per_effect:
        _say_one_cost_per_effect(row, names[row.indicator])


def _say_one_cost_per_effect(row: CostPerEffect, name: str) -> None:
    language = current_language()
    if row.value is None:
        say_message("economics-per-effect-none", bullet="• ", indicator=name)
        return
    cost, value = number(row.cost, language, decimals=2), number(row.value, language, decimals=2)
    units = plain(row.effect_units, language, most_decimals=4)
    say_message("economics-per-effect-line", bullet="• ", indicator=name, cost=cost, units=units, value=value, unit=row.unit)


def _say_warnings(result: Economics) -> None:
    if result.warnings:
        say_heading(message("economics-warnings"))
    for warning in result.warnings:
        say(warning.render(current_language()), bullet="• ")
