"""What a record names that is nowhere defined: its framework, area, indicators and outcomes."""

from difflib import get_close_matches

from errors import Problem


def naming_faults(table: dict, framework, catalogue, where: str):
    """A Problem for each name that is not known, with the nearest; nothing for keys that are not given or of a wrong type."""
    where = where or None
    name = table.get("framework")
    if isinstance(name, str) and framework is None:
        yield Problem(
            f"there is no such framework. There are: {', '.join(catalogue.frameworks)}", column="framework", found=name, table=where
        )
    if isinstance(table.get("area"), str) and catalogue.areas.find(table["area"]) is None:
        yield Problem("there is no such area. Give the code or name of an authority", column="area", found=table["area"], table=where)
    for column, indicator in _names(table, "indicator", "indicators"):
        if indicator not in catalogue.indicators:
            message = f"there is no such indicator.{_near(indicator, catalogue.indicators)}"
            yield Problem(message, column=column, found=indicator, table=where)
    known = {outcome.id: outcome for outcome in framework.outcomes} if framework else {}
    for column, outcome in _names(table, "outcome", "outcomes"):
        if framework and outcome not in known:
            message = f"{framework.short} has no such outcome. There are: {', '.join(known)}"
            yield Problem(message, column=column, found=outcome, table=where)
    if isinstance(table.get("id"), str) and not _is_id(table["id"]):
        yield Problem("an id has small letters, digits and hyphens only", column="id", found=table["id"], table=where)


def _names(table: dict, single: str, several: str):
    """(column, name) of each name under either key."""
    if isinstance(table.get(single), str):
        yield single, table[single]
    if isinstance(table.get(several), list | tuple):
        yield from ((several, name) for name in table[several] if isinstance(name, str))


def _near(name: str, indicators: dict) -> str:
    keys = {text.casefold(): indicator.id for indicator in indicators.values() for text in (indicator.id, indicator.title, indicator.short)}
    near = dict.fromkeys(keys[text] for text in get_close_matches(name.casefold(), keys, 3, 0.5))
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _is_id(text: str) -> bool:
    return text.isascii() and text == text.lower() and all(character.isalnum() or character == "-" for character in text)
