"""Find: indicators, outcomes, lenses and words by what people type, misspelt or unfinished."""

import actions
from pages.parts import frame, free, here
from pages.parts.hits import hits, spoken
from pages.parts.menu import needs_app
from pages.parts.paper import paper


needs_app()
session = here.session()
framework = here.framework(session.catalogue)
area = here.area(session.catalogue, framework)
typed = free.typed("q", "Find an indicator, an outcome or a word")
found = actions.find(session, typed, area.code)
paper(hits(found, typed, session.catalogue, framework, area).encode(), "hits")
frame.announce(spoken(found, typed))
