"""Addresses of the shared pages."""

from django.urls import path

from rodtrad.web.core import views

app_name = "core"
urlpatterns = [
    path("log/", views.log, name="log"),
    path("gallery/", views.gallery, name="gallery"),
    path("language/", views.language, name="language"),
]
