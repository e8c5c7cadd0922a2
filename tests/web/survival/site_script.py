"""A municipality for a server that is to be killed: site_script.py (prepare | count)

`prepare` migrates where it is needed, makes somebody with a token and a half-written application, and tells where they are.
`count` tells what is in the database afterwards, as JSON.
"""

import json
import sys
from datetime import timedelta

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from rodtrad.web.api.actions import make_token  # noqa: E402
from rodtrad.web.api.models import StoredAnswer  # noqa: E402
from rodtrad.web.api.states import Scope  # noqa: E402
from rodtrad.web.calls.models import Application  # noqa: E402
from rodtrad.web.core.models import AuditEvent, HandledForm  # noqa: E402
from rodtrad.web.core.queries import broken_links  # noqa: E402
from rodtrad.web.needs.models import Need, NeedVersion  # noqa: E402
from rodtrad.web.organisation.states import Role  # noqa: E402
from tests.web.calls import making  # noqa: E402
from tests.web.factories import PASSWORD, make_organisation, make_person  # noqa: E402


def prepare() -> dict[str, object]:
    call_command("migrate", verbosity=0, interactive=False)
    town = make_organisation(departments=("Skola", "Social"))
    coordinator = make_person(Role.COORDINATOR, organisation=town)
    writer = make_person(Role.PROJECT_LEADER, department=town.departments.get(name="Skola"))
    application = making.begin(making.open_call(town, coordinator), town.departments.get(name="Skola"), writer)
    until = timezone.now() + timedelta(days=1)
    token = make_token(by=coordinator, organisation=town, name="Prov", scope=Scope.WRITE, expires_at=until)[1]
    return {
        "token": token,
        "coordinator": coordinator.email,
        "writer": writer.email,
        "password": PASSWORD,
        "application": str(application.pk),
    }


def count() -> dict[str, object]:
    titles = list(Need.objects.values_list("title", flat=True))
    noted = AuditEvent.objects.filter(action="need.noted").values_list("object_id", flat=True)
    return {
        "titles": titles,
        "without_version": Need.objects.exclude(pk__in=NeedVersion.objects.values("need")).count(),
        "noted": sorted(noted) == sorted(str(pk) for pk in Need.objects.values_list("pk", flat=True)),
        "half_forms": HandledForm.objects.filter(location="").count(),
        "half_answers": StoredAnswer.objects.filter(status=0).count(),
        "broken_links": len(list(broken_links())),
        "answers": Application.objects.get().answers,
    }


sys.stdout.write(json.dumps({"prepare": prepare, "count": count}[sys.argv[1]]()))
