"""Data sets fetched in the background: from a public source, or from a database that the operator has named."""

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import language_of, message
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis import databases, sources
from rodtrad.web.needs.rules import addable
from rodtrad.web.organisation.models import Department, Organisation
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def fetch(run: Run, report: Report) -> Store:
    """Raises `BadSource` with what the source did."""
    organisation, question = run.owner, run.input["question"]
    department = _place(run, organisation)
    _require(question["source"] in sources.offered(), question["source"])
    report(10, "run-step-source-asked")
    found = sources.fetch(question, language_of(run.asked_by.language))
    report(90, "run-step-source-kept")
    by = run.asked_by
    return lambda: str(actions.add_fetched(organisation=organisation, department=department, found=found, by=by).pk)


def database(run: Run, report: Report) -> Store:
    """Raises `BadData` with what is wrong with the table, by row and column, or with the database."""
    organisation, asked = run.owner, run.input
    department = _place(run, organisation, asked["department"])
    _require(asked["connection"] in databases.connections(organisation.slug), asked["connection"])
    report(10, "run-step-database-read")
    loaded = databases.load(asked["connection"], asked["table"], asked["card"])
    report(60, "run-step-source-kept")
    by = run.asked_by
    return lambda: str(actions.add_read(run=run, organisation=organisation, department=department, loaded=loaded, by=by).pk)


def _place(run: Run, organisation: Organisation, wanted: int | None = None) -> Department | None:
    """Where the data set belongs, if the person who asked may still add one there: the whole organisation where they may."""
    places = addable(run.asked_by, organisation)
    known = {place.pk if place else None: place for place in places}
    _require(bool(places) and (wanted is None or wanted in known), organisation.name)
    return known.get(wanted, places[0])


def _require(fulfilled: bool, where: str) -> None:
    if not fulfilled:
        raise NotComputable([Problem(where, message("need-source-shut"), message("need-source-shut.cure"))])
