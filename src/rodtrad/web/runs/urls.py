from django.urls import path

from rodtrad.web.runs import views

app_name = "runs"
urlpatterns = [
    path("<uuid:pk>/", views.progress, name="progress"),
    path("<uuid:pk>/cancel/", views.cancel, name="cancel"),
]
