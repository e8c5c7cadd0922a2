"""Every field, choice and part of the document has its name and explanation in the catalogues."""

import pytest

from rodtrad.document.investment import Investment
from rodtrad.document.labels import all_ids, choice_id, help_id, label_id, part_id
from rodtrad.document.logic import Indicator
from rodtrad.document.plan import SuccessCriterion
from rodtrad.document.schema import described_schema
from rodtrad.texts import LANGUAGES, Language, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", list(all_ids()))
def test_every_field_choice_and_part_has_words(id: str, language: Language) -> None:
    assert text(language, id).strip()


def test_the_naming() -> None:
    assert label_id(SuccessCriterion, "smallest_effect") == "field-success-criterion-smallest-effect"
    assert help_id("Indicator", "measured_months") == "field-indicator-measured-months.help"
    assert choice_id(Indicator, "type", "short_term") == "choice-indicator-type-short-term"
    assert part_id("success_criteria") == "part-success-criteria"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_names_and_explains_every_field(language: Language) -> None:
    schema = described_schema(language)
    assert schema["properties"]["goals"]["title"] == text(language, label_id(Investment, "goals"))
    for definition in (schema, *schema["$defs"].values()):
        for place in definition.get("properties", {}).values():
            assert place["title"]
            assert place["description"]
