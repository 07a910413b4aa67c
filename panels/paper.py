"""An agenda and one build → the Paper: every item as its Slide."""

from dataclasses import replace
from datetime import date, datetime
from functools import cache

from catalogue import Catalogue
from catalogue.codebooks import ANSWER
from catalogue.meetings import Item, Meeting
from panels import item_slides
from panels.build import panel
from panels.inequalities import inequalities
from panels.overview import Overview, Section, overview
from panels.panel import Build, Panel
from panels.protective_marking import OFFICIAL_SENSITIVE, marking
from panels.ranking import ranking
from panels.register import Register, action_lines, decision_lines, story_words
from panels.slide import Paper, Slide
from store.published import Published


NO_RECORDS = Register()


def paper(
    published: Published,
    catalogue: Catalogue,
    meeting: Meeting,
    public: bool,
    today: date,
    issued: datetime | None = None,
    register: Register = NO_RECORDS,
) -> Paper:
    """The Paper of a Meeting from a published build; an agenda without items gives one without slides.

    `register` holds the stories, actions and decisions that stand beside its figures.

    A `public` one leaves confidential items out, or says of each that it is withheld where the framework's cycle has it so. Raises UsageError for a breakdown that an indicator does not have.
    """
    framework, area = catalogue.frameworks[meeting.framework], catalogue.areas.by_code[meeting.area]
    made = _Slides(published, catalogue, meeting, today, register)
    slides = tuple(filter(None, (made.slide(number, item, public) for number, item in enumerate(meeting.items, 1))))
    mark = "" if public else marking(meeting, framework) or (OFFICIAL_SENSITIVE if register.confidential else "")
    return Paper(meeting, framework, area, Build(*published.build()[:3]), slides, public, mark, issued)


class _Slides:
    """What the slides of one Paper share: one build, one set of definitions, one meeting, one day. Each Panel and Overview is made once."""

    def __init__(self, published, catalogue: Catalogue, meeting: Meeting, today: date, register: Register):
        self.published, self.catalogue, self.meeting, self.today, self.register = published, catalogue, meeting, today, register
        self.framework = catalogue.frameworks[meeting.framework]
        self._panel, self._overview = cache(self._new_panel), cache(self._new_overview)

    def slide(self, number: int, item: Item, public: bool) -> Slide | None:
        """The Slide of an item; None for one that a public paper leaves out."""
        if public and item.confidential:
            return item_slides.withheld(number) if self.framework.cycle.says_withheld else None
        makers = {
            "indicator": self._indicator, "survey": self._survey, "comparison": self._comparison,
            "inequality": self._inequality, "outcome": self._outcome,
        }  # fmt: skip
        if item.indicator and item.indicator not in self.catalogue.indicators:
            return item_slides.of_text(number, replace(item, title=f"“{item.indicator}” is not defined any more", text=None))
        make = makers.get(item.kind)
        area = item.area or self.meeting.area
        if make is None:
            return item_slides.of_text(number, item, self._recorded(item, area))
        slide = make(number, item, area)
        return replace(slide, story=story_words(self.register, self._panel(item.indicator, area))) if item.indicator else slide

    def _recorded(self, item: Item, area: str) -> tuple[str, ...]:
        """What the records hold for an item of words: late and open actions, earlier decisions."""
        if item.kind == "actions":
            return action_lines(self.register, area, self.today)
        return decision_lines(self.register, area, item.indicator) if item.kind == "decision" else ()

    def _new_panel(self, indicator: str, area: str, breakdown: str = "all") -> Panel:
        return panel(self.published, self.catalogue, indicator, area, breakdown, self.framework.id, self.today)

    def _new_overview(self, area: str) -> Overview:
        return overview(self.published, self.catalogue, self.framework.id, area, today=self.today)

    def _groups(self, item: Item, area: str, headline: Panel) -> Panel | None:
        """The Panel of the breakdown that the item asks for, else of the first there is."""
        name = item.breakdown or next((name for name in headline.breakdowns if name != ANSWER), None)
        return self._panel(item.indicator, area, name) if name and name != "all" else None

    def _indicator(self, number: int, item: Item, area: str) -> Slide:
        headline = self._panel(item.indicator, area)
        return item_slides.of_indicator(number, item, headline, self._groups(item, area, headline))

    def _survey(self, number: int, item: Item, area: str) -> Slide:
        return item_slides.of_survey(number, item, self._panel(item.indicator, area))

    def _comparison(self, number: int, item: Item, area: str) -> Slide:
        place = self.catalogue.areas.by_code[area]
        ranked = ranking(self.published, self.catalogue, self.catalogue.indicators[item.indicator], place)
        return item_slides.of_comparison(number, item, ranked, self._panel(item.indicator, area))

    def _inequality(self, number: int, item: Item, area: str) -> Slide:
        if item.indicator:
            headline = self._panel(item.indicator, area)
            return item_slides.of_group_gap(number, item, headline, self._groups(item, area, headline))
        summary = inequalities(self.published, self.catalogue, self.framework, self.catalogue.areas.by_code[area])
        return item_slides.of_inequalities(number, item, summary)

    def _outcome(self, number: int, item: Item, area: str) -> Slide:
        overview = self._overview(area)
        section: Section = next(section for section in overview.sections if section.outcome.id == item.outcome)
        return item_slides.of_outcome(number, item, section, self.framework, overview.area)
