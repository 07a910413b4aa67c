"""How publishing is decided: by one person alone, or by a second one as well."""

from dataclasses import dataclass

from catalogue.typed_tables import record, toml


@dataclass(frozen=True)
class Publishing:
    """Whether whoever loaded or proposed an upload needs someone else to publish it, and why it was decided so."""

    second_person: bool
    reason: str


ALONE = Publishing(False, "nothing else was decided")


def publishing(path, faults):
    """The Publishing in publishing.toml, None with the faults named; where there is no such file, one person may publish."""
    if not path.exists():
        return ALONE
    table = toml(path, faults)
    return record(Publishing, table, path.name, faults) if table else None
