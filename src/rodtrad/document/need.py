"""The need and the people it concerns (the guide's section 3), and how the investment was chosen (section 4)."""

from datetime import date
from typing import Literal

from rodtrad.document.part import Count, Line, Text, part

EvidenceKind = Literal["quantitative", "qualitative"]
CoordinationLevel = Literal["political", "strategic", "operative"]
Route = Literal["open_call", "call_on_needs", "commission", "idea_test"]


@part
class Evidence:
    """What shows the need: a figure or a finding, where it comes from and from when."""

    kind: EvidenceKind = "quantitative"
    finding: Text
    source: Line = ""
    on: date | None = None


@part
class Anchoring:
    """Who shares the picture of the need."""

    who: Line
    level: CoordinationLevel = "operative"
    on: date | None = None
    note: Text = ""


@part
class Need:
    title: Line = ""
    description: Text = ""
    raised_by: Line = ""
    causes: Text = ""
    consequences: Text = ""
    existing_measures: Text = ""
    evidence: tuple[Evidence, ...] = ()
    anchored_with: tuple[Anchoring, ...] = ()


@part
class TargetGroup:
    description: Text = ""
    inclusion: tuple[Line, ...] = ()
    exclusion: tuple[Line, ...] = ()
    size: Count | None = None
    size_full_scale: Count | None = None


@part
class Decision:
    """The decision to grant: which body, when, its reference, the amount and the motive."""

    body: Line = ""
    on: date | None = None
    reference: Line = ""
    motive: Text = ""


@part
class Selection:
    route: Route | None = None
    informed: Text = ""
    criteria_published: Text = ""
    decision: Decision = Decision()
