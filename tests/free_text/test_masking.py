"""What tells who a child is goes, whatever it is and however it is written; what tells nothing mostly stays."""

import re
from collections import defaultdict

import pytest

from free_text.masking import SIGNS, mask
from tests.free_text.planted import HARMLESS, PLANTED


KNOWN = ("Birmingham", "England")
SPOKEN = {"dot", "the", "and"}


def left(identifier, text):
    """The words of three letters or more, and runs of four digits, of an identifier that still stand where it stood; of a shorter one any letter."""
    begin = text.index(identifier)
    masks = mask(text, KNOWN).masks
    hidden = {at for each in masks for at in range(each.begin, each.end)}
    words = [match for match in re.finditer(r"[^\W\d_]{3,}", identifier) if match[0].lower() not in SPOKEN]
    digits = [at for at, sign in enumerate(identifier) if sign.isdigit() and begin + at not in hidden]
    still = [match[0] for match in words if not all(begin + at in hidden for at in range(*match.span()))]
    if not words and len(re.findall(r"\d", identifier)) < 4:
        return [sign for at, sign in enumerate(identifier) if sign.isalnum() and begin + at not in hidden]
    return still + (["digits"] if len(digits) >= 4 else [])


def test_at_least_19_of_20_planted_identifiers_are_masked_and_most_of_each_kind():
    kinds = defaultdict(list)
    for kind, identifier, text in PLANTED:
        kinds[kind].append(not left(identifier, text))
    assert len(PLANTED) >= 300 and len(kinds) == 20
    shares = {kind: sum(done) / len(done) for kind, done in kinds.items()}
    every = [each for done in kinds.values() for each in done]
    assert sum(every) / len(every) >= 0.95 and min(shares.values()) >= 0.85, shares


def test_few_harmless_answers_lose_a_word():
    masked = [text for text in HARMLESS if mask(text, KNOWN).masks]
    print(f"{len(masked)} of {len(HARMLESS)} harmless answers lose a word")
    assert len(masked) <= len(HARMLESS) / 10, masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("My name is Aisha Khan and I go to St Mary's primary school.", "My name is [name] and I go to [place]."),
        ("my key worker is will and he listens", "my key worker is [name] and he listens"),
        ("Birmingham needs more buses, mine is the 50", "Birmingham needs more buses, mine is the 50"),
        ("My UPN is A123456789012", "My UPN is [number]"),
        ("अदिति मेरी दोस्त है", "[another script]"),
        ("more things to do in the park after school", "more things to do in the park after school"),
        ("", ""),
        ("!!! 😀", "!!! 😀"),
    ],
)
def test_an_answer_reads_on_without_what_was_masked(text, masked):
    assert mask(text, KNOWN).text == masked


def test_what_cannot_be_seen_hides_no_name():
    assert "Zofia" not in mask("my friend Zo\u200bfia Now\u00adak").text


def test_masks_lie_apart_and_in_order_and_the_text_is_what_they_leave():
    for _, _, text in PLANTED:
        masked = mask(text, KNOWN)
        ends = [(each.begin, each.end) for each in masked.masks]
        assert all(begin < end for begin, end in ends) and all(first[1] <= second[0] for first, second in zip(ends, ends[1:]))
        assert sum(masked.kinds.values()) == len(masked.masks) and set(masked.kinds) <= set(SIGNS)


@pytest.mark.parametrize("text", ["a" * 50_000, "A. " * 20_000, "mr " * 20_000, "1 " * 20_000, "x@" * 20_000, "at St " * 10_000])
def test_a_hostile_answer_takes_no_time(text):
    import time

    before = time.process_time()
    mask(text)
    assert time.process_time() - before < 10
