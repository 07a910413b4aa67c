"""Words that say figures are in thousands or millions, in a heading or over it: read as they stand they are a thousand times too low."""

import re

from ingest.loader import NUMBERS, Draft, Extract


SCALED = re.compile(
    r"(?<![\d,])[‘’'(]?0?00s?[’')]?(?![\d,])|\bin (thousands|millions)\b|\((thousands?|millions?|£?[km])\)|£[km]\b", re.IGNORECASE
)
PER = re.compile(r"\bper\b", re.IGNORECASE)
IN_HEADING = "says that what stands below is in thousands or millions; write whole numbers, and take these words out of the heading"
OVER_IT = (
    "stands over the headings and says that figures are in thousands or millions; where that is so of a figure, write it as a whole number"
)


def is_scaled(words: str) -> bool:
    """Whether words say thousands or millions of whatever is counted, and not a rate: 'Children (000s)', not 'per 1,000'."""
    return bool(SCALED.search(words)) and not PER.search(words)


def check_stated_units(extract: Extract, draft: Draft) -> None:
    """Fault each heading of figures that says thousands, and warn of a line over the headings that does."""
    text = extract.text
    named = {heading for key, heading in draft.headings.items() if (key[1] if isinstance(key, tuple) else key) in NUMBERS and heading}
    for heading in sorted(named & {*text.columns}):
        if is_scaled(heading):
            extract.problems.fault(IN_HEADING, text.heading_rows[-1], heading, kind=IN_HEADING)
    for number, cells in enumerate(text.above, 1):
        for cell in dict.fromkeys(filter(is_scaled, cells)):
            extract.problems.warn(OVER_IT, number, found=cell, kind=OVER_IT)
