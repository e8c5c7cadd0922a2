"""What the pages about a calculation start from: its document, its result, its model."""

from dataclasses import dataclass, replace

from rodtrad.document import Investment
from rodtrad.economics import Economics, calculate_with_model
from rodtrad.economics.model import Model
from rodtrad.evaluation.effect import Effect
from rodtrad.web.economics.analysis.calculating import result_of
from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.evaluation.analysis import effect_of
from rodtrad.web.evaluation.queries import results_of
from rodtrad.web.investments.models import Investment as Held
from rodtrad.web.investments.queries import document_of
from rodtrad.web.parameters.analysis import with_own_figures
from rodtrad.web.parameters.queries import latest_edition
from rodtrad.web.runs.drawings import kept
from rodtrad.web.runs.models import Run

_FEW = 100  # the model needs no draws


@dataclass(frozen=True)
class Basis:
    """A stored calculation with the document that was calculated. `key` tells it from every other."""

    document: Investment
    result: Economics
    effects: tuple[Effect, ...]
    key: str

    @property
    def model(self) -> Model:
        """The compact model, for chance and sensitivity."""
        return kept(("economics-model", self.key), self._model)

    def _model(self) -> Model:
        quick = replace(self.document, calculation=replace(self.document.calculation, draws=_FEW))
        return calculate_with_model(quick, self.effects).model


def basis_of(stored: EconomicsResult) -> Basis:
    """What the stored calculation was made from, and what came out."""
    document = counted(stored.run, document_of(stored.investment, stored.version_hash))
    return Basis(document, result_of(stored), effects_in(stored.effects_run), str(stored.run_id))


def counted(run: Run, document: Investment) -> Investment:
    """The document with the organisation's own values in place of the published ones, as they were when the run was asked for."""
    return with_own_figures(document, run.about.organisation, run.input.get("values", 0))


def counted_now(about: Held, document: Investment) -> Investment:
    """The document with the organisation's own values as they are now."""
    return with_own_figures(document, about.organisation, latest_edition(about.organisation))


def effects_in(run: Run | None) -> tuple[Effect, ...]:
    """The effects of an evaluation; none without one."""
    return tuple(effect_of(result) for result in results_of(run))
