"""My page, and the organisation that I work in now."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.web.core.kept import never_kept
from rodtrad.web.core.texts import t
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.forms.own import Me, NewPassword
from rodtrad.web.organisation.middleware import SESSION_KEY
from rodtrad.web.organisation.request import Request


@require_http_methods(["GET", "HEAD", "POST"])
def me(request: Request) -> HttpResponse:
    """A person's own name, language and roles."""
    person = request.user
    form = Me(request.POST or None, initial={"name": person.name, "language": person.language})
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["name"] != person.name:
            actions.set_name(by=person, name=form.cleaned_data["name"])
        actions.set_language(by=person, language=form.cleaned_data["language"])
        messages.success(request, t("me-saved"))
        return redirect("organisation:me")
    context = {"form": form, "memberships": rules.memberships(person)}
    return render(request, "organisation/me.jinja", context, status=422 if form.errors else 200)


@never_kept
@sensitive_post_parameters("old", "new")
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: Request) -> HttpResponse:
    """A new password."""
    person = request.user
    form = NewPassword(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_password(by=person, password=form.cleaned_data["new"])
        update_session_auth_hash(request, person)
        messages.success(request, t("me-password-saved"))
        return redirect("organisation:me")
    return render(request, "organisation/password.jinja", {"form": form}, status=422 if form.errors else 200)


@require_POST
def choose_organisation(request: Request) -> HttpResponse:
    """Works in another of the person's organisations."""
    mine = queries.organisations_for(request.user).values_list("pk", flat=True)
    chosen = next((pk for pk in mine if str(pk) == request.POST.get("organisation")), None)
    if chosen is None:
        raise Http404
    request.session[SESSION_KEY] = chosen
    return redirect("home")
