"""Compare: areas on one indicator, ranked, on a map, by size and over time; two indicators against each other; several of one area on one chart; and all indicators at once."""

from pages.compare import heat_map_page, indicator_page, together_page
from pages.compare.view_links import HEAT, TOGETHER, view_in_address


PAGES = {HEAT: heat_map_page, TOGETHER: together_page}

PAGES.get(view_in_address(), indicator_page).show()
