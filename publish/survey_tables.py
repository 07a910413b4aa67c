"""What the published file says of surveys: which questions there are and under which ids their counts stand. No number is in these tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
from duckdb import DuckDBPyConnection

from catalogue import Catalogue, Codebook, codebook
from catalogue.survey_items import Item, survey_definitions, survey_items, took_part
from publish.published_file import NUMBERS


if TYPE_CHECKING:
    from publish import Input


Surveys = Sequence[tuple["Input", Codebook]]
# A question that only some were asked tells how many gave the answer that led to it, to whoever takes them all to have answered.
ROUTED = """
    UPDATE safe SET status = 'hidden', symbol = 'c', note = NULL, {nothing}
    WHERE status = 'shown' AND indicator::VARCHAR IN (SELECT definition FROM asked_after)
        AND (indicator::VARCHAR, area::VARCHAR, period::VARCHAR) IN (
            SELECT (definition, area::VARCHAR, period::VARCHAR) FROM asked_after JOIN safe lead ON lead.indicator::VARCHAR = led_by
            WHERE lead.breakdown = 'all' AND lead.status <> 'shown')
    RETURNING indicator
"""


def with_survey_definitions(catalogue: Catalogue, inputs: Sequence[Input]) -> tuple[Catalogue, Sequence[Input], Surveys]:
    """(the catalogue with a definition of everything that the findings of these inputs publish, the inputs, those of surveys with their Codebook).

    An input whose codebook does not ask for findings, or cannot be read, adds nothing: its facts of questions have no definition then,
    and are not published. Of two files of one survey the later stands alone, as rows of both would be of no survey at all.
    """
    read = [(each, _codebook(each, catalogue)) for each in inputs if each.codebook]
    surveys = [(each, book) for each, book in read if book and book.findings]
    latest = {book.id: each.order for each, book in sorted(surveys, key=lambda pair: pair[0].order)}
    replaced = [each for each, book in surveys if each.order < latest[book.id]]
    surveys = [(each, book) for each, book in surveys if each not in replaced]
    made = {name: defined for _, book in surveys for name, defined in survey_definitions(book).items()}
    wider = replace(catalogue, indicators={**catalogue.indicators, **made}) if made else catalogue
    return wider, [each for each in inputs if each not in replaced], surveys


def _codebook(each: Input, catalogue: Catalogue) -> Codebook | None:
    faults: list[str] = []
    book = codebook(each.codebook, catalogue.indicators, catalogue.areas, faults)
    return None if faults else book


def hide_what_routing_tells(db: DuckDBPyConnection, catalogue: Catalogue) -> None:
    """Hide every row of a question in a place where an answer that leads to it is hidden, and of those that it leads to in turn."""
    pairs = [(name, lead) for name, defined in catalogue.indicators.items() for lead in defined.asked_after]
    if not pairs:
        return
    db.register("asked_after", pa.table({"definition": [name for name, _ in pairs], "led_by": [lead for _, lead in pairs]}))
    statement = ROUTED.format(nothing=", ".join(f"{name} = NULL" for name in NUMBERS))
    while db.execute(statement).fetchall():
        pass
    db.unregister("asked_after")


def write_surveys(db: DuckDBPyConnection, surveys: Surveys) -> None:
    """Fill surveys, survey_items, survey_parts and survey_leads."""
    for each, book in surveys:
        everyone = took_part(book.id).definition
        period = db.execute("SELECT any_value(period::VARCHAR) FROM safe WHERE indicator::VARCHAR = ?", [everyone]).fetchall()[0][0]
        described = (book.id, book.title, book.area, period or book.period, bool(book.weight), everyone, each.upload, each.invented)
        db.execute("INSERT INTO surveys VALUES (?, ?, ?, ?, ?, ?, ?, ?)", described)
        for item in survey_items(book):
            _write_item(db, item, book)


def _write_item(db: DuckDBPyConnection, item: Item, book: Codebook) -> None:
    question = item.question
    linked = next((measure.indicator for measure in book.measures if question.id in measure.questions and measure.row == item.row), None)
    row = (
        book.id, item.position, item.id, item.text, question.kind, item.several, item.together, bool(question.asked_if),
        item.base.definition, linked, question.outcome,
    )  # fmt: skip
    db.execute("INSERT INTO survey_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    parts = [
        (book.id, item.position, place, part.definition, part.role, part.label, part.side)
        for place, part in enumerate((*item.answers, *item.sides))
    ]
    db.executemany("INSERT INTO survey_parts VALUES (?, ?, ?, ?, ?, ?, ?)", parts)
    leads = survey_definitions(book)[item.base.definition].asked_after
    if leads:
        db.executemany("INSERT INTO survey_leads VALUES (?, ?, ?)", [(book.id, item.position, lead) for lead in leads])
