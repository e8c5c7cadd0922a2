"""What applications are called in a review: the order says nothing of who applied or when."""

from collections.abc import Mapping, Sequence

from django.utils.crypto import get_random_string

from rodtrad.selection.blind import blind_labels


def labelled(now: Mapping[str, str], applications: Sequence[str]) -> dict[str, str]:
    """Application → label. Labels once given stand; the new ones come in an order drawn at random, and are stored."""
    new = [each for each in applications if each not in now]
    if not new:
        return dict(now)
    if not now:
        return blind_labels(new, get_random_string(32))
    free = list(blind_labels([str(i) for i in range(len(now) + len(new))], "").values())
    left = sorted(set(free) - set(now.values()), key=lambda label: (len(label), label))
    drawn = sorted(blind_labels(new, get_random_string(32)).items(), key=lambda pair: (len(pair[1]), pair[1]))
    return {**now, **{key: left[place] for place, (key, _) in enumerate(drawn)}}
