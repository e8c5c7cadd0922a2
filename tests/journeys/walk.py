"""A walk through the product: one page of each kind that links lead to, and those that none leads to."""

import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from tests.journeys.visitor import Visitor

NO_PAGES = re.compile(r"^/(logout|language|static)\b|\.(css|yaml|json|csv|xlsx)$")
# Pages of an investment where nothing has been computed look otherwise.
UNFINISHED = [f"/investments/skolstod-familjehem/{step}/" for step in ("evaluation", "evaluation/data", "economics", "report")]


def kinds_of_page(visitor: Visitor) -> Iterator[str]:
    """Opens one page of each kind that links lead to, and names its address."""
    apart = {*UNFINISHED, *visitor.site.unlinked}
    kinds, waiting = set(), deque(["/investments/nsw/", "/", *sorted(apart)])
    while waiting:
        path = waiting.popleft()
        known_as = path if path in apart else kind(path)
        if known_as in kinds or NO_PAGES.search(urlsplit(path).path):
            continue
        kinds.add(known_as)
        answer = visitor.page.request.get(path)
        if answer.ok and "text/html" in answer.headers["content-type"] and "content-disposition" not in answer.headers:
            visitor.go(path)
            waiting.extend(links(visitor))
            yield path


def links(visitor: Visitor) -> list[str]:
    found = visitor.page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
    there = [urlsplit(urljoin(visitor.page.url, address)) for address in found]
    ours = urlsplit(visitor.site.address).netloc
    return [f"{link.path}?{link.query}" if link.query else link.path for link in there if link.netloc == ours]


def kind(path: str) -> str:
    """The address without what only says which one: numbers, keys of investments, parts of forms, what is searched for."""
    bare = re.sub(r"/investments/(?!_)[^/]+/", "/investments/*/", urlsplit(path).path)
    bare = re.sub(r"^(/calls/forms/[^/]+/sections)/[^/]+/[^/]+/$", r"\1/*/*/", bare)
    bare = re.sub(r"^(/(?:calls/forms|applications)/[^/]+/sections)/[^/]+/$", r"\1/*/", bare)
    bare = re.sub(r"^(/contracts/[^/]+/(?:parts|why|paper))/[^/]+/", r"\1/*/", bare)
    bare = re.sub(r"^(/parameters/(?:unit_costs|wages|price_indices|discount_rates))/[^/]+/", r"\1/*/", bare)
    return re.sub(r"[0-9a-f-]{32,}|\d+", "*", bare)
