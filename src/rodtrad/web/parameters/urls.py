"""Addresses of the pages about values."""

from django.urls import path

from rodtrad.web.parameters import views

app_name = "parameters"
_VALUE = "<slug:kind>/<slug:key>/"
urlpatterns = [
    path("", views.page, name="list"),
    path("values.xlsx", views.file, name="file"),
    path("read-in/", views.read_in, name="read-in"),
    path("read-in/<uuid:pk>/", views.preview, name="preview"),
    path("read-in/<uuid:pk>/drop/", views.drop, name="drop"),
    path("versions/", views.versions, name="versions"),
    path(_VALUE, views.value, name="value"),
    path(f"{_VALUE}own/", views.own, name="own"),
    path(f"{_VALUE}withdraw/", views.withdraw, name="withdraw"),
]
