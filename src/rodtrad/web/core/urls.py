"""Addresses of the shared pages."""

from django.urls import path

from rodtrad.web.core import views

app_name = "core"
urlpatterns = [
    path("log/", views.log, name="log"),
    path("log/events.<slug:format>", views.log_file, name="log-file"),
    path("gallery/", views.gallery, name="gallery"),
    path("kept/", views.kept_forms, name="kept"),
    path("kept/<uuid:form>/drop/", views.drop_kept_form, name="drop-kept"),
    path("language/", views.language, name="language"),
]
