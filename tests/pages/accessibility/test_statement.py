"""The accessibility statement: it has the parts that the law asks for, and claims no more than the record of the last run."""

from dataclasses import replace
from datetime import date

from catalogue.accessibility import Accessibility, Limit, Run
from pages.accessibility.statement import accessibility_statement, status
from tests.pages.conftest import text


RUN = Run(
    date(2026, 11, 20), "axe-core 4.10.2", "WCAG 2.2 level A and AA", ("Overview", "Compare"), 3, ("dark", "light"), (320, 1440), 61, ()
)
HELD = Accessibility(date(2026, 11, 1), "Anytown Council", "access@example.org", (), RUN)
FINDING = ("Compare", "dark", 320, "Links must be told apart", 2)


def test_it_has_every_part_of_the_model_statement_and_a_link_on_every_page(session, opened):
    said = text(opened("accessibility"))
    for part in ("How accessible it is", "What is not accessible, and why", "disproportionate burden", "If something does not work for you",
                 "If you are not happy with the answer", "Equality and Human Rights Commission", "What was tested",
                 "How this statement was prepared"):  # fmt: skip
        assert part in said
    assert "accessibility" in text(opened()).split("los-foot")[1]


def test_the_record_is_said_as_it_is():
    said = accessibility_statement(HELD, ["Overview", "Compare", "History"])
    for fact in (
        "20 November 2026",
        "axe-core 4.10.2",
        "61 rules",
        "Overview and Compare",
        "3 views",
        "320 and 1440 pixels",
        "Anytown Council",
    ):
        assert fact in said
    assert "Not tested yet</th><td>History</td>" in said
    assert "access@example.org" in said


def test_a_run_that_found_something_is_no_compliance_and_lists_it():
    held = replace(HELD, tested=replace(RUN, findings=(FINDING,)))
    assert "partly complies" in status(held)
    said = accessibility_statement(held, [])
    assert "Compare: Links must be told apart" in said and "dark screen, 320 pixels wide, in 2 places" in said


def test_a_known_failure_is_no_compliance_either():
    assert "complies" in status(HELD) and "partly" not in status(HELD)
    assert "partly complies" in status(replace(HELD, limits=(Limit("A", "B.", "2.1.4"),)))
    assert "partly" not in status(replace(HELD, limits=(Limit("A", "B."),)))


def test_without_a_run_nothing_is_claimed():
    held = replace(HELD, tested=None, organisation=None, contact=None)
    assert "nothing is claimed" in status(held)
    said = accessibility_statement(held, ["Overview"])
    assert "Nobody is named yet" in said and "make accessibility" in said


def test_a_copy_without_a_statement_says_where_it_belongs():
    assert "No statement has been prepared" in accessibility_statement(None, [])
