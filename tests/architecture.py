"""What the architecture tests look for in source code, as plain functions, so that the looking itself is tested."""

import ast
from collections.abc import Iterator

# Files of a web app in import order: each may import those before it.
APP_ORDER = ("states", "models", "queries", "rules", "analysis", "actions", "forms", "api", "views", "urls")
# What any file of the web may use of the engine. The rest, its calculations, goes through analysis.py.
FREE_ENGINE = ("rodtrad.demo", "rodtrad.document", "rodtrad.thread", "rodtrad.texts", "rodtrad.errors")

ALWAYS_WRITES = {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}


def app_file(module: str) -> tuple[str, str]:
    """('investments', 'views') for rodtrad.web.investments.views.overview; the file is '' for the package itself."""
    app, file, *_ = [*module.split(".")[2:], "", ""]
    return app, file


def breaks_app_order(importer: str, imported: str) -> bool:
    """In its own app a file may import those before it; of other apps also anything that only reads."""
    (app, file), (other_app, other_file) = app_file(importer), app_file(imported)
    if file not in APP_ORDER or other_file not in APP_ORDER or APP_ORDER.index(file) >= APP_ORDER.index(other_file):
        return False
    return app == other_app or APP_ORDER.index(other_file) >= APP_ORDER.index("actions")


def is_within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def is_calculation(module: str) -> bool:
    """Whether a module is the part of the engine that only analysis.py may import."""
    return module.count(".") > 0 and is_within(module, ("rodtrad",)) and not is_within(module, ("rodtrad.web", *FREE_ENGINE))


def orm_writes(source: str) -> Iterator[int]:
    """Lines that write to the database through the ORM."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _writes(node, node.func):
            yield node.lineno


def _writes(call: ast.Call, function: ast.Attribute) -> bool:
    if _is_super(function.value):
        return False
    if function.attr in ALWAYS_WRITES:
        return True
    # A dictionary's update takes a dictionary, a cache's delete takes a key; a query's take none.
    return function.attr in {"update", "delete"} and not call.args


def _is_super(receiver: ast.expr) -> bool:
    return isinstance(receiver, ast.Call) and isinstance(receiver.func, ast.Name) and receiver.func.id == "super"


def faulty_actions(source: str) -> Iterator[str]:
    """Public functions of an actions.py that are not actions: keyword-only, by a person, in one transaction."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            keywords = {argument.arg for argument in node.args.kwonlyargs}
            positional = [*node.args.posonlyargs, *node.args.args]
            if positional or "by" not in keywords or "atomic" not in _all_names(node):
                yield node.name


def _all_names(function: ast.FunctionDef) -> set[str]:
    attributes = {node.attr for node in ast.walk(function) if isinstance(node, ast.Attribute)}
    return attributes | {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
