"""What belongs to others is asked for in one way only: `for_user`, which list, search, detail, file and API share."""

import ast
from collections.abc import Iterator

import pytest
from django.apps import apps

from tests.test_architecture import web_files

# Where a model with `for_user` may be asked for without it: where reads and writes are made, and what no person asks for.
READERS = ("models", "queries", "actions", "rules", "work", "management")
BY_NOBODY = ("demo", "demo_maps", "demo_portfolio", "retention")
ASKS = {
    "all",
    "filter",
    "exclude",
    "get",
    "first",
    "last",
    "values",
    "values_list",
    "select_related",
    "prefetch_related",
    "raw",
    "in_bulk",
}
# The borders that a result itself names, for who sees the result.
EXCEPTIONS = {("rodtrad.web.needs.analysis.shown_map", "Borders")}
SHORTCUTS = {"get_object_or_404", "get_list_or_404"}


def guarded_models() -> set[str]:
    ours = (model for model in apps.get_models() if model.__module__.startswith("rodtrad."))
    return {model.__name__ for model in ours if hasattr(model._default_manager, "for_user")}


def unguarded(source: str, guarded: set[str]) -> Iterator[tuple[str, int]]:
    """(model, line) of each question to a guarded model that does not begin at `for_user`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in ASKS and isinstance(node.value, ast.Attribute):
            model = ast.unparse(node.value.value).split(".")[-1]
            if node.value.attr in ("objects", "_default_manager") and model in guarded:
                yield model, node.lineno
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in SHORTCUTS and node.args:
            model = ast.unparse(node.args[0]).split(".")[-1]
            if model in guarded:
                yield model, node.lineno


def may_ask(module: str) -> bool:
    app, file = [*module.split(".")[2:4], ""][:2]
    return app in BY_NOBODY or file in READERS or file in BY_NOBODY or file.startswith("work_")


def test_pages_forms_and_api_begin_at_for_user() -> None:
    guarded = guarded_models()
    assert len(guarded) > 35
    found = [(module, *each) for module, source in web_files() if not may_ask(module) for each in unguarded(source, guarded)]
    assert [each for each in found if each[:2] not in EXCEPTIONS] == []


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Need.objects.filter(pk=1)", True),
        ("models.Need.objects.get(pk=1)", True),
        ("get_object_or_404(Need, pk=1)", True),
        ("Need.objects.for_user(person).filter(pk=1)", False),
        ("Department.objects.all()", False),
    ],
)
def test_what_is_seen(line: str, seen: bool) -> None:
    assert bool(list(unguarded(line, {"Need"}))) is seen
