"""Maps that values can be drawn on: the organisation's own and the operator's."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rodtrad.errors import BadData, Problem
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis import borders as borders_file
from rodtrad.web.needs.forms.maps import BordersForm
from rodtrad.web.needs.queries import borders_for
from rodtrad.web.needs.views.sources import adding
from rodtrad.web.organisation.request import Request


@once
def page(request: Request) -> HttpResponse:
    """The maps that there are, and a form for another."""
    organisation = adding(request)
    form = BordersForm(request.POST or None, request.FILES or None)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            read = borders_file.read(said["file"].read(), said["code"], said["name"])
            borders = actions.add_borders(organisation=organisation, read=read, by=request.user, **form.said)
            messages.success(request, t("need-borders-added", title=borders.title, areas=borders.areas))
            return redirect("needs:maps")
        except BadData as error:
            problems = error.problems
    found = borders_for(request.user, organisation).filter(retired_at=None)
    context = {"form": form, "borders": list(found), "problems": problems}
    return render(request, "needs/maps.jinja", context, status=422 if request.method == "POST" else 200)


@require_POST
@once
def retire(request: Request, pk: UUID) -> HttpResponse:
    """Only one's own: the operator's are everybody's."""
    organisation = adding(request)
    borders = borders_for(request.user, organisation).filter(pk=pk, organisation=organisation).first()
    if borders is None:
        raise Http404
    actions.retire_borders(borders=borders, by=request.user)
    messages.success(request, t("need-borders-retired"))
    return redirect("needs:maps")
