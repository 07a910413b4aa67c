"""Which columns of a table are which of ours, as a person has matched them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.did_you_mean import nearest_word


TOLD = ("period", "indicator", "area", "category")
NUMBERS = ("value", "numerator", "denominator", "target")


@dataclass(frozen=True)
class Mapping:
    """How a table becomes rows of our template.

    `columns` gives the file's heading of each of our template's columns, and `constants` what holds for every row. Where figures stand
    side by side, `wide` names their headings, `told` what such a heading tells (one of TOLD), and `figures` which number (one
    of NUMBERS) stands under them. `indicators` says which of our indicators the file's own words mean, in cells or in headings; '' leaves out.

    Its fields are the keys of a recipe, which is kept on disk beside the files that were read by it: they cannot be renamed.
    """

    columns: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    wide: tuple[str, ...] = ()
    told: str = "period"
    figures: str = "value"
    indicators: dict[str, str] = field(default_factory=dict)


def unique_headings(headings: Sequence[str]) -> tuple[str, ...]:
    """The headings so that each is one column's own: one that is blank or there twice says its column."""
    plain = [heading.strip() for heading in headings]
    return tuple(
        heading if heading and plain.count(heading) == 1 else f"{heading} (column {number})".strip()
        for number, heading in enumerate(plain, 1)
    )


def adapted_mapping(mapping: Mapping, headings: Sequence[str], start: Mapping) -> Mapping | None:
    """A Mapping for other headings: that of a file with most of them, a renamed one by its likeness, completed from the Mapping `start`.

    Which columns stand side by side is as in `start`, as years move on. None where fewer than half of the headings are there.
    """
    there, wanted = unique_headings(headings), tuple(mapping.columns.values())
    if 2 * sum(heading in there for heading in wanted) < len(wanted) or bool(mapping.wide) != bool(start.wide) or not wanted:
        return None
    spare = [heading for heading in there if heading not in (*wanted, *start.wide)]
    nearest = {ours: heading if heading in there else nearest_word(heading, spare) for ours, heading in mapping.columns.items()}
    columns = {ours: heading for ours, heading in nearest.items() if heading}
    indicators = mapping.indicators if mapping.told == start.told else {}
    return replace(start, columns=columns, constants=mapping.constants, indicators=start.indicators | indicators)
