"""What a map of a Ranking shows: areas as better or worse than the whole, or by fifths of their figures where neither can be said."""

from metrics.quantile import quantiles
from panels.format import listed, sentence, spelled
from panels.ranking import Ranking
from panels.ranking_words import SIDES, shared_out
from panels.title import the


WORDS = ("lowest fifth", "second lowest fifth", "middle fifth", "second highest fifth", "highest fifth")
FEWEST = 2


def fifths(ranking: Ranking) -> dict[str, int]:
    """{area code: 1 (lowest) to 5 (highest)} of the areas with a figure; empty where there are fewer than five."""
    shown = ranking.shown
    numbers = quantiles([entry.value for entry in shown], 5, highest_first=False)
    return {entry.area.code: int(fifth) for entry, fifth in zip(shown, numbers) if fifth == fifth}


def can_be_judged(ranking: Ranking) -> bool:
    """Whether the areas of a Ranking can be called better or worse than the whole at all."""
    return ranking.indicator.better != "neither" and bool(ranking.kinds)


def statement(ranking: Ranking) -> str:
    """The title of the map, such as «Of 14 authorities in the West Midlands, five are better than England and nine are similar».

    Where fewer than two of the region have a figure it is about all areas.
    """
    own = ranking.region and ranking.region.area.code
    inside = [entry for entry in ranking.shown if own in (None, entry.area.region)]
    if len(inside) < FEWEST:
        own, inside = None, list(ranking.shown)
    where = f" in {the(ranking.region.area.name, 'region')}" if own else ""
    return (_sides if can_be_judged(ranking) else _highest)(ranking, inside, f"{spelled(len(inside))} authorities{where}")


def _highest(ranking, inside, among):
    numbers = fifths(ranking)
    top = sum(numbers.get(entry.area.code) == 5 for entry in inside)
    return f"{sentence(spelled(top)) if top else 'None'} of {among} {'is' if top < 2 else 'are'} in the highest fifth"


def _sides(ranking, inside, among):
    name = the(ranking.whole.area.name, ranking.whole.area.kind)
    counts = {kind: sum(entry.verdict.kind == kind for entry in inside) for kind in SIDES}
    sides = shared_out(counts, SIDES)
    clause = listed([f"{sides[0]} than {name}", *sides[1:]]) if sides else f"none differs from {name} by more than chance"
    return f"Of {among}, {clause}"
