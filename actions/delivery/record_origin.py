"""What a record came from, by address: that it is on record, and that the record does not name itself."""

from functools import cache

from actions.delivery.kept_records import by_id, last_record
from actions.session import Session
from catalogue.delivery.kept import Delivery
from catalogue.delivery.record_address import parts_of_address, record_address
from catalogue.delivery.record_reading import KINDS
from errors import Problem


class Origins:
    """The records of a home that others may have come from, each kind read once, when it is first asked for."""

    def __init__(self, session: Session):
        self._frameworks = cache(
            lambda kind: {name: last_record(kept).framework for name, kept in by_id(session, kind).items()} if kind in KINDS else {}
        )

    def faults(self, kind: str, made: Delivery | None) -> list[Problem]:
        """A Problem for each address that a record gives and that is none of a record of its framework. A record taken away counts as one."""
        return [_fault(address) for address in made.came_from if not self._known(kind, made, address)] if made else []

    def _known(self, kind: str, made: Delivery, address: str) -> bool:
        origin, name = parts_of_address(address)
        return self._frameworks(origin).get(name) == made.framework and address != record_address(kind, made.id)


def _fault(address: str) -> Problem:
    message = "no such record is kept in this framework. Write its kind and its id, such as decision.fund-two-posts"
    return Problem(message, column="came_from", found=address)
