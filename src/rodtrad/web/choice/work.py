"""Writing a decision pack as background work."""

import hashlib

from rodtrad.errors import NotComputable, Problem
from rodtrad.texts import language_of, message
from rodtrad.web.choice import queries
from rodtrad.web.choice.actions.packs import store_pack
from rodtrad.web.choice.analysis.packs import fingerprint, pack_of, written
from rodtrad.web.choice.files import keep
from rodtrad.web.runs.kinds import Report, Store
from rodtrad.web.runs.models import Run


def write_pack(run: Run, report: Report) -> Store:
    """The pack of the case as it is now, as a file that is kept. Raises a `RodtradError` where the case is no longer seen."""
    case = queries.cases_for(run.asked_by, run.organisation).filter(pk=run.input["case"]).first()
    if case is None:
        raise NotComputable([Problem("", message("choice-case-gone"), message("choice-case-gone.cure"))])
    report(10, "run-step-drawing")
    language, format = language_of(run.input["language"]), run.input["format"]
    pack = pack_of(case, language)
    report(50, "run-step-writing")
    content = written(pack, format)
    stored = keep(content, format)
    said = {"sha256": hashlib.sha256(content).hexdigest(), "facts": fingerprint(pack)}
    return lambda: store_pack(run=run, case=case, stored=stored, by=run.asked_by, **said)
