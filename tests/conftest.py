"""Settings that hold for every test: no test reads or writes what belongs to the person who runs it."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NEED_DJANGO = (HERE / "web", HERE / "journeys")

os.environ.setdefault("RODTRAD_SECRET_KEY", "only-for-tests")
# The browser's driver keeps an event loop in the test's thread, where Django would otherwise refuse to read its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# Workers of one run share the directory.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["RODTRAD_DATA_DIR"] = tempfile.mkdtemp(prefix="rodtrad-test-")
    atexit.register(shutil.rmtree, os.environ["RODTRAD_DATA_DIR"], ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    """Load Django's settings, with the environment above, where tests of the web are among those asked for.

    Tests of the engine alone run where the web is not installed. pytest-django sets up the rest once settings are loaded.
    """
    if any(needs_django(argument) for argument in config.args):
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.web.config.settings")
        from django.conf import settings

        _ = settings.DATABASES


def needs_django(argument: str) -> bool:
    path = Path(argument.partition("::")[0]).resolve()
    return any(path.is_relative_to(place) or place.is_relative_to(path) for place in NEED_DJANGO)
