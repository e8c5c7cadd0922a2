"""Investments with a plan, data and results, for tests of what is computed."""

from importlib.resources import files

from rodtrad.document import Investment as Document
from rodtrad.document import read

DEMO = files("rodtrad.demo")
DATA = (DEMO / "nsw.csv").read_bytes()


def demo_document() -> Document:
    """National Supported Work: published data with a published effect, 1 794.34."""
    return read((DEMO / "nsw.yaml").read_bytes())


def minimal_document() -> Document:
    return read(b"format: rodtrad/1\nkey: small\ntitle: En liten investering\n")
