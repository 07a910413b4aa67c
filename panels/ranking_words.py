"""What a Ranking says in words: where the area stands, how surely, and how many stand out by chance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from metrics.benchmark import LABELS
from panels.format import are, figure, listed, sentence, spelled
from panels.panel import Verdict
from panels.panel_words import inside
from panels.periods import within
from panels.title import the


if TYPE_CHECKING:
    from panels.ranking import Entry, Ranking


FIRST = {"high": "1st is best, the highest.", "low": "1st is best, the lowest.", "neither": "1st is the highest; neither end is better."}
QUARTERS = {"judged": ("best", "second", "third", "worst"), "neither": ("highest", "second", "third", "lowest")}
COUNT = "A number grows with the size of the place, so areas are not ranked by it. Choose a share or a rate."
NO_SET = "No three areas of one kind have a figure for the same period."
SIDES = {kind: kind for kind in ("better", "worse", "higher", "lower")}


def verdict(kind: str, whole: Entry) -> Verdict:
    """The Verdict on one area against the whole; 'no comparison' where the whole has no figure or the area no interval."""
    words = LABELS[kind].lower() if kind != "none" else "no comparison"
    return Verdict(kind, words, the(whole.area.name, whole.area.kind))


def title(ranking: Ranking) -> str:
    """Birmingham is 148th of 151 English authorities for plans within 20 weeks."""
    short, many = ranking.indicator.short, ranking.peers.many if ranking.peers else ""
    if not ranking.shown:
        return f"{short}: areas are not compared"
    own = ranking.own
    if own and own.rank:
        place = f"{'joint ' if own.tied else ''}{ordinal(own.rank)} of {spelled(len(ranking.shown))} {many}"
        return f"{sentence(the(own.area.name, own.area.kind))} is {place} for {inside(short)}"
    first, last = (f"{figure(entry.value, ranking.indicator)} ({entry.area.name})" for entry in (ranking.shown[0], ranking.shown[-1]))
    return f"{short}: from {first} to {last} among {spelled(len(ranking.shown))} {many}"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 148th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def lead(ranking: Ranking) -> str:
    """Its figure beside that of the whole, which end is first, and how many areas are not clearly different from it; or why there is none."""
    if ranking.period is None:
        return COUNT if ranking.indicator.method == "count" else NO_SET
    return " ".join(filter(None, [_stands(ranking), _quarter(ranking), FIRST[ranking.indicator.better], told_apart(ranking)]))


def _quarter(ranking):
    """It is in the worst quarter. '' where it has no rank, or there are too few areas for quarters."""
    quarter = ranking.quarters.get(ranking.area.code)
    return f"It is in the {quarter} quarter." if quarter else ""


def _stands(ranking):
    whole, indicator = ranking.whole, ranking.indicator
    own = ranking.own or (ranking.region if ranking.area.kind == "region" else None)
    name = sentence(the(ranking.area.name, ranking.area.kind))
    against = f"{the(whole.area.name, whole.area.kind)} {figure(whole.value, indicator)}" if whole.value is not None else ""
    if own is None or own.value is None:
        none = f"{name} has no figure {within(ranking.period)}." if own else ""
        return f"{none} {sentence(against)} {within(ranking.period)}.".strip() if against else none
    return f"{name} {figure(own.value, indicator)} {within(ranking.period)}{'; ' if against else ''}{against}."


def told_apart(ranking: Ranking) -> str:
    """Allowing for uncertainty, 112 are better and three are worse; the other 35 are not clearly different from it. '' without intervals."""
    if not ranking.apart:
        return ""
    sure, place = shared_out(ranking.apart, SIDES), the(ranking.area.name, ranking.area.kind)
    if not sure:
        return f"Allowing for uncertainty, none of the others is clearly different from {place}."
    rest = len(ranking.shown) - 1 - sum(ranking.apart.get(kind, 0) for kind in SIDES)
    return f"Allowing for uncertainty, {listed(sure)}{_others(rest)}."


def _others(rest):
    if not rest:
        return ""
    return f"; the other {spelled(rest)} {'is' if rest == 1 else 'are'} not clearly different from it"


def shared_out(counts: Mapping[str, int], words: Mapping[str, str]) -> list[str]:
    """['75 are better', 'one is worse']: how many there are of each kind that has words, none left out but those of which there is none."""
    return [f"{spelled(counts[kind])} {are(counts[kind])} {phrase}" for kind, phrase in words.items() if counts.get(kind)]


def against_whole(ranking: Ranking) -> str:
    """Of 150 authorities, 75 are better than England and 58 are worse: the statement over a chart of all; or how many are shown."""
    kinds, count, many = ranking.kinds, spelled(len(ranking.shown)), ranking.peers.many
    if not kinds:
        return f"{sentence(count)} {many}, {'best' if ranking.indicator.better != 'neither' else 'highest'} first"
    name, sure = the(ranking.whole.area.name, ranking.whole.area.kind), shared_out(kinds, SIDES)
    if not sure:
        return f"None of {count} {many} differs from {name} by more than chance"
    return f"Of {count} {many}, {listed([f'{sure[0]} than {name}', *sure[1:]])}"


def counted(ranking: Ranking) -> str:
    """How many are similar, how many would stand out by chance, how many are hidden or missing, and which areas are left out."""
    kinds, sentences = ranking.kinds, []
    if kinds.total() > kinds["similar"]:
        sentences.append(
            f"{sentence(spelled(kinds['similar'])) if kinds['similar'] else 'None'} {'are' if kinds['similar'] > 1 else 'is'} similar."
        )
    if kinds:
        about = round(ranking.by_chance)
        sentences.append(f"If none differed, {f'about {spelled(about)}' if about else 'hardly any'} would still stand out by chance alone.")
    sentences += [_absent(ranking.hidden, "hidden to protect children"), _absent(ranking.missing, "without a figure")]
    if ranking.hidden:
        sentences.append("Ranks are among those shown.")
    if ranking.left_out:
        sentences.append(f"{listed([area.name for area in ranking.left_out])} are left out, as they add up other areas.")
    return " ".join(filter(None, sentences))


def _absent(count, why):
    return f"{sentence(spelled(count))} {are(count)} {why}." if count else ""


def alt(ranking: Ranking) -> str:
    """One line for those who do not see the chart."""
    if not ranking.shown:
        return f"No chart: {lead(ranking)}"
    first, last = ranking.shown[0], ranking.shown[-1]
    ends = [f"{entry.area.name} {figure(entry.value, ranking.indicator)}" for entry in (first, last)]
    invented = " Invented sample figures." if ranking.invented else ""
    return f"{ranking.indicator.title} {within(ranking.period)}, {ranking.peers.title} ranked, from {' to '.join(ends)}. {against_whole(ranking)}.{invented}"
