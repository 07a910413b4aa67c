"""How a person asks for each dropped file to be read, kept on the page until it is accepted."""

import json
from contextlib import contextmanager
from dataclasses import dataclass, field

import streamlit as st

from pages.upload.file_on_disk import on_disk


@dataclass(frozen=True)
class ReadingChoice:
    """What was chosen for a file; nothing at first. `codebook` is the id of one of ours, or a dropped file; `recipe` a table of keys."""

    loader: str | None = None
    codebook: object = None
    recipe: dict = field(default_factory=dict)
    afresh: bool = False

    @property
    def key(self):
        """What tells it from any other."""
        return json.dumps([self.loader, getattr(self.codebook, "file_id", self.codebook), self.recipe, self.afresh], sort_keys=True)

    @contextmanager
    def ready(self, session):
        """The same as arguments of the verbs, the codebook as a file for as long as it is needed."""
        given = {"loader": self.loader, "recipe": self.recipe or None, "afresh": self.afresh}
        if self.codebook is None or isinstance(self.codebook, str):
            yield given | {"codebook": self.codebook and session.catalogue.folder / "surveys" / f"{self.codebook}.toml"}
        else:
            with on_disk(self.codebook, self.codebook.name) as path:
                yield given | {"codebook": path}


def reading_choice(file):
    """What was asked for a dropped file."""
    return st.session_state.setdefault("asked", {}).get(file.file_id, ReadingChoice())


def set_reading_choice(file, **chosen):
    """Have a dropped file read so from now on."""
    st.session_state.setdefault("asked", {})[file.file_id] = ReadingChoice(**chosen)
