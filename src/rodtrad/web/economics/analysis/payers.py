"""Who pays and who saves, as tables."""

from dataclasses import dataclass

from rodtrad.economics.purses import mending_transfers, who_pays_who_saves
from rodtrad.reporting.charts import Chart, payers_chart
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.money_tables import cost_per_effect_table
from rodtrad.reporting.payer_tables import budgets_table, matrix_table, observed_table, purses_table
from rodtrad.reporting.sensitivity_tables import transfers_table
from rodtrad.texts import Language
from rodtrad.web.economics.analysis.basis import Basis
from rodtrad.web.runs.drawings import kept


@dataclass(frozen=True)
class ShownPayers:
    """`wrong` names those whose pocket is the wrong one; `transfers` and `per_effect` are None where there are none."""

    matrix: DataTable
    purses: DataTable
    wrong: tuple[str, ...]
    transfers: DataTable | None
    budgets: DataTable
    observed: DataTable
    per_effect: DataTable | None
    chart: Chart


def shown_payers(basis: Basis, language: Language) -> ShownPayers:
    return kept(("payers", basis.key, language), lambda: _shown(basis, language))


def _shown(basis: Basis, language: Language) -> ShownPayers:
    result, transfers = basis.result, mending_transfers(basis.result)
    names = {indicator.key: indicator.name for indicator in basis.document.indicators}
    return ShownPayers(
        matrix_table(result, language),
        purses_table(result, language),
        tuple(purse.name for purse in who_pays_who_saves(result) if purse.wrong_pocket),
        transfers_table(result, transfers, language) if transfers else None,
        budgets_table(basis.document, result, language),
        observed_table(result, language),
        cost_per_effect_table(result, names, language) if result.costs_per_effect else None,
        payers_chart(result, language=language),
    )
