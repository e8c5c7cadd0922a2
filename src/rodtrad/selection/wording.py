"""The ranking, its stability, the portfolio and the alternatives, said in words for whoever has ten minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rodtrad.selection.alternatives import Alternative
from rodtrad.selection.criteria import CriteriaSet
from rodtrad.selection.portfolio import Balance, Gap
from rodtrad.selection.ranking import Agreement, RankedApplication
from rodtrad.selection.stability import ApplicationStability, Stability, View
from rodtrad.selection.swaps import Swap
from rodtrad.selection.words import say
from rodtrad.texts import Argument, Language, text
from rodtrad.texts.numbers import money, percent

USUAL = 0.9  # the share of draws that "usual places" cover
GOOD, ENOUGH = 0.8, 0.667  # Krippendorff (2004), section 11.4: rely on it; tentative conclusions


@dataclass(frozen=True)
class Wording:
    """`applications` and `reviewers`: what each is called (its title, a blind label); a key without a name is shown itself."""

    language: Language
    criteria: CriteriaSet
    applications: Mapping[str, str] = field(default_factory=dict)
    reviewers: Mapping[str, str] = field(default_factory=dict)

    def stability(self, found: Stability) -> tuple[str, ...]:
        """First whether the choice holds, then why one can say so: weights, reviewers, the smallest change that matters."""
        return tuple(self._stability(found))

    def agreement(self, found: Agreement) -> str:
        if found.alpha is None:
            return self._text("agreement-unknown")
        grade = "good" if found.alpha >= GOOD else "enough" if found.alpha >= ENOUGH else "poor"
        return self._text(f"agreement-{grade}", alpha=round(found.alpha, 2))

    def disagreement(self, row: RankedApplication) -> str:
        """The criteria on which the reviewers lie at least half of the scale apart; empty where there are none."""
        tops = {criterion.key: criterion.top for criterion in self.criteria.scored}
        apart = [each for each in row.criteria if each.spread is not None and each.spread * 2 >= tops[each.criterion]]
        names = [self.criterion(each.criterion) for each in sorted(apart, key=lambda each: -(each.spread or 0))]
        return self._text("disagreement", criteria=self.listed(names)) if names else ""

    def usual_places(self, found: ApplicationStability) -> str:
        """ "Plats 1–3 i 97 % av fallen"."""
        low, high, share = usual_places(found)
        shown = str(low) if low == high else f"{low}–{high}"
        return self._text("usual-places", places=shown, share=self._share(share))

    def gaps(self, found: Balance) -> tuple[str, ...]:
        """What the portfolio lacks, gets, and has much of: one sentence a dimension and kind; last what has no tag."""
        return tuple(self._gaps(found))

    def alternative(self, found: Alternative, currency: str = "SEK") -> str:
        """What the alternative is, what it grants and what it leaves out."""
        sentences = [self._text(f"alternative-{found.kind.replace('_', '-')}")]
        if found.granted:
            left = money(found.left, currency, self.language)
            sentences.append(self._text("alternative-left", amount=money(found.amount, currency, self.language), left=left))
        if found.left_out and found.granted:
            sentences.append(self._text("alternative-out", names=self.named(found.left_out)))
        if found.passed_over:
            sentences.append(self._text("alternative-passed", names=self.named(found.passed_over)))
        return " ".join(sentences)

    def criterion(self, key: str) -> str:
        return next((say(each.label, self.language) for each in self.criteria.criteria if each.key == key), key)

    def named(self, keys: Sequence[str]) -> str:
        return self.listed([self.applications.get(key, key) for key in keys])

    def listed(self, names: Sequence[str]) -> str:
        """ "a, b och c"."""
        if len(names) < 2:
            return "".join(names)
        return self._text("and", first=", ".join(names[:-1]), last=names[-1])

    def _text(self, id: str, **args: Argument) -> str:
        return text(self.language, f"selection-{id}", **args)

    def _share(self, share: float) -> str:
        """Whole per cent; only what holds in every case is called 100."""
        if share in (0.0, 1.0):
            return percent(share, self.language)
        return percent(min(max(share, 0.01), 0.99), self.language)

    def _stability(self, found: Stability) -> Iterator[str]:
        yield self._text(f"stability-{found.firmness}")
        for view in found.views:
            if view.kind == "one_reviewer_less":
                yield from self._without(view)
            else:
                yield self._text(f"stability-{view.kind.replace('_', '-')}", share=self._share(view.same_choice))
        yield self._swap(found.swap) if found.swap else self._text("stability-no-swap")

    def _without(self, view: View) -> Iterator[str]:
        if not view.without:
            yield self._text("stability-without-same", reviewers=view.draws)
        for each in view.without:
            reviewer = self.reviewers.get(each.reviewer, each.reviewer)
            yield self._text("stability-without", reviewer=reviewer, change=self._change(each.enters, each.leaves))

    def _swap(self, swap: Swap) -> str:
        return self._text(
            "stability-swap",
            criterion=self.criterion(swap.criterion),
            weight=percent(swap.weight, self.language, decimals=1),
            to=percent(swap.to, self.language, decimals=1),
            change=self._change(swap.enters, swap.leaves),
        )

    def _change(self, enters: Sequence[str], leaves: Sequence[str]) -> str:
        if enters and leaves:
            return self._text("change-both", enters=self.named(enters), leaves=self.named(leaves))
        return (
            self._text("change-enters", names=self.named(enters))
            if enters
            else self._text("change-leaves", names=self.named(leaves))
        )

    def _gaps(self, found: Balance) -> Iterator[str]:
        for dimension in found.dimensions:
            for kind in ("empty", "filled", "dominates"):
                gaps = [gap for gap in found.gaps if gap.dimension == dimension.key and gap.kind == kind]
                if gaps:
                    labels = {choice.key: say(choice.label, self.language) for choice in dimension.values}
                    yield self._gap(say(dimension.label, self.language), kind, gaps, labels)

        yield from self._untagged(found)

    def _untagged(self, found: Balance) -> Iterator[str]:
        """One sentence for the dimensions in which as many have no tag."""
        counts = {gap.dimension: gap.count for gap in found.gaps if gap.kind == "untagged"}
        for count in sorted(set(counts.values()), reverse=True):
            labels = [say(each.label, self.language) for each in found.dimensions if counts.get(each.key) == count]
            yield self._text("gap-untagged", dimension=self.listed(labels), count=count)

    def _gap(self, dimension: str, kind: str, gaps: Sequence[Gap], labels: Mapping[str, str]) -> str:
        values = self.listed([labels[gap.value] for gap in gaps if gap.value])
        share = percent(gaps[0].share, self.language)
        return self._text(f"gap-{kind}", dimension=dimension, values=values, share=share, count=gaps[0].count)


def usual_places(found: ApplicationStability) -> tuple[int, int, float]:
    """The fewest neighbouring places that hold at least nine draws of ten: first, last, and the share they hold."""
    places = len(found.at_place)
    spans = [(low, high, sum(found.at_place[low : high + 1])) for low in range(places) for high in range(low, places)]
    enough = [span for span in spans if span[2] >= USUAL - 1e-9]
    low, high, share = min(enough, key=lambda span: (span[1] - span[0], -span[2]))
    return low + 1, high + 1, min(share, 1.0)
