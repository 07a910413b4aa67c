"""Names of people: known ones in any spelling, and words that a capital, a title or the words about them make a name."""

import re
from collections.abc import Iterator

from free_text.word_lists import is_common, names, names_that_are_words, words_of


# What a capital within a sentence does not make a name: words that are always written so, and what everybody knows.
KNOWN = words_of("known")
NAME = r"[A-Za-z][\w'’-]*(?:(?-i: [A-Z][\w'’-]+))?"
TITLE = re.compile(
    r"\b(?P<title>mr|mrs|ms|mx|dr|doctor|madam|ustad|maulana|prof(?:essor)?|rev(?:erend)?|father|pastor|imam|pc|pcso|sgt|coach|sir|miss|aunty|auntie|uncle|nurse)\.? "
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
        (r"\bmy (?:full |first |real |last )?(?:name|nickname)(?: is|['’]s| iz|:) (?!not\b)(?P<mask>[\w'’-]+(?: (?!and\b|n\b|i\b|i'?m\b|but\b|from\b)[\w'’-]+)?)", True),
        (rf"\b(?:named|nicknamed|goes by|known as|name is|name's|signed|love from|yours sincerely),? (?P<mask>{NAME})", True),
        (rf"\bcalled (?P<mask>{NAME})", False),
        (rf"\bmy names (?P<mask>{NAME})", False),
        (r"\b(?:lil|yung) (?P<mask>(?!sister|brother|sis|bro|bit|kids?|one)\w+z)\b", True),
        (rf"\b(?:me (?:and|n|nd|&)|and me|trust|told|beat up|fight with|over) (?P<mask>{NAME})", False),
        (rf"^(?P<mask>{NAME})(?= (?:n|nd|&|and) (?:i|me|my|his|her|their)\b| punched| pushed| hit| kicked| threatened| followed| bullied)", False),
        (rf"(?:^|[.!?] )(?P<mask>{NAME}),? (?:my|our|in my) (?:{PEOPLE}|class|year|form|road|street|block)\b", False),
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
# Titles that are words of another meaning too, and what stands after a title without being a name.
WORDS_TOO = frozenset(("miss", "sir", "coach", "father", "nurse", "doctor", "pc"))
NO_NAME = frozenset(("is", "was", "at", "who", "in", "and", "for"))
# Names that are words and somebody's behind "my friend" and its like; those of `FIRST` at the beginning of a sentence too.
GIVEN = words_of("given")
FIRST = GIVEN - words_of("no_first")
# Months that are names as well.
MONTHS = frozenset(("april", "may", "june", "august"))
INNER_CAPITAL = re.compile(r"[a-z]['’-]?[A-Z]|^[A-Z]['’][A-Z]")
INVERTED = re.compile(r"(?P<family>[A-Za-z][\w'’-]+), ?(?P<given>[A-Za-z][\w'’-]*\.?)")
WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
SENTENCE_END = re.compile(r"(?:^|[.!?:;\n\"“(•-])\s*[\"“'(]*$")
INITIALS = re.compile(
    r"\b(?:[A-Z]\.\s?){1,3}(?:[A-Z][\w'’-]*\b)?|\b[A-Z] (?=[A-Z][a-z])|(?<=[a-z] )[A-HJ-Z]\b(?=[.,!?]|$| (?:is|was|and|who)\b)"
)
# Letters and their marks beyond the Latin ones; pictures and punctuation are none.
OTHER_LETTER = r"[\u0370-\u1dbf\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufeff\uff66-\uffdc\U00010000-\U0001efff\U00020000-\U0003ffff]"
OTHER_SCRIPT = re.compile(rf"{OTHER_LETTER}+(?:[\s,.،、-]+{OTHER_LETTER}+)*")


def personal_names(text: str, known_places: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """("name", begin, end) of whatever may be a name, and ("script", …) of words in letters other than Latin; they may overlap.

    `known_places` are words in small letters that say no more than what everybody knows, such as the name of the whole area.
    """
    cased = _has_case(text)
    yield from (("script", *match.span()) for match in OTHER_SCRIPT.finditer(text))
    yield from (("name", *match.span("mask")) for match in TITLE.finditer(text) if _may_follow_a_title(match, cased))
    if cased:
        yield from (("name", *match.span()) for match in INITIALS.finditer(text) if not _everyday(match[0].strip(), known_places))
    for match in INVERTED.finditer(text):
        if _bare(match["given"]) in names() and not is_common(_bare(match["family"])) or (cased and match["given"][1:2] in ("", ".")):
            yield "name", *match.span()
    for cue, sure in CUES:
        for match in cue.finditer(text):
            word = match["mask"].split()[0]
            capital = cased and word[:1].isupper()
            known = _bare(word) in names() or _bare(word) in GIVEN or (capital and (_is_name(word) or not is_common(_bare(word))))
            if (sure or known) and (not _everyday(word, known_places) or (capital and _bare(word) in MONTHS)):
                yield "name", *match.span("mask")
    for match in ACTING.finditer(text):
        word = match["mask"].split()[0]
        if not _everyday(word, known_places | NO_PERSON) and (_is_name(word) or not is_common(_bare(word))):
            yield "name", *match.span("mask")
    yield from (("name", *span) for span in _words(text, known_places, cased))


def _has_case(text: str) -> bool:
    """Whether capitals say anything: not where all is written in them, or every word begins with one."""
    letters = [letter for letter in text if letter.isalpha()]
    words = [word[0] for word in WORD.findall(text)]
    shouted = sum(letter.isupper() for letter in letters) > 0.6 * len(letters)
    return not shouted and not (len(words) > 3 and sum(word.isupper() for word in words) > 0.7 * len(words))


def _may_follow_a_title(match: re.Match, cased: bool) -> bool:
    """ "Miss" and "sir" are words too: "I miss school", "sir is nice"."""
    word = match["mask"].split()[0]
    if match["title"].lower() in WORDS_TOO:
        return (
            (cased and word[:1].isupper())
            or _bare(word) in names()
            or not is_common(_bare(word))
            or (match.start() == 0 and _is_name(word))
        )
    return word.lower() not in NO_PERSON and word.lower() not in NO_NAME


def _is_name(word: str) -> bool:
    return _bare(word) in names() or _bare(word) in names_that_are_words()


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))


def _everyday(word: str, known_places: frozenset[str]) -> bool:
    return word.lower().replace("’", "'") in KNOWN or _bare(word) in KNOWN or _bare(word) in known_places


def _words(text: str, known_places: frozenset[str], cased: bool) -> Iterator[tuple[int, int]]:
    """Words that are names by themselves: known names, words that English does not have, and those that a capital makes a name."""
    after_name = False
    for match in WORD.finditer(text):
        word, bare = match[0], _bare(match[0])
        begins = bool(SENTENCE_END.search(text[max(0, match.start() - 8) : match.start()]))
        joined = after_name and text[match.start() - 1 : match.start()] in (" ", "-")
        after_name = (not _everyday(word, known_places) or (joined and bare in MONTHS)) and (
            any(part in names() for part in bare.split("-"))
            or (len(bare) > 1 and not _is_known_word(bare))
            or (cased and bool(INNER_CAPITAL.search(word)))
            or (cased and word[0].isupper() and not begins)
            or (cased and word[0].isupper() and begins and bare in FIRST)
            or (joined and (_is_name(word) or (cased and word[0].isupper())))
        )
        if after_name:
            yield match.span()


def _is_known_word(bare: str) -> bool:
    """Whether every part of a word is one that English has, or a name that is more often a word."""
    return all(part in names_that_are_words() or is_common(part) or len(part) < 2 for part in bare.replace("'", "-").split("-"))
