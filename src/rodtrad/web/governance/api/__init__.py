"""The REST API's operations on how the work is led: forums, competences, anchoring, decisions of money."""

from rodtrad.web.governance.api import forums, grounds  # noqa: F401  # they add themselves to the router
from rodtrad.web.governance.api.common import router

__all__ = ["router"]
