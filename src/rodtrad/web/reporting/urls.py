from django.urls import path

from rodtrad.web.reporting import views

app_name = "reporting"
urlpatterns = [
    path("report.css", views.style, name="style"),
    path("<slug:key>/report/", views.page, name="page"),
    path("<slug:key>/report/write/", views.order, name="order"),
    path("<slug:key>/report/<uuid:pk>/", views.file, name="file"),
]
