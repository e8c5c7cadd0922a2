"""The browser files and fonts that the product carries are exactly those that the manifest names."""

import hashlib
import json
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "rodtrad"
PAGES = SOURCE / "web" / "core" / "static" / "vendor"
REPORTS = SOURCE / "reporting" / "vendor"
PACKAGES = json.loads((PAGES / "manifest.json").read_text(encoding="utf-8"))["packages"]
FILES = {file: sha256 for package in PACKAGES for file, sha256 in package["files"].items()}
LICENCES_WE_MAY_CARRY = {"MIT", "Apache-2.0", "BSD-3-Clause", "OFL-1.1"}


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_vendored_file_is_unchanged(file: str) -> None:
    assert hashlib.sha256((SOURCE / file).read_bytes()).hexdigest() == FILES[file]


def test_no_file_lies_beside_that_the_manifest_does_not_name() -> None:
    lying = {path for directory in (PAGES, REPORTS) for path in directory.rglob("*") if path.is_file()}
    assert {str(path.relative_to(SOURCE)) for path in lying} - {"web/core/static/vendor/manifest.json"} == set(FILES)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_each_package_has_version_and_a_permissive_licence(package: dict[str, str]) -> None:
    assert package["version"]
    assert package["licence"] in LICENCES_WE_MAY_CARRY


@pytest.mark.parametrize("name", sorted({package["name"] for package in PACKAGES}))
def test_each_package_has_its_licence_text_beside_it(name: str) -> None:
    files = [file for package in PACKAGES if package["name"] == name for file in package["files"]]
    assert any("LICENSE" in file for file in files)


def test_versions_are_those_that_npm_is_told_to_fetch() -> None:
    wanted = json.loads((SOURCE.parents[1] / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert {package["name"]: package["version"] for package in PACKAGES} == wanted
