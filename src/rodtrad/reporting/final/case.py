"""Everything a final report is made from, with the small words its sections share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rodtrad.document import Investment, version_hash
from rodtrad.economics.result import Economics
from rodtrad.evaluation.effect import Effect
from rodtrad.reporting.blocks import Bullets, Fact, Facts, Heading, Label, Notice, Paragraph
from rodtrad.reporting.need_results import NeedResult
from rodtrad.texts import Argument, Language, Message, text
from rodtrad.texts.numbers import day, percent, plain, with_unit
from rodtrad.thread.findings import ThreadCheck


@dataclass(frozen=True)
class Case:
    """`locked` is the version that was signed before the start, where it is at hand; `needs` what shows the need."""

    investment: Investment
    check: ThreadCheck
    effects: tuple[Effect, ...]
    economics: Economics | None
    language: Language
    made_on: date
    locked: Investment | None = None
    needs: tuple[NeedResult, ...] = ()

    def say(self, id: str, /, **args: Argument) -> str:
        """The text `report-{id}`."""
        return text(self.language, f"report-{id}", **args)

    def render(self, message: Message) -> str:
        return message.render(self.language)

    def heading(self, id: str, level: int = 2) -> Heading:
        return Heading(level, self.say(f"heading-{id}"), id)

    def day(self, value: date | None) -> str:
        return day(value, self.language) if value else ""

    def indicator(self, key: str | None) -> str:
        """The name of an indicator by its key."""
        return _title(self.investment.indicators, key)

    def quantity(self, value: float, key: str, *, sign_free: bool = True) -> str:
        """A value of an indicator with its unit: "1 000 dollar", a share in per cent where the effect is of that kind."""
        found = next((indicator for indicator in self.investment.indicators if indicator.key == key), None)
        return with_unit(plain(value, self.language), found.unit if found else "", self.language)

    def share(self, value: float) -> str:
        return percent(value, self.language)

    def actor(self, key: str | None) -> str:
        return _title(self.investment.actors, key)

    def facts(self, *facts: tuple[str, str]) -> Iterator[Facts | Paragraph]:
        """What people wrote under each label (`report-field-…`), and in one sentence what nothing is written about."""
        filled = tuple(Fact(self.say(f"field-{id}"), value, written=True) for id, value in facts if value.strip())
        empty = [self.say(f"field-{id}") for id, value in facts if not value.strip()]
        if filled:
            yield Facts(filled)
        if empty:
            yield self.nothing(empty)

    def other_version(self, what: str, versions: Iterable[str]) -> Iterator[Notice]:
        """A notice where results answer another version of the document than the one reported on."""
        others = [version[:12] for version in dict.fromkeys(versions) if version != version_hash(self.investment)]
        if others:
            yield Notice(self.say("warning"), self.say(f"other-version-{what}", versions=", ".join(others)))

    def nothing(self, about: Sequence[str]) -> Paragraph:
        """ "Inget är skrivet om …", about one or more things."""
        words = [_lower_first(word) for word in about]
        return Paragraph(self.say("nothing-written", about=self.listed(words)))

    def listed(self, words: Sequence[str]) -> str:
        """ "a, b och c"."""
        return words[0] if len(words) == 1 else self.say("and", first=", ".join(words[:-1]), last=words[-1])

    def bullets(self, id: str, items: Sequence[str]) -> Iterator[Label | Bullets]:
        if items:
            yield Label(self.say(f"field-{id}"))
            yield Bullets(tuple(items), written=True)


def _title(parts: Sequence[object], key: str | None) -> str:
    for part in parts:
        if getattr(part, "key", None) == key:
            return str(getattr(part, "title", "") or getattr(part, "name", ""))
    return key or ""


def _lower_first(word: str) -> str:
    return word[:1].lower() + word[1:]
