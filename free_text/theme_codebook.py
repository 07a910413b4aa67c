"""The themes of what people wrote, as people agree on them: what each means, what counts, and the words by which it is suggested."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from catalogue.typed_tables import record, records
from errors import Problem, UploadError


# What a reader says of an answer in the place of themes. An answer that needs a person today is kept out of everything else.
WITHOUT_THEME = OTHER, NOTHING, URGENT = "Another matter", "Nothing said", "Needs a person today"
RESERVED = {text.lower(): text for text in WITHOUT_THEME}
# Between the themes of one answer, in files and in the coded survey.
BETWEEN = ";"
LONGEST_TITLE = 80
SPELT = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Theme:
    """One theme. `words` suggest it: a word or several as they stand, `*` for any ending; `question` is the id of the one question it
    belongs to, None where it belongs to every question that is answered in people's own words."""

    id: str
    title: str
    meaning: str = ""
    counts: str = ""
    leaves_out: str = ""
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    question: str | None = None
    outcome: str | None = None
    collective_action: str | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What finds any of the words; None without words."""
        spelt = (r"\s+".join(re.escape(part).replace(r"\*", r"\w*") for part in word.split()) for word in self.words)
        return re.compile(rf"\b(?:{'|'.join(spelt)})(?!\w)", re.IGNORECASE) if self.words else None


@dataclass(frozen=True)
class ThemeCodebook:
    """The themes of a survey in their order."""

    themes: tuple[Theme, ...]

    def of(self, question: str) -> tuple[Theme, ...]:
        """The themes of one question."""
        return tuple(theme for theme in self.themes if theme.question in (None, question))

    def suggested(self, question: str, text: str) -> tuple[Theme, ...]:
        """The themes whose words stand in a text, in their order; a person decides."""
        return tuple(theme for theme in self.of(question) if theme.pattern and theme.pattern.search(text))


def theme_codebook(toml: str, name: str, questions: Iterable[str]) -> ThemeCodebook:
    """The ThemeCodebook of a TOML text, whose file people call `name`. Raises UploadError with every fault.

    `questions` are the ids of the survey's questions that are answered in people's own words.
    """
    faults: list[str] = []
    try:
        table = tomllib.loads(toml.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise UploadError(name, [Problem(f"this is not readable TOML: {error}. Correct that line")]) from error
    themes = records(Theme, table.pop("theme", []), name, faults)
    made = record(ThemeCodebook, table, name, faults, themes=tuple(themes))
    if made:
        faults += [f"{name}: {fault}" for fault in _contradictions(made, tuple(questions))]
    if faults or made is None:
        raise UploadError(name, [Problem(fault.removeprefix(f"{name}: ")) for fault in faults])
    return made


def _contradictions(book: ThemeCodebook, questions: tuple[str, ...]) -> Iterable[str]:
    if not book.themes:
        yield "there is no theme in it; write [[theme]] with an id and a title for each"
    named: dict[str, str] = {}
    for theme in book.themes:
        for text in {theme.id.lower(), theme.title.lower()}:
            if text in RESERVED:
                yield f"a theme is called '{theme.title}', which says something else of an answer; call it otherwise"
            if named.setdefault(text, theme.id) != theme.id:
                yield f"two themes are called '{text}'; keep one, or call one of them otherwise"
        if not theme.title.strip() or not theme.title.isprintable() or len(theme.title) > LONGEST_TITLE:
            yield f"the theme '{theme.id}' needs a title of one line, of {LONGEST_TITLE} letters at most"
        yield from (
            f"the theme '{theme.id}' has '{word}' among its words; a word needs two letters or more"
            for word in theme.words
            if not SPELT.search(word)
        )
        if BETWEEN in theme.id + theme.title:
            yield f"the theme '{theme.id}' has a '{BETWEEN}' in its name, which stands between themes; leave it out"
        if theme.question and theme.question not in questions:
            yield f"the theme '{theme.id}' belongs to '{theme.question}', which is no question in people's own words. There are: {', '.join(questions)}"
    ids = [theme.id for theme in book.themes]
    yield from (f"the theme '{name}' is there {ids.count(name)} times; keep one" for name in dict.fromkeys(ids) if ids.count(name) > 1)


def by_name(themes: Iterable[Theme]) -> Mapping[str, str]:
    """{a theme's id or title in small letters: its id}."""
    return {text.lower(): theme.id for theme in themes for text in (theme.id, theme.title)}


def theme_toml(themes: Iterable[Theme]) -> str:
    """The TOML of themes, each with what it says."""
    return "\n".join(_block(theme) for theme in themes)


def _block(theme: Theme) -> str:
    filled = {field.name: getattr(theme, field.name) for field in fields(theme) if getattr(theme, field.name)}
    # JSON's texts and lists of texts are TOML's too.
    return "\n".join(["[[theme]]", *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in filled.items()), ""])
