"""One folder holds everything that must be kept: uploads and ledger; and what can be made again: facts and builds."""

import os
from dataclasses import dataclass
from pathlib import Path

from store.disk import make_private, reaching


BESIDE_THE_PROGRAM = Path(__file__).resolve().parent.parent / "var"


@dataclass(frozen=True)
class Home:
    """The places inside one folder. Nothing is created until `make` is called."""

    folder: Path

    @property
    def uploads(self) -> Path:
        return self.folder / "uploads"

    @property
    def facts(self) -> Path:
        return self.folder / "facts"

    @property
    def published(self) -> Path:
        return self.folder / "published"

    @property
    def work(self) -> Path:
        return self.folder / "work"

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger.sqlite"

    @property
    def sign_ins(self) -> Path:
        return self.folder / "sign_ins.sqlite"

    @property
    def lock(self) -> Path:
        return self.folder / "writing.lock"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def make(self) -> None:
        """Create the folders that are not there yet, for this account alone. Raises StoreError where the disk refuses."""
        with reaching(self.folder):
            for place in (self.uploads, self.facts, self.published, self.work):
                make_private(place)


def home(folder: Path | None = None) -> Home:
    """The Home in `folder`, else in the folder that LOS_HOME names, else in var/ beside the program."""
    return Home(Path(folder or os.environ.get("LOS_HOME") or BESIDE_THE_PROGRAM).absolute())
