"""Specimens for the gallery: invented content for each component."""

from django import forms


def form() -> forms.Form:
    return forms.Form()
