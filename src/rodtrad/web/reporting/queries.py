"""What a report is made of: the current version and the latest results."""

from dataclasses import dataclass
from typing import Any

from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.economics.queries import latest_economics
from rodtrad.web.evaluation.queries import latest_evaluation
from rodtrad.web.investments.models import Investment
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State


@dataclass(frozen=True)
class Sources:
    """The latest evaluation and calculation; None where there is none yet."""

    effects_run: Run | None
    economics: EconomicsResult | None

    @property
    def named(self) -> dict[str, str]:
        """As the input of a run."""
        return {
            "effects_run": str(self.effects_run.pk) if self.effects_run else "",
            "economics": str(self.economics.pk) if self.economics else "",
        }


def latest_sources(investment: Investment) -> Sources:
    return Sources(latest_evaluation(investment), latest_economics(investment))


def sources_of(run: Run) -> Sources:
    """The results that a run was asked to write about."""
    effects_run, economics = run.input["effects_run"], run.input["economics"]
    return Sources(
        Run.objects.filter(pk=effects_run).first() if effects_run else None,
        EconomicsResult.objects.filter(pk=economics).first() if economics else None,
    )


def finished_report(investment: Investment, version_hash: str, input: dict[str, Any]) -> Run | None:
    """A report that is written already of the very same."""
    done = Run.objects.filter(investment=investment, kind="report", version_hash=version_hash, state=State.DONE)
    return done.filter(input=input).first()
