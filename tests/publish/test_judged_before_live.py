"""Faults planted in what hides: no file goes live from which a hidden number follows.

One that shows what is too small is refused, the build before stays live, and no number is said; where more hiding helps, more is hidden.

Each fault is one that disclosure control has had, or could come to have: rows known by their position, a rule left out, a relation not
thought of, a cell that is shown by mistake.
"""

import re

import duckdb
import numpy as np
import pytest

import actions
import disclosure.grid
import disclosure.suppression
import publish
import publish.hidden_columns
from disclosure.audit import audit
from disclosure.heading_sums import HeadingSums
from errors import DisclosureError
from store import builds
from tests.extracts import HEADING, PLANS, copy_of, published, value


AREAS = ["E08000025", "E10000034", "E06000009"]


def by_sex(path, years=range(2004, 2024)):
    """A template by sex: three girls in some years, which the boys and the total would tell."""
    rows = []
    for area in AREAS:
        for year in years:
            girls = 3 if year % 4 == 0 else 60
            rows += [f"{PLANS},{area},{year},,,{girls + 300},900,,,", f"{PLANS},{area},{year},sex,girls,{girls},440,,,"]
            rows += [f"{PLANS},{area},{year},sex,boys,300,460,,,"]
    path.write_text("\n".join([HEADING, *rows]) + "\n", encoding="utf-8")
    return path


def one_to_publish(folder):
    """A published file, and another that is loaded."""
    who = published(folder)
    actions.load(who, [by_sex(folder / "sexes.csv")])


@pytest.fixture
def steward(tmp_path):
    return copy_of(one_to_publish, tmp_path)


def offset(monkeypatch):
    marked = publish.hidden_columns._mark
    monkeypatch.setattr(publish.hidden_columns, "_mark", lambda db, column, rows: marked(db, column, np.asarray(rows) + 1))


def no_primary_rule(monkeypatch):
    monkeypatch.setattr(disclosure.suppression, "too_small", lambda rows, *more: np.zeros(len(rows), bool))


def relation_forgotten(monkeypatch):
    monkeypatch.setattr(disclosure.grid, "heading_sums", lambda headings, instances: HeadingSums((), ()))


def complement_shown(monkeypatch):
    cell = (
        "UPDATE safe SET status = 'shown', numerator = 300, denominator = 460, value = 65.2 WHERE status = 'hidden' AND category = 'boys'"
    )
    monkeypatch.setattr(publish, "write_targets", lambda db: db.execute(cell))


def number_left_in(monkeypatch):
    monkeypatch.setattr(publish, "write_targets", lambda db: db.execute("UPDATE safe SET numerator = 3 WHERE status = 'hidden'"))


@pytest.mark.parametrize("fault", [offset, no_primary_rule, number_left_in])
def test_a_file_from_which_hidden_numbers_follow_never_goes_live(steward, monkeypatch, fault):
    before = steward.ledger.lines()
    with monkeypatch.context() as planted:
        fault(planted)
        with pytest.raises(DisclosureError) as refused:
            actions.publish(steward)
    words = str(refused.value)
    assert "Blackpool" in words and "sex '" in words and re.search(r"\b20(04|08|12|16|20)\b", words)
    assert not re.search(r"\b(3|300|303|440|460)\b", words)
    assert steward.ledger.lines() == before and value(steward) == pytest.approx(40.4)
    assert len(list(steward.home.published.iterdir())) == 1 and not list(steward.home.work.iterdir())


@pytest.mark.parametrize("fault", [relation_forgotten, complement_shown])
def test_what_follows_by_a_fault_is_withheld_around_it_and_said(steward, monkeypatch, fault):
    with monkeypatch.context() as planted:
        fault(planted)
        made = actions.publish(steward)
    place = builds.path(steward.home, made.build)
    assert made.withheld > 0 and audit(place, steward.catalogue.policy).well
    with duckdb.connect(str(place), read_only=True) as db:
        girls = "SELECT area, period FROM safe WHERE category = 'girls' AND status = 'hidden'"
        beside = f"SELECT count(*) FROM safe JOIN ({girls}) USING (area, period) WHERE breakdown = 'sex' AND status = 'shown'"
        assert db.execute(beside).fetchone() == (0,)


def test_without_a_fault_the_same_file_goes_live(steward):
    made = actions.publish(steward)
    assert made.hidden >= 2 * 15 and made.withheld == 0
    assert builds.path(steward.home, steward.ledger.live().detail["build"]["build"]).exists()
