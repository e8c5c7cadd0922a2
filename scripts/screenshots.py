"""Takes pictures of the demo's pages in Swedish: scripts/screenshots.py [DIRECTORY]

Those that the documentation shows go to docs/pictures. With a directory, also every kind of page, wide and on a phone.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser  # noqa: E402

from tests.browser import launch  # noqa: E402
from tests.journeys.site import Site, running_site  # noqa: E402
from tests.journeys.visitor import Visitor  # noqa: E402
from tests.journeys.walk import kinds_of_page  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# What the documentation shows, by name: the address, and the part of the page that comes first.
SHOWN = {
    "investments": "/investments/",
    "investment": "/investments/nsw/",
    "form": "/investments/nsw/sections/indicators/edit/",
    "lock": "/investments/nsw/lock/",
    "effect": "/investments/nsw/evaluation/",
    "economics": "/investments/nsw/economics/",
    "report": "/investments/nsw/report/",
}


def main(directory: Path | None) -> None:
    with tempfile.TemporaryDirectory() as data, running_site(Path(data)) as site, launch() as browser:
        with visitor_of(browser, site, WIDE) as visitor:
            take_shown(visitor)
        for name, size in {"wide": WIDE, "phone": PHONE}.items() if directory else ():
            with visitor_of(browser, site, size) as visitor:
                take_every(visitor, directory / name)


def take_shown(visitor: Visitor) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, path in SHOWN.items():
        visitor.go(path)
        visitor.page.screenshot(path=PICTURES / f"{name}.png")
    print(f"{len(SHOWN)} pictures in {PICTURES.relative_to(ROOT)}")


def take_every(visitor: Visitor, directory: Path) -> None:
    for path in kinds_of_page(visitor):
        visitor.page.screenshot(path=directory / f"{name_of(path)}.png", full_page=True)
    print(f"{len(list(directory.iterdir()))} pictures in {directory}")


def name_of(path: str) -> str:
    """investments-nsw-economics for /investments/nsw/economics/."""
    return re.sub(r"[^a-z0-9]+", "-", urlsplit(path).path).strip("-") or "start"


@contextmanager
def visitor_of(browser: Browser, site: Site, size: dict[str, int]) -> Iterator[Visitor]:
    visitor = Visitor.enters(browser, site, "sv", {"viewport": size})
    visitor.log_in("samordnare")
    yield visitor
    visitor.leave()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
