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
from errors import UsageError
from store.work_folder import workspace


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
    if source not in SOURCES:
        raise UsageError(f"There is no source '{source}'. There are: {', '.join(SOURCES)}.")
    connector, service = _connector(source, base)
    with _room(session, dry_run) as folder:
        got = connector.fetch(named, folder, service=service, **request)
        return load(session, [got.path], LoadOptions(dry_run=dry_run, names=[got.name], address=got.address), told)


def data_sets(session: Session, words: str, base: str | None = None) -> tuple[Any, ...]:
    """Every data set of the Department for Education whose publication has these words, as a tuple of DataSet."""
    session.require("fetch")
    connector, service = _connector("dfe", base)
    return tuple(connector.find(words, service=service))


def _connector(source, base):
    """The module that asks a source, and the service at another address than its own, or None for its own."""
    import connectors  # here alone: all that asks over a network would take a tenth of the time that every other verb needs to start

    base = base or os.environ.get(SOURCES[source])
    return getattr(connectors, source), connectors.Service(base) if base else None


@contextmanager
def _room(session, dry_run):
    if dry_run:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
    else:
        with workspace(session.home) as folder:
            yield folder
