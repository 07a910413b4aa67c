"""How places add up: each is made of the places within it for which there are rows, at whatever level they stand."""

from collections.abc import Iterable, Mapping

from disclosure.interval_sums import Sum


def place_sums(present: Iterable[str], parents: Mapping[str, str], open_places: Iterable[str]) -> list[Sum]:
    """The Sums of the places that are `present`: one for each that has others within it.

    `parents` names the place above each, `open_places` those that exist today. Where one of those has no row, and nothing within
    it has, the Sum gets a part ("elsewhere in", place) that stands for all such places.
    """
    present = set(present)
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
