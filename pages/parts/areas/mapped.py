"""The map: a square, or the real outline where boundaries are there, for each authority."""

from charts.tiles import tile_map
from pages.parts.areas.listed import source
from pages.parts.markup import escape
from panels.fifths import WORDS, fifths, judged
from panels.format import sentence, shown, spelled
from panels.peers import AUTHORITY
from panels.periods import of
from panels.ranking_words import SIDES, shared_out
from panels.title import the


KINDS = {
    "better": ("better", "better"),
    "worse": ("worse", "worse"),
    "similar": ("similar", "similar"),
}
NO_MAP = "The map shows English authorities. Choose “English authorities” or those of a region under Among."


def mapped(ranking):
    """Whether the areas of a Ranking are on the map."""
    return any(one.area.kind in AUTHORITY for one in ranking.entries)


def told(ranking):
    """{area code: (class, mark in its square, words)} of every area of the Ranking."""
    by_fifth = {} if judged(ranking) else fifths(ranking)
    return {one.area.code: (*_face(one, by_fifth), _words(one, by_fifth, ranking)) for one in ranking.entries}


def _face(entry, by_fifth):
    if entry.point is None or entry.point.status != "shown":
        return ("hidden" if entry.point and entry.point.status == "hidden" else "none"), ""
    if by_fifth:
        fifth = by_fifth.get(entry.area.code)
        return f"fifth-{fifth}", str(fifth)
    kind = entry.verdict.kind
    return (kind, kind) if kind in KINDS else ("shown", "")


def _words(entry, by_fifth, ranking):
    figure = shown(entry.point, ranking.indicator) if entry.point else "no figure"
    said = WORDS[by_fifth[entry.area.code] - 1] if entry.area.code in by_fifth else entry.verdict.words
    return f"{entry.area.name}: {figure}{f', {said}' if entry.rank else ''}"


def head(ranking):
    """The statement over the map: how the area's own region stands; of all areas where there is no region."""
    return f'<h2>{escape(statement(ranking))}</h2>{_key(ranking)}'


def statement(ranking):
    """Seven of 14 authorities in the West Midlands are better than England and seven are worse."""
    own = ranking.area.code if ranking.area.kind == "region" else ranking.area.region
    inside = [one for one in ranking.shown if own in (None, one.area.region)]
    region = f" in {the(ranking.region.area.name, 'region')}" if ranking.region and own else ""
    name = the(ranking.whole.area.name, ranking.whole.area.kind)
    if not judged(ranking):
        top = sum(fifths(ranking).get(one.area.code) == 5 for one in inside)
        return f"{sentence(spelled(top)) if top else 'None'} of {spelled(len(inside))} authorities{region} {'is' if top < 2 else 'are'} in the highest fifth"
    counts = {kind: sum(one.verdict.kind == kind for one in inside) for kind in SIDES}
    sides = shared_out(counts, {kind: f"{kind} than {name}" for kind in SIDES})
    return sentence(f"of {spelled(len(inside))} authorities{region}, {' and '.join(sides) if sides else 'none differs from ' + name}")


def _key(ranking):
    kinds = {one.verdict.kind for one in ranking.shown}
    faces = [(f"fifth-{n}", f"{n}: {words}") for n, words in enumerate(WORDS, 1)] if not judged(ranking) else []
    whole = the(ranking.whole.area.name, ranking.whole.area.kind)
    faces += [(kind, words) for kind, words in (("better", f"Better than {whole}"), ("worse", f"Worse than {whole}"), ("similar", "Similar")) if not faces and kind in kinds]
    faces += [("hidden", "Hidden to protect children")] * (ranking.hidden > 0) + [("none", "No figure")] * (ranking.missing > 0)
    items = "".join(f'<li><span class="swatch is-{kind}" aria-hidden="true"></span>{escape(words)}</li>' for kind, words in faces)
    return f'<ul class="key">{items}</ul>'


def tiles(ranking, squares, areas):
    """The tile map, and what to know to read it."""
    marks = {one.area.code: one.mark for one in ranking.entries if one.mark in ("this", "neighbour")}
    picture = tile_map(squares, told(ranking), marks, {code: areas.by_code[code].region for code in squares})
    about = (
        "Each square is one authority, placed near where it lies; lines divide the regions. Thick frame: "
        f"{ranking.area.name}. Thin frames: its statistical neighbours. "
    )
    return f'<figure class="map">{picture}<figcaption class="note">{escape(about + source(ranking))}</figcaption></figure>'


def beside(ranking):
    """The areas of the own region, or of all England without one, as a short list beside the map."""
    at = of(ranking.period)
    return f'<p class="note">{escape(at)}</p>'
