"""Names of people: known ones in any spelling, and words that a capital, a title or the words about them make a name."""

import re
from collections.abc import Iterator

from free_text.word_lists import names, names_that_are_words, words_of


# What a capital within a sentence does not make a name: words that are always written so, and what everybody knows.
KNOWN = words_of("known")
NAME = r"[A-Za-z][\w'’-]*(?:(?-i: [A-Z][\w'’-]+))?"
TITLE = re.compile(
    r"\b(?P<title>mr|mrs|ms|mx|dr|doctor|prof(?:essor)?|rev(?:erend)?|father|pastor|imam|pc|pcso|sgt|coach|sir|miss|aunty|auntie|uncle|nurse)\.? "
    rf"(?P<mask>{NAME})",
    re.IGNORECASE,
)
PEOPLE = (
    r"friend|mate|bff|brother|sister|bro|sis|mum|mom|dad|step-?mum|step-?dad|nan|cousin|twin|boyfriend|girlfriend|ex|partner|teacher|tutor|head ?teacher|"
    r"coach|mentor|counsellor|therapist|key ?worker|social ?worker|support worker|youth worker|foster (?:carer|mum|dad)|carer|nurse|doctor|neighbour|"
    r"bully|personal adviser|advocate|ta|senco|baby|dog|cat"
)
# (pattern, whether the word in it is a name whatever it is; otherwise it must be one that is known or have a capital).
CUES = tuple(
    (re.compile(pattern, re.IGNORECASE), sure)
    for pattern, sure in (
        (rf"\bmy (?:full |first |real |last )?(?:name|nickname)(?: is|['’]s| iz|:) (?P<mask>{NAME}(?: [a-z][\w'’-]+)?)", True),
        (rf"\b(?:named|nicknamed|goes by|known as|name is|name's|names|signed|love from|yours sincerely),? (?P<mask>{NAME})", True),
        (rf"\bcalled (?P<mask>{NAME})", False),
        (rf"\b(?:i am|i['’]?m|im|this is|its|it['’]s|ask for|contact|thanks to|thank you) (?P<mask>{NAME})", False),
        (rf"\b(?:{PEOPLE})s?(?: is| was|['’]s)?(?: called| named)?,? (?P<mask>{NAME})", False),
        (rf"\b(?:with|by|from|and|like|told|ask|asked|see|saw|miss|love|hate|thank|help|helped|for|to) (?P<mask>{NAME})\b(?=(?:,? (?:my|our|from|in|and|who|at|helps?|is|was|he|she|they)\b|[.,!?]|$))", False),
    )
)  # fmt: skip
# At the beginning of a sentence any word has a capital: it is a name where it does what a person does.
ACTING = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=[.!?\n]))\s*(?P<mask>[A-Za-z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?= (?:is|was|has been|['’]s) (?:my|our|the best|mean|nice|kind|lovely|horrible|always|so|very|really|a|an)\b"
    r"| (?:and (?:i|me|my)|said|says|told|tells|helps?|helped|hits?|hurts?|bull(?:y|ies|ied)|listens?|listened|makes? me|made me|taught|teaches|supports?|supported|lives?|looks after)\b|['’]s (?:mum|mom|dad|house|nan|brother|sister|friend)\b)",
)
NO_PERSON = words_of("no_person")
WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
SENTENCE_END = re.compile(r"(?:^|[.!?:;\n\"“(•-])\s*[\"“'(]*$")
INITIALS = re.compile(
    r"\b(?:[A-Z]\.\s?){1,3}(?:[A-Z][\w'’-]+)?|\b[A-Z] (?=[A-Z][a-z])|(?<=[a-z] )[A-HJ-Z]\b(?=[.,!?]|$| (?:is|was|and|who)\b)"
)
# Letters and their marks beyond the Latin ones; pictures and punctuation are none.
OTHER_LETTER = r"[\u0370-\u1dbf\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc\U00010000-\U0001efff\U00020000-\U0003ffff]"
OTHER_SCRIPT = re.compile(rf"{OTHER_LETTER}+(?:[\s,.،、-]+{OTHER_LETTER}+)*")


def personal_names(text: str, known_places: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """("name", begin, end) of whatever may be a name, and ("script", …) of words in letters other than Latin; they may overlap.

    `known_places` are words in small letters that say no more than what everybody knows, such as the name of the whole area.
    """
    yield from (("script", *match.span()) for match in OTHER_SCRIPT.finditer(text))
    yield from (("name", *match.span("mask")) for match in TITLE.finditer(text) if _may_follow_a_title(match))
    yield from (("name", *match.span()) for match in INITIALS.finditer(text) if match[0].strip() not in ("I", "A"))
    for cue, sure in CUES:
        for match in cue.finditer(text):
            word = match["mask"].split()[0]
            if sure or _is_known(word) or (word[:1].isupper() and not _everyday(word, known_places)):
                yield "name", *match.span("mask")
    for match in ACTING.finditer(text):
        if not _everyday(match["mask"].split()[0], known_places | NO_PERSON):
            yield "name", *match.span("mask")
    yield from (("name", *span) for span in _words(text, known_places))


def _may_follow_a_title(match: re.Match) -> bool:
    """ "Miss" and "sir" are words too: "I miss school", "sir is nice"."""
    word = match["mask"].split()[0]
    if match["title"].lower() in ("miss", "sir", "coach", "father", "nurse", "doctor", "pc"):
        return word[:1].isupper() or _is_known(word) and word.lower() not in names_that_are_words()
    return word.lower() not in NO_PERSON and word.lower() not in ("is", "was", "at", "who", "in", "and", "for")


def _is_known(word: str) -> bool:
    return _bare(word) in names() or _bare(word) in names_that_are_words()


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))


def _everyday(word: str, known_places: frozenset[str]) -> bool:
    return word.lower().replace("’", "'") in KNOWN or _bare(word) in KNOWN or _bare(word) in known_places


def _words(text: str, known_places: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Words that are names by themselves: known ones in any letters, and any with a capital within a sentence, with the names after them."""
    letters = [letter for letter in text if letter.isalpha()]
    shouted = sum(letter.isupper() for letter in letters) > 0.6 * len(letters)
    after_name = False
    for match in WORD.finditer(text):
        word = match[0]
        begins = bool(SENTENCE_END.search(text[max(0, match.start() - 8) : match.start()]))
        capital = word[0].isupper() and not begins and not shouted
        listed = any(part in names() for part in re.split(r"[-]", _bare(word)))
        follows = after_name and text[match.start() - 1 : match.start()] in (" ", "-") and (_is_known(word) or word[0].isupper())
        after_name = not _everyday(word, known_places) and (listed or capital or follows)
        if after_name:
            yield match.span()
