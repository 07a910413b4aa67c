"""Find: indicators, outcomes, lenses and words by what people type, misspelt or unfinished."""

import actions
from pages.find.search_results import result_count, search_results
from pages.shell import context, frame
from pages.ui import text_box
from pages.ui.markup import show_markup


session = context.session()
framework = context.framework(session.catalogue)
area = context.area(session.catalogue, framework)
typed = text_box.text_input("q", "Find an indicator, an outcome or a word")
results = actions.find(session, typed, area.code)
show_markup(search_results(results, typed, session.catalogue, framework, area).encode(), "hits")
frame.announce(result_count(results, typed))
