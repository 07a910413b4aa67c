"""Overview: a framework for an area, every outcome with its indicators, and what asks for attention."""

import actions
from pages.parts import controls, frame, here
from pages.parts.menu import needs_app
from pages.parts.paper import paper
from pages.parts.report import report


needs_app()
session = here.session()
catalogue = session.catalogue
with controls.row():
    framework = controls.framework(catalogue)
    area = controls.area(catalogue, framework)
    show = controls.show(framework)
    order = controls.order()

lens = show.removeprefix(controls.LENS) if show.startswith(controls.LENS) else None
overview = actions.overview(session, framework.id, area.code, lens)
if overview.invented:
    frame.invented()
paper(report(overview, overview.build and overview.build.id, framework.id, area.code, show, order), "overview")
frame.announce(f"{area.name}, {framework.title}. {overview.headline} {overview.lead}")
