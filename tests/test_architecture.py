"""Rules of the house that hold for every file. Layers of packages stand in .importlinter (`make check`)."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import grimp
import pytest

from tests.architecture import breaks_app_order, faulty_actions, is_calculation, is_within, orm_writes

SOURCE = Path(__file__).resolve().parent.parent / "src"
WEB = SOURCE / "rodtrad" / "web"
# Writes that no person makes: a worker taking and ending a run.
WRITERS = ("rodtrad.web.runs.lease",)
# core.actions holds what actions are made of: the audit row, the note that a form was handled.
PARTS_OF_ACTIONS = ("rodtrad.web.core.actions",)
# Nobody is logged in when a login fails.
BY_NOBODY = {("rodtrad.web.signin.actions.entering", "note_failed_login")}

IMPORT_THE_ENGINE = """
import importlib, pkgutil, sys
sys.modules["django"] = None
import rodtrad
for module in pkgutil.walk_packages(rodtrad.__path__, "rodtrad.", onerror=lambda name: None):
    if not module.name.startswith("rodtrad.web") and not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("rodtrad", include_external_packages=True, cache_dir=None)


def imports(within: str) -> list[tuple[str, str]]:
    """Every direct import as (importer, imported), of modules in a package."""
    modules = sorted(module for module in graph().modules if is_within(module, (within,)))
    return [(module, found) for module in modules for found in sorted(graph().find_modules_directly_imported_by(module))]


def web_files() -> list[tuple[str, str]]:
    """(module, source) of every file of the web that people write."""
    files = [path for path in sorted(WEB.rglob("*.py")) if "migrations" not in path.parts]
    return [(".".join(path.relative_to(SOURCE).with_suffix("").parts), path.read_text(encoding="utf-8")) for path in files]


def test_the_engine_can_be_imported_where_django_is_not_installed() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_THE_ENGINE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_engine_imports_neither_django_nor_the_web() -> None:
    # The command line alone starts the web (serve, demo), and only when asked to: the test above.
    found = [pair for pair in imports("rodtrad") if is_within(pair[1], ("django", "rodtrad.web"))]
    assert [pair for pair in found if not is_within(pair[0], ("rodtrad.web", "rodtrad.cli"))] == []


def test_only_analysis_imports_the_engines_calculations() -> None:
    found = [pair for pair in imports("rodtrad.web") if is_calculation(pair[1])]
    assert [pair for pair in found if ".analysis" not in pair[0]] == []


def test_files_of_an_app_import_downwards_only() -> None:
    assert [pair for pair in imports("rodtrad.web") if breaks_app_order(*pair)] == []


def test_only_actions_write_to_the_database() -> None:
    found = [(module, line) for module, source in web_files() for line in orm_writes(source)]
    assert [place for place in found if ".actions" not in place[0] and not is_within(place[0], WRITERS)] == []


def test_every_action_is_keyword_only_by_a_person_in_one_transaction() -> None:
    actions = [
        (module, source) for module, source in web_files() if ".actions" in module and not is_within(module, PARTS_OF_ACTIONS)
    ]
    assert {(module, name) for module, source in actions for name in faulty_actions(source)} - BY_NOBODY == set()


@pytest.mark.parametrize(
    "line",
    [
        "investment.save()",
        "form.save(commit=True)",
        "Version.objects.create(number=1)",
        "investment.versions.create(number=1)",
        "Version.objects.filter(number=1).update(number=2)",
        "investment.delete()",
        "Version.objects.for_user(by).delete()",
        "held(run).update(state=done)",
    ],
)
def test_a_write_is_seen(line: str) -> None:
    assert list(orm_writes(line)) == [1]


@pytest.mark.parametrize(
    "line", ["context.update({'title': 1})", "cache.delete('key')", "super().save()", "rows.filter(a=1).count()"]
)
def test_what_is_no_write_is_left_alone(line: str) -> None:
    assert list(orm_writes(line)) == []


@pytest.mark.parametrize(
    ("importer", "imported", "wrong"),
    [
        ("rodtrad.web.fund.models", "rodtrad.web.fund.views", True),
        ("rodtrad.web.fund.rules", "rodtrad.web.investments.actions", True),
        ("rodtrad.web.fund.views.list", "rodtrad.web.fund.queries", False),
        ("rodtrad.web.fund.queries", "rodtrad.web.fund.rules", True),
        ("rodtrad.web.fund.queries", "rodtrad.web.organisation.rules", False),
        ("rodtrad.web.fund.models", "rodtrad.web.organisation.models", False),
        ("rodtrad.web.core.middleware", "rodtrad.web.fund.views", False),
    ],
)
def test_the_order_in_an_app(importer: str, imported: str, wrong: bool) -> None:
    assert breaks_app_order(importer, imported) is wrong


@pytest.mark.parametrize(
    ("module", "calculates"),
    [
        ("rodtrad.evaluation.effect", True),
        ("rodtrad.economics", True),
        ("rodtrad.document.plan", False),
        ("rodtrad.web.fund.models", False),
        ("rodtrad", False),
        ("django.db", False),
    ],
)
def test_what_counts_as_a_calculation(module: str, calculates: bool) -> None:
    assert is_calculation(module) is calculates


@pytest.mark.parametrize(
    ("source", "faulty"),
    [
        ("@transaction.atomic\ndef lock(*, by, investment): ...", []),
        ("@transaction.atomic\ndef lock(investment, *, by): ...", ["lock"]),
        ("@transaction.atomic\ndef lock(*, investment): ...", ["lock"]),
        ("def lock(*, by, investment): ...", ["lock"]),
        ("def _help(investment): ...", []),
    ],
)
def test_what_counts_as_an_action(source: str, faulty: list[str]) -> None:
    assert list(faulty_actions(source)) == faulty
