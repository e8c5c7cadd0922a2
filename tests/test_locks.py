"""The locks hold what pyproject.toml asks for, checked by hash, and no address of where a package was fetched."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["project"]["optional-dependencies"]["web"],
    *PROJECT["dependency-groups"]["build"],
]
TEST = [*RUN, *PROJECT["dependency-groups"]["test"], *PROJECT["dependency-groups"]["check"]]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def locked(name: str) -> dict[str, set[str]]:
    """Versions of each package in a lock; more than one where they differ by Python version."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / name).read_text(encoding="utf-8"), re.M):
        found.setdefault(normal(package), set()).add(version)
    return found


def normal(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


@pytest.mark.parametrize(("lock", "wanted"), [("run.txt", RUN), ("test.txt", TEST)], ids=["run", "test"])
def test_a_lock_has_a_fitting_version_of_everything_asked_for(lock: str, wanted: list[str]) -> None:
    versions = locked(lock)
    requirements = [Requirement(line) for line in wanted]
    missing = [str(one) for one in requirements if not any(map(one.specifier.contains, versions.get(normal(one.name), ())))]
    assert missing == [], "run: make lock"


def test_tests_run_with_the_very_versions_that_people_run() -> None:
    test = locked("test.txt")
    assert {name: versions for name, versions in locked("run.txt").items() if test.get(name) != versions} == {}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[\w.-]+==)", text)
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text


def test_the_npm_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, about in packages.items() if "resolved" in about] == []
    assert [name for name, about in packages.items() if name and "integrity" not in about] == []
