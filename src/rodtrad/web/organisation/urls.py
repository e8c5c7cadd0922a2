"""Addresses of pages about people, departments and partners."""

from django.urls import path

from rodtrad.web.organisation.views import own, people, places

app_name = "organisation"
_DEPARTMENT = "organisation/departments/<int:pk>/"
_UNIT = f"{_DEPARTMENT}units/<int:unit>/"
urlpatterns = [
    path("me/", own.me, name="me"),
    path("me/password/", own.password, name="password"),
    path("organisation/choose/", own.choose_organisation, name="choose"),
    path("people/", people.people, name="people"),
    path("people/new/", people.new_person, name="new-person"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/roles/new/", people.new_role, name="new-role"),
    path("people/<int:pk>/leave/", people.leave, name="leave"),
    path("people/roles/<int:membership>/end/", people.end_role, name="end-role"),
    path("organisation/departments/", places.departments, name="departments"),
    path("organisation/departments/new/", places.new_department, name="new-department"),
    path(_DEPARTMENT, places.department, name="department"),
    path(f"{_DEPARTMENT}rename/", places.rename, name="rename"),
    path(f"{_DEPARTMENT}close/", places.close, name="close"),
    path(f"{_DEPARTMENT}reopen/", places.reopen, name="reopen"),
    path(f"{_DEPARTMENT}units/new/", places.new_unit, name="new-unit"),
    path(f"{_UNIT}rename/", places.rename, name="rename-unit"),
    path(f"{_UNIT}close/", places.close, name="close-unit"),
    path(f"{_UNIT}reopen/", places.reopen, name="reopen-unit"),
    path("organisation/partners/new/", places.partner, name="new-partner"),
    path("organisation/partners/<int:pk>/", places.partner, name="partner"),
]
