"""What a document promises becomes measurements; they are recorded, checked by another, corrected with the old one kept."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from rodtrad.document import read
from rodtrad.errors import NotComputable
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.followup import actions
from rodtrad.web.followup.models import Figure, Measurement
from rodtrad.web.followup.planning import plan_running
from rodtrad.web.followup.promises import promises
from rodtrad.web.followup.states import MeasurementState
from rodtrad.web.governance.rhythm import months_after
from rodtrad.web.investments.actions import create_investment, import_version
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_person
from tests.web.followup.conftest import HERE, START, TEXT, TODAY
from tests.web.results import words

pytestmark = pytest.mark.django_db


def given(**more):
    return {"value": "62 %", "n": "20", "on": TODAY.isoformat(), "note": "", "base": "0", **more}


def recorded(by, measurement, value="0.62", n=20, base=0):
    return actions.record(by=by, measurement=measurement, value=Decimal(value), n=n, on=TODAY, base=base)


class TestWhatIsPromised:
    def test_each_indicator_at_each_time_and_both_groups_where_the_effect_is_judged(self):
        found = {(each.indicator.key, each.month, each.group.value) for each in promises(read(TEXT.encode()))}
        alone = {("narvaro", 6), ("narvaro", 12), ("narvaro", 24), ("lon", 12), ("dygn", 0)}
        assert found == {(*each, "intervention") for each in alone} | {("lon", 12, "comparison")}

    def test_in_the_order_of_time_from_the_start(self):
        first, *_, last = promises(read(TEXT.encode()))
        assert (first.month, first.due) == (0, START)
        assert (last.month, last.due) == (24, months_after(START, 24))

    @pytest.mark.parametrize("design", ["before_after", "earlier_example"])
    def test_a_design_without_a_group_beside_measures_one(self, design):
        document = read(TEXT.replace("parallel_group", design).encode())
        assert {each.group.value for each in promises(document)} == {"intervention"}

    def test_laid_up_once(self, investment, leader):
        assert actions.plan_measurements(by=leader, investment=investment) == 6
        assert actions.plan_measurements(by=leader, investment=investment) == 0
        assert AuditEvent.objects.filter(action="measurement.planned").count() == 1

    def test_the_program_lays_up_what_runs(self, investment):
        plan_running()
        plan_running()
        assert Measurement.objects.count() == 6

    def test_what_is_added_to_the_document_is_added_and_days_move_with_the_start(self, investment, measured, leader):
        later = TEXT.replace(f"start: {START}", f"start: {START + timedelta(days=7)}").replace("[6, 12, 24]", "[6, 12, 18]")
        import_version(by=leader, investment=investment, document=read(later.encode()), base_version=1)
        assert actions.plan_measurements(by=leader, investment=investment) == 1
        assert Measurement.objects.get(month=18).due == months_after(START + timedelta(days=7), 18)
        assert Measurement.objects.get(indicator="narvaro", month=6).due == months_after(START + timedelta(days=7), 6)
        assert Measurement.objects.filter(month=24).exists()

    def test_what_the_document_no_longer_promises_is_told(self, investment, measured, leader, client_of):
        gone = TEXT.replace("[6, 12, 24]", "[6, 12]")
        import_version(by=leader, investment=investment, document=read(gone.encode()), base_version=1)
        assert words(client_of(leader).get(HERE).content).count("Står inte längre i dokumentet") == 1

    @pytest.mark.parametrize("change", [(f"start: {START}\n", ""), ("phase: running", "phase: design")])
    def test_without_a_start_there_is_nothing_to_count_from(self, change, leader, organisation, department, client_of):
        document = read(TEXT.replace(*change).encode())
        made = create_investment(by=leader, organisation=organisation, department=department, document=document)
        with pytest.raises(NotComputable):
            actions.plan_measurements(by=leader, investment=made)
        assert "inte startat" in (page := words(client_of(leader).get(HERE).content)) or "ingen startdag" in page


class TestTheWay:
    def test_recorded_by_one_and_checked_by_another(self, attended, leader, owner, client_of):
        assert client_of(leader).post(f"{HERE}{attended.pk}/record/", given()).status_code == 302
        attended.refresh_from_db()
        assert (attended.state, attended.recorded_by, attended.figure.value) == (
            MeasurementState.RECORDED,
            leader,
            Decimal("0.62"),
        )
        assert client_of(owner).post(f"{HERE}{attended.pk}/check/", {"base": "1"}).status_code == 302
        attended.refresh_from_db()
        assert (attended.state, attended.checked_by) == (MeasurementState.CHECKED, owner)
        told = list(AuditEvent.objects.filter(action__startswith="measurement.").order_by("pk").values_list("action", flat=True))
        assert told == ["measurement.planned", "measurement.recorded", "measurement.checked"]

    def test_nobody_checks_an_own_figure(self, attended, department, client_of):
        both = make_person(Role.PROJECT_LEADER, Role.PROJECT_OWNER, department=department)
        recorded(both, attended)
        assert client_of(both).post(f"{HERE}{attended.pk}/check/", {"base": "1"}).status_code == 403
        assert client_of(both).get(f"{HERE}{attended.pk}/return/").status_code == 403
        with pytest.raises(Conflict):
            actions.check(by=both, measurement=attended, base=1)

    def test_given_back_with_what_is_wrong_and_recorded_anew(self, attended, leader, owner, client_of):
        recorded(leader, attended)
        assert client_of(owner).post(f"{HERE}{attended.pk}/return/", {"why": "Räkna om", "base": "1"}).status_code == 302
        page = words(client_of(leader).get(HERE).content)
        assert "Att rätta: Räkna om" in page
        assert client_of(leader).post(f"{HERE}{attended.pk}/record/", given(value="0,58", base="1")).status_code == 302
        assert [figure.value for figure in Figure.objects.all()] == [Decimal("0.58"), Decimal("0.62")]

    def test_a_checked_figure_is_corrected_with_a_reason_and_the_old_one_stays(self, attended, leader, owner, client_of):
        recorded(leader, attended)
        actions.check(by=owner, measurement=attended, base=1)
        client = client_of(leader)
        assert client.get(f"{HERE}{attended.pk}/record/").status_code == 302
        assert client.post(f"{HERE}{attended.pk}/correct/", given(base="1", reason="")).status_code == 422
        assert client.post(f"{HERE}{attended.pk}/correct/", given(base="1", value="55 %", reason="Dubbletter")).status_code == 302
        attended.refresh_from_db()
        assert (attended.state, attended.checked_by) == (MeasurementState.CORRECTED, None)
        page = words(client_of(owner).get(f"{HERE}{attended.pk}/").content)
        for said in ("55 %", "62 %", "Dubbletter", "Alla värden"):
            assert said in page

    def test_missed_with_a_reason_and_recorded_all_the_same(self, attended, leader, client_of):
        assert client_of(leader).post(f"{HERE}{attended.pk}/miss/", {"why": " ", "base": "0"}).status_code == 422
        assert client_of(leader).post(f"{HERE}{attended.pk}/miss/", {"why": "Listorna kom bort", "base": "0"}).status_code == 302
        assert "Listorna kom bort" in words(client_of(leader).get(f"{HERE}{attended.pk}/").content)
        recorded(leader, attended)
        assert Measurement.objects.get(pk=attended.pk).why == ""

    def test_two_who_record_at_once_do_not_write_over_each_other(self, attended, leader, department, client_of):
        recorded(leader, attended)
        other = make_person(Role.ANALYST, department=department)
        answer = client_of(other).post(f"{HERE}{attended.pk}/record/", given(value="40 %"))
        assert answer.status_code == 422
        assert "40 %" in answer.content.decode()
        assert Figure.objects.count() == 1

    @pytest.mark.parametrize(
        "wrong", [{"value": "62"}, {"value": ""}, {"n": ""}, {"n": "0"}, {"n": "2,5"}, {"on": "2999-01-01"}, {"on": "igår"}]
    )
    def test_what_cannot_be_is_said_at_the_field_and_stays(self, wrong, attended, leader, client_of):
        answer = client_of(leader).post(f"{HERE}{attended.pk}/record/", given(note="Bortfall", **wrong))
        assert answer.status_code == 422
        assert "Bortfall" in answer.content.decode()
        assert not Figure.objects.exists()

    def test_a_figure_of_a_group_needs_no_number_of_persons(self, measured, leader, client_of):
        days = measured["dygn", 0, "intervention"]
        assert client_of(leader).post(f"{HERE}{days.pk}/record/", given(value="168", n="")).status_code == 302


class TestTheDatabaseItself:
    def test_a_figure_is_never_changed(self, attended, leader):
        figure = recorded(leader, attended)
        with pytest.raises(Exception, match="never changed"), transaction.atomic():
            Figure.objects.filter(pk=figure.pk).update(value=1)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"state": "recorded"},
            {"state": "recorded", "version": 1},
            {"state": "missed"},
            {"version": 0, "state": "planned", "group": "both"},
            {"name": ""},
        ],
    )
    def test_what_cannot_be_is_refused(self, wrong, attended):
        with pytest.raises(IntegrityError), transaction.atomic():
            Measurement.objects.filter(pk=attended.pk).update(**wrong)

    def test_who_recorded_is_not_who_checked(self, attended, leader):
        recorded(leader, attended)
        said = {"state": "checked", "checked_by": leader, "checked_at": timezone.now()}
        with pytest.raises(IntegrityError), transaction.atomic():
            Measurement.objects.filter(pk=attended.pk).update(**said)


class TestThePages:
    def test_due_late_and_in_against_baseline_and_target(self, measured, leader, owner, client_of):
        recorded(leader, measured["lon", 12, "intervention"], "0.3", 40)
        page = words(client_of(leader).get(HERE).content)
        assert "Har kommit in 1 av 6" in page
        assert f"Sen sedan {START.day}" in page
        for said in ("Utgångsläge 10 %", "Senast 30 % (månad 12)", "Mål 50 %", "50 % av vägen"):
            assert said in page
        assert f"{HERE}{measured['narvaro', 6, 'intervention'].pk}/record/" in client_of(leader).get(HERE).content.decode()
        assert "/record/" not in client_of(owner).get(HERE).content.decode()

    def test_who_works_elsewhere_meets_nothing(self, attended, organisation, client_of):
        other = make_person(Role.PROJECT_LEADER, department=organisation.departments.get(name="Socialförvaltningen"))
        for path in (HERE, f"{HERE}{attended.pk}/", f"{HERE}{attended.pk}/record/", f"{HERE}table.csv"):
            assert client_of(other).get(path).status_code == 404
        assert "Närvaro" not in client_of(other).get("/investments/_measurements/").content.decode()

    def test_the_coordinator_sees_what_is_late_in_all(self, measured, leader, coordinator, client_of):
        recorded(leader, measured["narvaro", 12, "intervention"])
        client = client_of(coordinator)
        late, check = (words(client.get(f"/investments/_measurements/?show={name}").content) for name in ("late", "check"))
        assert "Sena (4)" in late
        assert "Att granska (1)" in check
        assert "Leila" in late

    def test_the_investments_page_leads_here(self, attended, leader, client_of):
        page = client_of(leader).get("/investments/matt/").content.decode()
        assert f'href="{HERE}"' in page
        assert "0 av 6 mätningar har kommit in" in words(page)


class TestFewPersons:
    """What rests on fewer persons than the organisation's smallest group (five) is told only to those who work with it."""

    @pytest.mark.parametrize(
        ("value", "n", "hidden"),
        [("0.5", 4, True), ("0.05", 40, True), ("0.95", 40, True), ("0", 40, False), ("0.5", 40, False)],
    )
    def test_they_are_left_out_of_what_leaves(self, value, n, hidden, attended, leader, client_of):
        recorded(leader, attended, value, n)
        rows = client_of(leader).get(f"{HERE}table.csv").content.decode()
        assert ("för få personer" in rows) is hidden

    def test_those_who_only_read_do_not_see_them_either(self, attended, leader, department, client_of):
        recorded(leader, attended, "0.52", 4)
        elected = make_person(Role.ELECTED, department=department)
        assert "52 %" not in (page := words(client_of(elected).get(HERE).content))
        assert "för få personer" in page
        assert "52 %" not in words(client_of(elected).get(f"{HERE}{attended.pk}/").content)
        assert "52 %" in words(client_of(leader).get(HERE).content)


def test_the_day_is_one_that_has_come(attended, leader):
    with pytest.raises(NotComputable):
        actions.record(by=leader, measurement=attended, value=Decimal(1), n=None, on=date(2999, 1, 1), base=0)
