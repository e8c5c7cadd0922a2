"""The machine's Chromium, for journeys in a real browser.

    from tests.browser import launch
    with launch() as browser: ...

`python tests/browser.py --find` prints where it is, or says what is missing.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# --no-sandbox: as root in a container Chromium has no sandbox to use. The others keep it from calling out.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "Chromium is missing: the browser tests need it. Debian: apt install chromium. "
    "Or name one: RODTRAD_CHROMIUM=/path/to/chromium. Or run: make test"
)


def find_browser() -> Path:
    """Path of a Chromium or Chrome; raises FileNotFoundError saying what to install."""
    named = os.environ.get("RODTRAD_CHROMIUM")
    on_path = [shutil.which(name) for name in ([named] if named else NAMES)]
    for found in [*on_path, *PLACES]:
        if found and Path(found).exists() and not _is_snap_stub(Path(found)):
            return Path(found)
    return _playwrights_own()


def _playwrights_own() -> Path:
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    if not own.exists():
        raise FileNotFoundError(MISSING)
    return own


def _is_snap_stub(path: Path) -> bool:
    """Ubuntu's /usr/bin/chromium-browser only asks for a snap."""
    return path.stat().st_size < 10_000 and b"snap" in path.read_bytes() and not Path("/snap/bin/chromium").exists()


@contextmanager
def launch() -> Iterator[Browser]:
    """A headless browser. Only one at a time: Playwright's plain interface does not nest."""
    path = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


def main(arguments: list[str]) -> int:
    if arguments != ["--find"]:
        sys.exit(__doc__)
    try:
        sys.stdout.write(f"{find_browser()}\n")
    except FileNotFoundError as error:
        sys.exit(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
