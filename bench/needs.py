"""`make bench-needs`: the needs analysis side by side with other tools and the physical limit, in one run.

    python bench/needs.py [PART…] [SIZE…]      both parts, and 10⁵, 10⁶ and 10⁷ persons (or events), where none is named

Each part writes its times, peak memory and ratios to bench/results/<part>.json; quote the ratios, since times are of one machine.
"""

import importlib
import json
import os
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PARTS = ("breakdowns", "flows")
SIZES = [100_000, 1_000_000, 10_000_000]


def main(parts: list[str], sizes: list[int]) -> None:
    sys.path.insert(0, str(HERE))
    for name in parts:
        part = importlib.import_module(name)
        with tempfile.TemporaryDirectory(prefix="rodtrad-bench-") as directory:
            rows = part.measure(sizes, Path(directory))
        result = {"machine": machine(), "rows": rows, "ratios": part.ratios(rows)}
        (HERE / "results" / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


def machine() -> dict[str, Any]:
    system = f"{platform.system()} {platform.machine()}"
    return {"cores": os.cpu_count(), "system": system, "python": platform.python_version(), "on": date.today().isoformat()}  # noqa: DTZ011


if __name__ == "__main__":
    asked = sys.argv[1:]
    main([part for part in PARTS if part in asked] or list(PARTS), [int(size) for size in asked if size.isdigit()] or SIZES)
