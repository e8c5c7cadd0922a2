"""Addresses of the pages about how the work is led."""

from django.urls import path

from rodtrad.web.governance.views import forums, grounds, overview

app_name = "governance"
_FORUM, _MEETING = "forums/<int:pk>/", "meetings/<int:pk>/"
urlpatterns = [
    path("", overview.state, name="state"),
    path("roles/", overview.roles, name="roles"),
    path("roles/<slug:key>/", overview.sheet, name="sheet"),
    path("decisions/", forums.decisions, name="decisions"),
    path("forums/", forums.page, name="forums"),
    path("forums/new/", forums.new, name="new-forum"),
    path(_FORUM, forums.forum, name="forum"),
    path(f"{_FORUM}change/", forums.change, name="change-forum"),
    path(f"{_FORUM}end/", forums.end, name="end-forum"),
    path(f"{_FORUM}seats/new/", forums.new_seat, name="new-seat"),
    path(f"{_FORUM}seats/<int:seat>/end/", forums.end_seat, name="end-seat"),
    path(f"{_FORUM}meetings/new/", forums.plan, name="plan"),
    path(_MEETING, forums.meeting, name="meeting"),
    path(f"{_MEETING}hold/", forums.hold, name="hold"),
    path(f"{_MEETING}cancel/", forums.cancel, name="cancel"),
    path(f"{_MEETING}plan-again/", forums.plan_again, name="plan-again"),
    path(f"{_MEETING}decisions/new/", forums.new_decision, name="new-decision"),
    path("competences/", grounds.competences, name="competences"),
    path("competences/new/", grounds.new_holding, name="new-holding"),
    path("competences/<int:pk>/end/", grounds.end_holding, name="end-holding"),
    path("anchoring/", grounds.anchoring, name="anchoring"),
    path("anchoring/new/", grounds.new_anchoring, name="new-anchoring"),
    path("grounds/new/", grounds.new_ground, name="new-ground"),
]
