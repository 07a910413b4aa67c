"""A survey with answers in people's own words, read by two into themes, for the views of the Voice page."""

import actions
from access import User
from tests.actions.test_themes import BOOK, rows, write
from tests.pages.voice.test_own_words import THEMES


SURVEY = "book"


def keep_what_was_written(home, folder):
    """Load and publish it in a home; two readers differ in a few answers. `folder` is for the file."""
    session, given = actions.Session.of(home, User("tester", "steward")), list(rows())
    file = write(folder / "voices.csv", ["ID", "Age", "Safe?", "What one thing would help?"], [row[:4] for row in given])
    actions.load_survey(session, file, f'id = "{SURVEY}"\n{BOOK}')
    actions.publish(session)
    actions.keep_themes(session, SURVEY, THEMES, "themes.toml")
    for coder, every, last in (("first", 1, len(given)), ("second", 10, 110)):
        lines = [(row[0], row[4] if every == 1 or number % every else "buses") for number, row in enumerate(given[:last]) if row[4]]
        file = write(folder / f"{coder}.csv", ["ID", "themes"], lines)
        actions.keep_coding(session, SURVEY, coder, file.read_bytes(), file.name)
