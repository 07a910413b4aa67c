"""A published extract fetched from its service, and loaded as if someone had brought it."""

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from actions.loading import load
from actions.reading_choice import LoadOptions
from actions.received_file import Outcome
from actions.session import Session
from connectors import Service, dfe, fingertips
from errors import UsageError
from store.work import workspace


SOURCES = {"dfe": "LOS_DFE_URL", "fingertips": "LOS_FINGERTIPS_URL"}


def fetch(
    session: Session,
    source: Any,
    named: Mapping[str, Any],
    base: Any = None,
    dry_run: bool = False,
    told: Callable[..., Any] | None = None,
    **request: Any,
) -> tuple[Outcome, ...]:
    """The Outcome of the one file that `named` names at a source ('dfe' or 'fingertips'), as a tuple.

    `asked` are the source's own: version; area_type and parent_type. `base`, else LOS_DFE_URL or LOS_FINGERTIPS_URL, is another
    address of the service. The bytes are kept as they were received, and the ledger line of the upload has their address.
    Raises FetchError, with nothing changed, where the service does not answer as it documents.
    """
    session.require("fetch")
    get, service = {"dfe": dfe.fetch, "fingertips": fingertips.fetch}.get(source), _service(source, base)
    if get is None:
        raise UsageError(f"There is no source '{source}'. There are: {', '.join(SOURCES)}.")
    with _room(session, dry_run) as folder:
        got = get(named, folder, service=service, **request)
        return load(session, [got.path], LoadOptions(dry_run=dry_run, names=[got.name], address=got.address), told)


def data_sets(session: Session, words: str, base: str | None = None) -> tuple[Any, ...]:
    """Every data set of the Department for Education whose publication has these words, as a tuple of DataSet."""
    session.require("fetch")
    return tuple(dfe.find(words, service=_service("dfe", base)))


def _service(source, base):
    """The service at another address than its own, or None for its own."""
    base = base or os.environ.get(SOURCES.get(source, ""))
    return Service(base) if base else None


@contextmanager
def _room(session, dry_run):
    if dry_run:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
    else:
        with workspace(session.home) as folder:
            yield folder
