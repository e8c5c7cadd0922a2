"""An effect in words that a steering group reads: what differed, how sure that is, and what was promised."""

from collections.abc import Iterator

from rodtrad.evaluation.amounts import amount, bare, percent
from rodtrad.evaluation.effect import Effect, Group
from rodtrad.evaluation.strength import lost
from rodtrad.texts import Message, message


def sentences(effect: Effect, indicator_name: str) -> tuple[Message, ...]:
    """The result in three or four sentences: the difference, its interval, the criterion, the strength of the evidence."""
    return tuple(_sentences(effect, indicator_name))


def _sentences(effect: Effect, name: str) -> Iterator[Message]:
    yield headline(effect, name)
    yield uncertainty(effect)
    if effect.verdict:
        yield message("effect-criterion-met" if effect.verdict.met else "effect-criterion-not-met", reason=effect.verdict.reason)
    yield effect.strength_sentence


def headline(effect: Effect, name: str) -> Message:
    """How much higher or lower, than what."""
    main = effect.main
    kind = "change" if effect.design == "before_after" else "difference"
    way = "higher" if main.estimate > 0 else "lower" if main.estimate < 0 else "equal"
    size = amount(abs(main.estimate), main.standard_error, effect.scale, effect.unit)
    return message(f"effect-{kind}-{way}", indicator=name, amount=size)


def uncertainty(effect: Effect) -> Message:
    """The interval, and whether it holds no difference at all."""
    interval, error = effect.main.interval, effect.main.standard_error
    id = "effect-interval-with-zero" if interval.low <= 0 <= interval.high else "effect-interval-without-zero"
    return message(
        id,
        level=percent(interval.level, 1),
        low=bare(interval.low, error, effect.scale),
        high=amount(interval.high, error, effect.scale, effect.unit),
    )


def group_sentence(effect: Effect, group: Group, role: str) -> Message:
    """One group: how many, their mean (or share), and how many are lost. `role`: intervention, comparison, after, before."""
    error = group.standard_deviation / max(group.n, 1) ** 0.5
    mean = percent(group.mean) if effect.scale == "binary" else amount(group.mean, error, effect.scale, effect.unit)
    name = message(f"effect-role-{role}")
    if group.assigned is None:
        return message("effect-group", role=name, n=group.n, mean=mean)
    return message("effect-group-drop-out", role=name, n=group.n, mean=mean, lost=group.drop_out or 0, share=percent(lost(group)))
