"""An investment that promises to measure, with who leads it and who owns it."""

import pytest
from django.utils import timezone

from rodtrad.document import read
from rodtrad.web.followup import actions
from rodtrad.web.followup.models import Measurement
from rodtrad.web.governance.rhythm import months_after
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_person

TODAY = timezone.localdate()
START = months_after(TODAY, -13)
TEXT = f"""
format: rodtrad/1
key: matt
title: Det som mäts
phase: running
start: {START}
indicators:
  - {{key: narvaro, name: Närvaro, type: process, unit: andel, target: 0.8, measured_months: [6, 12, 24], responsible: Leila}}
  - {{key: lon, name: Har lön, type: short_term, unit: andel, baseline: 0.1, target: 0.5, measured_months: [12]}}
  - {{key: dygn, name: Dygn, type: short_term, unit: dygn, direction: decrease, level: group, measured_months: [0]}}
success_criteria:
  - {{key: lon, indicator: lon, smallest_effect: 0.1, at_month: 12}}
evaluation: {{design: parallel_group}}
"""
HERE = "/investments/matt/measurements/"


@pytest.fixture
def department(organisation):
    return organisation.departments.get(name="Skolförvaltningen")


@pytest.fixture
def leader(department):
    return make_person(Role.PROJECT_LEADER, department=department, name="Leila Ek")


@pytest.fixture
def owner(department):
    return make_person(Role.PROJECT_OWNER, department=department, name="Anders Falk")


@pytest.fixture
def investment(leader, organisation, department):
    return create_investment(by=leader, organisation=organisation, department=department, document=read(TEXT.encode()))


@pytest.fixture
def measured(investment, leader):
    """By (indicator, month, group)."""
    actions.plan_measurements(by=leader, investment=investment)
    return {(each.indicator, each.month, each.group): each for each in Measurement.objects.all()}


@pytest.fixture
def attended(measured):
    return measured["narvaro", 6, "intervention"]
