"""Schools, surgeries, clubs, streets and other places that are called by a name, whatever capitals they are written with."""

import re
from collections.abc import Iterator

from free_text.word_lists import words_of


INSTITUTION = (
    r"(?:primary|secondary|infants?|juniors?|high|grammar|special|church|middle|first)?\s?(?:school|academy|college|sixth form|nursery|pre-?school)|"
    r"(?:primary|infants?|juniors?|high|grammar|academy)|hospital|hospice|surgery|clinic|health centre|medical centre|children'?s home|care home|"
    r"youth (?:club|centre|group)|community centre|leisure centre|children'?s centre|family hub|church|mosque|masjid|temple|gurdwara|synagogue|"
    r"chapel|cathedral|scouts|guides|cadets|fc|f\.c\.|united|rovers|rangers|boxing club|football club|swimming club|dance school|estate"
)
WHERE = (
    r"street|road|lane|avenue|close|drive|crescent|grove|terrace|gardens|square|mews|park|green|common|woods?|hill|heath|station|library|pool|"
    r"shops|precinct|pub|arms|tower|house|flats"
)
# Words that stand before such a place without being the name of one.
NO_NAME = words_of("no_place")
WORD = r"(?:st\.? ?)?[\w'’&.-]+"
CAPITAL = r"(?:St\.? )?[A-Z][\w'’&.-]*"
NAMED = re.compile(
    rf"\b(?P<name>{CAPITAL}(?: (?:of|the|and|&|on|upon|in|{CAPITAL})){{0,5}}) (?P<kind>(?i:{INSTITUTION}|{WHERE}))\b(?: (?i:school|academy|college))?"
)
SPOKEN = re.compile(
    rf"\b(?:at|to|from|in|near|attend(?:s|ed)?|on|outside|by|called|visit(?:ed)?|join(?:ed)?|hate|love|like|for|and)\s+(?P<all>(?P<name>{WORD}(?: {WORD}){{0,3}}?)\s+(?P<kind>{INSTITUTION}|{WHERE}))\b",
    re.IGNORECASE,
)
# Of these any word before them is a name, whatever comes before that; before a school or a park it may be any word.
ALWAYS = (
    r"mosque|masjid|gurdwara|synagogue|care home|children'?s home|hostel|academy|surgery|hospice|high school|primary school|primary|academy|rovers|harriers|"
    r"wanderers|panthers|hawks|tigers|lions|eagles|athletic|fc|abc|gymnastics club|boxing (?:club|gym)|cricket club|rugby club|swimming club|netball club|stables|"
    r"riding school|karate club|dance (?:school|academy)|pentecostal church|baptist church|methodist church|community church|health centre|youth centre|"
    r"rd|cres|crescent|ave|avenue|close|ln|terrace"
)
SURE = re.compile(rf"\b(?P<all>(?P<name>{WORD}(?: {WORD})?)\s+(?:{ALWAYS}))\b(?! to\b)", re.IGNORECASE)
SAINT = re.compile(r"\b(?:st\.?|saint) [a-z]+(?:['’]?s)?\b(?! of\b)", re.IGNORECASE)
SCHOOL_OF = re.compile(rf"\b(?:school|academy|college|church|university) of (?P<name>{WORD}(?: {WORD})?)", re.IGNORECASE)


def named_places(text: str) -> Iterator[tuple[str, int, int]]:
    """("place", begin, end) of every place that is called by a name; they may overlap."""
    for match in NAMED.finditer(text):
        words = match["name"].split()
        # "The park", "Our school" at the beginning of a sentence is no name.
        while words and words[0].lower().strip(".") in NO_NAME:
            words.pop(0)
        if words:
            yield "place", match.end() - len(match[0].split(words[0], 1)[1]) - len(words[0]), match.end()
    for match in (*SPOKEN.finditer(text), *SURE.finditer(text)):
        words = match["name"].split()
        while words and words[0].lower().strip(".") in NO_NAME:
            words.pop(0)
        if words and not all(word.lower() in NO_NAME for word in words):
            begin = match.start("all") + match["all"].index(words[0], match["name"].index(words[0]))
            yield "place", begin, match.end("all")
    for match in SAINT.finditer(text):
        yield "place", *match.span()
    for match in SCHOOL_OF.finditer(text):
        if match["name"].split()[0].lower() not in NO_NAME:
            yield "place", *match.span()
