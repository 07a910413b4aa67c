"""Which columns of a table are which of ours, as a person has matched them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from catalogue.did_you_mean import nearest_word


TOLD = ("period", "indicator", "area", "category")
NUMBERS = ("value", "numerator", "denominator", "target")
LEFT_OUT = "left out"
# What a line of one word alone, over the rows of its section, may be of those rows.
SECTIONS = (LEFT_OUT, "area", "indicator", "period", "category", "breakdown")


@dataclass(frozen=True)
class Mapping:
    """How a table becomes rows of our template.

    `columns` gives the file's heading of each of our template's columns, and `constants` what holds for every row. Where figures stand
    side by side, `wide` names their headings, `told` what such a heading tells (one of TOLD), and `figures` which number (one
    of NUMBERS) stands under them, but for those that `holding` names with another. With `word_above` it is not the heading that tells, but
    the cell over it: in the line above, a cell holds for the blank ones to its right, as merged cells do. `indicators` says which of our
    indicators the file's own words mean, in cells or in headings; '' leaves out.

    Rows that say one of the words `left_out` in a matched column of words are left out. `sections` says what a line of one word alone
    is of the rows below it (one of SECTIONS). Under the headings `filled_down` a blank cell means the one above it.

    Its fields are the keys of a recipe, which is kept on disk beside the files that were read by it: they cannot be renamed.
    """

    columns: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    wide: tuple[str, ...] = ()
    told: str = "period"
    figures: str = "value"
    indicators: dict[str, str] = field(default_factory=dict)
    word_above: bool = False
    holding: dict[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    sections: str | None = None
    filled_down: tuple[str, ...] = ()

    def number_under(self, heading: str) -> str:
        """Which of NUMBERS stands under a heading that stands beside others."""
        return self.holding.get(heading, self.figures)

    @property
    def side_by_side(self) -> set[str]:
        """Our columns that come of those that stand side by side; empty where none do."""
        return {self.told, *map(self.number_under, self.wide)} if self.wide else set()

    @property
    def of_sections(self) -> set[str]:
        """Our column that the lines of one word alone fill; empty where they fill none."""
        return {self.sections} - {None, LEFT_OUT}


def filled_right(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells of a line over the headings, each standing for the blank ones to its right too."""
    filled = list(map(str.strip, cells))
    for number in range(1, len(filled)):
        filled[number] = filled[number] or filled[number - 1]
    return tuple(filled)


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
    filled = tuple(nearest_heading for ours, nearest_heading in columns.items() if mapping.columns[ours] in mapping.filled_down)
    return replace(
        start, columns=columns, constants=mapping.constants, indicators=start.indicators | indicators, left_out=mapping.left_out,
        sections=mapping.sections or start.sections, filled_down=filled or start.filled_down,
    )  # fmt: skip
