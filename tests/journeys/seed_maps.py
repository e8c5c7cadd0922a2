"""Addresses of pages about sources, comparisons, indexes and maps: one of each kind, and the answers to the demo's questions."""

from collections.abc import Iterator

from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.views.common import questions_of

SOURCES = (
    "sources/kolada/?q=gymnasieelever",
    "sources/kolada/?kpi=N17448",
    "sources/scb/?q=folkm%C3%A4ngd",
    "sources/scb/table/?table=TAB1",
    "peers/?q=liknande",
    "databases/lagret/",
)


def pages() -> Iterator[str]:
    """Where no link leads with these words, or where one page of a kind is not enough since each looks otherwise."""
    yield from (f"/needs/data/{place}" for place in SOURCES)
    for result in Result.objects.exclude(kind__in=("breakdown", "flow")):
        yield f"/needs/results/{result.pk}/"
        if result.kind == "index":
            yield f"/needs/data/{result.data_set_id}/ask/map/?index={result.pk}"
    for data_set in DataSet.objects.filter(organisation__slug="lindviks-kommun"):
        for kind in questions_of(data_set):
            yield f"/needs/data/{data_set.pk}/ask/{kind}/"
