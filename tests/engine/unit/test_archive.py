"""An archive's list tells what unpacking it would take: that is looked at first."""

import io
import zipfile

import pytest

from rodtrad.tables.archive import Damaged, Limits, TooMuch, names_within

LIMITS = Limits(unpacked=50_000_000, parts=20)


def archive(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return out.getvalue()


def test_names_are_in_small_letters() -> None:
    assert names_within(archive(("xl/Workbook.xml", b"x"), ("A", b"y")), LIMITS) == {"xl/workbook.xml", "a"}


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a"])
def test_a_part_that_leads_out_of_the_archive_is_refused(name: str) -> None:
    with pytest.raises(Damaged):
        names_within(archive((name, b"x")), LIMITS)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", archive(("a", b"x"))[:-5], archive(("a", b"x" * 900))[:40]])
def test_what_is_cut_off_is_refused(content: bytes) -> None:
    with pytest.raises(Damaged):
        names_within(content, LIMITS)


def test_too_large_too_many_and_swollen() -> None:
    one = b"0123456789abcdef" * 1_000_000
    for content in (
        archive(*((f"{i}", one) for i in range(4))),
        archive(*((f"{i}", b"x") for i in range(21))),
        archive(("a", bytes(12_000_000))),
    ):
        with pytest.raises(TooMuch):
            names_within(content, LIMITS)


def test_what_says_that_it_is_smaller_than_it_is_gives_no_more_than_it_says() -> None:
    content = archive(("a", bytes(5_000_000)))
    lies = content.replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert names_within(lies, LIMITS) == {"a"}
    with zipfile.ZipFile(io.BytesIO(lies)) as opened, pytest.raises(zipfile.BadZipFile):
        opened.read("a")
