"""`make bench`: the thread side by side with what one would use instead, and with the work that cannot be avoided, in one run.

Writes the medians to bench/results/thread.json. Times are of this process on this machine; their ratios are what to quote.
"""

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import statsmodels.api as sm
import yaml
from scipy import stats

from rodtrad.document import read, version_hash
from rodtrad.economics import calculate
from rodtrad.evaluation import evaluate, load_table
from rodtrad.evaluation.adjusted import interacted
from rodtrad.evaluation.difference import welch
from rodtrad.evaluation.randomisation import redraw
from rodtrad.evaluation.robust import heteroskedastic
from rodtrad.reporting.docx import docx
from rodtrad.reporting.final_report import final_report
from rodtrad.reporting.html import page
from rodtrad.reporting.pdf import pdf
from rodtrad.thread import check

DEMO = Path(__file__).parent.parent / "demo" / "nsw.yaml"
RESULTS = Path(__file__).parent / "results"
DRAWS = 10_000


def median_ms(work: Callable[[], Any], times: int = 7) -> float:
    """Median milliseconds of a call after one warm-up."""
    work()
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(took), 3)


def document_rows(content: bytes) -> dict[str, float]:
    investment = read(content)
    return {
        "read the demo document": median_ms(lambda: read(content)),
        "yaml.safe_load of the same bytes, nothing checked": median_ms(lambda: yaml.safe_load(content)),
        "check the thread": median_ms(lambda: check(investment)),
        "hash the version": median_ms(lambda: version_hash(investment)),
    }


def estimator_rows(outcome: np.ndarray, treated: np.ndarray, covariates: np.ndarray) -> dict[str, float]:
    """The estimators on the NSW data against statsmodels and scipy, and the random numbers alone as the limit."""
    generator = np.random.default_rng(1)
    marks = np.tile(treated, (DRAWS, 1))
    centred = covariates - covariates.mean(axis=0)
    lin = np.column_stack([np.ones(len(outcome)), treated, centred, centred * treated[:, None]])

    def difference(one: np.ndarray, other: np.ndarray, axis: int) -> np.ndarray:
        return one.mean(axis=axis) - other.mean(axis=axis)

    def scipy_test() -> Any:
        groups = (outcome[treated], outcome[~treated])
        return stats.permutation_test(groups, difference, n_resamples=DRAWS, vectorized=True, rng=np.random.default_rng(1))

    return {
        "randomisation test, 10,000 draws": median_ms(lambda: redraw(outcome, treated, DRAWS, 1), 3),
        "scipy.stats.permutation_test, 10,000 draws, not studentised": median_ms(scipy_test, 3),
        "limit: drawing the 10,000 allocations alone": median_ms(lambda: generator.permuted(marks, axis=1), 3),
        "difference in means (Welch)": median_ms(lambda: welch(outcome, treated, 0.95)),
        "scipy.stats.ttest_ind (Welch)": median_ms(
            lambda: stats.ttest_ind(outcome[treated], outcome[~treated], equal_var=False).confidence_interval()
        ),
        "Lin with HC2 and Bell–McCaffrey degrees of freedom": median_ms(
            lambda: heteroskedastic(interacted(outcome, treated, covariates), 1, "HC2")
        ),
        "statsmodels OLS with HC2, normal degrees of freedom": median_ms(lambda: sm.OLS(outcome, lin).fit(cov_type="HC2").bse),
    }


def whole_rows() -> dict[str, float]:
    """The demo's steps as a person waits for them."""
    investment = read(DEMO.read_bytes())
    table = load_table(investment, DEMO)
    effects = evaluate(investment, table)
    economics = calculate(investment, effects)
    report = final_report(investment, check(investment), effects, economics, language="sv", made_on=date(2026, 1, 1))
    return {
        "read and check the data file": median_ms(lambda: load_table(investment, DEMO), 3),
        "evaluate: four analyses, 20,000 draws": median_ms(lambda: evaluate(investment, table), 3),
        "economics: 10,000 draws": median_ms(lambda: calculate(investment, effects), 3),
        "report as HTML": median_ms(lambda: page(report), 3),
        "report as DOCX": median_ms(lambda: docx(report), 3),
        "report as PDF": median_ms(lambda: pdf(report), 3),
    }


def page_rows() -> dict[str, float]:
    """Median and 95th percentile of pages through Django's test client: the whole stack but the socket."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "rodtrad.web.config.settings", "RODTRAD_DATA_DIR": tempfile.mkdtemp()}
    os.environ["RODTRAD_ALLOWED_HOSTS"] = "testserver,localhost"
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from rodtrad.web.demo import load_demo
    from rodtrad.web.organisation.models import Person

    call_command("migrate", verbosity=0)
    load_demo()
    client = Client()
    client.force_login(Person.objects.get(email="samordnare@lindvik.example"))
    rows = {}
    for address in ("/investments/", "/investments/nsw/", "/investments/nsw/sections/money/edit/", "/investments/nsw/versions/"):
        took = []
        for _ in range(40):
            began = time.perf_counter()
            answer = client.get(address)
            took.append((time.perf_counter() - began) * 1000)
            if answer.status_code != 200:
                sys.exit(f"{address}: {answer.status_code}")
        rows[f"{address} median"] = round(statistics.median(took), 1)
        rows[f"{address} 95th percentile"] = round(sorted(took)[-3], 1)
    return rows


def main() -> None:
    investment = read(DEMO.read_bytes())
    table = load_table(investment, DEMO)
    outcome, treated = table.numbers("earnings_1978"), table.numbers("treat") == 1
    names = investment.evaluation.analyses[1].covariates
    covariates = np.column_stack([table.numbers(name) for name in names])
    results = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "unit": "milliseconds, median",
        "document": document_rows(DEMO.read_bytes()),
        "estimators": estimator_rows(outcome, treated, covariates),
        "the whole": whole_rows(),
        "pages": page_rows(),
    }
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "thread.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for part, rows in results.items():
        print(part, rows if isinstance(rows, str) else "")
        for name, value in rows.items() if isinstance(rows, dict) else ():
            print(f"  {value:>10}  {name}")


if __name__ == "__main__":
    main()
