"""What the published file says of surveys: which questions there are and under which ids their counts stand. No number is in these tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from duckdb import DuckDBPyConnection

from catalogue import Catalogue, Codebook, codebook
from catalogue.survey_items import Item, survey_definitions, survey_items, took_part


if TYPE_CHECKING:
    from publish import Input


Surveys = Sequence[tuple["Input", Codebook]]


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


def write_surveys(db: DuckDBPyConnection, surveys: Surveys, catalogue: Catalogue) -> None:
    """Fill surveys, survey_items, survey_parts and survey_leads; `catalogue` has the definitions of these surveys too."""
    for each, book in surveys:
        everyone = took_part(book.id).definition
        period = db.execute("SELECT any_value(period::VARCHAR) FROM safe WHERE indicator::VARCHAR = ?", [everyone]).fetchall()[0][0]
        described = (book.id, book.title, book.area, period or book.period, bool(book.weight), everyone, each.upload, each.invented)
        db.execute("INSERT INTO surveys VALUES (?, ?, ?, ?, ?, ?, ?, ?)", described)
        for item in survey_items(book):
            _write_item(db, item, book, catalogue)


def _write_item(db: DuckDBPyConnection, item: Item, book: Codebook, catalogue: Catalogue) -> None:
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
    if leads := catalogue.indicators[item.base.definition].asked_after:
        db.executemany("INSERT INTO survey_leads VALUES (?, ?, ?)", [(book.id, item.position, lead) for lead in leads])
