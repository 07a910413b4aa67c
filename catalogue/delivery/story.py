"""The story behind a figure: what a partnership thinks is going on."""

from dataclasses import dataclass
from typing import ClassVar

from catalogue.delivery.choices import DRAFT, STORY_STATES, choice_fault
from catalogue.delivery.typed_text import slug
from errors import Problem


@dataclass(frozen=True)
class Story:
    """What is going on behind a figure, in Markdown, or behind an outcome as a whole.

    `period` is that of the figure it speaks of, the latest where nothing is given. `author` is who thinks so, such as a sub-group.
    """

    id: str
    framework: str
    area: str
    text: str
    indicator: str | None = None
    outcome: str | None = None
    period: str | None = None
    author: str | None = None
    status: str = DRAFT
    meeting: str | None = None
    came_from: tuple[str, ...] = ()
    confidential: bool = False

    choices: ClassVar[dict] = {"status": STORY_STATES}

    @property
    def indicators(self) -> tuple[str, ...]:
        return (self.indicator,) if self.indicator else ()


def story_id(table: dict) -> str:
    """One story for each figure: a second about the same is its next version."""
    return slug(*(str(table.get(key) or "") for key in ("framework", "area", "indicator", "outcome", "period")))


def story_faults(story: Story, where: str, chain: tuple[str, ...]):
    """What is wrong with a Story by itself; `chain` is not asked."""
    yield from choice_fault("status", story.status, STORY_STATES, where)
    if bool(story.indicator) == bool(story.outcome):
        yield Problem("a story is about one indicator or one outcome; give one of the two", column="indicator", table=where)
