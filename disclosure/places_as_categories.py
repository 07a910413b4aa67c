"""Places that stand as categories: "Solihull", or "Birmingham and Solihull", in a breakdown of the West Midlands.

Such a row counts the children of that place, whether the place has a row of its own or not. So before anything is added up the rows of
such a breakdown are moved to their places, and a category that names several places is made up of those.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from catalogue.labels import is_total
from disclosure.primary_suppression import ANSWER, counts
from disclosure.row_keys import numbered
from disclosure.rows import Rows, Words


# A breakdown names places where so many of its categories do; it counts other children where more of its numbers differ from the places'.
LEAST, OTHERS, SAME, CLOSE_RATIO = 2, 1 / 3, 0.5, 0.01


def with_named_places(rows: Rows, words: Words) -> tuple[Rows, Words]:
    """The rows in the same order, those of breakdowns by place as headlines of their places, and the words with what these are made of.

    Both are as they were where no breakdown names places within the area that it is of.
    """
    codes = {code: number for number, code in enumerate(words.areas)}
    area, breakdown, unions = rows.area.copy(), rows.breakdown.copy(), dict(words.unions)
    parents, partitions = dict(words.parents), list(words.partitions)
    for mine, named in _breakdowns(rows, words):
        label = rows.category[mine]
        whole = words.areas[rows.area[mine][0]]
        at = {}
        for number, parts in named.items():
            code = parts[0] if len(parts) == 1 else f"{whole}: {' / '.join(parts) or words.categories[number]}"
            at[number] = codes.setdefault(code, len(codes))
            if len(parts) > 1:
                unions[code] = parts
            elif not parts:
                parents[code] = whole
        numbers = np.array(sorted(at))
        moved = np.array([at[number] for number in numbers.tolist()])[np.searchsorted(numbers, label)]
        if _agree(rows, words, mine, moved):
            area[mine], breakdown[mine] = moved, words.breakdown("all")
            inside = {code for parts in named.values() if len(parts) > 1 for code in parts}
            partitions.append((whole, tuple(code for code, number in codes.items() if number in at.values() and code not in inside)))
    if (area == rows.area).all():
        return rows, words
    made = replace(words, areas=tuple(codes), unions=unions, parents=parents, partitions=tuple(dict.fromkeys(partitions)))
    return replace(rows, area=area, breakdown=breakdown), made


def _breakdowns(rows: Rows, words: Words) -> Iterator[tuple[np.ndarray, dict[int, tuple[str, ...]]]]:
    """(places of its rows, {category: the places that it names, none for a group beside those}) of each breakdown by place of an area."""
    if words.breakdown("all") < 0:
        return
    split = np.flatnonzero((rows.breakdown != words.breakdown("all")) & (rows.breakdown != words.breakdown(ANSWER)))
    names = {number: words.named(words.categories[number]) for number in np.unique(rows.category[split]).tolist()}
    of_places = np.array([number for number, parts in names.items() if parts], np.int64)
    split = split[np.isin(rows.breakdown[split], np.unique(rows.breakdown[split][np.isin(rows.category[split], of_places)]))]
    at, (of_breakdown, of_area) = numbered(rows.breakdown[split], rows.area[split])
    for number, (breakdown, area) in enumerate(zip(of_breakdown, of_area)):
        mine = split[at == number]
        title = words.breakdowns[breakdown]
        labels = [label for label in np.unique(rows.category[mine]).tolist() if not is_total(words.categories[label], title)]
        mine = mine[np.isin(rows.category[mine], labels)]
        named = {label: names[label] for label in labels}
        places = [code for parts in named.values() for code in parts]
        if sum(map(bool, named.values())) >= LEAST and all(words.areas[area] in _above(code, words.parents) for code in places):
            yield mine, named


def _above(code: str, parents: Mapping[str, str]) -> set[str]:
    """The places that one lies in."""
    above = set()
    while (code := parents.get(code, "")) and code not in above:
        above.add(code)
    return above


def _agree(rows: Rows, words: Words, mine: np.ndarray, moved: np.ndarray) -> bool:
    """Whether these rows say of the places they are `moved` to what rows of those places say themselves, in most of what both give."""
    own = np.flatnonzero((rows.breakdown == words.breakdown("all")) & np.isin(rows.area, moved))
    compared = rows.at(np.append(mine, own))
    count, base = counts(compared, words)
    number = np.where(np.isnan(count), base, count)
    at, (places, *_) = numbered(np.append(moved, rows.area[own]), compared.indicator, compared.starts, compared.ends)
    sides = np.full((2, len(places)), np.nan)
    sides[0, at[: len(mine)]], sides[1, at[len(mine) :]] = number[: len(mine)], number[len(mine) :]
    both = ~np.isnan(sides).any(axis=0)
    differs = np.abs(sides[0] - sides[1])[both] > SAME + CLOSE_RATIO * np.abs(sides[0])[both]
    return not both.any() or bool(np.mean(differs) <= OTHERS)
