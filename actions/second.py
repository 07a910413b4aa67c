"""The second person, where data/publishing.toml asks for one: nobody publishes alone what they themselves brought in."""

from access import LOCAL
from errors import AccessError


UNKNOWN = (
    "Here a second person must approve what is published (data/publishing.toml), and without sign-in this copy cannot tell one person "
    "from another. So nothing can be published: set up sign-in, or set second_person = false in that file. Withdrawing needs nobody else."
)


def needed(session):
    """Whether what is published needs a second person here."""
    return session.catalogue.publishing.second_person


def refuse_alone(session, uploads, proposal=None):
    """Raise AccessError where a second person is needed and this one is none to those who loaded these uploads, or proposed them.

    Invented samples come with the program and were loaded by nobody in particular.
    """
    real = [one for one in uploads if not one["invented"]]
    if not needed(session) or not real:
        return
    refuse_unknown(session)
    own = [one["file"] for one in real if one["by"] == session.user.name]
    if own:
        raise AccessError(
            f"{session.user.name} loaded {', '.join(own)}, and here a second person must publish what one has loaded. {_next(proposal)}"
        )
    if proposal:
        _refuse_own(session, proposal)
    elif unknown := [one["file"] for one in real if one["by"] == LOCAL]:
        raise AccessError(f"Nobody can tell who loaded {', '.join(unknown)}, and here a second person must publish it. {_next(proposal)}")


def refuse_unknown(session):
    """Raise AccessError where a second person is needed and nobody can tell who this one is."""
    if needed(session) and session.user.name == LOCAL:
        raise AccessError(UNKNOWN)


def _refuse_own(session, proposal):
    if proposal.by == LOCAL:
        raise AccessError(
            f"Nobody can tell who made proposal {proposal.number}, so nobody can be the second person to it. Cancel it, and propose again."
        )
    if proposal.by == session.user.name:
        raise AccessError(f"{session.user.name} made proposal {proposal.number}, so someone else must approve it. {_next(proposal)}")


def _next(proposal):
    if proposal:
        return f"Ask another steward to do it: python cli.py approve {proposal.number}"
    return "Propose it, and ask another steward to approve: python cli.py propose"


def refuse_in_one_go(session):
    """Raise AccessError where a second person is needed, before anything is loaded that could not then be published."""
    session.require("publish")
    if needed(session):
        raise AccessError(
            "Here a second person must approve what is published, so nothing is loaded and published in one go. Leave out --publish, "
            "then propose it: python cli.py propose"
        )
