"""Places: every code, number and name by which an extract may call one, its region, its parent, its neighbours."""

import csv
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from catalogue.council_names import code_and_name, without_council


ENGLAND = "E92000001"
AREA_COLUMNS = ("code", "name", "kind", "region", "parent", "number", "other_codes", "other_names", "closed", "formerly", "made_of")
# What covers several authorities is called by their names and one of these.
COVERING = re.compile(
    r"\b(?:NHS|integrated care (?:board|system|partnership)|ICB|ICS|combined authority|police(?: force)?|clinical commissioning group|CCG)\b",
    re.IGNORECASE,
)
TOGETHER = re.compile(r"\s*[,/&+]\s*|\s+and\s+", re.IGNORECASE)
NEIGHBOUR_COLUMNS = ("area", "rank", "neighbour")


@dataclass(frozen=True)
class Area:
    """One place under its present code. `number` is the DfE's three-digit number; `parent` the area it adds up to.

    `formerly` is the closed authority that it was a part of: figures of both are often given side by side, the old for comparison.
    `made_of` are the places that make it up, each child in one of them, where these are not simply those whose `parent` it is: two authorities
    that return together, an authority made from parts of others, a board or a force that covers several.
    """

    code: str
    name: str
    kind: str
    region: str | None = None
    parent: str | None = None
    number: str | None = None
    other_codes: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    closed: str | None = None
    formerly: str | None = None
    made_of: tuple[str, ...] = ()

    @property
    def held_by(self):
        """The place that its children are counted in as well: the authority that it was a part of, which lies in its parent in turn."""
        return self.formerly or self.parent


# The mark that government statistics put beside a name or heading that has a note.
NOTE = re.compile(r"\s*\[notes? [\d, and]+\]", re.IGNORECASE)


def folded(text):
    """A name as it is compared: lower case, no punctuation, no mark of a note, 'and' for '&', no 'region (statistical)'; letters of every script stay.

    What has neither a letter nor a digit, such as a face, is compared as it stands.
    """
    text = NOTE.sub("", unicodedata.normalize("NFC", text.strip()).lower())
    text = re.sub(r"\s*region\s*\(statistical\)$", "", text).replace("&", " and ")
    words = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in text).split()
    return " ".join(words) or text


@dataclass(frozen=True)
class Areas:
    """All places by present code, in the order of areas.csv, with the statistical neighbours of each authority."""

    by_code: dict
    neighbour_codes: dict = field(default_factory=dict)

    @cached_property
    def keys(self):
        """Every way to call a place → its present code. A name that two open places share is not a key."""
        keys, shared = {}, set()
        for area in sorted(self.by_code.values(), key=lambda area: area.closed is not None):
            for key in {area.code, *area.other_codes, *([area.number] if area.number else [])}:
                keys.setdefault(key.lower(), area.code)
            for name in {folded(area.name), *map(folded, area.other_names)}:
                holder = keys.setdefault(name, area.code)
                if holder != area.code and not area.closed and not self.by_code[holder].closed:
                    shared.add(name)
        return {key: code for key, code in keys.items() if key not in shared}

    def find(self, text):
        """The Area called `text` (code old or new, three-digit number, or name, also as its council is called), or None.

        Where a code or number stands beside a name ('330 - Birmingham'), both must be of one place.
        """
        plain = folded(text)
        code = self.keys.get(text.strip().lower().removesuffix(".0")) or self.keys.get(plain) or self.keys.get(without_council(plain))
        both = None if code else code_and_name(text)
        if both:
            first, second = (self.find(part) for part in both)
            return first if first and second and (first == second or folded(first.name) == folded(second.name)) else None
        return self.by_code.get(code)

    def named(self, text):
        """The codes of the places that a category names, alone or several together ('Birmingham and Solihull ICB'); none where a part names none."""
        whole = self.find(text) or self.find(COVERING.sub(" ", text))
        if whole:
            return whole.made_of if whole.kind == "joint return" else (whole.code,)
        parts = [self.find(part) for part in TOGETHER.split(COVERING.sub(" ", text)) if part.strip()]
        return tuple(part.code for part in parts) if len(parts) > 1 and all(parts) else ()

    @cached_property
    def predecessors(self):
        """{folded name: the closed Area of that name} for names that an open area, which took its place, has too."""
        closed = {folded(name): area for area in self.by_code.values() if area.closed for name in (area.name, *area.other_names)}
        return {name: area for name, area in closed.items() if (now := self.by_code.get(self.keys.get(name))) and not now.closed}

    def before(self, text):
        """The closed Area that `text` names as well as the open one after it, or None: Dorset was a county until March 2019."""
        plain = folded(text)
        return self.predecessors.get(plain) or self.predecessors.get(without_council(plain))

    def neighbours(self, code):
        """The statistical neighbours of an authority, closest first; empty where the model has none."""
        return tuple(self.by_code[near] for near in self.neighbour_codes.get(code, ()))

    def children(self, code):
        """The areas that add up to this one."""
        return tuple(area for area in self.by_code.values() if area.parent == code and not area.closed)


def areas(areas_csv, neighbours_csv, faults):
    """Areas from areas.csv and neighbours.csv. Lists inside a cell are separated by '|'."""
    by_code = {}
    for line, row in _rows(areas_csv, AREA_COLUMNS, faults):
        made = Area(
            code=row["code"], name=row["name"], kind=row["kind"], region=row["region"] or None, parent=row["parent"] or None,
            number=row["number"] or None, other_codes=_listed(row["other_codes"]), other_names=_listed(row["other_names"]),
            closed=row["closed"] or None, formerly=row["formerly"] or None,
            made_of=_listed(row["made_of"]),
        )  # fmt: skip
        if made.code in by_code:
            faults.append(f"{areas_csv.name}, line {line}: {made.code} is there twice; remove one")
        if not (made.code and made.name and made.kind):
            faults.append(f"{areas_csv.name}, line {line}: code, name and kind must be filled in")
        by_code[made.code] = made
    faults += [
        f"{areas_csv.name}: {area.code} names {other!r}, which is not an area"
        for area in by_code.values()
        for other in (area.region, area.parent, area.formerly, *area.made_of)
        if other and other not in by_code
    ]
    return Areas(by_code, _neighbours(neighbours_csv, by_code, faults))


def _rows(path, columns, faults):
    """(line, row) of each row of a CSV file that has these columns; none, and a fault, where it has not."""
    if not path.exists():
        faults.append(f"{path.name}: the file is missing; put it back")
        return
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, restval="")
        if tuple(reader.fieldnames or ()) != columns:
            faults.append(f"{path.name}: the columns must be {', '.join(columns)}")
            return
        yield from enumerate(reader, 2)


def _listed(cell):
    return tuple(part for part in cell.split("|") if part)


def _neighbours(path, by_code, faults):
    ranked = {}
    for line, row in _rows(path, NEIGHBOUR_COLUMNS, faults):
        if row["area"] not in by_code or row["neighbour"] not in by_code:
            faults.append(f"{path.name}, line {line}: {row['area']} or {row['neighbour']} is not an area")
        elif not row["rank"].isdigit():
            faults.append(f"{path.name}, line {line}: the rank is {row['rank']!r}; write a whole number, 1 for the closest")
        else:
            ranked.setdefault(row["area"], []).append((int(row["rank"]), row["neighbour"]))
    return {code: tuple(near for _, near in sorted(pairs)) for code, pairs in ranked.items()}
