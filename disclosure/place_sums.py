"""How places add up: each is made of the places within it for which there are rows, at whatever level they stand."""

from collections.abc import Iterable, Mapping

from disclosure.interval_sums import Sum


NO_UNIONS: dict[str, tuple[str, ...]] = {}


def place_sums(
    present: Iterable[str],
    parents: Mapping[str, str],
    open_places: Iterable[str],
    unions: Mapping[str, tuple[str, ...]] = NO_UNIONS,
    partitions: Iterable[tuple[str, tuple[str, ...]]] = (),
) -> list[Sum]:
    """The Sums of the places that are `present`: one for each that has others within it.

    `parents` names the place above each, `open_places` those that exist today. Where one of those has no row, and nothing within
    it has, the Sum gets a part ("elsewhere in", place) that stands for all such places. `unions` are made up otherwise: an authority of
    parts of older ones lies beside those, so that what holds both adds up once over the old places and once over the new.
    `partitions` are further (place, what makes it up), such as boards that each cover several authorities.
    """
    present = set(present)
    former, later = _overlapping(present, parents, set(open_places), unions)
    sums = [made for without in ((former, later) if former else ((),)) for made in _tree(present.difference(without), parents, open_places)]
    further = (*sorted(unions.items()), *partitions)
    sums += [Sum(place, parts) for place, parts in further if place in present and present.intersection(parts)]
    return list(dict.fromkeys(sums))


def _tree(present: set[str], parents: Mapping[str, str], open_places: Iterable[str]) -> list[Sum]:
    """The Sums of the places that are present, each over those below it."""
    children: dict[str, list[str]] = {}
    for place, above in parents.items():
        children.setdefault(above, []).append(place)
    exists = set(open_places)

    def parts(place: str) -> tuple[list[str], bool]:
        """(the widest present places within one, whether all of it is covered by them)."""
        below, whole = [], True
        for child in sorted(children.get(place, ())):
            if child in present:
                below.append(child)
            else:
                deeper, covered = parts(child) if child in children else ([], False)
                below += deeper
                whole &= covered or child not in exists
        return below, whole

    sums = []
    for place in sorted(present):
        below, whole = parts(place)
        if below:
            sums.append(Sum(place, tuple(below) if whole else (*below, ("elsewhere in", place))))
    return sums


def _overlapping(
    present: set[str], parents: Mapping[str, str], exists: set[str], unions: Mapping[str, tuple[str, ...]]
) -> tuple[set[str], set[str]]:
    """(places that are no more, unions that exist today) of those present which have children in common."""
    later = {place for place in present & set(unions) & exists if place in parents}
    ground = {place: _ground(place, unions) for place in later}
    gone = {place: _ground(place, unions) for place in present - exists if place in parents}
    former = {place for place, within in gone.items() if any(within & other for other in ground.values())}
    return former, {place for place, within in ground.items() if any(within & gone[other] for other in former)}


def _ground(place: str, unions: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The smallest places that one is known to be made of."""
    return frozenset().union(*(_ground(part, unions) for part in unions[place])) if place in unions else frozenset({place})
