"""What was found, as a list of links, each with what it is and, for an indicator, how it stands."""

from html import escape

from pages.shell.address import href, link
from pages.ui.status_line import england_verdict
from pages.ui.verdict import judged
from panels.format import figure, sentence, spelled
from panels.periods import of
from panels.title import absence


EXAMPLES = ("absence", "mental health", "plans in time", "EH3", "NEET")


def search_results(results, typed, catalogue, framework, area, on_record="", nearer=""):
    """The page below the box: what was found, or what to do instead.

    `on_record` says how many records were found; `nearer` is the markup of their list where they are nearer to what was typed than the rest.
    """
    if not typed:
        return f"<h1>Find a figure, an outcome or a word</h1>{_examples()}"
    if not results and on_record:
        return f"<h1>{escape(result_count(results, typed, on_record))}</h1>"
    if not results:
        return (
            f"<h1>Nothing here is like “{escape(typed)}”</h1><p class='lead'>Try fewer letters, or another word for the same thing. Spelling "
            f"mistakes do no harm.</p>{_examples()}"
        )
    listed = "".join(f"<li>{_hit(result, catalogue, framework, area)}</li>" for result in results)
    return f"<h1>{escape(result_count(results, typed, on_record))}</h1>{nearer}<ol class='hits'>{listed}</ol>"


def result_count(results, typed, on_record=""):
    """How much was found, in a sentence; `on_record` is how many records, empty for none."""
    if not typed:
        return "Type a word to find an indicator, an outcome, a term or a record."
    things = f"{spelled(len(results))} thing{'' if len(results) == 1 else 's'}" if results else ""
    many = " and ".join(filter(None, (things, on_record))) or "nothing"
    return f"{sentence(many)} like “{typed}”"


def _examples():
    """Examples to try, as links."""
    links = " · ".join(f'<a data-go href="{escape(link("find", q=word))}">{escape(word)}</a>' for word in EXAMPLES)
    return (
        f"<p class='about'>For example: {links}.</p><p class='about'>Or look through <a data-go href=\"{escape(link(''))}\">every indicator "
        f'of the framework</a>, or <a data-go href="{escape(link("glossary"))}">all words</a>.</p>'
    )


def _hit(result, catalogue, framework, area):
    hit = result.hit
    at, kind = _where(hit, catalogue, framework, area)
    stands = f"<p class='stands'>{_stands(result.panel, area)}</p>" if result.panel else ""
    return f"<h2><a data-go href=\"{escape(at)}\">{escape(hit.title)}</a></h2><p class='note'>{escape(kind)}</p><p class='about'>{escape(hit.about)}</p>{stands}"


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


def _stands(panel, area):
    if panel.latest is None:
        return escape(sentence(absence(panel)))
    shown = f"{area.name}, {of(panel.latest)}: {figure(panel.latest.value, panel.indicator)}"
    return f"{escape(shown)} <span class='judged'>{judged(england_verdict(panel))}</span>"
