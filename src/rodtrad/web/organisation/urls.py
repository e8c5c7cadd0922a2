"""Addresses of pages about people and organisations."""

from django.urls import path

from rodtrad.web.organisation import views

app_name = "organisation"
urlpatterns = [
    path("me/", views.me, name="me"),
    path("me/password/", views.password, name="password"),
    path("organisation/choose/", views.choose_organisation, name="choose"),
    path("people/", views.people, name="people"),
    path("people/new/", views.new_person, name="new-person"),
    path("people/roles/<int:membership>/end/", views.end_role, name="end-role"),
]
