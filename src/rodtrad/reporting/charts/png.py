"""A chart's SVG as PNG, for documents that cannot carry the drawing itself (DOCX)."""

from importlib.resources import as_file, files

import resvg_py

from rodtrad.reporting.charts.engine import FONT, FONT_FILES


def png(svg: str, *, zoom: int = 2) -> bytes:
    """The drawing on white, `zoom` times its own size, with the font that the product carries."""
    with as_file(files("rodtrad.reporting") / "vendor") as vendor:
        fonts = [str(vendor / name) for name in FONT_FILES]
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                zoom=zoom,
                background="#ffffff",
                font_files=fonts,
                font_family=FONT,
                sans_serif_family=FONT,
            )
        )
