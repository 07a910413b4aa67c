"""Compare: areas on one indicator, ranked, on a map, by size and over time; two indicators against each other; and all indicators at once."""

from pages.compare import heat_map_page, indicator_page
from pages.compare.view_links import HEAT, view_in_address


if view_in_address() == HEAT:
    heat_map_page.show()
else:
    indicator_page.show()
