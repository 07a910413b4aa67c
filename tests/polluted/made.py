"""A polluted file: its bytes, and what must become of it."""

from dataclasses import dataclass


EXACT, REFUSED, EITHER, WARNED = "exact", "refused", "either", "warned"


@dataclass(frozen=True)
class Made:
    """The bytes of a file and its fate.

    exact: the facts are those of the clean extract · refused: with a fault on one of `lines`, under `column` where one is named ·
    either: one of the two · warned: loaded with a warning that a person sees before accepting, or one of the two.
    `lines` is empty where the fault is of no one line.
    """

    data: bytes
    fate: str
    lines: tuple = ()
    column: str | None = None


def exact(text, encoding="utf-8"):
    return Made(text.encode(encoding), EXACT)


def refused(text, *lines, column=None, fate=REFUSED):
    return Made(text if isinstance(text, bytes) else text.encode("utf-8"), fate, lines, column)
