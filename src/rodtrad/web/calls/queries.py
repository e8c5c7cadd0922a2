"""Reads of calls, forms, ideas and applications. What a person may not see is not there."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from rodtrad.web.calls.models import (
    Application,
    ApplicationVersion,
    Attachment,
    Call,
    CompletionRequest,
    CriteriaVersion,
    FormVersion,
    Held,
    Idea,
    Party,
)
from rodtrad.web.calls.problems import refused
from rodtrad.web.calls.states import UNDECIDED, WRITABLE, ApplicationState, CallState, IdeaState
from rodtrad.web.investments.models import Anyone
from rodtrad.web.organisation.models import Department, Organisation, Person


def calls_for(person: Anyone) -> QuerySet[Call]:
    """Every call that the person may know of, whichever organisation's."""
    return Call.objects.for_user(person).select_related("organisation", "form", "criteria")


def call_for(person: Anyone, pk: UUID) -> Call | None:
    return calls_for(person).filter(pk=pk).first()


def calls_run_in(person: Person, organisation: Organisation | None) -> QuerySet[Call]:
    """The organisation's own calls, with how many applications and ideas have come in."""
    handed_in = Q(applications__submitted_at__isnull=False)
    return (
        calls_for(person)
        .filter(organisation=organisation)
        .annotate(
            received=Count("applications", filter=handed_in, distinct=True),
            begun=Count("applications", filter=Q(applications__state=ApplicationState.DRAFT), distinct=True),
            tested=Count("ideas", filter=Q(ideas__submitted_at__isnull=False), distinct=True),
        )
    )


def public_calls() -> QuerySet[Call]:
    return Call.objects.public().select_related("organisation", "form", "criteria")


def calls_over(now: datetime) -> QuerySet[Call]:
    """Calls whose last day has passed and that are not closed yet."""
    return Call.objects.filter(state=CallState.OPEN, closes_at__lt=now).select_related("organisation")


def forms_for(person: Person, organisation: Organisation | None) -> QuerySet[FormVersion]:
    return FormVersion.objects.for_user(person).filter(organisation=organisation).select_related("organisation", "made_by")


def form_for(person: Person, organisation: Organisation | None, pk: UUID) -> FormVersion | None:
    return forms_for(person, organisation).filter(pk=pk).first()


def criteria_sets_for(person: Person, organisation: Organisation | None) -> QuerySet[CriteriaVersion]:
    return CriteriaVersion.objects.for_user(person).filter(organisation=organisation).select_related("organisation", "made_by")


def criteria_for(person: Person, organisation: Organisation | None, pk: UUID) -> CriteriaVersion | None:
    return criteria_sets_for(person, organisation).filter(pk=pk).first()


def next_number(model: type[FormVersion] | type[CriteriaVersion], organisation: Organisation, name: str) -> int:
    known = model.objects.filter(organisation=organisation, name=name).aggregate(last=Max("number"))["last"]
    return (known or 0) + 1


def ideas_for(person: Anyone) -> QuerySet[Idea]:
    return Idea.objects.for_user(person).select_related("call__organisation", "organisation", "department", "need", "made_by")


def own_ideas(person: Person) -> QuerySet[Idea]:
    """Those of the person's own departments or organisation."""
    mine = person.memberships.all()
    own = Q(department__in=mine.filter(department__isnull=False).values("department"))
    return ideas_for(person).filter(
        own | Q(department=None, organisation__in=mine.filter(department=None).values("organisation"))
    )


def idea_for(person: Anyone, pk: UUID) -> Idea | None:
    return ideas_for(person).filter(pk=pk).first()


def approved_ideas(person: Person, call: Call) -> QuerySet[Idea]:
    """The person's own ideas that may become an application in the organisation's call."""
    return own_ideas(person).filter(state=IdeaState.APPROVED, call__organisation=call.organisation, applications=None)


def applications_for(person: Anyone) -> QuerySet[Application]:
    found = Application.objects.for_user(person)
    return found.select_related("call__organisation", "call__form", "call__criteria", "organisation", "department", "need")


def application_for(person: Anyone, pk: UUID) -> Application | None:
    return applications_for(person).filter(pk=pk).first()


def own_applications(person: Person) -> QuerySet[Application]:
    """Those that the person is one of the applicants of, the latest first."""
    return applications_for(person).filter(pk__in=Application.objects.of_applicant(person).values("pk")).order_by("-changed_at")


def ideas_in(person: Person, call: Call) -> QuerySet[Idea]:
    """The ideas of a call that have been handed in."""
    return ideas_for(person).filter(call=call, submitted_at__isnull=False)


def partners_of(application: Application) -> tuple[list[Department], list[Organisation]]:
    """Who may be asked to apply together: departments of the call's and the applicant's organisation, and other organisations."""
    near = {application.call.organisation_id, application.organisation_id}
    departments = Department.objects.filter(organisation__in=near).exclude(pk__in=application.parties.values("department"))
    organisations = Organisation.objects.exclude(pk__in=application.parties.filter(department=None).values("organisation"))
    return list(departments.select_related("organisation")), list(organisations.exclude(pk=application.call.organisation_id))


def applications_in(person: Person, call: Call) -> QuerySet[Application]:
    """The applications of a call that have been handed in, as who runs it sees them."""
    found = applications_for(person).filter(call=call, submitted_at__isnull=False)
    return found.prefetch_related("parties__organisation", "parties__department")


def undecided_in(call: Call) -> QuerySet[Application]:
    """Applications and ideas of the call that wait for a word: none may when it is ended."""
    return Application.objects.filter(call=call, state__in=UNDECIDED)


def drafts_in(call: Call) -> int:
    """How many are being written. Whose they are is the applicants' own business."""
    return Application.objects.filter(call=call, state=ApplicationState.DRAFT).count()


def received_in(call: Call) -> int:
    """How many applications (or ideas) have been handed in."""
    return (call.ideas if call.is_for_ideas else call.applications).filter(submitted_at__isnull=False).count()


def parties_of(application: Application) -> list[Party]:
    return list(application.parties.select_related("organisation", "department", "signatory", "signed_by"))


def versions_of(application: Application) -> QuerySet[ApplicationVersion]:
    """What was handed in, newest first."""
    return ApplicationVersion.objects.filter(application=application).select_related("submitted_by")


def as_handed_in(application: Application) -> None:
    """Let the object (never the row) say what was handed in last: what is written since is those who write it's own."""
    version = latest_version(application)
    if version is not None and application.state in WRITABLE:
        application.answers, application.title = version.answers, version.facts["title"]
        application.money = version.facts["money"]
        application.amount_asked = Decimal(version.facts["amount"]) if version.facts["amount"] else None


def version_of(application: Application, number: int) -> ApplicationVersion | None:
    return versions_of(application).filter(number=number).first()


def latest_version(application: Application) -> ApplicationVersion | None:
    return versions_of(application).first()


def requests_of(version: ApplicationVersion | None) -> list[CompletionRequest]:
    if version is None:
        return []
    return list(CompletionRequest.objects.filter(version=version).select_related("made_by"))


def held_by(person: Person, application: Application) -> dict[str, Held]:
    """What the person wrote that another was before, by question."""
    return {held.question: held for held in Held.objects.for_user(person).filter(application=application)}


def attachments_of(application: Application, number: int | None = None) -> QuerySet[Attachment]:
    """Those that belong to it now, or did to its version with that number."""
    found = Attachment.objects.filter(application=application).select_related("added_by")
    if number is None:
        return found.filter(last=None)
    return found.filter(Q(last=None) | Q(last__gte=number), first__lte=number)


def attachment_for(person: Anyone, pk: UUID) -> Attachment | None:
    return Attachment.objects.for_user(person).filter(pk=pk).select_related("application").first()


def signed(parties: Iterable[Party], content_hash: str) -> list[Party]:
    """Those who have signed this very content."""
    return [party for party in parties if party.signed_hash == content_hash]


def held_for_writing(application: Application) -> Application:
    """The application as it is now, held until the transaction ends. Raises `Refused` where it is no longer written in."""
    held = (
        Application.objects.select_for_update(of=("self",)).select_related("organisation", "call", "need").get(pk=application.pk)
    )
    if held.state not in WRITABLE:
        raise refused("application-is-handed-in" if held.state != ApplicationState.WITHDRAWN else "application-is-withdrawn")
    return held
