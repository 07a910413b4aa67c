"""What a survey found: one sentence of it, then every question with who answered, its bar, its net score and its groups."""

from markupsafe import Markup

import actions
from access import may
from charts.likert_chart import likert
from charts.svg import Refused, svg
from errors import BoardError
from pages.shell import context, frame
from pages.shell.address import link
from pages.ui import controls
from pages.ui.markup import show_markup
from pages.ui.templates import drawing, render
from pages.voice.finding_words import about, answer_rows, asked_words, at_a_glance, group_headings, group_rows, net_words, summary
from panels import periods
from panels.panel import Panel


WIDE, NARROW, TYPE = 760, 340, 15
EVERYONE, MOST = "", 20
NOTHING, NOT_BY_QUESTION = "No survey has been published yet.", "No survey is published question by question yet."


def show(session: actions.Session) -> None:
    """Draws the survey that the address asks for, else the latest; in words where there is none."""
    surveys = {survey.id: survey for survey in actions.list_surveys(session)}
    if not surveys:
        resting = resting_figures(session)
        words = NOT_BY_QUESTION if resting else NOTHING
        if any(panel.invented for panel in resting):
            frame.show_sample_banner()
        rows = [(panel.indicator.short, panel.title, periods.within(panel.latest), _address(panel)) for panel in resting]
        show_markup(render("voice/none.html", words=words, may_add=may(session.user, "load"), resting=rows).encode(), "none")
        frame.name_tab(["Findings"], "voice")
        frame.announce(words)
        return
    row = controls.control_row()
    with row:
        chosen = controls.choice_control(
            "survey", "Survey", list(surveys), next(iter(surveys)), lambda name: f"{surveys[name].title}, {surveys[name].period}", 380
        )
        areas = surveys[chosen].areas
        known = session.catalogue.areas.by_code
        area = areas[0] if areas else None
        if len(areas) > 1:
            area = controls.choice_control("place", "Place", list(areas), areas[0], lambda code: known[code].name, 200)
    try:
        findings = actions.survey_findings(session, chosen, area)
    except BoardError as error:
        show_markup(render("voice/none.html", words=str(error), may_add=False, resting=()).encode(), "none")
        return
    breakdowns = list(dict.fromkeys(group.breakdown for question in findings.questions for group in question.groups))
    with row:
        by = controls.choice_control(
            "by", "Show groups", [EVERYONE, *breakdowns], EVERYONE, lambda name: f"By {name}" if name else "Everyone", 200
        ) if breakdowns else EVERYONE  # fmt: skip
        first = _part(findings.questions)
    if findings.invented:
        frame.show_sample_banner()
    place = known[findings.area].name if findings.area in known else findings.area
    lead = summary(findings)
    show_markup(
        render(
            "voice/head.html",
            findings=findings,
            lead=lead,
            about=about(findings, place),
            glance=at_a_glance(findings),
            first=first,
            last=first + MOST,
        ).encode(),
        "head",
    )
    quotes = [quote for quote in actions.quotes(session, findings.id) if quote.status == "approved"]
    for place_in_list, question in enumerate(findings.questions[first : first + MOST], first + 1):
        show_markup(_question(question, place_in_list, by, quotes, context.on_phone()).encode(), f"question {place_in_list}")
    frame.name_tab([findings.title], "voice")
    frame.announce(f"{findings.title}. {lead}")


def resting_figures(session: actions.Session) -> list[Panel]:
    """The Panel of every indicator that rests on a survey of the catalogue and has a figure; empty before anything is published."""
    try:
        found = [
            actions.show(session, measure.indicator, book.area)
            for book in session.catalogue.codebooks.values()
            for measure in book.measures
            if book.area
        ]
    except BoardError:
        return []
    return [panel for panel in found if panel and panel.latest]


def _address(panel: Panel) -> str:
    return link("indicator", indicator=panel.indicator.id, area=panel.area.code)


def _part(questions):
    """The place of the first question to show: a long survey is shown in parts."""
    starts = [str(start) for start in range(0, len(questions), MOST)]
    if len(starts) < 2:
        return 0
    words = {start: f"{int(start) + 1} to {min(int(start) + MOST, len(questions))} of {len(questions)}" for start in starts}
    return int(controls.choice_control("from", "Questions", starts, starts[0], words.get, 160))


def _question(question, place, by, quotes, narrow) -> Markup:
    groups = [group for group in question.groups if group.breakdown == by]
    return render(
        "voice/question.html", question=question, place=place, asked=asked_words(question), net=net_words(question),
        bar=_bar(question, narrow), rows=answer_rows(question), by=by, group_headings=group_headings(groups), group_rows=group_rows(groups),
        groups_shown=any(answer.point.status == "shown" for group in groups for answer in group.answers),
        few=any(answer.point.symbol == "u" for answer in question.answers), quotes=[quote for quote in quotes if quote.question == question.id],
    )  # fmt: skip


def _bar(question, narrow) -> Markup | str:
    """The bar of all answers in the order of the scale; '' where there is none, or where it has no room."""
    if not question.likert or not question.likert.answers:
        return ""
    try:
        drawn = svg(
            likert(question, context.theme(), narrow), title=question.text, description=question.likert.alt, theme="page",
            width=NARROW if narrow else WIDE, type_size=TYPE,
        )  # fmt: skip
    except Refused:
        return ""
    return drawing(drawn)
