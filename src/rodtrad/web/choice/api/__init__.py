"""The REST API's operations on decisions and their register."""

from rodtrad.web.choice.api.decisions import router

__all__ = ["router"]
