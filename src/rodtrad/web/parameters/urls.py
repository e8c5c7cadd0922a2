"""Addresses of the pages about values."""

from django.urls import URLPattern

app_name = "parameters"
urlpatterns: list[URLPattern] = []
