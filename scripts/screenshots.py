"""Takes a picture of every kind of page in the demo, wide and on a phone: scripts/screenshots.py [DIRECTORY]

Starts the demo with its own data, logs in as the coordinator and follows the links. Pages that differ only in a
number or key in their address are of one kind and pictured once.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page  # noqa: E402

from tests.browser import launch  # noqa: E402

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
PERSON, PASSWORD = "samordnare@lindvik.example", "den-roda-traden"
SKIPPED = re.compile(r"^/(logout|language|static)\b")
MOST_PAGES = 80


def main(directory: Path) -> None:
    with demo_server() as address, launch() as browser:
        paths = dict(kinds_of_page(logged_in(browser, address, "wide"), address))
        for size in SIZES:
            take(new_page(browser, size), f"{address}/login/", directory / size / "login.png")
            page = logged_in(browser, address, size)
            for name, path in paths.items():
                take(page, address + path, directory / size / f"{name}.png")
    print(f"{len(paths) + 1} pages in {directory}")


@contextmanager
def demo_server() -> Iterator[str]:
    """The demo on a free port, with data that is thrown away."""
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {"RODTRAD_DATA_DIR": data}
        rodtrad = Path(sys.executable).with_name("rodtrad")
        address = f"127.0.0.1:{free_port()}"
        subprocess.run([rodtrad, "demo"], env=environment, check=True)
        server = subprocess.Popen([rodtrad, "serve", "--address", address], env=environment)
        try:
            wait_for(f"http://{address}/login/")
            yield f"http://{address}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def kinds_of_page(page: Page, address: str) -> Iterator[tuple[str, str]]:
    """(name, path) of one page of each kind that links lead to."""
    seen, waiting = {"login"}, deque(["/"])
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.popleft()
        name = name_of(path)
        if name in seen or SKIPPED.match(path):
            continue
        seen.add(name)
        if is_page(page, address + path):
            yield name, path
            waiting.extend(links(page, address))


def is_page(page: Page, address: str) -> bool:
    """Whether the address answers with a page to look at, rather than a file to keep."""
    answer = page.request.get(address)
    if not answer.ok or "text/html" not in answer.headers.get("content-type", "") or "content-disposition" in answer.headers:
        return False
    page.goto(address)
    return True


def links(page: Page, address: str) -> list[str]:
    found = page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))")
    there = [urljoin(page.url, href) for href in found]
    return [urlsplit(link).path for link in there if link.startswith(address)]


def name_of(path: str) -> str:
    """investments-x-economics for /investments/7/economics/."""
    steps = [re.sub(r"^([0-9a-f-]{32,}|\d+)$", "x", step) for step in path.strip("/").split("/")]
    return "-".join(steps) or "start"


def take(page: Page, address: str, file: Path) -> None:
    page.goto(address)
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, full_page=True)


def logged_in(browser: Browser, address: str, size: str) -> Page:
    page = new_page(browser, size)
    page.goto(f"{address}/login/")
    page.fill("input[type=email], input[name=email]", PERSON)
    page.fill("input[type=password]", PASSWORD)
    page.press("input[type=password]", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)
    return page


def new_page(browser: Browser, size: str) -> Page:
    return browser.new_context(locale="sv-SE", viewport=SIZES[size], reduced_motion="reduce").new_page()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urlopen(address)
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"The demo did not answer at {address}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "out" / "screenshots"))
