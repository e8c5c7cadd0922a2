"""What a report is made of: the current version and the latest results."""

from dataclasses import dataclass
from typing import Any

from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.economics.queries import latest_economics
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs.models import Result
from rodtrad.web.needs.queries import placed_in, placed_results
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State


@dataclass(frozen=True)
class Sources:
    """The latest evaluation and calculation; None where there is none yet. `needs`: what the report shows of the need."""

    effects_run: Run | None
    economics: EconomicsResult | None
    needs: tuple[Result, ...] = ()

    @property
    def named(self) -> dict[str, str]:
        """As the input of a run."""
        return {
            "effects_run": str(self.effects_run.pk) if self.effects_run else "",
            "economics": str(self.economics.pk) if self.economics else "",
            "needs": " ".join(str(result.pk) for result in self.needs),
        }


def latest_sources(investment: Investment) -> Sources:
    return Sources(latest_evaluation(investment), latest_economics(investment), tuple(placed_results(investment)))


def sources_of(run: Run) -> Sources:
    """The results that a run was asked to write about."""
    effects_run, economics = run.input["effects_run"], run.input["economics"]
    return Sources(
        Run.objects.filter(pk=effects_run).first() if effects_run else None,
        EconomicsResult.objects.filter(pk=economics).first() if economics else None,
        tuple(placed_in(run.input.get("needs", "").split())),
    )


def finished_report(investment: Investment, version_hash: str, input: dict[str, Any]) -> Run | None:
    """A report that is written already of the very same."""
    done = Run.objects.filter(investment=investment, kind="report", version_hash=version_hash, state=State.DONE)
    return done.filter(input=input).first()
