"""A TOML table into a frozen dataclass, with every unknown, missing or mistyped key named."""

import tomllib
from dataclasses import MISSING, fields
from datetime import date
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

from catalogue.did_you_mean import nearest_key


KINDS = {
    str: "text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date such as 2027-06-24",
    tuple: "a list in square brackets",
    dict: "a table of keys",
}


def toml(path, faults):
    """The table in a TOML file, or an empty one and a fault saying where the text breaks. An empty file is a fault too."""
    before = len(faults)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        faults.append(f"{path.name}: the file is missing; put it back")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{path.name}: this is not readable TOML: {error}")
    else:
        if not table:
            faults.append(f"{path.name}: the file is empty; fill it in or remove it")
    return table if len(faults) == before else {}


def fits(value, hint):
    """Whether a TOML value is of the annotated type; a tuple is written as a TOML array."""
    if isinstance(hint, UnionType):
        return any(fits(value, argument) for argument in get_args(hint))
    origin = get_origin(hint) or hint
    if origin is tuple:
        return isinstance(value, list | tuple) and all(fits(item, get_args(hint)[0]) for item in value)
    if origin is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if origin is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, origin)


def kind_words(hint):
    """What a key of the annotated type is written as, in words."""
    kinds = [argument for argument in get_args(hint) if argument is not NoneType] if isinstance(hint, UnionType) else [hint]
    return " or ".join(KINDS[get_origin(kind) or kind] for kind in kinds)


def record(cls, table, where, faults, **known):
    """An instance of `cls` made of a TOML table and values already `known`; None when there is any fault.

    Every fault is added to `faults` as "file: key: what to do", so that all are told at once.
    """
    if not isinstance(table, dict):
        faults.append(f"{where}: this is {table!r}, where a table of keys belongs")
        return None
    hints, before = get_type_hints(cls), len(faults)
    names = {field.name: field for field in fields(cls) if field.name not in known}
    faults += [
        f"{where}: '{key}' is not a key of {cls.__name__.lower()}; remove it or correct its spelling{nearest_key(key, names)}"
        for key in table
        if key not in names
    ]
    given = {}
    for name, field in names.items():
        if name not in table:
            if field.default is MISSING and field.default_factory is MISSING:
                faults.append(f"{where}: '{name}' is missing; fill it in")
        elif not fits(table[name], hints[name]):
            faults.append(f"{where}: '{name}' is {table[name]!r}; write {kind_words(hints[name])}")
        elif table[name] == "":
            faults.append(f"{where}: '{name}' is empty; fill it in or leave the key out")
        else:
            given[name] = tuple(table[name]) if isinstance(table[name], list) else table[name]
    return cls(**given, **known) if len(faults) == before else None


def records(cls, tables, where, faults):
    """One instance of `cls` for each TOML table that has no fault, in their order."""
    if not isinstance(tables, list):
        faults.append(f"{where}: write [[{cls.__name__.lower()}]] in double brackets, once for each")
        return ()
    made = (record(cls, table, f"{where} [[{cls.__name__.lower()}]] {n}", faults) for n, table in enumerate(tables, 1))
    return tuple(record for record in made if record)
