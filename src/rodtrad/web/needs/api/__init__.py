"""The REST API's operations on the need: data sets' cards, results, and the register of needs."""

from rodtrad.web.needs.api.operations import router

__all__ = ["router"]
