"""The REST API's operations on the choice: reviews, cases, decisions, letters, tags."""

from rodtrad.web.choice.api import cases, decisions, letters, reviewing, scoring  # noqa: F401  # they add themselves
from rodtrad.web.choice.api.common import router

__all__ = ["router"]
