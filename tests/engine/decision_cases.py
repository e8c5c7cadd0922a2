"""A call to decide on, with all that a board may have to read: six applications, three reviewers, one conflict of interest."""

from datetime import date
from decimal import Decimal
from typing import Any

from rodtrad.document.people import Risk
from rodtrad.reporting.decision import Applied, Candidacy, CitedNeed, Conflict, Earlier, Payment, Promise
from rodtrad.selection.alternatives import Candidate, alternatives
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.defaults import default_criteria, default_dimensions
from rodtrad.selection.eligibility import Asked, Party, Rules, Together, eligibility
from rodtrad.selection.lines import Line
from rodtrad.selection.portfolio import Item, balance
from rodtrad.selection.ranking import rank
from rodtrad.selection.scoring import Score
from rodtrad.selection.stability import stability
from rodtrad.texts import Language

REVIEWERS = {"anna": "Anna Berg", "bjorn": "Björn Ek", "cecilia": "Cecilia Lund"}
CRITERIA: CriteriaSet = next(each for each in default_criteria() if each.key == "guide")
SCORED = [criterion.key for criterion in CRITERIA.scored]
MOTIVES = {
    "need": "Behovet är visat i kommunens egen statistik och delas av skola och socialtjänst.",
    "evidence": "Två svenska studier i liknande kommuner visar effekt; den ena är liten.",
    "economy": "Det är sagt hos vem kostnaden faller, men inte när.",
}
# title, applicants, asked per year, own money per year, points of each reviewer (None: in conflict), tags
APPLICATIONS: dict[str, tuple[str, tuple[str, ...], int, int, dict[str, list[int] | None], dict[str, tuple[str, ...]]]] = {
    "skolnarvaro": (
        "Tillbaka till skolan: team för elever med lång frånvaro",
        ("Utbildningsförvaltningen", "Socialförvaltningen"), 450_000, 250_000,
        {"anna": [5, 4, 4, 3, 4, 4, 5], "bjorn": [5, 4, 4, 3, 3, 4, 5], "cecilia": [4, 4, 5, 3, 4, 4, 5]},
        {"operation": ("school", "social_services"), "target_group": ("children", "youth"), "length": ("long",)},
    ),
    "familjecenter": (
        "Familjecentral i Norrby", ("Socialförvaltningen", "Region Lindvik"), 300_000, 300_000,
        {"anna": [4, 3, 3, 5, 3, 5, 5], "bjorn": [4, 4, 3, 5, 3, 4, 4], "cecilia": [4, 3, 3, 5, 4, 5, 5]},
        {"operation": ("social_services", "health"), "target_group": ("small_children", "families"), "length": ("long",)},
    ),
    "laslust": (
        "Läslust i förskolan", ("Kulturförvaltningen", "Förskoleförvaltningen"), 150_000, 60_000,
        {"anna": [4, 5, 3, 5, 2, 4, 3], "bjorn": [3, 5, 3, 5, 2, 4, 3], "cecilia": None},
        {"operation": ("preschool", "culture"), "target_group": ("small_children",), "length": ("medium",)},
    ),
    "ungdomslots": (
        "Ungdomslots för unga utan arbete", ("Arbetsmarknadsenheten", "Föreningen Steget"), 500_000, 100_000,
        {"anna": [4, 3, 4, 2, 5, 3, 4], "bjorn": [5, 1, 4, 2, 5, 3, 4], "cecilia": [4, 4, 4, 2, 4, 3, 4]},
        {"operation": ("work",), "target_group": ("youth",), "length": ("medium",)},
    ),
    "motesplats": (
        "Mötesplats för äldre med psykisk ohälsa", ("Vård- och omsorgsförvaltningen",), 200_000, 0,
        {"anna": [3, 2, 2, 1, 2, 4, 1], "bjorn": [3, 2, 3, 1, 2, 4, 1], "cecilia": [3, 3, 2, 1, 2, 4, 2]},
        {"operation": ("elderly",), "target_group": ("older",), "length": ("short",)},
    ),
    "nattvandring": (
        "Mer nattvandring", ("Fritidsförvaltningen", "Nattvandrarna"), 120_000, 20_000,
        {"anna": [3, 2, 2, 2, 1, 4, 3], "bjorn": [3, 2, 2, 2, 1, 4, 3], "cecilia": [3, 2, 2, 2, 1, 4, 3]},
        {"operation": ("culture",), "target_group": ("youth",), "length": ("short",)},
    ),
}  # fmt: skip
NOT_BOUNDED = "nattvandring"


def scores() -> tuple[Score, ...]:
    found = []
    for key, (_, _, _, _, panel, _) in APPLICATIONS.items():
        for reviewer, points in panel.items():
            if points is None:
                continue
            for gate in CRITERIA.mandatory:
                met = not (key == NOT_BOUNDED and gate.key == "not_ordinary")
                found.append(Score(application=key, reviewer=reviewer, criterion=gate.key, met=met))
            for criterion, given in zip(SCORED, points, strict=True):
                motive = MOTIVES.get(criterion, "") if reviewer == "anna" else ""
                found.append(Score(application=key, reviewer=reviewer, criterion=criterion, points=given, motive=motive))
    return tuple(found)


def applied(key: str) -> Applied:
    title, applicants, grant, own, _, _ = APPLICATIONS[key]
    parties = tuple(Party(name=name, area=name, signed=True) for name in applicants)
    rules = Rules(key="r", title={"sv": "Regler"}, together=(Together(departments=2, areas=2),))
    budget = [Payment(year, "Lindviks kommun, ramen", Decimal(grant)) for year in (2027, 2028)]
    return Applied(
        key=key,
        title=title,
        applicants=applicants,
        asked=Decimal(2 * grant),
        summary=f"{title} provas under två år och följs mot en liknande grupp. Lyckas det tas arbetet in i ordinarie verksamhet.",
        payments=(*budget, *(Payment(year, applicants[0], Decimal(own), asked=False) for year in (2027, 2028) if own)),
        need=CitedNeed(
            "Långvarig skolfrånvaro", "112 elever var borta mer än 20 % av tiden 2025.", ("Frånvarosystemet, vt 2025",)
        )
        if key == "skolnarvaro"
        else None,
        risks=(
            Risk(
                key="r",
                description="Nyckelpersoner slutar",
                likelihood="medium",
                impact="high",
                action="Två handledare från start",
            ),
        )
        if grant > 200_000
        else (),
        open_questions=("Hur delas journaluppgifter mellan parterna?",) if key == "familjecenter" else (),
        eligibility=eligibility(rules, Asked(parties=parties)),
    )


def candidacy(language: Language = "sv", **changed: Any) -> Candidacy:
    given, applications = scores(), tuple(applied(key) for key in APPLICATIONS)
    budget, ranking = Decimal(2_000_000), rank(CRITERIA, given)
    asked = {each.key: each.asked for each in applications}
    candidates = [
        Candidate(row.application, row.place or 0, row.total or 0, asked[row.application], APPLICATIONS[row.application][5])
        for row in ranking.ranked
    ]
    dimensions = default_dimensions().dimensions[:3]
    before = [
        Item(key="a", title="Skolfam", amount=Decimal(2_400_000), tags={"operation": ("school", "social_services")}),
        Item(key="b", title="Rätt stöd", amount=Decimal(900_000), tags={"target_group": ("adults",), "length": ("short",)}),
    ]
    lacking = [("target_group", "small_children"), ("target_group", "older"), ("operation", "preschool")]
    found = alternatives(candidates, budget, lacking)
    chosen = [
        Item(key=key, title=APPLICATIONS[key][0], amount=asked[key], tags=APPLICATIONS[key][5])
        for key in next(each for each in found if each.kind == "rank_order").granted
    ]
    made: dict[str, Any] = {
        "call": "Tidiga insatser för barn och unga 2027",
        "body": "Kommunstyrelsen",
        "meets_on": date(2026, 12, 9),
        "reference": "KS 2026/0412",
        "budget": budget,
        "applications": applications,
        "criteria": CRITERIA,
        "scores": given,
        "ranking": ranking,
        "stability": stability(CRITERIA, given, Line(budget=budget, asked=asked), draws=2_000),
        "alternatives": found,
        "proposal": "rank_order",
        "why": "Förslaget följer rangordningen och ger små barn sin första satsning.",
        "language": language,
        "written_language": "sv",
        "made_on": date(2026, 11, 27),
        "balance": balance(dimensions, before, chosen),
        "earlier": (
            Earlier(
                "Skolfam",
                (
                    Promise("Behöriga till gymnasiet", "8 procentenheter", "11 procentenheter (4 till 18)", "met"),
                    Promise("Placeringar som bryts", "5 färre", "–", "not-measured"),
                ),
                Decimal(2_400_000),
                Decimal(3_100_000),
            ),
            Earlier("Rätt stöd", (Promise("Hemlöshet", "10 procentenheter", "2 procentenheter (−5 till 9)", "not-met"),)),
        ),
        "conflicts": (Conflict("Cecilia Lund", "laslust", "Syskon är chef i Förskoleförvaltningen."),),
        "next_steps": ("Samordnaren kallar projektägarna till uppstart i januari.", "Framgångskriterier låses före 1 mars."),
        "reviewers": REVIEWERS,
    }
    return Candidacy(**(made | changed))
