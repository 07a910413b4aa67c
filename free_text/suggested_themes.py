"""Themes that the words of many answers suggest: which words go together. A person names, joins and parts them; nothing is decided here."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from free_text.word_lists import words_of


# Fewer answers than these share nothing that could not be read at once, and a word of fewer than `FEWEST` of them may be one child's own.
ENOUGH, FEWEST = 30, 10
MOST_THEMES, WORDS, SEED = 12, 6, 0
# Words that stand in answers of every kind, besides those that English has everywhere.
STOP = words_of("no_theme")


@dataclass(frozen=True)
class SuggestedTheme:
    """Words that go together, the strongest first, and in how many answers at least one of them stands."""

    words: tuple[str, ...]
    answers: int


def suggested_themes(answers: Sequence[str], most: int = MOST_THEMES) -> list[SuggestedTheme]:
    """The SuggestedThemes of masked answers, the most frequent first; empty where there are fewer than 30 answers, or they share no words.

    TF-IDF of words and pairs of words, factorised by NMF (Lee and Seung 1999; scikit-learn), with a seed, so that the same answers
    suggest the same themes.
    """
    if len(answers) < ENOUGH:
        return []
    from sklearn.decomposition import NMF  # here alone: it takes longer to load than most verbs to answer
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

    stop = sorted(STOP | ENGLISH_STOP_WORDS)
    count = TfidfVectorizer(
        ngram_range=(1, 2), min_df=FEWEST, max_df=0.5, stop_words=stop, sublinear_tf=True, token_pattern=r"(?u)\b[^\W\d]{3,}\b"
    )
    try:
        weights = count.fit_transform(answers)
    except ValueError:  # no word stands in enough answers
        return []
    words = count.get_feature_names_out()
    model = NMF(min(most, len(words), len(answers)), init="nndsvd", random_state=SEED, max_iter=400)
    # What a person goes on from need not be the last digit's best. Where the factors give the answers back exactly, the error is the root of
    # what rounding left.
    with warnings.catch_warnings(), np.errstate(invalid="ignore"):
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(weights)
    themes = [_theme(strengths, words, weights) for strengths in model.components_ if strengths.max() > 0]
    return sorted((theme for theme in themes if theme.answers >= FEWEST), key=lambda theme: -theme.answers)


def _theme(strengths, words, weights) -> SuggestedTheme:
    order = [int(place) for place in np.argsort(-strengths)[: WORDS * 2] if strengths[place] > 0.1 * strengths.max()]
    chosen: list[int] = []
    for place in order:
        # "youth club" says all that "youth" and "club" would say again.
        if not any(words[place] in words[other].split() for other in chosen):
            chosen.append(place)
    chosen = chosen[:WORDS]
    return SuggestedTheme(tuple(str(words[place]) for place in chosen), int((weights[:, chosen].sum(axis=1) > 0).sum()))
