"""What an approved idea says goes into the application that comes of it: to the questions that fill the same places."""

from typing import Any, Final

from rodtrad.web.calls.analysis.sets import Form
from rodtrad.web.calls.models import Idea

FILLED_BY: Final = {
    "need.description": "need_text",
    "summary": "idea",
    "target_group.description": "target_group",
}


def answers_from_idea(form: Form, idea: Idea) -> dict[str, Any]:
    said = {q.key: getattr(idea, FILLED_BY[q.fills]) for q in form.questions if q.fills in FILLED_BY}
    return {key: text for key, text in said.items() if text.strip()}
