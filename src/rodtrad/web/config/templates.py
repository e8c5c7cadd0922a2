"""The pages' template environment: Jinja2, strict about undefined names, with texts, numbers and addresses at hand."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.messages import get_messages
from django.contrib.staticfiles import finders
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static as static_address
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from rodtrad.web.core import fields, formats, navigation, once, texts


class Templates(Jinja2):
    """Django's Jinja2 backend that looks in every app's `templates`."""

    app_dirname = "templates"


def environment(**options: Any) -> Environment:
    """The one environment of all pages."""
    options.setdefault("undefined", StrictUndefined)
    made = Environment(trim_blocks=True, lstrip_blocks=True, **options)
    made.globals.update(_globals())
    made.filters.update(formats.FILTERS)
    return made


def _globals() -> dict[str, Any]:
    return {
        "t": texts.t,
        "language": texts.current_language,
        "languages": settings.LANGUAGES,
        "url": url,
        "static": static,
        "messages_of": get_messages,
        "navigation": navigation.entries,
        "once_input": once.once_input,
        "field_kind": fields.kind_of,
        "field_choices": fields.choices_of,
        "problems_of": fields.problems_of,
        "query": query,
        "other_organisations": navigation.other_organisations,
    }


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of the page named `name`."""
    return reverse(name, args=args, kwargs=kwargs)


def query(current: Mapping[str, str], **changes: Any) -> str:
    """`?…` with the parameters of `current` (request.GET) and `changes`; None takes one away."""
    merged = {**{name: current[name] for name in current}, **changes}
    return "?" + urlencode({name: value for name, value in merged.items() if value not in (None, "")})


def static(path: str) -> str:
    """The address of a static file, with a digest so that a changed file is fetched anew."""
    digest = _digest(path) if not settings.DEBUG else _digest.__wrapped__(path)
    return f"{static_address(path)}?v={digest}"


@lru_cache(maxsize=256)
def _digest(path: str) -> str:
    found = finders.find(path)
    if not found:
        raise FileNotFoundError(f"static file {path}")
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:10]
