"""Addresses of the investments' pages."""

from django.urls import URLPattern

app_name = "investments"
urlpatterns: list[URLPattern] = []
