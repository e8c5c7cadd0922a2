"""HTML onto pages with WeasyPrint, which reaches for nothing but the fonts that the product carries."""

from importlib.resources import files
from typing import Any, Final

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

_VENDOR: Final = "vendor:"


class _OnlyFonts(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Whatever a report's text says, no file and no address is opened for it."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        name = url.removeprefix(_VENDOR)
        if not url.startswith(_VENDOR) or "/" in name:
            raise ValueError(url)
        return URLFetcherResponse(url, (files("rodtrad.reporting") / "vendor" / name).read_bytes(), {"Content-Type": "font/ttf"})


def print_pdf(html: str, identifier: str) -> bytes:
    """The PDF/UA-1 of a page; `identifier` takes the place of a random one, so that equal pages are equal files."""
    document = HTML(string=html, base_url="report:", url_fetcher=_OnlyFonts())
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier.encode()))
