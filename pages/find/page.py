"""Find: indicators, outcomes, lenses and words by what people type, misspelt or unfinished."""

import actions
from pages.find.search_results import hits, spoken
from pages.shell import context, frame
from pages.ui import text_box
from pages.ui.markup import paper


session = context.session()
framework = context.framework(session.catalogue)
area = context.area(session.catalogue, framework)
typed = text_box.typed("q", "Find an indicator, an outcome or a word")
found = actions.find(session, typed, area.code)
paper(hits(found, typed, session.catalogue, framework, area).encode(), "hits")
frame.announce(spoken(found, typed))
