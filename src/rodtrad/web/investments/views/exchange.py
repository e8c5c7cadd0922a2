"""The document out as a file and in from one, and a new investment."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.document import Investment as Document, read, write
from rodtrad.document.yaml_text import Format
from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.forms import FileForm, NewForm, PlaceForm, ReasonForm
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.problems import Refused
from rodtrad.web.investments.queries import document_in, version_number
from rodtrad.web.investments.section_form.rows import slug
from rodtrad.web.investments.threads import Thread
from rodtrad.web.investments.views.common import Request, editable_whole, page, reach
from rodtrad.web.investments.words import changes_between
from rodtrad.web.organisation.models import Department

TYPES = {"yaml": "application/yaml", "json": "application/json"}


@require_safe
def export(request: Request, key: str, format: str) -> HttpResponse:
    """A version (`?version=`, else the current) as a file that any installation reads."""
    investment = reach(request, key)
    number = request.GET.get("version", str(investment.version.number))
    version = version_number(investment, int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else None
    if version is None or format not in TYPES:
        raise Http404
    content = write(document_in(version), cast(Format, format))
    response = HttpResponse(content, content_type=f"{TYPES[format]}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{investment.key}-{version.number}.{format}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@once
def new(request: Request) -> HttpResponse:
    """A new investment with nothing but its title: the thread shows what to write next."""
    form = NewForm(_places(request), request.POST or None)
    if request.method == "POST" and form.is_valid():
        key = form.cleaned_data["key"] or slug(form.cleaned_data["title"]) or "investering"
        document = Document(key=key, title=form.cleaned_data["title"], language=current_language(), phase="needs")
        try:
            return _created(request, form, document)
        except Refused as refused:
            _tell(form, refused, "key")
    return page(request, "new", form=form, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def import_new(request: Request) -> HttpResponse:
    """A file as a new investment: first what it holds, then, confirmed, the investment."""
    places = _places(request)
    form = PlaceForm(places, request.POST or None)
    if "content" in request.POST:
        return _confirmed_new(request, form, _confirmed(request))
    document, problems = _uploaded(request)
    if document is None:
        return page(request, "import", problems=problems, status=422 if problems else 200)
    return _preview_new(request, PlaceForm(places), document)


def _confirmed_new(request: Request, form: PlaceForm, document: Document) -> HttpResponse:
    if form.is_valid():
        try:
            return _created(request, form, document)
        except Refused as refused:
            _tell(form, refused)
    return _preview_new(request, form, document, status=422)


def _preview_new(request: Request, form: PlaceForm, document: Document, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "found": Thread(document), "document": document, "content": write(document, "json")}
    return page(request, "import_new", status=status, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@once
def import_version(request: Request, key: str) -> HttpResponse:
    """A file as a new version: first what it would change, then, confirmed, the version."""
    investment = editable_whole(request, key)
    if "content" in request.POST:
        return _confirmed_version(request, investment, _confirmed(request))
    document, problems = _uploaded(request)
    if document is None:
        return page(request, "import", investment, problems=problems, status=422 if problems else 200)
    return _preview(request, investment, document)


def _confirmed_version(request: Request, investment: Investment, document: Document) -> HttpResponse:
    form, base = ReasonForm(request.POST), request.POST.get("version", "")
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        version = actions.import_version(
            by=request.user,
            investment=investment,
            document=document,
            base_version=int(base) if base.isascii() and base.isdigit() and len(base) < 10 else 0,
            reason=reason,
        )
    except Refused as refused:
        return _preview(request, investment, document, refused)
    messages.success(request, t("investments-imported", number=str(version.number)))
    return redirect("investments:thread", investment.key)


def _preview(request: Request, investment: Investment, document: Document, refused: Refused | None = None) -> HttpResponse:
    current = document_in(investment.version)
    return page(
        request,
        "import_version",
        investment,
        status=422 if refused else 200,
        document=document,
        problems=[("", problem.sentence(current_language())) for problem in refused.problems] if refused else [],
        other_key=document.key != investment.key,
        changes=changes_between(current, document, current_language()),
        content=write(document, "json"),
        form=ReasonForm(request.POST if refused else None),
        locked=current.lock is not None,
    )


def _uploaded(request: Request) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document in the file that was sent, or every problem with it."""
    if request.method != "POST":
        return None, ()
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return None, _form_problems(form)
    content, format = form.cleaned_data["file"]
    try:
        return read(content, cast(Format, format)), ()
    except RodtradError as error:
        return None, error.problems


def _form_problems(form: FileForm) -> tuple[Problem, ...]:
    empty = any(error.code == "empty" for error in form.errors.as_data().get("file", []))
    id = "investments-file-empty" if empty else "investments-file-missing"
    return (Problem("", message(id), message(f"{id}.cure")),)


def _confirmed(request: Request) -> Document:
    """What was looked at, read anew. Raises `BadDocument` where somebody changed it on the way."""
    return read(request.POST["content"].encode(), "json")


def _created(request: Request, form: PlaceForm, document: Document) -> HttpResponse:
    organisation = request.organisation
    if organisation is None:
        raise PermissionDenied
    investment = actions.create_investment(
        by=request.user, organisation=organisation, department=form.cleaned_data["department"], document=document
    )
    messages.success(request, t("investments-created"))
    return redirect("investments:thread", investment.key)


def _tell(form: PlaceForm, refused: Refused, field: str | None = None) -> None:
    for problem in refused.problems:
        form.add_error(field, problem.sentence(current_language()))


def _places(request: Request) -> list[Department | None]:
    places = rules.startable(request.user, request.organisation)
    if not places:
        raise PermissionDenied
    return places
