"""What the final report says: every figure is the engine's own, and what is missing is said in proportion."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from rodtrad.document import Investment, Signature, lock
from rodtrad.document.plan import SuccessCriterion
from rodtrad.reporting.blocks import Bullets, Facts, Heading, KeyFigures, Notice, PageBreak, Paragraph, Picture, Report
from rodtrad.reporting.charts import Chart
from rodtrad.reporting.data_table import DataTable, records
from rodtrad.reporting.final_report import final_report
from rodtrad.texts import LANGUAGES, Language, text
from rodtrad.texts.numbers import chance
from rodtrad.thread import check
from tests.engine import factories
from tests.engine.unit.reporting.conftest import MADE_ON, Demo


def made(investment: Investment, effects=(), economics=None, **more) -> Report:  # type: ignore[no-untyped-def]
    return final_report(investment, check(investment), effects, economics, language="sv", made_on=MADE_ON, **more)


def tables(report: Report) -> dict[str, list[list[object]]]:
    found = [
        block.table if isinstance(block, Chart) else block for block in report.blocks if isinstance(block, (Chart, DataTable))
    ]
    return {table.caption: [list(row) for row in records(table)] for table in found}


def everything(report: Report) -> str:
    """Every text of the report, in one."""
    return repr(report).replace("\\xa0", " ").replace("\u00a0", " ")


def test_first_page_ends_with_what_must_be_decided(demo: Demo) -> None:
    blocks = demo.report().blocks
    first = blocks[: next(i for i, block in enumerate(blocks) if isinstance(block, PageBreak))]
    assert [block.id for block in first if isinstance(block, Heading)] == ["summary", "verdict", "money-short", "decide"]
    assert isinstance(first[-1], Bullets)
    assert first[-1].items


def test_key_figures_are_the_calculations(demo: Demo) -> None:
    figures = next(block for block in demo.report("en").blocks if isinstance(block, KeyFigures)).figures
    total = demo.economics.total
    assert [figure.value.replace("\u00a0", " ") for figure in figures] == [
        f"USD {total.cost:,.0f}",
        f"USD {total.saving:,.0f}",
        f"USD {total.net:+,.0f}",
        chance(total.chance_to_break_even or 0, "en"),
    ]


def test_every_effect_stands_with_its_figures(demo: Demo) -> None:
    charts = [block for block in demo.report().blocks if isinstance(block, Chart) and block.svg.count("effect-") > 0]
    by_effect = [chart for chart in charts if chart.title.startswith("Effekt:")]
    assert len(by_effect) == len(demo.effects)
    for chart, effect in zip(by_effect, demo.effects, strict=True):
        rows = records(chart.table)[1:]
        assert [row[1] for row in rows] == [effect.main.estimate, *(other.estimate for other in effect.others)]
        assert rows[0][2:5] == [effect.main.interval.low, effect.main.interval.high, effect.main.standard_error]


def test_published_figure_is_in_the_words_and_the_table(demo: Demo) -> None:
    """Dehejia and Wahba (1999): 1 794 dollars, robust standard error 671."""
    words = everything(demo.report())
    assert "1 794 dollar" in words
    assert "1 794,34" in words
    assert "671,00" in words


def test_groups_numbers_and_randomisation_p(demo: Demo) -> None:
    found = tables(demo.report())
    groups = next(rows for caption, rows in found.items() if caption.startswith("Grupperna: Löneinkomst"))
    assert [row[1] for row in groups[1:]] == [185, 260]
    p_value = demo.effects[0].randomisation_p
    assert p_value is not None
    assert f"{p_value:.4f}".replace(".", ",") in everything(demo.report())


def test_before_after_always_carries_its_warning(demo: Demo) -> None:
    notices = [block.text for block in demo.report().blocks if isinstance(block, Notice)]
    assert text("sv", "effect-warning-before-after") in notices
    alone = replace(demo.effects[3], provenance=demo.effects[3].provenance)
    notices = [block.text for block in made(demo.investment, [alone]).blocks if isinstance(block, Notice)]
    assert text("sv", "effect-warning-before-after") in notices


def test_payers_and_flows_are_the_calculations(demo: Demo) -> None:
    found = tables(demo.report())
    payers = next(rows for caption, rows in found.items() if caption.startswith("Nuvärden"))
    expected = [[p.cost, p.saving, p.net] for p in (*demo.economics.payers, demo.economics.total)]
    assert [row[1:4] for row in payers[1:]] == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_go_down_one_level_at_a_time(demo: Demo, language: Language) -> None:
    levels = [1, *(block.level for block in demo.report(language).blocks if isinstance(block, Heading))]
    assert levels[1] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_heading_ids_are_unique(demo: Demo) -> None:
    ids = [block.id for block in demo.report().blocks if isinstance(block, Heading) and block.id]
    assert len(ids) == len(set(ids))


def test_written_words_stay_as_written_in_the_other_language(demo: Demo) -> None:
    english = demo.report("en")
    assert (english.language, english.written_language) == ("en", "sv")
    assert Paragraph(demo.investment.summary, written=True) in english.blocks


def test_empty_document_says_so_briefly() -> None:
    report = made(Investment(key="tom", title="Tom"))
    words = [block.text for block in report.blocks if isinstance(block, Paragraph)]
    assert text("sv", "report-no-criteria") in words
    assert text("sv", "report-no-effects") in words
    assert text("sv", "report-no-economics") in words
    assert any("orsaker" in sentence and "behovet" in sentence for sentence in words), "one sentence for all that is missing"
    assert not [block for block in report.blocks if isinstance(block, (Chart, DataTable, Picture))]
    assert len([block for block in report.blocks if isinstance(block, Facts)]) <= 2


def test_criteria_met_missed_and_not_measured() -> None:
    criteria = tuple(
        SuccessCriterion(key=key, indicator="earnings_1978", smallest_effect=1000.0)
        for key in ("success", "missed", "unmeasured")
    )
    investment = replace(factories.document(), success_criteria=criteria)
    met = factories.effect()
    assert met.verdict is not None
    missed = replace(met, verdict=replace(met.verdict, criterion="missed", met=False))
    report = made(investment, [met, missed])
    rows = tables(report)[text("sv", "report-table-criteria")]
    assert [row[3] for row in rows[1:]] == ["Uppfyllt", "Inte uppfyllt", "Inte mätt"]
    assert "3 kriterier sattes före start: ett är uppfyllt, ett är inte uppfyllt och ett är inte mätt." in everything(report)


def test_departure_from_the_lock_is_told() -> None:
    signed = (Signature(name="Ana", function="project_owner", on=date(2025, 1, 1)),)
    locked = lock(factories.document(), signed, date(2025, 1, 1))
    as_locked = everything(made(locked))
    assert text("sv", "report-as-locked") in as_locked
    assert "Ana (ägare)" in as_locked
    changed = replace(locked, success_criteria=(SuccessCriterion(key="new", indicator="earnings_1978"),))
    words = everything(made(changed, locked=locked))
    assert "inte längre som när planen låstes: framgångskriterierna" in words
    assert "success_criteria har tillkommit" in words
    assert text("sv", "report-not-locked") in everything(made(factories.document()))


def test_results_of_another_version_are_told(demo: Demo) -> None:
    renamed = replace(demo.investment, title="Annan")
    notices = [block.text for block in made(renamed, demo.effects, demo.economics).blocks if isinstance(block, Notice)]
    assert sum("annan version" in notice for notice in notices) == 2
    notices = [block.text for block in demo.report().blocks if isinstance(block, Notice)]
    assert not [notice for notice in notices if "annan version" in notice]


def test_who_bears_the_cost_without_the_gain_is_to_be_decided() -> None:
    economics = factories.economics()
    words = everything(made(factories.document(), [], economics))
    loss = f"{-economics.payers[0].net:,.0f}".replace(",", " ")
    assert f"Kommunstyrelsen betalar {loss} kr mer än den sparar" in words


def test_hashes_seed_and_commands_are_there(demo: Demo) -> None:
    words = everything(demo.report())
    effect = demo.effects[0]
    for part in (effect.provenance.version, effect.provenance.data, f"{effect.analysis}: {effect.provenance.seed}"):
        assert part in words
    assert "rodtrad evaluate nsw.yaml --data nsw.csv" in words
