"""Words that say how final a period's figures are, and of what type its year is: '2023/24 (academic, provisional)', '2023/24p'."""

import re


PROVISIONAL, REVISED, ESTIMATED, BREAK = "Provisional", "Revised", "Estimated", "Break in series"
STANDINGS = {
    "provisional": PROVISIONAL, "prov": PROVISIONAL, "p": PROVISIONAL, "revised": REVISED, "revision": REVISED, "rev": REVISED, "r": REVISED,
    "estimated": ESTIMATED, "estimate": ESTIMATED, "est": ESTIMATED, "e": ESTIMATED, "b": BREAK, "break in series": BREAK, "series break": BREAK, "final": None, "outturn": None, "ot": None,
}  # fmt: skip
YEARS = {name: f"{name} year" for name in ("academic", "financial", "calendar", "reporting", "tax")} | {"school": "academic year"}
IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
# One letter behind the digits of a year, or a word behind a space: 2023/24p, 2023/24 provisional.
AT_END = re.compile(r"(?<=\d)(?:(?P<letter>[pre])|\s+(?P<word>[a-z]+))$", re.IGNORECASE)


def split_standing(text: str) -> tuple[str, str | None]:
    """A period without the words that say how final it is, and what they say; None where they say nothing or that it is final.

    A type of year in brackets stays, written out: '2022/23 (academic, prov)' → ('2022/23 academic year', 'Provisional').
    """
    plain, standing = text.strip(), None
    for match in [*IN_BRACKETS.finditer(plain)][::-1]:
        words = [word.removesuffix(" year").strip() for word in re.split(r"[,;/&]|\band\b", match[1].lower())]
        if words and all(word in STANDINGS or word in YEARS for word in words):
            years = " ".join(YEARS[word] for word in words if word in YEARS)
            plain = f"{plain[: match.start()]} {years} {plain[match.end() :]}".strip()
            standing = next(filter(None, map(STANDINGS.get, words)), standing)
    end = AT_END.search(plain)
    ending = end and (end["letter"] or end["word"]).lower()
    if ending in STANDINGS:
        plain, standing = plain[: end.start()].strip(), STANDINGS[ending] or standing
    return re.sub(r"\s+", " ", plain), standing
