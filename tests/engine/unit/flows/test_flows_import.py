"""The compiler is loaded when something is computed, not before: the command line must stay quick."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["rodtrad.flows", "rodtrad.flows.reading", "rodtrad.flows.files", "rodtrad.cli"])
def test_importing_does_not_load_the_compiler(module: str) -> None:
    code = f"import sys, {module}; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
