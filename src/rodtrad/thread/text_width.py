"""How wide a text is when drawn, near enough to fold it: the advance widths of Inter, with room for a fallback font."""

from typing import Final

_WIDTHS: Final = {
    0.26: "Iijl’",
    0.31: " !',.:;`·",
    0.36: "()/[\\]ft|",
    0.41: "1r",
    0.46: '"-^_{}”“',
    0.51: "*?–",
    0.56: "7JLacksvxyzåä",
    0.61: "235689EFbdeghnopquöéü",
    0.66: "#$&+04<=>BKPRSTZ~",
    0.71: "ADVXYÅÄ",
    0.76: "CGHNOQUÖÜ",
    0.81: "w",
    0.91: "Mm…",
    1.0: "%W@—→",
}
_WIDTH_OF: Final = {character: width for width, characters in _WIDTHS.items() for character in characters}
_UNKNOWN: Final = 0.7
_BOLD: Final = 1.06
# Where Inter is missing, common fallbacks are a little wider.
_ROOM: Final = 1.06


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text in the unit of `size`. Characters beyond the Latin ones count as wide."""
    ems = sum(_WIDTH_OF.get(character, _UNKNOWN if ord(character) < 0x2E80 else 1.0) for character in text)
    return ems * size * _ROOM * (_BOLD if bold else 1.0)


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than `width`; a word wider than a line is cut into pieces."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines += _pieces(word, width, size, bold)
    return lines


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    pieces = [""]
    for place, character in enumerate(word):
        hyphen = "-" if place < len(word) - 1 else ""
        if pieces[-1] and text_width(pieces[-1] + character + hyphen, size, bold=bold) > width:
            pieces[-1] += "-"
            pieces.append("")
        pieces[-1] += character
    return pieces
