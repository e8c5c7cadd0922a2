"""The forms of the document's sections: what is shown, posted and read is the same document."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from rodtrad.document import SECTIONS, Investment, from_data, to_data
from rodtrad.document.shape import Shape, document_shape
from rodtrad.texts import Language
from rodtrad.web.investments.section_form import Field, SectionForm, anchor_of, asked_change, form_of, form_of_data, section_of
from rodtrad.web.investments.section_form.form import walk
from rodtrad.web.investments.section_form.merge import section_shape
from rodtrad.web.investments.section_form.numbers import number_text, typed_number
from rodtrad.web.investments.section_form.rows import slug
from tests.strategies import investments, some_documents

LANGUAGES: list[Language] = ["sv", "en"]


def sent(section: str, data: Mapping[str, Any], language: Language = "sv", **changes: str) -> SectionForm:
    """The form as it is shown, with some fields typed over, and sent."""
    raw = form_of_data(section, data, language).raw()
    return form_of({**raw, **{name: [value] for name, value in changes.items()}}, section, data, language, checked=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_shown_and_sent_back_is_the_same_document(document: Investment, section: str, language: Language) -> None:
    form = sent(section, to_data(document), language)
    assert form.problems == ()
    assert form.document == document


def said(data: Any, shape: Shape) -> Any:
    """The same data where every text that must be there says something, as the forms demand."""
    if isinstance(data, dict) and shape.kind == "part":
        filled = {name: said(value, shape.fields[name]) for name, value in data.items()}
        return {name: "x" if shape.fields[name].required and silent(value) else value for name, value in filled.items()}
    if isinstance(data, dict):
        return {key: value for key, value in data.items() if not (silent(key) and silent(value))}
    return [said(item, shape.item) for item in data] if isinstance(data, list) and shape.item else data


def silent(value: Any) -> bool:
    return isinstance(value, str) and not value.strip()


@pytest.mark.parametrize("language", LANGUAGES)
@some_documents
@given(original=investments(lock=None))
def test_any_document_goes_through_the_forms_unchanged(original: Investment, language: Language) -> None:
    data = said(to_data(original), document_shape())
    expected = from_data(data)
    for section in SECTIONS:
        form = sent(section, data, language)
        assert form.problems == (), section
        assert form.document == expected, section


@some_documents
@given(original=investments(lock=None))
def test_every_value_has_a_field_that_is_shown(original: Investment) -> None:
    for section in SECTIONS:
        form = form_of_data(section, to_data(original), "sv")
        fields = [node for node in walk(form.nodes) if isinstance(node, Field)]
        shown = {f"{field.name}[{at}]" for field in fields if field.kind == "items" for at in range(len(field.values))}
        shown |= {field.name for field in fields}
        posted = {name for name, values in form.raw().items() if values != [""]}
        assert posted <= shown, posted - shown


NAMES = st.sampled_from(
    [*sorted(document_shape().fields), "x", "key", "title", "amounts", "value", "codes", "assumptions", "columns"]
)
STEPS = st.one_of(NAMES.map(lambda name: f".{name}"), st.integers(0, 10**7).map(lambda at: f"[{at}]"))
PATHS = st.tuples(NAMES, st.lists(STEPS, max_size=4)).map(lambda path: path[0] + "".join(path[1]))


@given(
    section=st.sampled_from(list(SECTIONS)),
    raw=st.dictionaries(PATHS, st.lists(st.text(max_size=20), max_size=3), max_size=12),
    button=st.sampled_from(["add", "remove", "up", "down"]),
    place=PATHS,
)
def test_whatever_is_posted_nothing_breaks(section: str, raw: dict[str, list[str]], button: str, place: str) -> None:
    base = {"format": "rodtrad/1", "key": "a", "title": "A"}
    form = form_of(raw, section, base, "sv", checked=True)
    form.summary()
    change = asked_change({f"{button}:{place}": ""})
    if change is not None:
        changed = form.with_change(change)
        assert changed.anchor_after(change)
        form_of(changed.raw(), section, base, "sv").summary()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1 234,50", Decimal("1234.50")),
        ("1\u00a0234", 1234),
        ("−3", -3),
        ("0,125", Decimal("0.125")),
        ("2026", 2026),
        ("12.5", Decimal("12.5")),
    ],
)
def test_numbers_as_people_type_them(typed: str, number: Decimal) -> None:
    assert typed_number(typed) == number


@given(st.floats(allow_nan=False, allow_infinity=False) | st.decimals(-(10**12), 10**12, places=2) | st.integers(-(10**8), 10**8))
def test_a_number_in_a_field_reads_back_the_same(value: float | Decimal | int) -> None:
    for language in LANGUAGES:
        assert float(typed_number(number_text(value, language))) == float(value)
        if abs(value) < 10**15:  # as long as an amount may be
            assert float(typed_number(number_text(value, language, grouped=True))) == float(value)


def test_a_number_with_two_readings_is_asked_about(document: Investment) -> None:
    form = sent("indicators", to_data(document), **{"indicators[0].baseline": "1,234"})
    assert [problem.where for problem in form.problems] == ["indicators[0].baseline"]
    assert "två sätt" in form.errors_at("indicators[0].baseline")[0]


def test_an_error_stands_at_its_field_with_what_was_typed(document: Investment) -> None:
    form = sent("money", to_data(document), **{"costs[0].amounts[0].value": "mycket", "consequences[0].years": "-1"})
    assert set(form.by_field) == {"costs[0].amounts.1976", "consequences[0].years"}
    values = {node.name: node.value for node in walk(form.nodes) if isinstance(node, Field)}
    assert values["costs[0].amounts[0].value"] == "mycket"
    assert values["consequences[0].years"] == "-1"


def test_the_same_year_twice_is_an_error(document: Investment) -> None:
    years = {"costs[0].amounts[0].key": "1976", "costs[0].amounts[1].key": "1976"}
    form = sent("money", to_data(document), **years)
    assert "costs[0].amounts.1976" in form.by_field


def test_an_error_elsewhere_is_told_and_can_be_mended(document: Investment) -> None:
    data = to_data(document)
    gone = next(at for at, indicator in enumerate(document.indicators) if indicator.key == "attendance")
    change = asked_change({f"remove:indicators[{gone}]": ""})
    assert change is not None
    form = form_of(form_of_data("indicators", data, "sv").with_change(change).raw(), "indicators", data, "sv", checked=True)
    assert form.problems
    assert {section_of(problem.where) for problem in form.problems} != {"indicators"}
    assert form.can_drop_references
    assert any("activities" in sentence for _, sentence in form.summary())


def test_untouched_rows_vanish_and_new_parts_get_a_key(document: Investment) -> None:
    raw = form_of_data("risks", to_data(document), "sv").raw()
    for at in (90, 91, 92):
        raw |= {f"risks[{at}]": [""], f"risks[{at}].description": [""], f"risks[{at}].likelihood": [""]}
    raw |= {"risks[91].description": ["Få söker sig hit"], "risks[92].description": ["Få söker sig hit"]}
    form = form_of(raw, "risks", to_data(document), "sv", checked=True)
    assert form.document is not None
    added = form.document.risks[len(document.risks) :]
    assert [risk.key for risk in added] == ["fa-soker-sig-hit", "fa-soker-sig-hit-2"]


def test_what_a_new_row_is_called_can_be_referred_to_at_once(document: Investment) -> None:
    raw = form_of_data("logic", to_data(document), "sv").raw()
    raw |= {"outcomes[90].title": ["Fler vänner"]}
    form = form_of(raw, "logic", to_data(document), "sv")
    leads_to = next(node for node in walk(form.nodes) if node.name == "activities[0].leads_to")
    assert isinstance(leads_to, Field)
    assert ("fler-vanner", "Fler vänner") in leads_to.choices


def test_a_choice_that_is_gone_stands_there_until_somebody_takes_it_away(document: Investment) -> None:
    form = sent("organisation", to_data(document), **{"roles[0].function": "påhittad"})
    field = next(node for node in walk(form.nodes) if node.name == "roles[0].function")
    assert isinstance(field, Field)
    assert ("påhittad", "påhittad") in field.choices
    assert "roles[0].function" in form.by_field


@pytest.mark.parametrize(
    ("text", "key"), [("Närvaro i årskurs 7", "narvaro-i-arskurs-7"), ("漢字", ""), ("--Å--", "a"), ("x" * 99, "x" * 40)]
)
def test_a_key_from_a_title(text: str, key: str) -> None:
    assert slug(text) == key


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("goals[0].indicators", "f-goals-0-indicators"),
        ("goals[0].indicators[1]", "f-goals-0-indicators"),
        ("costs[2].amounts.2026", "f-costs-2-amounts"),
        ("evaluation.data.columns[0].name", "f-evaluation-data-columns-0-name"),
        ("need", "f-need"),
    ],
)
def test_where_a_path_is_edited(path: str, id: str) -> None:
    assert anchor_of(path) == id


@pytest.mark.parametrize("section", SECTIONS)
def test_every_path_leads_to_an_element_of_the_form(document: Investment, section: str) -> None:
    ids = {node.id for node in walk(form_of_data(section, to_data(document), "sv").nodes)}
    assert {anchor_of(name) for name in section_shape(section).fields} <= ids


def test_every_root_field_is_edited_somewhere_or_by_no_form() -> None:
    from rodtrad.web.investments.section_form.merge import NOT_EDITED

    edited = [name for names in SECTIONS.values() for name in names]
    assert sorted([*edited, *NOT_EDITED]) == sorted(document_shape().fields)
