"""Who meets each address: every role in the department that owns, beside it, in the whole organisation and in another."""

from collections.abc import Iterator
from dataclasses import dataclass

from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.factories import make_person
from tests.web.matrix.world import World

PLACES = ("own", "beside", "whole", "elsewhere")
LETTERS = dict(zip("COLSEAKI", Role, strict=True))


@dataclass(frozen=True)
class Somebody:
    place: str
    role: Role

    def __str__(self) -> str:
        return f"{self.role.value} {self.place}"


def everybody() -> Iterator[Somebody]:
    yield from (Somebody(place, role) for place in PLACES for role in Role)


def made(who: Somebody, world: World) -> Person:
    places = {
        "own": {"department": world.school},
        "beside": {"department": world.social},
        "whole": {"organisation": world.town},
        "elsewhere": {"organisation": world.elsewhere},
    }
    return make_person(who.role, name=str(who), **places[who.place])
