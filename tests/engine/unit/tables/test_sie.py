"""SIE 4: what accounting systems really write, in their old letters."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rodtrad.errors import BadData
from rodtrad.tables.sie import booked, read_sie

FILE = """#FLAGGA 0
#PROGRAM "Raindance" 2024
#FORMAT PC8
#SIETYP 4
#FNAMN "Örebro kommun"
#RAR 0 20240101 20241231
#KONTO 5010 "Lokalhyra"
#KONTO 3010 "Bidrag"
#DIM 6 "Projekt"
#OBJEKT 6 "217" "Tidiga insatser, Skåpsjön"
#OBJEKT 1 "0110" "Förvaltning \\"Väst\\""
#VER A 1 20240131 "Löner"
{
\t#TRANS 5010 {1 "0110" 6 "217"} 1200.50 20240131 "Hyra januari"
\t#TRANS 2440 {} -1200.50
}
#VER A 2 20240215
{
#TRANS 5010 {6 217} 300 "" "Kort rad"
#TRANS 3010 {6 217} -5000
#TRANS 5010 {} 4700
}
#VER B 3 20250115 "Nästa år"
{
#TRANS 5010 {"6" "217"} 99.5
}
"""


# Files that accounting programs wrote, from the project jsisie (MIT).
REAL = Path(__file__).parents[5] / "shared" / "data" / "sie"
needs_files = pytest.mark.skipif(not REAL.exists(), reason="the SIE files are not in ../shared/data/sie")


@needs_files
def test_a_real_year_of_vouchers_balances() -> None:
    accounts = read_sie((REAL / "BL0001_typ4.SE").read_bytes())
    assert (accounts.company, accounts.year) == ("SEEE Speak Easy Executive English AB", (date(2009, 7, 1), date(2010, 6, 30)))
    assert (len(accounts.accounts), len(accounts.objects), len(accounts.bookings)) == (117, 23, 405)
    assert accounts.objects["6", "A1010"] == "Bygget si och så"
    assert sum(row.amount for row in accounts.bookings) == 0
    assert accounts.warnings == ()


@needs_files
def test_an_export_without_a_year_is_read() -> None:
    accounts = read_sie((REAL / "BL0001_typ4I.SI").read_bytes())
    assert accounts.year is None
    assert len(accounts.bookings) == 10


@needs_files
@pytest.mark.parametrize("name", ["BokSald.SE", "HAS4E_1412.Se"])
def test_a_web_page_saved_as_a_sie_file_is_refused(name: str) -> None:
    with pytest.raises(BadData, match="no SIE file"):
        read_sie((REAL / name).read_bytes())


def test_what_was_booked_on_a_project() -> None:
    accounts = read_sie(FILE.encode("cp437"))
    assert accounts.company == "Örebro kommun"
    assert accounts.year == (date(2024, 1, 1), date(2024, 12, 31))
    assert accounts.objects["6", "217"] == "Tidiga insatser, Skåpsjön"
    assert accounts.objects["1", "0110"] == 'Förvaltning "Väst"'
    assert len(accounts.bookings) == 6
    # The grant (class 3) is income, not a cost.
    assert booked(accounts, object="217") == {2024: Decimal("1500.50"), 2025: Decimal("99.5")}
    assert booked(accounts, dimension="1", object="0110") == {2024: Decimal("1200.50")}


def test_a_voucher_that_does_not_balance_is_a_warning() -> None:
    (warning,) = read_sie(FILE.encode("cp437")).warnings
    assert warning.id == "sie-unbalanced"
    assert dict(warning.args) == {"voucher": "B3", "rest": "99.5"}


def test_what_is_no_sie_file() -> None:
    with pytest.raises(BadData, match="no SIE file"):
        read_sie(b"konto;belopp\n5010;3\n")


def test_every_unreadable_line_is_named() -> None:
    broken = FILE + "#TRANS 5010 {} 5\n#VER A 9 2024\n#VER A 9 20240101\n{\n#TRANS 5010 {6} 7\n#TRANS 5010 {} sju\n}\n"
    with pytest.raises(BadData) as error:
        read_sie(broken.encode("cp437"))
    lines = FILE.count("\n")
    assert [problem.line for problem in error.value.problems] == [lines + 1, lines + 2, lines + 5, lines + 6]


def test_no_bytes_make_it_fall() -> None:
    for content in (b"#FLAGGA 0\n#TRANS", bytes(range(256)), b'#FLAGGA\n#VER {{{\n#OBJEKT "', b'#FLAGGA 0\n#TRANS 1 {" 5'):
        with pytest.raises(BadData):
            read_sie(content)


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e400", "sNaN"])
def test_what_is_no_amount_of_money_is_a_line_that_cannot_be_read(amount: str) -> None:
    with pytest.raises(BadData) as refused:
        read_sie(FILE.replace("1200.50 2024", f"{amount} 2024").encode("cp437"))
    assert [problem.line for problem in refused.value.problems] == [14]
