"""What is said of investments and applications for the portfolio, and what the register shows."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models import PublicRule, Tags
from rodtrad.web.core.actions import audit
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person


@transaction.atomic
def set_tags(*, of: Investment | Application, values: Mapping[str, Sequence[str]], by: Person) -> Tags:
    """Dimension → values; a dimension without values is not tagged."""
    said = {dimension: list(chosen) for dimension, chosen in values.items() if chosen}
    place = {"investment": of} if isinstance(of, Investment) else {"application": of}
    tags, _ = Tags.objects.update_or_create(**place, defaults={"values": said})
    organisation = of.organisation if isinstance(of, Investment) else of.call.organisation
    audit(by=by, action="choice-tags.set", on=of, organisation=organisation, details={"tags": said})
    return tags


@transaction.atomic
def set_public_rule(*, organisation: Organisation, shows_declined: bool, by: Person) -> PublicRule:
    """Whether the register names what was declined."""
    rule, _ = PublicRule.objects.update_or_create(organisation=organisation, defaults={"shows_declined": shows_declined})
    audit(by=by, action="choice-public.set", on=rule, organisation=organisation, details={"shows_declined": shows_declined})
    return rule
