"""My page, the people of the organisation."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.web.core.kept import never_kept
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.organisation import actions, queries, rules
from rodtrad.web.organisation.forms import Me, NewPassword, NewPerson
from rodtrad.web.organisation.middleware import SESSION_KEY
from rodtrad.web.organisation.models import Membership, Person, natural_order
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.states import Role


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


@require_safe
def people(request: Request) -> HttpResponse:
    """Who takes part in the organisation, in which role."""
    organisation = request.organisation
    if organisation is None:
        raise Http404
    found = queries.people_for(request.user, organisation).prefetch_related("memberships__department")
    rows = [(person, _roles(person, organisation.pk)) for person in natural_order(list(found))]
    may_add = rules.may_add_people(request.user, organisation)
    return render(request, "organisation/people.jinja", {"rows": rows, "may_add": may_add})


@sensitive_variables("password")
@require_http_methods(["GET", "HEAD", "POST"])
@once
def new_person(request: Request) -> HttpResponse:
    """Somebody more takes part. The first password is shown once, to be handed over."""
    organisation = request.organisation
    if organisation is None or not rules.may_add_people(request.user, organisation):
        raise PermissionDenied
    form = NewPerson(organisation, request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data | {"role": Role(form.cleaned_data["role"])}
        person, password = actions.invite(by=request.user, organisation=organisation, **given)
        done = t("people-added", name=person.name, password=password) if password else t("people-given-role", name=person.name)
        messages.success(request, done)
        return redirect("organisation:people")
    return render(request, "organisation/new_person.jinja", {"form": form}, status=422 if form.errors else 200)


@require_POST
def end_role(request: Request, membership: int) -> HttpResponse:
    """Somebody no longer has a role. One's own stay, so that nobody shuts oneself out."""
    found = Membership.objects.filter(pk=membership, organisation=request.organisation).first()
    if found is None or not rules.may_add_people(request.user, request.organisation) or found.person_id == request.user.pk:
        raise PermissionDenied
    actions.take_role(by=request.user, membership=found)
    messages.success(request, t("people-role-ended", name=found.person.name, role=found.role_name))
    return redirect("organisation:people")


def _roles(person: Person, organisation: int) -> list[Membership]:
    """The person's memberships in the organisation."""
    return [m for m in person.memberships.all() if m.organisation_id == organisation]
