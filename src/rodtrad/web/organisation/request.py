"""The type of a request in a page behind the log-in: who asks, and in which organisation."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from rodtrad.web.organisation.models import Organisation, Person

if TYPE_CHECKING:

    class Request(HttpRequest):
        """A request of somebody who is logged in."""

        user: Person
        organisation: Organisation | None
else:
    Request = HttpRequest
