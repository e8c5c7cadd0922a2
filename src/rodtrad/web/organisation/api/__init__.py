"""The REST API's operations on organisations, people and roles."""

from rodtrad.web.organisation.api import people, places  # noqa: F401  # they add themselves to the router
from rodtrad.web.organisation.api.common import router

__all__ = ["router"]
