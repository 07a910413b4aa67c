"""Whether this copy can answer readers, for whatever watches over it."""

from access import local_user
from actions.session import Session


def ready() -> None:
    """Read what every answer needs: definitions and ledger. Raises the BoardError that readers would be shown; tells nothing of either."""
    session = Session.of(None, local_user())
    session.catalogue  # noqa: B018
    session.ledger.newest()
