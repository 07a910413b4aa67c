"""An upload whose time is over is named until someone erases it."""

from datetime import date, timedelta

import actions
import clock
from tests.extracts import session, write


def kept(tmp_path, monkeypatch, months):
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "plans.csv")])
    monkeypatch.setitem(who.catalogue.policy.keep_months, "template", months)
    return who


def test_nothing_is_overdue_before_its_day(tmp_path, monkeypatch):
    assert actions.retention(kept(tmp_path, monkeypatch, 24)) == ()


def test_it_is_named_from_its_day_on_by_check_and_verb(tmp_path, monkeypatch):
    who = kept(tmp_path, monkeypatch, 24)
    monkeypatch.setattr(clock, "SHIFT", clock.SHIFT + timedelta(days=731))
    (late,) = actions.retention(who)
    assert (late.upload["file"], late.until) == ("plans.csv", date(2028, 11, 22))
    finding = next(one for one in actions.check(who) if one.what == "retention")
    assert not finding.well and "plans.csv" in finding.words


def test_a_kind_without_a_period_is_kept(tmp_path, monkeypatch):
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "plans.csv")])
    monkeypatch.setattr(clock, "SHIFT", clock.SHIFT + timedelta(days=9999))
    assert actions.retention(who) == ()
