"""What was promised beside what came out, full scale, and what was booked."""

from dataclasses import dataclass
from decimal import Decimal

from rodtrad.document import Investment
from rodtrad.economics.actuals import against_plan
from rodtrad.economics.versions import full_scale, promised_and_came_out
from rodtrad.errors import BadData, NotComputable, Problem
from rodtrad.reporting.data_table import DataTable
from rodtrad.reporting.payer_tables import followed_table, full_scale_table
from rodtrad.reporting.sensitivity_tables import spent_table
from rodtrad.tables.sie import MAX_BYTES, PROJECT, Accounts, booked, read_sie
from rodtrad.texts import Language, message
from rodtrad.web.economics.analysis.basis import Basis
from rodtrad.web.runs.drawings import kept

__all__ = ["MAX_BYTES", "Booked", "followed", "read_booked", "scale", "spent"]
_NAMED = 30  # projects named in a sentence


def followed(basis: Basis, promise: Investment, language: Language) -> DataTable | tuple[Problem, ...]:
    """Each payer's net as the signed version expected it and as it came out; or what stands in the way of counting it."""
    try:
        rows = kept(("followed", basis.key), lambda: promised_and_came_out(promise, basis.document, basis.effects).differences)
    except NotComputable as error:
        return error.problems
    return followed_table(rows, basis.result.currency, language)


def scale(document: Investment, language: Language) -> DataTable | tuple[Problem, ...]:
    """The full-scale estimate of the document's scale-up plan; or what the plan lacks."""
    try:
        return full_scale_table(full_scale(document), document.calculation.currency, language)
    except NotComputable as error:
        return error.problems


@dataclass(frozen=True)
class Booked:
    """What a SIE file says of one project: net cost by year, and how many rows that is."""

    company: str
    project: str
    name: str
    rows: int
    by_year: dict[int, Decimal]


def read_booked(content: bytes, project: str) -> Booked:
    """Raises `BadData` with every line that cannot be read, or for a project that the file has no row for."""
    accounts = read_sie(content)
    own = [row for row in accounts.bookings if row.object(PROJECT) == project]
    if not own:
        raise BadData([_unknown(accounts, project)])
    name = accounts.objects.get((PROJECT, project), "")
    return Booked(accounts.company, project, name, len(own), booked(accounts, object=project))


def _unknown(accounts: Accounts, project: str) -> Problem:
    known = dict.fromkeys(row.object(PROJECT) for row in accounts.bookings if row.object(PROJECT))
    named = [f"{each} {accounts.objects.get((PROJECT, each), '')}".strip() for each in known][:_NAMED]
    words = {"project": project, "known": ", ".join(named) or "–"}
    return Problem("", message("booked-no-project", **words), message("booked-no-project.cure", **words), project)


def spent(basis: Basis, by_year: dict[str, str], language: Language) -> DataTable:
    """Booked against planned; `by_year` as it was stored."""
    amounts = {int(year): Decimal(amount) for year, amount in by_year.items()}
    return spent_table(against_plan(basis.result, amounts), basis.result.currency, language)
