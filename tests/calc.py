"""LibreOffice Calc, to recompute workbooks with: `python tests/calc.py` tells whether it is here and works."""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook, load_workbook


def soffice() -> str | None:
    """The program: RODTRAD_SOFFICE, else what is on the path or where macOS has it."""
    known = (os.environ.get("RODTRAD_SOFFICE"), shutil.which("soffice"), shutil.which("libreoffice"))
    return next(filter(None, known), None) or shutil.which("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def recomputed(content: bytes) -> bytes:
    """The workbook with every formula computed anew: the values that were stored are thrown away first."""
    program = soffice()
    if program is None:
        raise RuntimeError("LibreOffice is missing: scripts/system-packages test")
    book, bare = load_workbook(io.BytesIO(content)), io.BytesIO()
    book.save(bare)  # openpyxl keeps formulas and drops their values
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "book.xlsx", Path(folder) / "out"
        source.write_bytes(bare.getvalue())
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return (out / "book.xlsx").read_bytes()


def works() -> bool:
    """Whether a formula is computed."""
    book, content = Workbook(), io.BytesIO()
    book.active["A1"] = "=ROUND(2/3,2)"  # type: ignore[index]
    book.save(content)
    try:
        found = load_workbook(io.BytesIO(recomputed(content.getvalue())), data_only=True).active
    except (RuntimeError, OSError, subprocess.SubprocessError):
        return False
    return found is not None and found["A1"].value == 0.67


if __name__ == "__main__":
    sys.exit(not works())
