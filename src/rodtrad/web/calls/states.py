"""The life of a call, an idea and an application, and who takes part in each."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.process import PROGRAM, Move, Process
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role


class Route(TextChoices):
    """How the work with new investments starts."""

    OPEN_CALL = "open_call", lazy("call-route-open-call")
    CALL_ON_NEEDS = "call_on_needs", lazy("call-route-call-on-needs")
    COMMISSION = "commission", lazy("call-route-commission")
    IDEA_TEST = "idea_test", lazy("call-route-idea-test")


class CallState(TextChoices):
    """An open call is announced from the day it is published; applications are taken in between its two dates."""

    DRAFT = "draft", lazy("call-state-draft")
    OPEN = "open", lazy("call-state-open")
    CLOSED = "closed", lazy("call-state-closed")
    DECIDED = "decided", lazy("call-state-decided")
    ARCHIVED = "archived", lazy("call-state-archived")
    CANCELLED = "cancelled", lazy("call-state-cancelled")


class IdeaState(TextChoices):
    """From a few lines to a yes or no to work it out."""

    IDEA = "idea", lazy("idea-state-idea")
    SUBMITTED = "submitted", lazy("idea-state-submitted")
    RETURNED = "returned", lazy("idea-state-returned")
    APPROVED = "approved", lazy("idea-state-approved")
    REJECTED = "rejected", lazy("idea-state-rejected")


class ApplicationState(TextChoices):
    """Until it is complete here; what follows belongs to the choice among applications."""

    DRAFT = "draft", lazy("application-state-draft")
    SUBMITTED = "submitted", lazy("application-state-submitted")
    RETURNED = "returned", lazy("application-state-returned")
    COMPLETE = "complete", lazy("application-state-complete")
    WITHDRAWN = "withdrawn", lazy("application-state-withdrawn")
    IDEA_APPROVED = "idea_approved", lazy("application-state-idea-approved")
    GRANTED = "granted", lazy("application-state-granted")
    DECLINED = "declined", lazy("application-state-declined")


# What may still be written in, by those who apply.
WRITABLE: Final = (ApplicationState.DRAFT, ApplicationState.RETURNED)
WRITABLE_IDEAS: Final = (IdeaState.IDEA, IdeaState.RETURNED)
# What the coordinator sees: an application that has been handed in at least once.
HANDED_IN: Final = tuple(state for state in ApplicationState if state not in (ApplicationState.DRAFT, ApplicationState.WITHDRAWN))
# What still waits for a decision.
UNDECIDED: Final = (
    ApplicationState.SUBMITTED,
    ApplicationState.RETURNED,
    ApplicationState.COMPLETE,
    ApplicationState.IDEA_APPROVED,
)
# Calls that others than the coordinator know of.
ANNOUNCED: Final = (CallState.OPEN, CallState.CLOSED, CallState.DECIDED, CallState.ARCHIVED, CallState.CANCELLED)

RUNS_CALLS: Final = (Role.COORDINATOR,)
# Who writes an application or an idea for a department or an organisation, and who may put its name under one.
APPLIES: Final = (Role.PROJECT_LEADER, Role.PROJECT_OWNER)
SIGNS: Final = (Role.PROJECT_OWNER,)


APPLICANT: Final = "applicant"  # a relation: who writes for one of the parties
_ACTIONS: Final = "rodtrad.web.calls.actions"
_MUST_BE_OPEN: Final = "application-needs-open-call"
_RUN: Final = tuple(role.value for role in RUNS_CALLS)

CALL: Final = Process(
    "call",
    states=tuple(CallState.values),
    texts="call-state",
    kept_in="calls_call.state",
    moves=(
        Move("write", (), CallState.DRAFT, _RUN, f"{_ACTIONS}.create_call"),
        Move("publish", (CallState.DRAFT,), CallState.OPEN, _RUN, f"{_ACTIONS}.publish_call", needs="call-needs-in-place"),
        Move("take-back", (CallState.OPEN,), CallState.DRAFT, _RUN, f"{_ACTIONS}.take_back_call", needs="call-needs-not-begun"),
        Move("close", (CallState.OPEN,), CallState.CLOSED, (*_RUN, PROGRAM), f"{_ACTIONS}.close_call"),
        Move("reopen", (CallState.CLOSED,), CallState.OPEN, _RUN, f"{_ACTIONS}.reopen_call", needs="call-needs-later-day"),
        Move("decide", (CallState.CLOSED,), CallState.DECIDED, _RUN, f"{_ACTIONS}.end_call", needs="call-needs-all-decided"),
        Move("archive", (CallState.DECIDED,), CallState.ARCHIVED, _RUN, f"{_ACTIONS}.archive_call"),
        Move(
            "cancel",
            (CallState.DRAFT, CallState.OPEN, CallState.CLOSED),
            CallState.CANCELLED,
            _RUN,
            f"{_ACTIONS}.cancel_call",
        ),
    ),
)

IDEA: Final = Process(
    "idea",
    states=tuple(IdeaState.values),
    texts="idea-state",
    kept_in="calls_idea.state",
    moves=(
        Move("write", (), IdeaState.IDEA, (APPLICANT,), f"{_ACTIONS}.begin_idea"),
        Move("submit", WRITABLE_IDEAS, IdeaState.SUBMITTED, (APPLICANT,), f"{_ACTIONS}.submit_idea", needs="idea-needs-whole"),
        Move("return", (IdeaState.SUBMITTED,), IdeaState.RETURNED, _RUN, f"{_ACTIONS}.answer_idea", needs="idea-needs-answer"),
        Move("approve", (IdeaState.SUBMITTED,), IdeaState.APPROVED, _RUN, f"{_ACTIONS}.answer_idea"),
        Move("reject", (IdeaState.SUBMITTED,), IdeaState.REJECTED, _RUN, f"{_ACTIONS}.answer_idea", needs="idea-needs-answer"),
    ),
)

_CHOSEN: Final = (ApplicationState.COMPLETE, ApplicationState.IDEA_APPROVED)
APPLICATION: Final = Process(
    "application",
    states=tuple(ApplicationState.values),
    texts="application-state",
    kept_in="calls_application.state",
    moves=(
        Move(
            "begin",
            (),
            ApplicationState.DRAFT,
            (APPLICANT,),
            f"{_ACTIONS}.begin_application",
            needs="application-needs-open-call",
        ),
        Move(
            "submit",
            WRITABLE,
            ApplicationState.SUBMITTED,
            (APPLICANT,),
            f"{_ACTIONS}.submit_application",
            needs="application-needs-whole",
        ),
        Move(
            "return",
            (ApplicationState.SUBMITTED, *_CHOSEN),
            ApplicationState.RETURNED,
            _RUN,
            f"{_ACTIONS}.return_application",
            needs="application-needs-requests",
        ),
        Move("complete", (ApplicationState.SUBMITTED,), ApplicationState.COMPLETE, _RUN, f"{_ACTIONS}.complete_application"),
        Move(
            "withdraw",
            (*WRITABLE, ApplicationState.SUBMITTED, *_CHOSEN),
            ApplicationState.WITHDRAWN,
            (APPLICANT,),
            f"{_ACTIONS}.withdraw_application",
        ),
        Move(
            "approve-idea",
            (ApplicationState.COMPLETE, ApplicationState.DECLINED),
            ApplicationState.IDEA_APPROVED,
            _RUN,
            f"{_ACTIONS}.settle_application",
            needs="application-needs-decision",
        ),
        Move(
            "grant",
            (*_CHOSEN, ApplicationState.DECLINED),
            ApplicationState.GRANTED,
            _RUN,
            f"{_ACTIONS}.settle_application",
            needs="application-needs-decision",
        ),
        Move(
            "decline",
            (*_CHOSEN, ApplicationState.GRANTED),
            ApplicationState.DECLINED,
            _RUN,
            f"{_ACTIONS}.settle_application",
            needs="application-needs-decision",
        ),
    ),
)
