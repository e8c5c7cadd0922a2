"""A form for each section of the document, read off the document's types (no Django in here)."""

from rodtrad.web.investments.section_form.form import SectionForm, form_of, form_of_data
from rodtrad.web.investments.section_form.merge import Merged, merged, section_data, section_of, section_shape, without_dangling
from rodtrad.web.investments.section_form.nodes import Field, Group, Node, Pairs, Rows, anchor, anchor_of
from rodtrad.web.investments.section_form.rows import asked_change
from rodtrad.web.investments.section_form.typed import Raw

__all__ = [
    "Field",
    "Group",
    "Merged",
    "Node",
    "Pairs",
    "Raw",
    "Rows",
    "SectionForm",
    "anchor",
    "anchor_of",
    "asked_change",
    "form_of",
    "form_of_data",
    "merged",
    "section_data",
    "section_of",
    "section_shape",
    "without_dangling",
]
