"""What is hidden from somebody is told nowhere: not in a list, a search, a file or the API.

Everything in the world carries its kind's mark in its title and texts. Whoever is answered 404 for its own page may meet that
mark in no answer at all.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.web.matrix.addresses import every_address, every_operation
from tests.web.matrix.asking import Visit
from tests.web.matrix.world import MARK, mark

# Each kind's own page; for what is the whole organisation's, a page that only its people open.
SHOWN_ON = {
    "investering": ("GET investments:thread",),
    "behov": ("GET needs:need",),
    "data": ("GET needs:card",),
    "resultat": ("GET needs:result",),
    "ansokan": ("GET calls:application",),
    "bilaga": ("GET calls:file",),
    "ide": ("GET calls:idea",),
    "utkast": ("GET calls:idea",),  # an application in the making is seen by those who see an idea in the making
    "svar": ("GET choice:case-application",),
    "beslut": ("GET choice:decision", "GET investments:thread"),  # what was granted is an investment of the same name
    "plats": ("GET governance:forum",),
    "kontrakt": ("GET contracts:contract",),
    "fond": ("GET fund:statement",),
    "fondrad": ("GET fund:investment",),
    "varde": ("GET fund:statement",),
}
# Decisions are public, in the register that the municipality keeps of them. The log, which only they read who audit the whole
# organisation, names what has been handed in.
LOG = ("GET core:log", "GET core:log-file", "/log/", "GET /api/v1/log", "/api/v1/log")
PUBLIC = {"beslut": ("GET choice:public", "GET choice:public-file"), "ansokan": LOG, "bilaga": LOG}
FILES = ("csv", "xlsx", "json", "yaml", "docx", "html")


def told(visit: Visit, answers: Mapping[str, Any]) -> Iterator[str]:
    """Where somebody was told of what is hidden from that person."""
    hidden = [kind for kind, pages in SHOWN_ON.items() if all(answers[page].status_code == 404 for page in pages)]
    for name, answer in [*answers.items(), *searched(visit, answers)]:
        words = readable(answer.body)
        for kind in hidden:
            if mark(kind).encode() in words and not name.startswith(PUBLIC.get(kind, ("?",))):
                yield f"{visit.who}: {name} ({answer.status_code}) tells of what is hidden: {kind}"


def readable(body: bytes) -> bytes:
    """The content; of a workbook or a document, which are archives, that of their parts."""
    if not body.startswith(b"PK"):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def searched(visit: Visit, answers: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every search and choice of what is listed, in pages and in the API, with the mark searched for; every list as each file."""
    asked = {path for answer in answers.values() for path in _choices(answer)}
    for address in every_address():
        if address.route.endswith("<slug:format>") and address.route.count("<") == 1:
            asked |= {"/" + address.route.replace("<slug:format>", format) for format in FILES}
    yield from ((path, visit.ask("GET", path)) for path in sorted(asked))
    for each in every_operation():
        if each.searches and visit.who:
            path = f"{each.address.filled(visit.world.known)}?{urlencode(dict.fromkeys(each.searches, MARK))}"
            yield path, visit.call("GET", path)


def _choices(answer: Any) -> Iterator[str]:
    """What a page's own links and search forms ask for, each kind of question once."""
    if answer.status_code != 200 or "html" not in answer["Content-Type"]:
        return
    page, path, seen = answer.body.decode(), answer.request["PATH_INFO"], set()
    links = (unescape(link) for link in re.findall(r'href="([^"#]*\?[^"#]+)', page))
    for where in [*links, *_forms(page, path)]:
        split = urlsplit(where)
        kind = (split.path, *sorted(parse_qs(split.query)))
        if not split.netloc and kind not in seen and not split.path.startswith("/static/"):
            seen.add(kind)
            yield f"{split.path or path}?{split.query}"


def _forms(page: str, path: str) -> Iterator[str]:
    for attributes, form in re.findall(r'<form([^>]*method="get"[^>]*)>(.*?)</form>', page, re.S):
        action = re.search(r'action="([^"#]+)', attributes)
        typed = re.findall(r'<input[^>]*type="(?:text|search)"[^>]*>', form)
        names = [found[1] for each in typed if (found := re.search(r'name="([^"]+)"', each))]
        yield f"{action[1] if action else path}?{urlencode(dict.fromkeys(names, MARK))}"
