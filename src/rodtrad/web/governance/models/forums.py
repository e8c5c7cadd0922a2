"""A forum, who sits in it, its meetings, and what they decided."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.web.calls.models import Call
from rodtrad.web.governance.states import MEETING, RHYTHMS, Level, MeetingState
from rodtrad.web.investments.models import Anyone, Investment
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Membership, Organisation, Person


def belongs(person: Person) -> Q:
    """What is of an organisation that the person belongs to."""
    return Q(organisation__in=Membership.objects.filter(person=person).values("organisation"))


class ForumQuerySet(models.QuerySet["Forum"]):
    def for_user(self, person: Anyone) -> Self:
        """How the work is led is no secret within the organisation."""
        return self.filter(belongs(person)) if isinstance(person, Person) else self.none()


class Forum(models.Model):
    """Where a level meets. `mandate` is its written task (uppdragsbeskrivning), `items` the standing ones, a line each.

    `minutes` is the time set aside for social investments at each meeting; `existing` says that the forum was there before.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="forums")
    name = models.CharField(max_length=200)
    level = models.CharField(max_length=12)
    mandate = models.TextField(max_length=10_000, blank=True)
    mandate_by = models.CharField(max_length=300, blank=True)
    mandate_on = models.DateField(null=True, blank=True)
    existing = models.BooleanField(default=False)
    months = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    items = models.TextField(max_length=5_000, blank=True)
    since = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    secretary = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ForumQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(level__in=Level.values), name="governance_forum_level_known"),
            models.CheckConstraint(condition=Q(months__in=RHYTHMS), name="governance_forum_rhythm_known"),
            models.CheckConstraint(condition=~Q(name=""), name="governance_forum_has_name"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("since")), name="governance_forum_ends_after_it_begins"
            ),
            models.UniqueConstraint(fields=["organisation", "name"], name="governance_forum_name_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def level_name(self) -> str:
        return str(Level(self.level).label)

    @property
    def agenda(self) -> list[str]:
        return [line.strip() for line in self.items.splitlines() if line.strip()]


class Seat(models.Model):
    """Somebody in a forum: one who can log in (`person`), or only a name."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(person__isnull=False) | ~Q(name=""), name="governance_seat_is_somebodys"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="governance_seat_ends_after"),
        ]

    def __str__(self) -> str:
        return self.person.name if self.person else self.name


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def for_user(self, person: Anyone) -> Self:
        return self.filter(forum__in=Forum.objects.for_user(person))


class Meeting(models.Model):
    """A meeting of a forum. `reference` is where its minutes are."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="meetings")
    on = models.DateField()
    state = models.CharField(max_length=10, default=MeetingState.PLANNED)
    reference = models.CharField(max_length=300, blank=True)
    notes = models.TextField(max_length=10_000, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=MEETING.known(), name="governance_meeting_state_known"),
            models.UniqueConstraint(fields=["forum", "on"], name="governance_meeting_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.forum} {self.on:%Y-%m-%d}"


class ForumDecisionQuerySet(models.QuerySet["ForumDecision"]):
    def for_user(self, person: Anyone) -> Self:
        """What was decided of something that the person may not see is not there either."""
        return self.filter(
            Q(investment=None) | Q(investment__in=Investment.objects.for_user(person)),
            Q(need=None) | Q(need__in=Need.objects.for_user(person)),
            Q(call=None) | Q(call__in=Call.objects.for_user(person)),
            meeting__in=Meeting.objects.for_user(person),
        )


class ForumDecision(models.Model):
    """What a meeting decided, and of what. `responsible` carries it out by `due`."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="decisions")
    text = models.TextField(max_length=5_000)
    responsible = models.CharField(max_length=200, blank=True)
    due = models.DateField(null=True, blank=True)
    investment = models.ForeignKey(Investment, on_delete=models.PROTECT, null=True, blank=True, related_name="forum_decisions")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="forum_decisions")
    call = models.ForeignKey(Call, on_delete=models.PROTECT, null=True, blank=True, related_name="forum_decisions")
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)

    objects = ForumDecisionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(text=""), name="governance_decision_says_what")]

    def __str__(self) -> str:
        return self.text[:100]
