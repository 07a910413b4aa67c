"""How a file is to be read: as a person says, else as the last accepted file with the same headings was read; and the file exactly as it would be read so."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from actions.session import Session
from catalogue.areas import folded
from errors import UsageError
from ingest import preview as preview_file
from ingest.detect.loader_match import fitting_loaders
from ingest.file_preview import Preview
from ingest.mapping import recipe as recipes
from ingest.mapping.column_mapping import Mapping, adapted_mapping, unique_headings
from ingest.mapping.recipe import NO_RECIPE, Recipe
from ingest.mapping.suggested_mapping import suggested_mapping
from ingest.read.containers import read_headings
from ingest.read.text_table import TextTable
from loaders import LOADERS
from store import uploads
from store.ledger import UploadEntry


@dataclass(frozen=True)
class LoadOptions:
    """What a person may say about the files that are handed in together; nothing of it needs to be said.

    Without a choice of `loader`, `codebook` or `recipe` (a table of keys, or the path of a TOML or JSON file), a file is read as a
    person chose for the last one with the same headings; `afresh` forgets that. With `dry_run` nothing is kept or written down.
    `names` are what people call the files, where not by the names they have on disk; `address` is where they were fetched from,
    `reason` why they are loaded, `published_by` who has published their figures, which a steward alone may say.
    """

    loader: str | None = None
    codebook: str | Path | None = None
    dry_run: bool = False
    names: Sequence[str] | None = None
    recipe: dict[str, Any] | str | Path | None = None
    afresh: bool = False
    address: str | None = None
    reason: str | None = None
    published_by: str | None = None

    @property
    def chosen(self) -> bool:
        """Whether a person said how to read the files."""
        return bool(self.loader or self.codebook or self.recipe or self.afresh)


NO_OPTIONS = LoadOptions()


@dataclass(frozen=True)
class ReadingChoice:
    """What a person chose for a file; all empty where nothing was. Codebook and recipe are copies with their hashes.

    `like` is the upload of which the way was remembered, as the ledger tells it, or None.
    """

    loader: str | None = None
    codebook: Path | None = None
    codebook_sha: str | None = None
    recipe_file: Path | None = None
    recipe_sha: str | None = None
    recipe: Recipe = NO_RECIPE
    like: UploadEntry | None = None

    @property
    def chosen(self) -> bool:
        """Whether a person had to say anything at all."""
        return bool(self.loader or self.codebook or self.recipe_sha)

    @property
    def lasting(self) -> bool:
        """Whether it holds for later files too: a codebook is of one wave, and a period that is said is of one file."""
        return not self.codebook and not (self.recipe.mapping and "period" in self.recipe.mapping.constants)


def reading_choice(session: Session, folder: Path, file: Path, options: LoadOptions) -> ReadingChoice:
    """The ReadingChoice for a file by what a person said about it. Copies are made in `folder`. Raises UsageError with every fault of the recipe."""
    if not options.chosen:
        last = remembered(session, file)
        return last if last and last.lasting else ReadingChoice()
    book, book_sha = uploads.copy(options.codebook, folder) if options.codebook else (None, None)
    made = recipe_of(options.recipe) if options.recipe else NO_RECIPE
    if made == NO_RECIPE:
        return ReadingChoice(options.loader, book, book_sha)
    kept = folder / "recipe.json"
    kept.write_bytes(recipes.recipe_bytes(made))
    return ReadingChoice(options.loader, book, book_sha, kept, uploads.digest(kept), made)


def kept(session: Session, upload: UploadEntry) -> ReadingChoice:
    """The ReadingChoice by which an accepted upload was read, its codebook and recipe as they are kept."""
    codebook, recipe = (uploads.path(session.home, sha) if sha else None for sha in (upload.codebook, upload.recipe))
    made, _ = recipes.read_recipe(recipe) if recipe else (NO_RECIPE, ())
    return ReadingChoice(upload.loader, codebook, upload.codebook, recipe, upload.recipe, made or NO_RECIPE)


def fingerprint(columns: tuple[str, ...]) -> str:
    """What the headings of a file are known by: the same for the same headings, capitals and punctuation aside."""
    return hashlib.sha256("\0".join(map(folded, unique_headings(columns))).encode()).hexdigest()[:16]


def remembered(session: Session, file: Path) -> ReadingChoice | None:
    """The ReadingChoice that a person chose for the last active upload with the headings of this file, read that way; None where none did."""
    known = [upload for upload in session.ledger.uploads() if upload.state == "active" and upload.headings]
    if not any(upload.chosen for upload in known):
        return None
    tried = {}
    for upload in reversed(known):
        choice = kept(session, upload)
        correction = choice.recipe.correction
        if correction not in tried:
            tried[correction] = fingerprint(read_headings(file, correction))
        if tried[correction] == upload.headings:
            return replace(choice, like=upload) if upload.chosen else None
    return None


def like_before(session: Session, text: TextTable, start: Mapping) -> Mapping:
    """The Mapping `start` completed by that of the last active upload with nearly the headings of this text; as it is where there is none."""
    for upload in reversed(session.ledger.uploads()):
        mapping = kept(session, upload).recipe.mapping if upload.state == "active" and upload.recipe else None
        adapted = mapping and adapted_mapping(mapping, text.columns, start)
        if adapted:
            return adapted
    return start


def recipe_of(given: dict[str, Any] | str | Path) -> Recipe | None:
    """The Recipe in a table of keys, or in a TOML or JSON file. Raises UsageError with every fault in it."""
    if isinstance(given, dict):
        made, wrong = recipes.recipe_from_table(given)
    elif Path(given).is_file():
        made, wrong = recipes.read_recipe(Path(given))
    else:
        made, wrong = None, [f"there is no file {given}"]
    if wrong:
        raise UsageError("This way of reading cannot be used:\n" + "\n".join(f"  - {fault}" for fault in wrong))
    return made


def preview(
    session: Session, file: Path, name: str | None = None, recipe: dict[str, Any] | str | Path | None = None, afresh: bool = False
) -> Preview:
    """The Preview of a file: how it was read, its table and its problems. Nothing is kept.

    It is read by the `recipe` that is given (a table of keys, or a file), else by that of the last file with the same headings
    for which a person chose one, unless `afresh`.
    """
    session.require("preview")
    file = Path(file)
    if not file.is_file():
        raise UsageError(f"There is no file {file}. Check the name and the folder.")
    last = None if recipe or afresh else remembered(session, file)
    how = recipe_of(recipe) if recipe else last.recipe if last else NO_RECIPE
    return completed(session, preview_file(file, name or file.name, how), last.like if last else None)


def completed(session: Session, read: Preview, like: UploadEntry) -> Preview:
    """A Preview with what is known here: the upload `like` which it was read, what it fits, and how to match it."""
    read = replace(read, like=like)
    if read.text is None:
        return read
    fits = tuple(fitting_loaders(LOADERS, read.text, session.catalogue))
    start = None if fits else like_before(session, read.text, suggested_mapping(read.text, session.catalogue))
    return replace(read, fitting=fits, suggested=start)
