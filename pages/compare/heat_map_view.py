"""Every indicator of a framework in several areas: which areas, and the heat map of them."""

import actions
from catalogue import Area, Framework
from pages.ui.controls import choice_control
from pages.ui.export_menu import Exports
from pages.ui.heat_map import areas_heat_map
from panels.heat_map import HeatMap, area_sets, heat_map


NO_SETS = "This area has no districts, neighbours or other areas to stand beside."


def chosen_set(session: actions.Session, framework: Framework, area: Area) -> tuple[str, tuple[Area, ...]] | None:
    """(title, areas) of the set that the address asks for, else the first; None where the area has none."""
    sets = area_sets(session.catalogue, framework, area)
    if not sets:
        return None
    titles = {name: title for name, (title, _) in sets.items()}
    return sets[choice_control("set", "Beside", list(titles), next(iter(titles)), titles.get, 300)]


def heat_map_of(session: actions.Session, framework: Framework, area: Area, chosen: tuple[str, tuple[Area, ...]]) -> HeatMap:
    """The HeatMap of an area and those of a set."""
    title, others = chosen
    return heat_map([actions.overview(session, framework.id, place.code) for place in (area, *others)], title)


def heat_map_markup(heat: HeatMap, on_phone: bool) -> bytes:
    """The markup of a HeatMap."""
    return str(areas_heat_map(heat, on_phone)).encode()


def heat_map_exports(heat: HeatMap | None) -> Exports:
    """What can be taken away of a HeatMap; nothing where there is none, or no area has a figure."""
    if heat is None or heat.build is None or not heat.rows:
        return Exports()
    return Exports(f"{heat.framework.id}_{heat.areas[0].code}_beside_others_{heat.build.id}", heat)
