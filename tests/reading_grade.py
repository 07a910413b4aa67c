"""How many years of school a sentence asks of its reader: the Flesch–Kincaid grade, worked out here so that nothing need be downloaded.

grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59 (Kincaid and others 1975, Navy Research Branch Report 8-75).
Syllables are counted as groups of vowels, without a silent e. A figure counts as a word of one syllable: it is read at a glance.
"""

import re


SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
WORD = re.compile(r"[A-Za-z][A-Za-z'’]*|[\d,.]*\d%?")
VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; none of an empty one."""
    return [part for part in SENTENCE_END.split(text.strip()) if WORD.search(part)]


def syllables(word: str) -> int:
    """How many syllables a word has, at least one: compared has two, neighbour two, little two, 26.7% one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    count = len(VOWELS.findall(letters))
    if letters.endswith("e") and not letters.endswith(("le", "ee")) and count > 1:
        count -= 1
    if letters.endswith("ed") and not letters.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(count, 1)


def grade(text: str) -> float:
    """The grade of a text; 0 for a text without words, and never below 0."""
    words = WORD.findall(text)
    if not words:
        return 0.0
    per_sentence = len(words) / max(len(sentences(text)), 1)
    per_word = sum(map(syllables, words)) / len(words)
    return max(0.0, 0.39 * per_sentence + 11.8 * per_word - 15.59)
