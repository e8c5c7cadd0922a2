"""Where a saved result comes from, as the rows of a sheet beside its figures."""

import json

from django.utils import timezone

from rodtrad.texts import Language, text
from rodtrad.web.needs.models import Result


def about_rows(result: Result, language: Language) -> list[list[str]]:
    """(what, value) below a title: enough to find the result and its data again, and to make the same once more."""
    said = {
        "need-reference": result.reference,
        "need-title-of-result": result.title,
        "need-result-data": result.data_set.title,
        "need-owner": result.data_set.owner,
        "need-made": f"{result.made_by.name}, {timezone.localtime(result.made_at):%Y-%m-%d %H:%M}",
        "need-made-rule": text(language, "need-rule-now", minimum=result.rule["minimum"], base=result.rule["rounding_base"]),
        **({"need-made-told": text(language, "need-made-told.those", count=len(result.told))} if result.told else {}),
        "need-inputs-hash": result.inputs_hash,
        "need-fingerprint": result.data_hash,
        "need-engine": result.engine_version,
        "need-question": json.dumps(result.question, ensure_ascii=False, sort_keys=True),
    }
    return [[text(language, "need-cite"), ""], *([text(language, id), value] for id, value in said.items())]
