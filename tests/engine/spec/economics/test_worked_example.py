"""The worked example in the documentation is what the program says."""

import re
from pathlib import Path

from rodtrad.document import read
from rodtrad.economics import Balance, calculate
from rodtrad.texts.numbers import number

PAGE = (Path(__file__).parents[4] / "docs/economics.md").read_text(encoding="utf-8")


def test_the_worked_example() -> None:
    found = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert found
    result = calculate(read(f"format: rodtrad/1\n{found[1]}".encode()))
    for flow in (flow for flow in result.flows if flow.origin == "consequence"):
        assert (
            row(str(flow.year), *map(cents, (flow.amount,)), number(flow.factor, "en", decimals=5), cents(flow.present_value))
            in PAGE
        )
    for payer in result.payers:
        assert balance_row(payer.name, payer) in PAGE
    assert balance_row("All together", result.total) in PAGE


def balance_row(name: str, balance: Balance) -> str:
    back = str(balance.pays_back) if balance.pays_back else "never"
    return row(name, cents(balance.cost), cents(balance.saving), cents(balance.net), back)


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def cents(amount) -> str:  # type: ignore[no-untyped-def]
    return number(amount, "en", decimals=2)
