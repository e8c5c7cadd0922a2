"""Copies the browser files and fonts that the product carries out of npm packages, and writes their manifest.

Run by `make vendor` after `npm ci`. Everything lands in two directories: what pages load, and what reports are drawn with.
The manifest names every file with its package, version, licence and SHA-256; tests/test_vendored_assets.py checks them.
"""

import hashlib
import json
import shutil
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
SOURCE = ROOT / "src" / "rodtrad"
PAGES = "web/core/static/vendor"
REPORTS = "reporting/vendor"
MANIFEST = SOURCE / PAGES / "manifest.json"

# Latin, Greek, punctuation, currency, letterlike, arrows, mathematics, shapes, check marks.
CHARACTERS = (
    *((0x20, 0x24F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x1E9E, 0x1E9E), (0x2000, 0x206F), (0x2070, 0x209C)),
    *((0x20AC, 0x20AC), (0x2100, 0x214F), (0x2190, 0x22FF), (0x25A0, 0x25FF), (0x2713, 0x2717)),
)
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum", "case", "frac", "sups", "subs")


@dataclass(frozen=True)
class Package:
    """What is taken from one npm package: target below src/rodtrad -> file in the package."""

    name: str
    files: dict[str, str]
    note: str = ""


COPIED = (
    Package(
        "@digdir/designsystemet-css",
        {
            f"{PAGES}/designsystemet/designsystemet.css": "dist/src/index.css",
            f"{PAGES}/designsystemet/theme.css": "dist/theme/designsystemet.css",
            f"{PAGES}/designsystemet/LICENSE": "LICENSE",
        },
    ),
    Package(
        "@digdir/designsystemet-web",
        {
            f"{PAGES}/designsystemet/designsystemet-web.js": "dist/umd/index.js",
            f"{PAGES}/designsystemet/LICENSE-web": "LICENSE",
        },
        note="contains @floating-ui, @u-elements (MIT), @oddbird/popover-polyfill and invokers-polyfill",
    ),
    Package("@floating-ui/dom", {f"{PAGES}/designsystemet/LICENSE-floating-ui": "LICENSE"}),
    Package("@oddbird/popover-polyfill", {f"{PAGES}/designsystemet/LICENSE-popover-polyfill": "LICENSE"}),
    Package("invokers-polyfill", {f"{PAGES}/designsystemet/LICENSE-invokers-polyfill": "LICENSE"}),
    Package(
        "echarts",
        {
            f"{REPORTS}/echarts.min.js": "dist/echarts.min.js",
            f"{REPORTS}/LICENSE-echarts": "LICENSE",
            f"{REPORTS}/NOTICE-echarts": "NOTICE",
            f"{REPORTS}/LICENSE-echarts-d3": "licenses/LICENSE-d3",
        },
    ),
    Package(
        "inter-ui",
        {f"{PAGES}/inter/LICENSE": "LICENSE.txt", f"{REPORTS}/LICENSE-inter": "LICENSE.txt"},
    ),
)
FONTS = {
    f"{PAGES}/inter/inter.woff2": "variable/InterVariable.woff2",
    f"{REPORTS}/Inter-Regular.ttf": "web/Inter-Regular.woff2",
    f"{REPORTS}/Inter-SemiBold.ttf": "web/Inter-SemiBold.woff2",
}
FONT_NOTE = "fonts cut down to Latin, Greek, punctuation, arrows and mathematics"


def main() -> None:
    for directory in (PAGES, REPORTS):
        shutil.rmtree(SOURCE / directory, ignore_errors=True)
    for package in COPIED:
        _copy(package)
    for target, source in FONTS.items():
        _write(target, make_font(source, "woff2" if target.endswith(".woff2") else None))
    MANIFEST.write_text(json.dumps(_manifest(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _copy(package: Package) -> None:
    for target, source in package.files.items():
        _write(target, (PACKAGES / package.name / source).read_bytes())


def make_font(source: str, flavor: str | None) -> bytes:
    """A smaller font with the characters that Swedish text and formulas need.

    Pages get one WOFF2 of every weight. Reports get TrueType, one file a weight: what draws their charts reads nothing else.
    """
    font = TTFont(PACKAGES / "inter-ui" / source, recalcTimestamp=False)
    _keep_characters(font)
    if "fvar" in font:
        font = instantiateVariableFont(font, {"opsz": 14})
    font.flavor = flavor
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def _keep_characters(font: TTFont) -> None:
    options = Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = [*range(7), 13, 14, 16, 17]  # family and weight, licence
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)


def _write(target: str, content: bytes) -> None:
    path = SOURCE / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _manifest() -> dict[str, object]:
    entries = [_entry(package.name, list(package.files), package.note) for package in COPIED]
    entries.append(_entry("inter-ui", list(FONTS), FONT_NOTE))
    return {"paths": "below src/rodtrad", "packages": entries}


def _entry(name: str, targets: list[str], note: str) -> dict[str, object]:
    about = json.loads((PACKAGES / name / "package.json").read_text(encoding="utf-8"))
    files = {target: hashlib.sha256((SOURCE / target).read_bytes()).hexdigest() for target in targets}
    entry = {"name": name, "version": about["version"], "licence": about["license"], "files": files}
    return entry | ({"note": note} if note else {})


if __name__ == "__main__":
    main()
