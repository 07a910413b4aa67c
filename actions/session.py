"""Who is asking, and of which home."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Self

import access
import catalogue
from access import User
from catalogue import Catalogue
from loaders import LOADERS
from store.home_folder import Home, home
from store.ledger import Ledger
from store.lock import writing
from store.work_folder import sweep


PROGRAM = "Line of Sight"


@dataclass(frozen=True)
class Session:
    """A user at work in a home. `wait` is how many seconds to wait for another writer before giving up; `told` hears of the wait."""

    home: Home
    user: User
    wait: float = 0
    data: Path = catalogue.DATA
    told: Callable | None = None

    @classmethod
    def of(cls, folder: Path | None, user: User, wait: float = 0, told: Callable[..., Any] | None = None) -> Self:
        """A Session in the home in `folder`, else in the one that LOS_HOME names, else in var/ beside the program."""
        return cls(home(folder), user, wait, told=told)

    @property
    def catalogue(self) -> Catalogue:
        """The definitions, read once per process. Raises CatalogueError when they cannot be used."""
        return definitions(self.data)

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.home)

    def require(self, verb: str) -> None:
        """Raise AccessError unless this user may use this verb."""
        access.require(self.user, verb)

    @contextmanager
    def writing(self, wait: float = 0) -> Iterator[Any]:
        """Hold the one right to write in this home, cleared of what a killed process left. Raises BusyError when it is taken."""
        with writing(self.home, self.user.name, max(wait, self.wait), self.told):
            self.ledger.begin()
            sweep(self.home)
            yield


@cache
def definitions(folder: Path) -> Catalogue:
    """The Catalogue in a folder without what is defined wrongly, read once per process."""
    return catalogue.usable_catalogue(folder, LOADERS)
