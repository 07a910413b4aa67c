"""What the gaps of a whole framework say in words."""

from collections import Counter
from collections.abc import Sequence

from metrics.benchmark import expected_by_chance
from panels import gap_words
from panels.format import have, listed, sentence, spelled
from panels.gap import GroupGap
from panels.group_pairs import ENDS


OFTEN = 3


def title(gaps: tuple[GroupGap, ...]) -> str:
    """24 of 41 gaps between groups are real; three have narrowed and one has widened."""
    judged = _judged(gaps)
    if not judged:
        return "No gap between groups can be judged yet"
    behind = sum(gap.verdict.kind == "worse" for gap in judged)
    many = f"{spelled(behind) if behind else 'none'} of {spelled(len(judged))} gaps between groups {'is' if behind == 1 else 'are'} real"
    return f"{sentence(many)}; {_moves(gaps)}"


def _judged(gaps):
    """Those that were tested where one way is better: what the title counts."""
    return [gap for gap in gaps if gap.tested and gap.indicator.better != "neither"]


def _moves(gaps):
    counts = Counter(gap.change.words.partition(",")[0] for gap in gaps)
    parts = [f"{spelled(counts[word])} {have(counts[word])} {word}" for word in ("narrowed", "widened") if counts[word]]
    if not parts:
        return "none has clearly narrowed or widened"
    return listed(parts)


def lead(gaps: tuple[GroupGap, ...], indicators: int, split: int, counts: int) -> str:
    """Who is behind most often, how many indicators can be split, and how many gaps and changes chance alone would show."""
    many = sentence(spelled(split)) if split else "None"
    sentences = [often(gaps), f"{many} of {spelled(indicators)} indicators {'are' if split > 1 else 'is'} given by group."]
    if counts:
        kind = "is a number of children, which shows" if counts == 1 else "are numbers of children, which show"
        sentences.append(f"{sentence(spelled(counts))} of them {kind} no gap as groups differ in size.")
    chance = [_by_chance(len(_judged(gaps)), "gap"), _by_chance(sum(gap.change.kind != "none" for gap in gaps), "change")]
    if any(chance):
        sentences.append(f"If nothing differed, {listed(chance).replace(' and about ', ' and ')} would still stand out by chance alone.")
    return " ".join(filter(None, sentences))


def _by_chance(tested, name):
    """about four of 80 gaps; hardly any of ten changes; '' of fewer than two."""
    about = round(float(expected_by_chance(tested)))
    return f"{f'about {spelled(about)}' if about else 'hardly any'} of {spelled(tested)} {name}s" if tested > 1 else ""


def often(gaps: tuple[GroupGap, ...]) -> str:
    """Most often behind: the most deprived fifth (five of five), SEND (five of seven). '' where nobody is behind twice."""
    behind, seen = Counter(), Counter()
    for gap in gaps:
        if gap.tested and gap.indicator.better != "neither":
            seen.update({split.category for split in gap.splits} if gap.contrast.kind != ENDS else {_named(gap)})
            behind[_named(gap)] += gap.verdict.kind == "worse"
    order = sorted(behind, key=lambda name: (2 * behind[name] < seen[name], -behind[name], name))
    parts = [f"{name} ({spelled(behind[name])} of {spelled(seen[name])})" for name in order[:OFTEN] if behind[name] > 1]
    return f"Most often behind: {listed(parts)}." if parts else ""


def _named(gap):
    return f"{'the ' if gap.contrast.kind == ENDS else ''}{gap_words.group(gap)}"


def about(gaps: Sequence[GroupGap]) -> str:
    """One breakdown: left behind by more than chance in four of five, with the share that cannot be judged."""
    judged = _judged(gaps)
    behind = sum(gap.verdict.kind == "worse" for gap in judged)
    opening = f"A group is clearly behind in {spelled(behind) if behind else 'none'} of {spelled(len(judged))}." if judged else ""
    neither = sum(gap.indicator.better == "neither" for gap in gaps)
    untested = sum(not gap.tested for gap in gaps)
    return " ".join(
        filter(
            None,
            [
                opening,
                neither and f"In {spelled(neither)} neither way is better.",
                untested and f"{sentence(spelled(untested))} cannot be tested.",
            ],
        )
    )
