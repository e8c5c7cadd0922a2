"""The REST API's operations on calls, ideas and applications until they are complete."""

from rodtrad.web.calls.api import applications, calls, files, ideas  # noqa: F401  # they add themselves to the router
from rodtrad.web.calls.api.common import router

__all__ = ["router"]
