"""Overview: a framework for an area, every outcome with its indicators, and what asks for attention."""

from pages.parts import controls, frame, free, here
from pages.parts.address import asked
from pages.parts.menu import needs_app
from pages.parts.only import ONLY
from pages.parts.paper import paper
from pages.parts.report import overview, report
from pages.parts.said import remember
from pages.parts.take.menu import menu, scorecard


needs_app()
session = here.session()
catalogue = session.catalogue
row = controls.row()
with row:
    framework = controls.framework(catalogue)
    area = controls.area(catalogue, framework)
    show = controls.show(framework)
    order = controls.order()
    on = free.since(session, framework, area)
only = asked("only", ONLY, "")
if only:
    remember("Only", ONLY[only][0])

found = overview(session, framework.id, area.code, show)
if found.invented:
    frame.invented()
with row:
    menu("", scorecard(found), framework=framework.id, area=area.code)
frame.titled(frame.placed(area, framework), "")
paper(report(session, found.build and found.build.id, framework.id, area.code, show, order, on, only), "overview")
shown = f" Only: {ONLY[only][0]}." if only else ""
frame.announce(f"{area.name}, {framework.title}. {found.headline} {found.lead}{shown}")
