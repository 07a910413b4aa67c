"""Who has signed in here, in which role and why; a role that is given here instead, and sign-ins that are ended."""

from datetime import timedelta

from access import roles
from actions.session import Session
from catalogue.did_you_mean import did_you_mean
from errors import UsageError
from signin.sign_in_settings import sign_in_settings
from store.sign_in_table import Person, SignInTable


def people(session: Session) -> tuple[Person, ...]:
    """Every Person who has ever signed in, by name; empty where nobody has to, or nobody has yet."""
    session.require("roles")
    settings = sign_in_settings(session.home)
    return tuple(SignInTable(session.home).people(timedelta(minutes=settings.idle_minutes))) if settings else ()


def give_role(session: Session, name: str, role: str | None, reason: str) -> None:
    """Give somebody a role here, whatever the sign-in service says of them; None leaves it to that service again. It holds at once.

    Raises UsageError for somebody who has never signed in, a role there is not, one's own role, and without a reason.
    """
    person = _person(session, name, reason)
    if role is not None and role not in roles():
        raise UsageError(f"There is no role '{role}'. There are: {', '.join(roles())}.")
    if person.name == session.user.name:
        raise UsageError("Nobody changes their own role. Ask another administrator.")
    with session.writing():
        session.ledger.append(
            "give_role", session.user.name, person=person.name, role=role or "by the sign-in service", reason=reason.strip()
        )
        SignInTable(session.home).give(person.name, role)


def end_sign_ins(session: Session, name: str, reason: str) -> int:
    """Sign somebody out wherever they are, and return how many sign-ins were open. Raises UsageError as give_role does."""
    person = _person(session, name, reason)
    with session.writing():
        session.ledger.append("end_sign_ins", session.user.name, person=person.name, reason=reason.strip())
        return SignInTable(session.home).end_of(person.name)


def _person(session: Session, name: str, reason: str) -> Person:
    known = {person.name: person for person in people(session)}
    if name not in known:
        raise UsageError(f"Nobody called '{name}' has signed in here.{did_you_mean(name, known)}")
    if not reason.strip():
        raise UsageError("Say why. The reason is kept in the history.")
    return known[name]
