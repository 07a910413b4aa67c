"""What was found, as a list of links, each with what it is and, for an indicator, how it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from catalogue import Area, Catalogue, Framework
from pages.shell.address import href, link
from pages.ui.status_line import england_verdict
from pages.ui.templates import Macros
from panels.format import figure, sentence, spelled
from panels.panel import Panel, Verdict
from panels.periods import of
from panels.title import absence


_RESULTS = Macros("find/search_results.html")
EXAMPLES = ("absence", "mental health", "plans in time", "EH3", "NEET")
ADVICE = "Try fewer letters, or another word for the same thing. Spelling mistakes do no harm."


class Entry(NamedTuple):
    """One thing that was found: `stands` and the verdict say how it stands, '' and None for what is no indicator."""

    title: str
    address: str
    kind: str
    about: str
    stands: str = ""
    verdict: Verdict | None = None


def search_results(
    results: Sequence, typed: str, catalogue: Catalogue, framework: Framework, area: Area, on_record: str = "", nearer: Markup | str = ""
) -> Markup:
    """The page below the box: what was found, or what to do instead.

    `on_record` says how many records were found; `nearer` is the markup of their list where they are nearer to what was typed than the rest.
    """
    if not typed:
        return _RESULTS.nothing("Find a figure, an outcome or a word", "", EXAMPLES)
    if not results and not on_record:
        return _RESULTS.nothing(f"Nothing here is like “{typed}”", ADVICE, EXAMPLES)
    entries = [_entry(result, catalogue, framework, area) for result in results]
    return _RESULTS.search_results(result_count(results, typed, on_record), entries, nearer if results else "")


def result_count(results: Sequence, typed: str, on_record: str = "") -> str:
    """How much was found, in a sentence; `on_record` is how many records, empty for none."""
    if not typed:
        return "Type a word to find an indicator, an outcome, a term or a record."
    things = f"{spelled(len(results))} thing{'' if len(results) == 1 else 's'}" if results else ""
    many = " and ".join(filter(None, (things, on_record))) or "nothing"
    return f"{sentence(many)} like “{typed}”"


def _entry(result, catalogue: Catalogue, framework: Framework, area: Area) -> Entry:
    hit, panel = result.hit, result.panel
    at, kind = _where(hit, catalogue, framework, area)
    if panel is None:
        return Entry(hit.title, at, kind, hit.about)
    verdict = None if panel.latest is None else england_verdict(panel)
    return Entry(hit.title, at, kind, hit.about, _stands(panel, area), verdict)


def _where(hit, catalogue, framework, area):
    """(where a hit leads, what it is)."""
    if hit.kind == "indicator":
        places = catalogue.places.get(hit.id, ())
        outcomes = list(dict.fromkeys(f"{outcome.title.partition(':')[0]}, {plan.short}" for plan, outcome, _ in places))
        return href("indicator", framework=framework.id, area=area.code, indicator=hit.id), " · ".join(["Indicator", *outcomes])
    if hit.kind == "word":
        return link("glossary", word=hit.id), "Word"
    plan = catalogue.frameworks[hit.framework]
    kind = plan.calls_them if hit.kind == "outcome" else next(lens.kind for lens in plan.lenses if lens.id == hit.id)
    return href("", framework=plan.id, show=f"{hit.kind}.{hit.id}"), f"{sentence(kind)}, {plan.short}"


def _stands(panel: Panel, area: Area) -> str:
    if panel.latest is None:
        return sentence(absence(panel))
    return f"{area.name}, {of(panel.latest)}: {figure(panel.latest.value, panel.indicator)}"
