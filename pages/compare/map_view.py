"""The map: a square, or the real outline where boundaries are there, for each authority."""

from markupsafe import Markup

from catalogue import Catalogue
from charts.outline_map import outline_map
from charts.tile_map_chart import tile_map
from pages.compare import ranking_view as lists
from pages.ui.templates import drawing, render
from panels.format import sentence, shown, spelled
from panels.map_summary import WORDS, can_be_judged, fifths, statement
from panels.peers import AUTHORITY
from panels.ranking import Entry, Ranking
from panels.title import the


KINDS = ("better", "worse", "similar")
NO_MAP = "The map shows English authorities. Choose “English authorities” or those of a region under Among."


def has_map(ranking: Ranking) -> bool:
    """Whether the areas of a Ranking are on the map."""
    return any(entry.area.kind in AUTHORITY for entry in ranking.entries)


def tiles_by_area(ranking):
    """{area code: (class, mark in its square, words)} of every area of the Ranking."""
    by_fifth = {} if can_be_judged(ranking) else fifths(ranking)
    return {entry.area.code: (*_face(entry, by_fifth), _words(entry, by_fifth, ranking)) for entry in ranking.entries}


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
    words = WORDS[by_fifth[entry.area.code] - 1] if entry.area.code in by_fifth else entry.verdict.words
    return f"{entry.area.name}: {figure}{f', {words}' if entry.rank else ''}"


def body(ranking: Ranking, catalogue: Catalogue, rings) -> Markup:
    """The statement, the key, and the map of squares beside the map of outlines, or beside the areas of the region."""
    maps = [picture for picture in (outlined(ranking, rings), tiles(ranking, catalogue.tiles, catalogue.areas)) if picture]
    region = ranking.region.area.name if ranking.region else ""
    inside = _of_region(ranking) if len(maps) == 1 else ()
    table = lists.areas(ranking, inside, notes=False) if inside else ""
    values = {"statement": statement(ranking), "faces": _faces(ranking), "maps": maps, "region": region if inside else "", "inside": table}
    return render("compare/map_page.html", **values)


def _of_region(ranking: Ranking) -> tuple[Entry, ...]:
    """The authorities of the area's own region, where there is a region and it is not the whole list."""
    region = ranking.region and ranking.region.area
    inside = tuple(entry for entry in ranking.entries if region and entry.area.region == region.code)
    return () if len(inside) == len(ranking.entries) else inside


def _faces(ranking: Ranking) -> list[tuple[str, str]]:
    """(kind, words) of what the colours mean."""
    whole, kinds = the(ranking.whole.area.name, ranking.whole.area.kind), {entry.verdict.kind for entry in ranking.shown}
    if can_be_judged(ranking):
        faces = [("better", f"Better than {whole}"), ("worse", f"Worse than {whole}"), ("similar", "Similar"), ("shown", "Not compared")]
        faces = [face for face in faces if (face[0] if face[0] != "shown" else "none") in kinds]
    elif fifths(ranking):
        faces = [(f"fifth-{number}", f"{number}: {words}") for number, words in enumerate(WORDS, 1)]
    else:
        faces = [("shown", "Not compared")]
    faces += [("hidden", "Hidden to protect children")] * (ranking.hidden > 0) + [("none", "No figure")] * (ranking.missing > 0)
    return faces


def tiles(ranking: Ranking, squares, areas) -> Markup:
    """The tile map of the areas of a Ranking, and what to know to read it."""
    inside = {entry.area.code: squares[entry.area.code] for entry in ranking.entries if entry.area.code in squares}
    marks = {entry.area.code: entry.mark for entry in ranking.entries if entry.mark in ("this", "neighbour")}
    picture = tile_map(inside, tiles_by_area(ranking), marks, {code: areas.by_code[code].region for code in inside})
    return figure(picture, "Each square is one authority, placed near where it lies; lines divide the regions.", ranking)


def outlined(ranking: Ranking, rings) -> Markup:
    """The map of real outlines of the areas of a Ranking, or '' where none of them has an outline."""
    shadings = tiles_by_area(ranking)
    if not shadings.keys() & rings.keys():
        return Markup("")
    marks = {entry.area.code: entry.mark for entry in ranking.entries if entry.mark in ("this", "neighbour")}
    absent = len(shadings.keys() - rings.keys())
    words = "Outlines are those of the file in this copy’s folder of boundaries."
    words += f" {sentence(spelled(absent))} {'area has' if absent == 1 else 'areas have'} no outline in it." if absent else ""
    return figure(outline_map(rings, shadings, marks), words, ranking)


def figure(picture: str, words: str, ranking: Ranking) -> Markup:
    """A picture with what to know to read it, and its source; the name of a square that is touched stands under it."""
    frames = f" Thick frame: {ranking.own.area.name}. Thin frames: its statistical neighbours." if ranking.own else ""
    return render("compare/map.html", picture=drawing(picture), words=f"{words}{frames} {lists.source(ranking)}")
