"""What a calculation hangs on, as charts and tables."""

from dataclasses import dataclass
from typing import Final

from rodtrad.economics.fan import fan
from rodtrad.economics.sensitivity import ALL, tornado, two_way, variance_shares
from rodtrad.reporting.charts import Chart, fan_chart, tornado_chart
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.sensitivity_tables import input_name, shares_table, two_way_table
from rodtrad.texts import Language
from rodtrad.web.economics.analysis.basis import Basis
from rodtrad.web.runs.drawings import kept

POINTS: Final = 7
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownSensitivity:
    """`payer`, `first` and `second` are what was chosen among `payers` and `inputs` (each a value and its name)."""

    payer: str
    payers: Choices
    first: str
    second: str
    inputs: Choices
    tornado: Chart
    fan: Chart
    shares: DataTable
    two_way: DataTable | None


def shown_sensitivity(basis: Basis, payer: str, first: str, second: str, language: Language) -> ShownSensitivity | None:
    """Of everybody's net where `payer` is none of the calculation's; of the two widest numbers where two are not chosen. None
    where nothing is uncertain."""
    if not basis.model.uncertain():
        return None
    whose = payer if payer in basis.model.payers and payer else ALL
    key = ("sensitivity", basis.key, whose, first, second, language)
    return kept(key, lambda: _shown(basis, whose, (first, second), language))


def _shown(basis: Basis, payer: str, asked: tuple[str, str], language: Language) -> ShownSensitivity:
    document, result, model = basis.document, basis.result, basis.model
    bars = tornado(model, payer)
    known = [bar.input for bar in bars]
    first = asked[0] if asked[0] in known else known[0]
    second = asked[1] if asked[1] in known and asked[1] != first else next((each for each in known if each != first), "")
    nets = {balance.payer: float(balance.net) for balance in (*result.payers, result.total)}
    pair = (first, second)
    return ShownSensitivity(
        payer,
        tuple((balance.payer, balance.name) for balance in result.payers if balance.payer),
        first,
        second,
        tuple((each, input_name(document, each, language)) for each in known),
        tornado_chart(document, result, bars, nets[payer], language=language),
        fan_chart(result, fan(model, payer, seed=result.seed), language=language),
        shares_table(document, variance_shares(model, payer, seed=result.seed), language),
        two_way_table(document, pair, two_way(model, *pair, payer, POINTS), result.currency, language) if second else None,
    )
