"""Addresses of the pages about tokens. The operations' own are made in config/api.py."""

from django.urls import path

from rodtrad.web.api import views

app_name = "api"
urlpatterns = [
    path("tokens/", views.tokens, name="tokens"),
    path("tokens/<int:token>/revoke/", views.revoke, name="revoke"),
]
