"""What a reviewer says of one application on one criterion, with the motive."""

from rodtrad.document.part import Key, Line, Number, Text, part


@part
class Score:
    """`points` (0–top) on a scored criterion, `met` on a mandatory one. Both None: not judged."""

    application: Line
    reviewer: Line
    criterion: Key
    points: Number | None = None
    met: bool | None = None
    motive: Text = ""
