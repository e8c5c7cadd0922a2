"""Where an application stands, part by part: for its own page, its side, and the coordinator's table of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.urls import reverse

from rodtrad.errors import Problem
from rodtrad.web.calls.analysis.sets import Form, form_of, in_words
from rodtrad.web.calls.analysis.whole import Whole, asked_in, eligible_of, hindering, too_late, whole_of
from rodtrad.web.calls.models import Application, Attachment, Party
from rodtrad.web.calls.queries import as_handed_in, attachments_of, parties_of, signed
from rodtrad.web.calls.states import WRITABLE
from rodtrad.web.core.texts import current_language, t


@dataclass(frozen=True)
class Part:
    """A section: how many of its required questions are answered, how many answers are wrong."""

    key: str
    label: str
    answered: int
    required: int
    wrong: int

    @property
    def is_done(self) -> bool:
        return self.answered == self.required and not self.wrong

    @property
    def said(self) -> str:
        if not self.required:
            return t("application-part-free")
        return t("application-part-progress", answered=self.answered, required=self.required)


@dataclass(frozen=True)
class Overview:
    application: Application
    parties: Sequence[Party]
    attachments: Sequence[Attachment]
    whole: Whole

    @classmethod
    def of(cls, application: Application, *, mine: bool = True) -> "Overview":
        """`mine`: as those who write it see it; others see what was handed in last, whatever has been written since."""
        if not mine:
            as_handed_in(application)
        parties, attachments = parties_of(application), list(attachments_of(application, None if mine else application.number))
        return cls(application, parties, attachments, whole_of(application, parties, attachments))

    @property
    def form(self) -> Form | None:
        return form_of(self.application.call.form) if self.application.call.form else None

    @cached_property
    def sections(self) -> list[Part]:
        return [self._part(section) for section in self.form.sections] if self.form else []

    def _part(self, section: Any) -> Part:
        form = self.form
        asked = [q for q in asked_in(form, self.application.answers) if q in section.questions] if form else []
        missing = {p.where for p in self.whole.problems if p.what.id == "answer-missing"}
        required = [q for q in asked if q.required]
        wrong = sum(p.what.id != "answer-missing" for q in asked for p in self.whole.at(q.key))
        answered = sum(q.key not in missing for q in required)
        return Part(section.key, in_words(section.label), answered, len(required), wrong)

    @property
    def share(self) -> float:
        """How much of what must be answered is."""
        done = self.whole.progress
        return done.answered / done.required if done.required else 1.0

    @property
    def signed(self) -> list[Party]:
        return signed(self.parties, self.whole.content)

    def late(self, now: datetime) -> str:
        """Why it cannot be handed in now, if the time is not right."""
        problem = too_late(self.application, now) if self.application.state in WRITABLE else None
        return problem.sentence(current_language()) if problem else ""

    @property
    def hindering(self) -> list[tuple[str, str]]:
        """Everything in the way of handing in as (address of the place, sentence)."""
        return [(self.address(problem), self._said(problem)) for problem in hindering(self.whole)]

    def address(self, problem: Problem) -> str:
        place, application = problem.where, self.application
        if place in ("about", "parties"):
            return reverse(f"calls:{place}", args=[application.pk])
        if place == "rules":
            return reverse(
                "calls:parties" if "part" in problem.what.id or "sign" in problem.what.id else "calls:about",
                args=[application.pk],
            )
        key = place.split("[")[0].split(".")[0]
        section = next((s.key for s in self.form.sections if any(q.key == key for q in s.questions)), "") if self.form else ""
        return reverse("calls:section", args=[application.pk, section]) + f"?check#q-{key}" if section else ""

    def _said(self, problem: Problem) -> str:
        key = problem.where.split("[")[0].split(".")[0]
        question = next((q for q in self.form.questions if q.key == key), None) if self.form else None
        words = problem.sentence(current_language())
        return f"{in_words(question.label)}: {words}" if question else words

    def steps(self, mine: bool, current: str = "") -> list[dict[str, Any]]:
        """The parts as a thread: done, next, to do. `mine`: the reader may open them."""
        steps = list(self._steps())
        first = next((step for step in steps if step["state"] == "todo"), None)
        for step in steps:
            step["state"] = "next" if step is first else step["state"]
            step["current"] = step["key"] == current
            step["url"] = step["url"] if mine else ""
        return steps

    def _steps(self) -> Iterator[dict[str, Any]]:
        pk = self.application.pk
        about = [problem for problem in self.whole.problems if problem.where == "about"]
        yield self._step("about", t("application-part-about"), not about, reverse("calls:about", args=[pk]))
        for part in self.sections:
            state = "broken" if part.wrong else "done" if part.is_done and part.answered else "todo"
            url = reverse("calls:section", args=[pk, part.key])
            yield {"key": part.key, "label": part.label, "state": state, "url": url, "note": part.said}
        files = t("application-files-count", count=len(self.attachments))
        yield self._step(
            "files", t("application-part-files"), bool(self.attachments), reverse("calls:files", args=[pk]), files, free=True
        )
        signatures = t("application-signatures", signed=len(self.signed), parties=len(self.parties))
        done = len(self.signed) == len(self.parties)
        yield self._step("parties", t("application-part-parties"), done, reverse("calls:parties", args=[pk]), signatures)
        handed_in = self.application.state not in WRITABLE
        yield self._step("submit", t("application-part-submit"), handed_in, reverse("calls:submit", args=[pk]))

    def _step(self, key: str, label: str, done: bool, url: str, note: str = "", *, free: bool = False) -> dict[str, Any]:
        return {"key": key, "label": label, "state": "done" if done or free else "todo", "url": url, "note": note}

    @property
    def eligible(self) -> bool | None:
        return eligible_of(self.whole)
