"""Which tables of an upload are extracts, and of which kind. All are of one; what is none, such as a cover sheet, is left out and told."""

from ingest.detect.loader_match import fitting, nearly, recognise


LEFT_OUT = "has headings of no kind that can be loaded, and was left out; check that it holds no figures"
TWO_KINDS = "this is {this}, and {where} is {that}: an upload holds tables of one kind; save them as files of their own"


def choose(loaders, tables, catalogue, chosen=None, codebook=None):
    """(the name of the loader, the Tables it reads): None where it is not known, with the reason among a table's problems.

    A table that is almost an extract is a fault and not left out, so that no misspelt heading costs a sheet of figures.
    """
    tables = [one for one in tables if one.text and any(one.text.columns)]
    ours = _ours(loaders, tables, catalogue, chosen)
    names = [recognise(loaders, one.text, catalogue, one.problems, chosen, codebook) for one in ours]
    for one in tables:
        if one not in ours:
            one.problems.leave_out(LEFT_OUT)
    return _one_kind(loaders, ours, names), ours


def _ours(loaders, tables, catalogue, chosen):
    """The tables that are extracts or nearly so; where there is none, the one with the most columns, to be told what it lacks."""
    asked = {name: loader for name, loader in loaders.items() if chosen in (None, name)}
    ours = [one for one in tables if fitting(asked, one.text, catalogue) or nearly(asked, one.text)]
    return ours or sorted(tables, key=lambda one: -len(one.text.columns))[:1]


def _one_kind(loaders, ours, names):
    """The name that all these tables share; None where one is not known, or where two differ, which is a fault in the later."""
    if None in names or not names:
        return None
    (first, kind), *others = zip(ours, names)
    for one, other in others:
        if other != kind:
            words = TWO_KINDS.format(this=loaders[other].TITLE, where=first.where, that=loaders[kind].TITLE)
            one.problems.fault(words, one.text.heading_rows[0])
    return kind if set(names) == {kind} else None
