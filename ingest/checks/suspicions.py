"""Which checks have anything to look at in a table of figures, asked of all figures in one reading.

Most files give cause for little, and each closer look is a query of its own, which costs more than a small file's figures do.
"""

from collections.abc import Mapping

from ingest.loader import Extract


def suspicions(extract: Extract, tests: Mapping[str, str]) -> frozenset[str]:
    """The names of those `tests` that hold for the table `figures`; each is SQL of one yes or no, aggregated over figures join kinds.

    None where there are no figures. A test may hold where its check then finds nothing, and never the other way round.
    """
    asked = ", ".join(f"coalesce({sql}, false)" for sql in tests.values())
    answers = extract.text.db.execute(f"select {asked} from figures join kinds using (series)").fetchall()[0]
    return frozenset(name for name, holds in zip(tests, answers) if holds)
