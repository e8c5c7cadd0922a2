"""One report of the demo document, with the effects and the calculation that the engine makes of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from rodtrad.document import Investment, read
from rodtrad.economics import Economics, calculate
from rodtrad.evaluation import Effect, evaluate, load_table
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.final_report import final_report
from rodtrad.texts import Language
from rodtrad.thread import check

DEMO = Path(__file__).parents[4] / "demo" / "nsw.yaml"
MADE_ON = date(2026, 3, 1)


@dataclass(frozen=True)
class Demo:
    investment: Investment
    effects: tuple[Effect, ...]
    economics: Economics

    def report(self, language: Language = "sv") -> Report:
        return final_report(
            self.investment, check(self.investment), self.effects, self.economics, language=language, made_on=MADE_ON
        )


@pytest.fixture(scope="session")
def demo() -> Demo:
    investment = read(DEMO.read_bytes(), "yaml")
    effects = evaluate(investment, load_table(investment, DEMO))
    return Demo(investment, effects, calculate(investment, effects))
