"""Settings that hold for every test: no test reads or writes what belongs to the person who runs it."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

SETTINGS = Path(__file__).parents[1] / "src/rodtrad/web/config/settings.py"

# Set before Django reads its settings; workers of one run share the directory.
if SETTINGS.exists():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.web.config.settings")
os.environ.setdefault("RODTRAD_SECRET_KEY", "only-for-tests")
# The browser's driver keeps an event loop in the test's thread, where Django would otherwise refuse to read its database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["RODTRAD_DATA_DIR"] = tempfile.mkdtemp(prefix="rodtrad-test-")
    atexit.register(shutil.rmtree, os.environ["RODTRAD_DATA_DIR"], ignore_errors=True)
