"""The address of a record, by which other records and documents name it: its kind and its id, such as decision.fund-two-posts."""

import re
from typing import NamedTuple


# What a line of a report ends in, so that its reader can look the record up.
AT_THE_END = re.compile(r"^(?P<words>.*\S) \[(?P<address>(?:story|action|decision|question|risk|evidence)\.[a-z0-9-]+)\]$", re.DOTALL)


class ReferredLine(NamedTuple):
    """A line in two parts: its words, and the address of the record that it is about, '' where it names none."""

    words: str
    address: str


def record_address(kind: str, name: str) -> str:
    """The address of the record of a kind with this id."""
    return f"{kind}.{name}"


def parts_of_address(address: str) -> tuple[str, str]:
    """(kind, id) of an address; the id is '' where it is none."""
    kind, _, name = address.partition(".")
    return kind, name


def referred(words: str, kind: str, name: str) -> str:
    """The words of a line with the address of its record after them: Fund two posts. [decision.fund-two-posts]"""
    return f"{words} [{record_address(kind, name)}]"


def referred_line(line: str) -> ReferredLine:
    """The ReferredLine of a line, whether it names a record or not."""
    named = AT_THE_END.match(line)
    return ReferredLine(named["words"], named["address"]) if named else ReferredLine(line, "")
