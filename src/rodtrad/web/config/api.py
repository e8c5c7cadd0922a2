"""The REST API: every app's operations under one address, and its description (OpenAPI)."""

import json
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from rodtrad.web.api import guard, problems

# Apps with operations, in the order of the description.
APPS = (
    "organisation",
    "core",
    "investments",
    "followup",
    "runs",
    "evaluation",
    "economics",
    "reporting",
    "needs",
    "calls",
    "choice",
    "governance",
)


class Api(NinjaAPI):
    """Errors are described as what they are, and writes with the header that they take."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        for operations in schema["paths"].values():
            for method, operation in operations.items():
                _describe(method, operation)
        return schema


def _describe(method: str, operation: dict[str, Any]) -> None:
    for status, answer in operation["responses"].items():
        if int(status) >= 400:
            answer["content"] = dict.fromkeys([problems.CONTENT_TYPE], *answer.get("content", {}).values())
    if method.upper() not in guard.READS:
        key = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"}
        header = {"in": "header", "name": guard.HEADER, "required": True, "schema": key}
        operation.setdefault("parameters", []).append(header)


def made() -> NinjaAPI:
    """The API with every app's operations."""
    api = Api(title="Rödtråd", version="1", auth=guard.PersonalToken(), docs_url=None, openapi_url=None, urls_namespace="api-v1")
    problems.handle_errors(api)
    for app in APPS:
        api.add_router("", import_module(f"rodtrad.web.{app}.api").router)
    return api


API = made()


@login_not_required
def description(request: HttpRequest) -> HttpResponse:
    """openapi.json, for everybody."""
    return HttpResponse(json.dumps(API.get_openapi_schema(), ensure_ascii=False), content_type="application/json")


@csrf_exempt
@login_not_required
def nothing(request: HttpRequest) -> HttpResponse:
    """What is no operation."""
    return problems.problem(404, "api-error-404")


def addresses() -> Iterator[URLPattern]:
    """Every operation with the guard around it; then the description; then nothing."""
    for pattern in API.urls[0]:
        if isinstance(pattern, URLPattern):
            pattern.callback = csrf_exempt(login_not_required(guard.guarded(pattern.callback)))
            yield pattern
    yield path("openapi.json", description, name="description")
    yield re_path(r"^.*$", nothing)
