"""The demonstration with one investment computed to the end, after an evaluation that failed.

Writes the addresses of pages that no link leads to.
"""

import json

import django

django.setup()

from django.core.management import call_command  # noqa: E402

call_command("migrate", verbosity=0, interactive=False)

from rodtrad.web.demo import demo_person, load_demo  # noqa: E402
from rodtrad.web.evaluation.actions import remove_data_set  # noqa: E402
from rodtrad.web.investments.models import Investment  # noqa: E402
from rodtrad.web.organisation.states import Role  # noqa: E402
from tests.journeys import seed_maps, seed_measurements  # noqa: E402
from tests.journeys.seed_choice import seed_choice  # noqa: E402
from tests.journeys.seed_needs import seed_needs  # noqa: E402
from tests.web import results  # noqa: E402

load_demo()
coordinator = demo_person(Role.COORDINATOR)
computed, planned = (Investment.objects.get(key=key) for key in ("nsw", "skolstod-familjehem"))
removed = results.add_data(computed, coordinator)
remove_data_set(data_set=removed, by=coordinator)
failed = results.evaluate_with(computed, removed, coordinator)
done = results.evaluate(computed, coordinator)
results.calculate(computed, coordinator)
results.calculate(planned, coordinator)
seed_needs(computed, coordinator)
seed_choice(coordinator)
print(json.dumps([f"/runs/{failed.pk}/", f"/runs/{done.pk}/", *seed_maps.pages(), *seed_measurements.pages()]))  # noqa: T201
