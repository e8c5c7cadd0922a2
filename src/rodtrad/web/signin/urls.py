"""Addresses of the pages about coming in."""

from django.urls import path

from rodtrad.web.signin.views import entering, own, people

app_name = "signin"
urlpatterns = [
    path("login/", entering.login, name="login"),
    path("login/second/", entering.second, name="second"),
    path("logout/", entering.logout, name="logout"),
    path("me/sign-in/", own.own, name="own"),
    path("me/sign-in/second-factor/", own.demanded, name="demanded"),
    path("me/sign-in/app/", own.add_app, name="add-app"),
    path("me/sign-in/passkey/", own.add_passkey, name="add-passkey"),
    path("me/sign-in/codes/", own.new_codes, name="new-codes"),
    path("me/sign-in/factors/<int:factor>/remove/", own.remove_factor, name="remove-factor"),
    path("me/sign-in/ways/<int:identity>/remove/", own.unlink, name="unlink"),
    path("me/sign-in/sessions/end/", own.end_session, name="end-session"),
    path("people/sign-in/", people.security, name="security"),
    path("people/<int:person>/sign-in/", people.person, name="person"),
    path("people/<int:person>/sign-in/unlock/", people.unlock, name="unlock"),
    path("people/<int:person>/sign-in/elsewhere/", people.expect_elsewhere, name="expect-elsewhere"),
    path("people/<int:person>/sign-in/reset/", people.reset, name="reset"),
]
