"""The place of a file that names none: the one whose framework has its indicators."""


def only_home(extract, indicators):
    """The code of the one place whose frameworks have these indicators (ids), or None where none or several have."""
    found = {framework.area for one in indicators for framework, _, _ in extract.catalogue.places.get(one, ())}
    return found.pop() if len(found) == 1 else None
