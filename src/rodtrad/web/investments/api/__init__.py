"""The REST API's operations on investments: documents, versions, findings, the lock."""

from rodtrad.web.investments.api.operations import router

__all__ = ["router"]
