"""Every address of the product, from Django's own list, and what fills its arguments."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from rodtrad.web.config.api import API

ARGUMENT = re.compile(r"<(?:\w+:)?\w+>")
# Where an argument stands → whose key it is in the world (`of` what, when it is not the primary key). Read from the longest.
FILLERS: dict[str, str] = {
    "people/<int:pk>": "person",
    "people/<int:person>": "person",
    "people/roles/<int:membership>": "role",
    "organisation/departments/<int:pk>": "department",
    "organisation/departments/*/units/<int:unit>": "unit",
    "organisation/partners/<int:pk>": "partner",
    "organisation/roles/<slug:key>": "investment.key",
    "organisation/forums/<int:pk>": "forum",
    "organisation/forums/*/seats/<int:seat>": "seat",
    "organisation/meetings/<int:pk>": "meeting",
    "organisation/competences/<int:pk>": "holding",
    "kept/<uuid:form>": "=00000000-0000-4000-8000-000000000000",  # everybody's own: tested where forms are kept
    "me/sign-in/factors/<int:factor>": "=999999999",
    "me/sign-in/ways/<int:identity>": "=999999999",
    "me/tokens/<int:token>": "=999999999",
    "log/events.<slug:format>": "=csv",
    "investments/<slug:key>": "investment.key",
    "investments/*/sections/<slug:section>": "=need",
    "investments/*/versions/<int:number>": "=1",
    "investments/*/lock/<slug:function>": "=evaluator",
    "investments/*/export.<slug:format>": "=yaml",
    "investments/*/evaluation/table.<slug:format>": "=csv",
    "investments/*/economics/table.<slug:format>": "=csv",
    "investments/*/evaluation/data/<uuid:pk>": "rows",
    "investments/*/report/<uuid:pk>": "report",
    "investments/*/measurements/<int:pk>": "measurement",
    "investments/*/measurements/table.<slug:format>": "=csv",
    "runs/<uuid:pk>": "run",
    "needs/<uuid:pk>": "need",
    "needs/*/sheet.<slug:format>": "=docx",
    "needs/for/<slug:key>": "investment.key",
    "needs/for/*/evidence/<uuid:pk>": "need",
    "needs/data/columns/<uuid:pk>": "columns",
    "needs/data/sources/run/<uuid:pk>": "need_run",
    "needs/data/sources/<slug:source>": "=nowhere",  # fetched sources have stand-ins in their own tests
    "needs/data/databases/<slug:name>": "=nowhere",
    "needs/data/peers/<uuid:pk>": "peers",
    "needs/data/maps/<uuid:pk>": "borders",
    "needs/data/<uuid:pk>": "data_set",
    "needs/data/<uuid:pk>/ask/*": "figures",
    "needs/data/*/ask/<slug:kind>": "=index",
    "needs/results/<uuid:pk>": "flow",
    "needs/results/<uuid:pk>/map.svg": "map",
    "needs/results/*/groups/<int:place>": "=1",
    "needs/results/*/table.<slug:format>": "=csv",
    "needs/runs/<uuid:pk>": "need_run",
    "utlysningar/<uuid:pk>": "call",
    "calls/forms/<uuid:pk>": "form",
    "calls/forms/*/sections/<slug:key>": "=way",
    "calls/forms/*/sections/<slug:section>": "=way",
    "calls/forms/*/sections/*/<slug:key>": "=kind",
    "calls/criteria/<uuid:pk>": "criteria",
    "calls/<uuid:pk>": "call",
    "calls/<uuid:pk>/idea": "idea_call",
    "calls/*/move/<slug:name>": "=archive",
    "calls/*/applications.<slug:format>": "=csv",
    "ideas/<uuid:pk>": "idea",
    "applications/<uuid:pk>": "application",
    "applications/*/sections/<slug:key>": "=way",
    "applications/*/parties/<int:number>": "party",
    "applications/*/versions/<int:number>": "=1",
    "applications/files/<uuid:pk>": "file",
    "choice/calls/<uuid:pk>": "decided_call",
    "choice/calls/*/ranking.<slug:format>": "=csv",
    "choice/calls/*/portfolio/<uuid:application>": "decided_application",
    "choice/reviewers/<int:pk>": "reviewer",
    "choice/reviewers/*/<reviewer_act:what>": "=remind",
    "choice/reviews/<uuid:pk>": "review",
    "choice/reviews/*/<review_act:what>": "=release",
    "choice/tags/<slug:key>": "investment.key",
    "choice/cases/<uuid:pk>": "case",
    "choice/cases/*/<uuid:application>": "decided_application",
    "choice/packs/of-run/<uuid:pk>": "pack.run",
    "choice/packs/<uuid:pk>": "pack",
    "choice/decisions/<uuid:pk>": "decision",
    "choice/decisions/*/letter.<slug:format>": "=docx",
    "public/decisions/<slug:slug>": "town.slug",
    "public/decisions/*/register.<slug:format>": "=csv",
    "fund/<slug:fund>": "fund.key",
    "fund/*/statement.<slug:format>": "=xlsx",
    "fund/*/ledger.<slug:format>": "=csv",
    "fund/*/ledger/new/<slug:kind>": "=allocation",
    "fund/*/ledger/<int:number>": "=2",
    "fund/*/investments/<slug:key>": "investment.key",
    "fund/reports/of-run/<uuid:pk>": "fund_report.run",
    "fund/reports/<uuid:pk>": "fund_report",
    "parameters/<slug:kind>": "=unit_costs",
    "parameters/*/<slug:key>": "=sis-day-fee-1",
    "parameters/read-in/<uuid:pk>": "=00000000-0000-4000-8000-000000000000",  # its reader's own
    "contracts/<uuid:pk>": "contract",
    "contracts/<uuid:pk>/offer": "contract_draft",
    "contracts/<uuid:pk>/take-back": "contract_offered",
    "contracts/<uuid:pk>/sign": "contract_offered",
    "contracts/<uuid:pk>/paper/*": "contract_offered",
    "contracts/*/paper/<slug:party>": "=investerare",
    "contracts/*/parts/<slug:part>": "=terms",
    "contracts/*/parts/*/<int:place>": "=0",
    "contracts/*/close/<contract_end:move>": "=cancel",
    "contracts/*/versions/<int:number>": "=1",
    "contracts/*/contract.<slug:format>": "=yaml",
    "contracts/*/outcomes/<int:number>": "=1",
    "contracts/*/determinations/<uuid:determination>": "determination",
    "contracts/*/why/<slug:term>": "=outcome",
    "contracts/*/money/payments.<slug:format>": "=csv",
    "contracts/*/money/<uuid:payment>": "contract_payment",
    "contracts/*/report/<uuid:run>": "contract_report",
    "contracts/reports/<uuid:pk>": "contract_report",
    "login/with/<slug:provider>": "=nowhere",
    "login/oidc/<slug:provider_id>": "=nowhere",
    "login/saml/<slug:organization_slug>": "=nowhere",
    "api/v1/people/<person>": "person",
    "api/v1/roles/<role>": "role",
    "api/v1/investments/<key>": "investment.key",
    "api/v1/investments/*/sections/<section>": "=need",
    "api/v1/investments/*/versions/<number>": "=1",
    "api/v1/measurements/<measurement>": "measurement",
    "api/v1/runs/<run>": "run",
    "api/v1/reports/<run>": "report",
    "api/v1/data-sets/<data_set>": "data_set",
    "api/v1/results/<result>": "flow",
    "api/v1/needs/<need>": "need",
    "api/v1/calls/<call>": "call",
    "api/v1/calls/<call>/ideas": "idea_call",
    "api/v1/applications/<application>": "application",
    "api/v1/ideas/<idea>": "idea",
    "api/v1/decisions/<decision>": "decision",
    "api/v1/calls/<call>/round": "decided_call",
    "api/v1/calls/<call>/round/moves": "decided_call",
    "api/v1/calls/<call>/round/spread": "decided_call",
    "api/v1/calls/<call>/reviewers": "decided_call",
    "api/v1/calls/<call>/reviews": "decided_call",
    "api/v1/calls/<call>/ranking": "decided_call",
    "api/v1/calls/<call>/decision-cases": "decided_call",
    "api/v1/calls/<call>/applications/*/tags": "decided_call",
    "api/v1/calls/*/applications/<application>": "decided_application",
    "api/v1/reviewers/<reviewer>": "reviewer",
    "api/v1/reviews/<review>": "review",
    "api/v1/decision-cases/<case>": "case",
    "api/v1/decision-packs/<pack>": "pack",
    "api/v1/application-files/<file>": "file",
    "api/v1/forums/<forum>": "forum",
    "api/v1/forums/*/seats/<seat>": "seat",
    "api/v1/meetings/<meeting>": "meeting",
    "api/v1/competences/<holding>": "holding",
    "api/v1/departments/<department>": "department",
    "api/v1/departments/*/units/<unit>": "unit",
    "api/v1/partners/<partner>": "partner",
}


@dataclass(frozen=True)
class Address:
    """`name` as in a link ("needs:need"), `route` as it is declared ("needs/<uuid:pk>/")."""

    name: str
    route: str

    def filled(self, world: Mapping[str, Any]) -> str:
        """The path with arguments of the world. Raises `LookupError` for one that nothing fills."""
        path, rest = "", self.route
        while match := ARGUMENT.search(rest):
            path += rest[: match.start()]
            path += str(_value(self._filler(match.group()), world))
            rest = rest[match.end() :]
        return f"/{path}{rest}"

    def _filler(self, argument: str) -> str:
        """What stands for the argument: its place with the arguments before it as stars, the longest first."""
        end = self.route.index(argument) + len(argument)
        place = ARGUMENT.sub("*", self.route[: end - len(argument)]) + argument
        whole = (place + ARGUMENT.sub("*", self.route[end:])).rstrip("/")
        found = next((FILLERS[key] for key in (whole, place) if key in FILLERS), None)
        if found is None:
            raise LookupError(f"nothing fills {argument} in {self.route}: say in addresses.py what does")
        return found


def _value(filler: str, world: Mapping[str, Any]) -> Any:
    if filler.startswith("="):
        return filler[1:]
    name, _, attribute = filler.partition(".")
    value = getattr(world[name], attribute or "pk")
    return getattr(value, "pk", value)


@cache
def every_address() -> tuple[Address, ...]:
    """Of pages; operations of the API come from its own description."""
    return tuple(each for each in _within(get_resolver()) if not each.name.startswith("api-v1:"))


def _within(resolver: Any, before: str = "", names: tuple[str, ...] = ()) -> Iterator[Address]:
    for part in resolver.url_patterns:
        route = before + str(part.pattern)
        if isinstance(part, URLResolver):
            yield from _within(part, route, (*names, part.namespace) if part.namespace else names)
        elif isinstance(part, URLPattern):
            yield Address(":".join((*names, part.name or "")), route)


@dataclass(frozen=True)
class Operation:
    """An operation of the API; `searches`: what one may ask for in free text, by name; `body`: the schema of what it takes."""

    method: str
    address: Address
    searches: tuple[str, ...]
    body: Mapping[str, Any] | None


@cache
def description() -> Mapping[str, Any]:
    """What the API says of itself. It takes nearly a second to write."""
    return dict(API.get_openapi_schema())


@cache
def every_operation() -> tuple[Operation, ...]:
    """The operations that the API describes."""
    paths = description()["paths"].items()
    return tuple(_operation(method, path, said) for path, methods in paths for method, said in methods.items())


def _operation(method: str, path: str, said: Mapping[str, Any]) -> Operation:
    route = re.sub(r"{(\w+)}", r"<\1>", path.lstrip("/"))
    asked = (each for each in said.get("parameters", ()) if each["in"] == "query" and each["schema"].get("type") == "string")
    address = Address(f"{method.upper()} {path}", route)
    body = said.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return Operation(method.upper(), address, tuple(each["name"] for each in asked), body)
