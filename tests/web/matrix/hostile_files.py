"""Files that nobody should be able to harm with: too much when unpacked, programs, other files' content, what is cut off."""

import io
import struct
import zipfile
from collections.abc import Iterator
from functools import cache

from openpyxl import Workbook, load_workbook

SCRIPT = "<script>alert('vävt')</script>"
FORMULAS = ('=HYPERLINK("http://ond.example";"klicka")', "=cmd|'/C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "9e999999999")
NAMES = ("../../etc/passwd", "..\\..\\boot", "/etc/passwd", "a\x00b", "å" * 300, SCRIPT, "a\r\nX: y", "fdp\u202exslx", "CON", " ")
# "&x;" stands for a file of the server's, or for ten to the power of nine letters.
ENTITIES = {
    "xxe": '<!DOCTYPE r [<!ENTITY x SYSTEM "file://{secret}">]>',
    "laughs": "<!DOCTYPE r [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10))
    + "<!ENTITY x '&a9;'>]>",
}


def archive(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return out.getvalue()


def changed(workbook: bytes, part: str, change: "tuple[str, str]") -> bytes:
    """The workbook with one of its parts written otherwise."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as read:
        parts = [(name, read.read(name)) for name in read.namelist()]
    return archive(*((name, _put(content, *change) if name == part else content) for name, content in parts))


def _put(content: bytes, old: str, new: str) -> bytes:
    return content.replace(old.encode(), new.encode(), 1)


@cache
def swollen(size: int = 160_000_000) -> bytes:
    return archive(("xl/workbook.xml", b"<x/>"), ("word/document.xml", b"<x/>"), ("xl/worksheets/sheet1.xml", bytes(size)))


def lying() -> bytes:
    """Says in its list that the large part is ten bytes."""
    size = 30_000_000
    return swollen(size).replace(struct.pack("<I", size), struct.pack("<I", 10))


def workbook_of(*rows: tuple[object, ...], title: str = "survey") -> bytes:
    out, book = io.BytesIO(), Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def with_formulas(workbook: bytes) -> bytes:
    """Every cell that holds something below the first row is a formula."""
    out, book = io.BytesIO(), load_workbook(io.BytesIO(workbook))
    for sheet in book.worksheets:
        for number, cell in enumerate(cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None):
            cell.value = FORMULAS[number % len(FORMULAS)]
    book.save(out)
    return out.getvalue()


def hostile(sound: bytes, secret: str) -> Iterator[tuple[str, bytes]]:
    """(what it is, content): files that are to be refused, most of them made from the sound one."""
    yield "empty", b""
    yield "cut in half", sound[: len(sound) // 2].rstrip(b"\n") + b'"'
    yield "cut at the beginning", sound[:9]
    yield "a program", b"MZ\x90\x00" + bytes(range(256)) * 20
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
    yield "nothing but zeros", bytes(5000)
    yield "a page", f"<html>{SCRIPT}</html>".encode()
    yield "letters that are none", b"\xff\xfe\xed\xa0\x80" * 50
    yield "a thousand brackets", b"[" * 100_000
    yield "a thousand mappings", b"{a: " * 3_000
    yield "an object of Python's", b'!!python/object/apply:os.system ["id"]'
    yield (
        "laughs of YAML",
        b"a: &a [x,x]\n" + b"".join(b"%c: &%c [*%c,*%c,*%c,*%c]\n" % (*[c, c], *[c - 1] * 4) for c in range(98, 118)),
    )
    yield "a bomb", swollen()
    yield "an archive that lies", lying()
    yield "an archive that leads out", archive(("../../../tmp/ond", b"x"), ("xl/workbook.xml", b"<x/>"))
    yield "ten thousand parts", archive(*((str(number), b"") for number in range(10_000)), ("xl/workbook.xml", b"<x/>"))
    for what, declared in ENTITIES.items():
        said = declared.replace("{secret}", secret)
        book = workbook_of(("type", "name", "label"), ("text", "a", "MÄRKT"))
        yield f"{what} in the text", changed(book, "xl/worksheets/sheet1.xml", ("<worksheet", f"{said}<worksheet"))
        inside = changed(book, "xl/sharedStrings.xml", ("<sst", f"{said}<sst"))
        yield what, changed(inside, "xl/sharedStrings.xml", ("MÄRKT", "&x;"))
