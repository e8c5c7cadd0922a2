"""A process as a table: its states, and the moves between them.

    APPLICATION = Process(
        "application",
        states=tuple(ApplicationState.values),
        texts="application-state",
        kept_in="calls_application.state",
        moves=(
            Move("begin", (), "draft", who=("applicant",), action="rodtrad.web.calls.actions.begin"),
            Move("submit", ("draft", "returned"), "submitted", who=("signatory",), action="…submit", needs="application-whole"),
        ),
    )

It stands in the app's `states.py`. Rules ask `may`, pages `moves_from`, actions `step`; models take `known()` as a constraint, a
migration takes `pairs()` to `only_moves`, and the reference draws it. Texts: `process-<name>` (with .about), a move's is
`move-<name>-<move>`, a state's `<texts>-<state>`, a relation's `relation-<relation>`; `needs` is a text of its own.
`tests/web/processes` tries them all.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from django.db.models import Q

import rodtrad.web
from rodtrad.texts import Language, has_text, message, text

PROGRAM = "program"
"""Who makes the moves that no person makes."""


@dataclass(frozen=True)
class Move:
    """One way from a state to another.

    `sources` are the states it starts from; none where it is how the thing begins. `who` are the roles (`Role`) that may make it
    where the thing belongs, or relations to the thing itself ("applicant"). `needs` is the text of what must hold besides.
    `action` is where the code is, dotted: an action checks the state and writes, and knows nothing of who may.
    """

    name: str
    sources: tuple[str, ...]
    target: str
    who: tuple[str, ...]
    action: str
    needs: str = ""


@dataclass(frozen=True)
class Process:
    """`kept_in` is the column of the state ("table.column"), "" where the state follows from other things."""

    name: str
    states: tuple[str, ...]
    moves: tuple[Move, ...]
    texts: str
    kept_in: str = ""

    def __post_init__(self) -> None:
        unknown = {state for move in self.moves for state in (*move.sources, move.target)} - set(self.states)
        if unknown:
            raise ValueError(f"process {self.name}: moves to or from states that it does not have: {sorted(unknown)}")

    def moves_from(self, state: str, held: Collection[str] | None = None) -> tuple[Move, ...]:
        """The moves from a state; of those only the ones open to who has any of the roles and relations `held`, if given."""
        return tuple(move for move in self.moves if state in move.sources and _open_to(move, held))

    def beginnings(self, held: Collection[str] | None = None) -> tuple[Move, ...]:
        """The moves that the thing begins with."""
        return tuple(move for move in self.moves if not move.sources and _open_to(move, held))

    def allowed(self, state: str, target: str, held: Collection[str] | None = None) -> bool:
        """Whether some move leads from `state` to `target` for who has any of `held`."""
        return any(move.target == target for move in self.moves_from(state, held))

    def may(self, name: str, held: Collection[str], state: str | None = None) -> bool:
        """Whether the move is open to who has any of `held`: from `state`, or from any where none is given."""
        found = (move for move in self.moves if move.name == name and _open_to(move, held))
        return any(state is None or state in move.sources for move in found)

    def step(self, state: str, name: str) -> Move:
        """The move with that name from `state`. Raises `Conflict` where there is none: somebody moved it meanwhile."""
        for move in self.moves_from(state):
            if move.name == name:
                return move
        from rodtrad.web.core.errors import Conflict  # pages of errors know the database; tables are read without one

        raise Conflict(message("process-not-from-here", state=message(self.state_text(state))))

    def known(self, field: str = "state") -> Q:
        """For a CheckConstraint: the field holds one of the states."""
        return Q(**{f"{field}__in": list(self.states)})

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every (from, to) that some move makes, for `only_moves` in a migration."""
        found = {(source, move.target) for move in self.moves for source in move.sources if source != move.target}
        return tuple(sorted(found))

    def state_text(self, state: str) -> str:
        return f"{self.texts}-{state}".replace("_", "-")

    def move_text(self, move: Move) -> str:
        return f"move-{self.name}-{move.name}".replace("_", "-")


def _open_to(move: Move, held: Collection[str] | None) -> bool:
    return held is None or not set(move.who).isdisjoint(held)


def who_text(who: str) -> str:
    """The text of a role or a relation."""
    role = f"role-{who}".replace("_", "-")
    return role if has_text(role) else f"relation-{who}".replace("_", "-")


def processes() -> Iterator[Process]:
    """Every process of the product: those that stand in an app's `states`."""
    for app in sorted(module.name for module in iter_modules(rodtrad.web.__path__) if module.ispkg):
        package = import_module(f"rodtrad.web.{app}")
        if "states" in {module.name for module in iter_modules(package.__path__)}:
            values = vars(import_module(f"rodtrad.web.{app}.states")).values()
            yield from (value for value in values if isinstance(value, Process))


def picture(process: Process, language: Language) -> str:
    """The states and moves as a Mermaid state diagram. A move that starts anywhere is left to the table."""
    states = (f'    state "{_quoted(text(language, process.state_text(state)))}" as {state}' for state in process.states)
    return "\n".join(["stateDiagram-v2", *states, *_arrows(process, language)])


def _arrows(process: Process, language: Language) -> Iterator[str]:
    for move in process.moves:
        label = _quoted(text(language, process.move_text(move)))
        if not is_from_anywhere(process, move):
            yield from (f"    {source} --> {move.target}: {label}" for source in move.sources or ("[*]",))


def is_from_anywhere(process: Process, move: Move) -> bool:
    """Whether the move starts, or leads, everywhere, where that would crowd a picture."""
    everywhere, alike = set(process.states), {each.target for each in process.moves if each.name == move.name}
    return len(everywhere) > 3 and (alike == everywhere or {*move.sources, move.target} == everywhere)


def _quoted(words: str) -> str:
    """Without what Mermaid reads as its own."""
    return words.replace('"', "'").replace(":", " –").replace(";", ",")
