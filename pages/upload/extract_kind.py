"""Which kind of extract a file is, where its headings do not say, and which codebook a survey goes by."""

import streamlit as st


RECOGNISED, OWN, FITS = "", "own", "As its headings say"
MAPPED, SURVEY = "mapped", "survey"


def kind(choice, outcome, kinds, name):
    """The chosen kind, '' for the one that is recognised. Of several that fit, a person must choose; those come first."""
    several = outcome.fitting if len(outcome.fitting) > 1 else ()
    rest = sorted((loader for loader in kinds if loader not in several), key=lambda loader: kinds[loader].lower())
    options = [*([] if several else [RECOGNISED]), *several, *rest]
    start = (
        choice.loader
        or (outcome.loader if choice.recipe or outcome.like else RECOGNISED)
        or (MAPPED if not outcome.fitting else RECOGNISED)
    )
    index = options.index(start) if start in options else None
    return st.selectbox(
        "Kind of data file", options, index, lambda loader: kinds.get(loader, FITS), key=f"kind {name}", placeholder="Choose one", width=520
    )


def codebook(session, name):
    """The codebook of a survey: the id of one of ours, a dropped file, or None for the one that fits."""
    books = session.catalogue.codebooks
    words = {RECOGNISED: "The one that fits its headings", **{key: book.title for key, book in books.items()}, OWN: "A codebook of my own"}
    chosen = st.selectbox("Codebook", list(words), 0, words.get, key=f"codebook {name}", width=520)
    if chosen == OWN:
        return st.file_uploader("Codebook (TOML)", type="toml", key=f"book {name}")
    return chosen or None
