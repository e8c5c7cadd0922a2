"""The database: settings from the environment, and writes from several processes at once."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.checks import run_checks

from rodtrad.web.config import environment
from rodtrad.web.config.sqlite import SAFE_VERSION, loaded_version

# Each process writes to the log as fast as it can; then the chain must be whole and nothing lost.
WRITE = """
import django; django.setup()
from django.db import transaction
from rodtrad.web.core.actions import audit
for number in range(25):
    with transaction.atomic():
        audit(by=None, action="test.written", organisation=None, details={"number": number})
"""
READ = """
import django; django.setup()
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.queries import broken_links
print(AuditEvent.objects.filter(action="test.written").count(), len(list(broken_links())))
"""


def run(code: str, place: Path) -> "subprocess.Popen[str]":
    settings = {"RODTRAD_DATA_DIR": str(place), "DJANGO_SETTINGS_MODULE": "rodtrad.web.config.settings"}
    return subprocess.Popen([sys.executable, "-c", code], env=os.environ | settings, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif("RODTRAD_DATABASE_URL" in os.environ, reason="writes to a database of its own: SQLite in a file")
def test_writes_from_several_processes_at_once(tmp_path):
    migrate = (
        "import django; django.setup(); from django.core.management import call_command; call_command('migrate', verbosity=0)"
    )
    assert run(migrate, tmp_path).wait() == 0
    writers = [run(WRITE, tmp_path) for _ in range(4)]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    assert run(READ, tmp_path).communicate()[0].split() == ["100", "0"]


class TestSettings:
    def test_sqlite_where_nothing_else_is_said(self, tmp_path):
        settings = environment.database(tmp_path, {})
        assert settings["NAME"] == tmp_path / "rodtrad.sqlite3"
        assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    def test_postgresql(self, tmp_path):
        url = "postgresql://rod:tr%40d@db.example:5433/linjen?sslmode=require"
        settings = environment.database(tmp_path, {"RODTRAD_DATABASE_URL": url})
        assert [settings[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
            "linjen",
            "rod",
            "tr@d",
            "db.example",
            5433,
        ]
        assert settings["OPTIONS"] == {"sslmode": "require"}

    def test_another_database(self, tmp_path):
        with pytest.raises(ValueError, match="postgresql://"):
            environment.database(tmp_path, {"RODTRAD_DATABASE_URL": "mysql://localhost/x"})

    def test_a_key_of_our_own_that_nobody_else_reads(self, tmp_path, monkeypatch):
        monkeypatch.delenv("RODTRAD_SECRET_KEY")
        key = environment.secret_key(tmp_path)
        assert len(key) > 50
        assert environment.secret_key(tmp_path) == key
        assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


class TestSafeSqlite:
    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the wheel is for Linux")
    def test_is_the_one_in_use(self):
        assert loaded_version() >= SAFE_VERSION

    @pytest.mark.skipif("RODTRAD_DATABASE_URL" in os.environ, reason="about SQLite")
    def test_an_old_one_is_told_of(self, monkeypatch):
        monkeypatch.setattr("rodtrad.web.core.checks.loaded_version", lambda: (3, 40, 1))
        [warning] = [found for found in run_checks(tags=["database"], databases=["default"]) if found.id == "rodtrad.W001"]
        assert "3.40.1" in warning.msg
        assert "pysqlite3" in warning.hint
