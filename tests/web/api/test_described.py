"""What the API says of itself: one name, one meaning."""

from collections import defaultdict
from typing import Any

import pytest
from ninja.openapi.schema import OpenAPISchema

from rodtrad.web.config.api import API


def test_no_two_parts_of_the_description_share_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The framework lets the later of two of the same name take the place of the earlier, and programs are told wrong."""
    told: dict[str, list[Any]] = defaultdict(list)
    add = OpenAPISchema.add_schema_definitions

    def noting(self: OpenAPISchema, definitions: dict[str, Any]) -> None:
        for name, definition in definitions.items():
            if definition not in told[name]:
                told[name].append(definition)
        add(self, definitions)

    monkeypatch.setattr(OpenAPISchema, "add_schema_definitions", noting)
    API.get_openapi_schema()
    assert told
    assert {name for name, meanings in told.items() if len(meanings) > 1} == set()
