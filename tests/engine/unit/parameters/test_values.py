"""Price years, search, own figures, versions, and the catalogue as a workbook there and back."""

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from rodtrad.cli import main
from rodtrad.document import from_data
from rodtrad.errors import BadData, NotComputable
from rodtrad.parameters import (
    Own,
    Wanted,
    catalogue,
    changes,
    discount,
    in_prices_of,
    name_of,
    price_index,
    read_workbook,
    search,
    unit_cost,
    with_own,
    with_own_costs,
    workbook,
)
from rodtrad.texts import LANGUAGES, Language

# Every figure of the published sources that the catalogue was started with: what it is worth, and words of its source.
SOURCED = {
    "bbic-investigation": (30561, "Insatskostnader"),
    "screening-ester": (4754, "Insatskostnader"),
    "staff-group-consultation": (5588, "Insatskostnader"),
    "pre-assessment": (1543, "Insatskostnader"),
    "cooperation-meeting": (3156, "Insatskostnader"),
    "cooperation-meeting-other": (2640, "Insatskostnader"),
    "sip-meeting": (2230, "Insatskostnader"),
    "interpreter": (255, "Insatskostnader"),
    "childminder": (174, "Insatskostnader"),
    "preschool-observation": (1150, "Insatskostnader"),
    "leisure-support": (9500, "Insatskostnader"),
    "gymnasium-place": (146174, "Regionfakta"),
    "gymnasium-place-vastmanland": (147488, "Regionfakta"),
    "gymnasium-place-vasteras": (125868, "Regionfakta"),
    "gymnasium-place-norberg": (167734, "Regionfakta"),
    "preschool-1-3": (176761, "Örnsköldsvik"),
    "preschool-4-5": (130693, "Örnsköldsvik"),
    "school-f-3": (101345, "Örnsköldsvik"),
    "school-4-6": (105785, "Örnsköldsvik"),
    "school-7-9": (104171, "Örnsköldsvik"),
    "introductory-programme": (151358, "Örnsköldsvik"),
    "special-gymnasium-place": (431840, "Örnsköldsvik"),
    "sis-day-fee-5": (9504, "institutionsstyrelse"),
    "sis-day-full-5": (13200, "institutionsstyrelse"),
    "institution-day": (1100, "Socialstyrelsen"),
    "ifo-child-care-nation": (19_429_000_000, "SCB"),
    "ifo-hvb-nation": (6_520_000_000, "SCB"),
    "ifo-foster-care-nation": (6_910_000_000, "SCB"),
    "ifo-assistance-nation": (13_425_000_000, "SCB"),
    "exclusion-orebro": (10_000_000, "Örebro"),
    "exclusion-nilsson": (14_000_000, "Nilsson"),
    "finland-sick-day": (350, "TYHY-SIB"),
    "finland-placement": (100_000, "Lastensuojelun"),
    "finland-placement-press": (130_000, "Iltalehti"),
    "finland-exclusion": (680_000, "press"),
    "diabetes-stockholm": (2_500_000_000, "Stockholm"),
    "denmark-shelter": (550_000, "Sociale Investeringsfond"),
    "denmark-housing-first": (40_000, "Sociale Investeringsfond"),
    "denmark-rr2-participant": (28_176, "SØM"),
    "partner-hour": (330, "Region Örebro"),
}


def test_every_sourced_figure_is_there() -> None:
    assert {key: (unit_cost(key).value, word in unit_cost(key).source) for key, (_, word) in SOURCED.items()} == {
        key: (value, True) for key, (value, _) in SOURCED.items()
    }
    assert (unit_cost("institution-day").high, unit_cost("exclusion-orebro").high) == (8400, 20_000_000)
    assert [step.rate for step in discount("denmark-2021").steps] == [0.035, 0.025]


class TestPriceYears:
    def test_an_amount_follows_the_index_to_the_ore(self) -> None:
        # 30 561 × 403,70 / 313,35 = 39 372,83…
        assert in_prices_of(2023, Decimal(30561), 2015, price_index("kpi")) == Decimal("39372.83")
        assert in_prices_of(2015, Decimal("100.00"), 2015, price_index("kpi")) == 100

    def test_an_amount_without_a_year_is_refused(self) -> None:
        with pytest.raises(NotComputable) as refused:
            in_prices_of(2023, Decimal(1), None, price_index("kpi"))
        assert [problem.what.id for problem in refused.value.problems] == ["price-year-missing"]

    def test_every_year_that_the_index_lacks_is_named_at_once(self) -> None:
        with pytest.raises(NotComputable) as refused:
            in_prices_of(2190, Decimal(1), 1999, price_index("kpi"))
        assert [dict(problem.what.args)["year"] for problem in refused.value.problems] == ["1999", "2190"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted("sis nivå 3"), ["sis-day-fee-3", "sis-day-full-3"]),
        (Wanted(kind="wages"), ["partner-hour"]),
        (Wanted(area="health", payer="region"), ["diabetes-stockholm"]),
        (Wanted("kpi", year=2020), ["kpi"]),
        (Wanted("kpi", year=1999), []),
        (Wanted("regionfakta", year=2022, area="school", payer="state"), []),
    ],
)
def test_search(wanted: Wanted, found: list[str]) -> None:
    assert [value.key for _, value in search(catalogue(), wanted, "sv")] == found


class TestOwnFigures:
    def document(self, **cost: Any) -> Any:
        said = {"key": "sis-day-fee-1", "name": "SiS", "value": 3528, "price_year": 2020, **cost}
        return from_data({"key": "x", "title": "X", "unit_costs": [said]})

    def own(self) -> dict[str, Own]:
        return {"sis-day-fee-1": Own(replace(unit_cost("sis-day-fee-1"), value=Decimal(4100), price_year=2024), "Vårt avtal")}

    def test_stand_in_where_the_document_has_the_catalogues(self) -> None:
        (cost,) = with_own_costs(self.document(), self.own()).unit_costs
        assert (cost.value, cost.price_year, cost.replaces, cost.motive) == (4100, 2024, "sis-day-fee-1", "Vårt avtal")

    def test_know_the_catalogues_figure_by_its_source_too(self) -> None:
        source = {"key": "dygn", "source": "Statens institutionsstyrelse, vårdavgifter 2020"}
        (cost,) = with_own_costs(self.document(**source), self.own()).unit_costs
        assert (cost.key, cost.value) == ("dygn", 4100)

    @pytest.mark.parametrize("changed", [{"value": 3600}, {"price_year": 2021}, {"key": "annan"}])
    def test_leave_what_the_document_itself_says(self, changed: dict[str, Any]) -> None:
        document = self.document(**changed)
        assert with_own_costs(document, self.own()) == document

    def test_make_another_version_of_the_catalogue(self) -> None:
        own = with_own(catalogue(), {"unit_costs": {"sis-day-fee-1": self.own()["sis-day-fee-1"].value}})
        assert own.version != catalogue().version
        assert with_own(catalogue(), {"unit_costs": {}}).version == catalogue().version
        (change,) = changes(catalogue(), own)
        assert (change.key, change.how, set(change.fields)) == ("sis-day-fee-1", "changed", {"value", "price_year"})


class TestWorkbook:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_out_and_in_is_the_same(self, language: Language) -> None:
        found = read_workbook(workbook(catalogue(), language))
        assert list(changes(catalogue(), with_own(catalogue(), found))) == []
        assert sum(len(values) for values in found.values()) == sum(1 for _ in catalogue().everything())

    def changed(self, cells: dict[str, Any], language: Language = "sv") -> bytes:
        book = load_workbook(io.BytesIO(workbook(catalogue(), language)))
        for place, value in cells.items():
            sheet, _, cell = place.partition("!")
            book[sheet][cell] = value
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def test_what_somebody_wrote_is_read(self) -> None:
        content = self.changed(
            {"Enhetskostnader!C2": 31000.5, "Prisindex!C20": 2024, "Prisindex!D20": 415.5, "Prisindex!A20": "kpi"}
        )
        found = read_workbook(content)
        assert found["unit_costs"]["bbic-investigation"].value == Decimal("31000.5")  # type: ignore[union-attr]
        assert found["price_indices"]["kpi"].values[2024] == Decimal("415.5")  # type: ignore[union-attr]

    def test_every_problem_is_told_at_once_with_its_cell(self) -> None:
        cells = {
            "Enhetskostnader!C2": "mycket",
            "Enhetskostnader!E3": "per gång",
            "Enhetskostnader!A4": None,
            "Enhetskostnader!A6": "bbic-investigation",
            "Prisindex!D3": -1,
            "Kalkylräntor!D2": 5,
        }
        with pytest.raises(BadData) as refused:
            read_workbook(self.changed(cells))
        assert sorted(problem.where for problem in refused.value.problems) == [
            "Enhetskostnader!A4",
            "Enhetskostnader!A6",
            "Enhetskostnader!C2",
            "Enhetskostnader!E3",
            "Kalkylräntor!D2",
            "Prisindex!D3",
        ]

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04 nothing"])
    def test_what_is_no_workbook_is_refused(self, content: bytes) -> None:
        with pytest.raises(BadData):
            read_workbook(content)

    def test_a_workbook_of_something_else_is_refused(self) -> None:
        book = load_workbook(io.BytesIO(workbook(catalogue(), "sv")))
        for sheet in book.worksheets:
            sheet.title = f"Ark {sheet.title}"
        out = io.BytesIO()
        book.save(out)
        with pytest.raises(BadData) as refused:
            read_workbook(out.getvalue())
        assert refused.value.problems[0].what.id == "parameters-no-sheet"

    def test_a_figure_of_ones_own_keeps_its_name(self) -> None:
        row = {"A": "egen", "B": "Egen taxa", "C": 12, "E": "timme", "F": "SEK", "H": "lön", "I": "Skola", "J": "Kommun"}
        last = {"K": "Avtal", "M": "läst i källan", "N": "hög"}
        found = read_workbook(self.changed({f"Löner!{column}9": value for column, value in {**row, **last}.items()}))
        value = found["wages"]["egen"]
        assert (name_of("wages", value, "en"), value.confidence) == ("Egen taxa", "high")


class TestCommand:
    def run(self, *args: str) -> Any:
        return CliRunner().invoke(main, ["--language", "sv", "parameters", *args])

    def test_searches(self) -> None:
        assert "146 174" in self.run("gymnasieplats", "riket").output.replace("\xa0", " ")
        assert "Inget värde" in self.run("finns inte").output

    def test_writes_reads_and_compares(self, tmp_path: Path) -> None:
        whole, own = str(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
        assert self.run("--xlsx", whole).exit_code == 0
        own.write_bytes(TestWorkbook().changed({"Enhetskostnader!C2": 31000}))
        assert "31 000" in self.run("bbic", "--from-xlsx", str(own)).output.replace("\xa0", " ")
        told = self.run("--changed", whole, str(own)).output
        assert "BBIC" in told
        assert "31000" in told
        assert "Inget skiljer" in self.run("--changed", whole, whole).output
