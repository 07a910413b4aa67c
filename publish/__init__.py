"""Active facts + catalogue + policy → one new safe file. The only writer, and nothing skips its suppression."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa

import progress
from catalogue import Catalogue
from errors import DisclosureError, StoreError
from publish.build_before import remember_before
from publish.freshness import write_extracts, write_targets
from publish.hidden_columns import hide
from publish.known_to_readers import write_known
from publish.published_file import TABLES, write_safe
from publish.results import gather
from publish.routed_questions import withhold_routed
from publish.survey_tables import Surveys, with_survey_definitions, write_surveys
from publish.withheld_notes import withhold_notes
from publish.withheld_rows import NO_ROWS
from publish.withholding import withhold_what_follows


# What is withheld is given complements, and the file judged anew, so many times. After the last, or where one ends with a file that no
# hiding makes well, the file of the round before stands: it is safe by the audit's own measure.
ROUNDS = 4


@dataclass(frozen=True)
class Input:
    """The facts of one active upload. `order` grows with acceptance; `controlled` extracts are published statistics; `codebook` is the
    file that says what the columns of a survey are.
    """

    path: Path
    upload: str
    file: str
    loader: str
    controlled: bool
    invented: bool
    order: int
    loaded_at: datetime
    codebook: Path | None = None


@dataclass(frozen=True)
class Summary:
    """What a build holds: rows by status, and how many were hidden by the policy or by the source.

    `withheld` of the hidden ones are so only because hidden numbers followed from the finished file with them.
    """

    rows: int
    shown: int
    hidden: int
    indicators: int
    withheld: int = 0


def publish(
    inputs: Sequence[Input], catalogue: Catalogue, target: Path, by: str, build_id: str, at: datetime, before: Path | None = None
) -> Summary:
    """Write the safe file of these inputs to `target`, whole or not at all, and return its Summary.

    An empty list of inputs gives a file with no rows. `before` is the file of the build before, beside which nothing hidden may follow.
    Raises DisclosureError when a hidden number follows from the finished file, and StoreError when the disk refuses; `target` is then
    untouched.
    """
    part, well = Path(f"{target}.part"), Path(f"{target}.well")
    catalogue, inputs, surveys = with_survey_definitions(catalogue, inputs)
    try:
        withheld = NO_ROWS
        for turn in range(ROUNDS):
            part.unlink(missing_ok=True)
            _write(part, inputs, catalogue, (build_id, at, by), before, withheld, surveys)
            progress.at("Checking that nothing hidden can be worked out")
            try:
                more = withhold_what_follows(part, catalogue)
            except DisclosureError:
                if not turn:
                    raise
                break
            os.replace(part, well)
            if not len(more):
                break
            withheld = pa.concat_tables([withheld, more])
        summary = _summary(well, len(withheld))
        _make_live(well, Path(target))
    except (duckdb.IOException, duckdb.FatalException, OSError) as error:
        raise StoreError(
            f"The published file could not be written: {error}. Free some disk space or mend the folder, then publish again."
        ) from error
    finally:
        part.unlink(missing_ok=True)
        well.unlink(missing_ok=True)
    return summary


def _write(
    part: Path,
    inputs: Sequence[Input],
    catalogue: Catalogue,
    made: tuple[str, datetime, str],
    before: Path | None,
    withheld: pa.Table,
    surveys: Surveys = (),
) -> None:
    """A safe file at `part`, not judged yet, in which the rows that have these keys are hidden besides what must be.

    `made` is what the file says of itself: the build, when it was made, and by whom.
    """
    with duckdb.connect(str(part), config={"temp_directory": f"{part}.spill", "preserve_insertion_order": True}) as db:
        # It keeps count of what it does, but draws no bar into the answer that a script reads from standard output.
        db.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
        db.execute(TABLES)
        db.execute("ATTACH ':memory:' AS work")
        if inputs:
            progress.at("Working out the values", database=db)
            gather(db, inputs, catalogue)
            progress.at("Hiding small numbers", database=db)
            remember_before(db, before)
            hide(db, catalogue, withheld)
            progress.at("Writing the published file", database=db)
            write_safe(db, catalogue)
            withhold_notes(db)
            withhold_routed(db, catalogue)
            write_surveys(db, surveys, catalogue)
            write_extracts(db, inputs)
            write_targets(db)
        write_known(db, catalogue)
        db.execute("INSERT INTO build VALUES (?, ?, ?, ?)", [*made, catalogue.digest])
        db.execute("CHECKPOINT")


def _summary(part, withheld):
    count = "SELECT count(*), count(*) FILTER (status = 'shown'), count(*) FILTER (status = 'hidden'), count(DISTINCT indicator) FROM safe"
    with duckdb.connect(str(part), read_only=True) as db:
        return Summary(*db.execute(count).fetchone(), withheld)


def _make_live(part, target):
    """Onto the disk before under its name, so that a crash leaves either no file or a whole one."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(part, target)
