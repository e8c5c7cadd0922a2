"""Calls with their forms and criteria, ideas, applications with their parties, versions and requests for completion."""

from rodtrad.web.calls.models.applications import Application, Attachment, Held, Party, readers
from rodtrad.web.calls.models.calls import Call
from rodtrad.web.calls.models.ideas import Idea
from rodtrad.web.calls.models.sets import CriteriaVersion, FormVersion, Frozen
from rodtrad.web.calls.models.versions import ApplicationVersion, CompletionRequest

__all__ = [
    "Application",
    "ApplicationVersion",
    "Attachment",
    "Call",
    "CompletionRequest",
    "CriteriaVersion",
    "FormVersion",
    "Frozen",
    "Held",
    "Idea",
    "Party",
    "readers",
]
