"""Investments with a plan, data and results, for tests of what is computed."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from importlib.resources import files

from rodtrad.document import Investment as Document, read
from rodtrad.web.economics.actions import order_economics
from rodtrad.web.evaluation.actions import Card, add_data_set, order_evaluation
from rodtrad.web.evaluation.models import DataSet
from rodtrad.web.evaluation.queries import current_data_set, latest_evaluation
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Department, Person
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.worker import work_through

DEMO = files("rodtrad.demo")
DATA = (DEMO / "nsw.csv").read_bytes()


def demo_document() -> Document:
    """National Supported Work: published data with a published effect, 1 794.34."""
    return read((DEMO / "nsw.yaml").read_bytes())


def quick_document() -> Document:
    """The demo with fewer re-drawn allocations and draws, where they are not the matter."""
    document = demo_document()
    analyses = tuple(replace(analysis, permutations=min(analysis.permutations, 100)) for analysis in document.evaluation.analyses)
    evaluation, calculation = replace(document.evaluation, analyses=analyses), replace(document.calculation, draws=500)
    return replace(document, evaluation=evaluation, calculation=calculation)


def words(page: bytes | str) -> str:
    """What is read on a page: no tags, one kind of space."""
    markup = page.decode() if isinstance(page, bytes) else page
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\xa0", " ").split())


def minimal_document() -> Document:
    return read(b"format: rodtrad/1\nkey: small\ntitle: En liten investering\n")


CARD = Card(owner="MDRC", legal_basis="Samtycke", purpose="Visa metoden", keep_until=date(2099, 12, 31))


def make_investment(by: Person, document: Document | None = None, department: Department | None = None) -> Investment:
    """The demo's investment (or another document) in the person's organisation."""
    organisation = by.memberships.all()[0].organisation
    return create_investment(by=by, organisation=organisation, department=department, document=document or demo_document())


def add_data(investment: Investment, by: Person, content: bytes = DATA) -> DataSet:
    return add_data_set(
        investment=investment, document=document_of(investment), name="nsw.csv", content=content, card=CARD, by=by
    )


def evaluate(investment: Investment, by: Person) -> Run:
    """The demo's data, and its effects estimated as the worker does it."""
    return evaluate_with(investment, current_data_set(investment) or add_data(investment, by), by)


def evaluate_with(investment: Investment, data_set: DataSet, by: Person) -> Run:
    return _worked(order_evaluation(investment=investment, version=investment.version.hash, data_set=data_set, by=by))


def calculate(investment: Investment, by: Person) -> Run:
    effects_run = latest_evaluation(investment)
    return _worked(order_economics(investment=investment, version=investment.version.hash, effects_run=effects_run, by=by))


def _worked(run: Run) -> Run:
    work_through()
    run.refresh_from_db()
    return run
