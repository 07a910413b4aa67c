"""Answers to one survey question are hidden all or none, wherever one of them could be found."""

import pytest

from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


SHARE = indicator()
SCALE = ("agree", "neither", "disagree")
COUNTY, ONE, OTHER, THIRD = "E10000034", "E07000234", "E07000235", "E07000236"


def answers(counts, area="E08000025", positive=1, **more):
    """The headline and the answers of one question, unweighted."""
    base = sum(counts)
    rows = [fact("share", area, numerator=sum(counts[:positive]), denominator=base, **more)]
    for label, count in zip(SCALE, counts):
        value = count / base * 100
        rows.append(fact("share", area, breakdown="answer", category=label, numerator=count, denominator=base, value=value, effective=base))
    return rows


def states(folder, facts):
    rows = published_rows(folder, [extract(folder / "a.parquet", facts)], catalogue_of(SHARE))
    found = {}
    for row in rows:
        found.setdefault((row["area"], row["breakdown"]), set()).add(row["status"])
        assert row["status"] == "shown" or row["numerator"] is row["denominator"] is row["value"] is None
    return found


def test_a_safe_distribution_is_shown(tmp_path):
    assert states(tmp_path, answers((40, 30, 0))) == {("E08000025", "all"): {"shown"}, ("E08000025", "answer"): {"shown"}}


@pytest.mark.parametrize("small", [(40, 30, 3), (40, 3, 30), (40, 1, 5)])
def test_one_small_answer_hides_them_all_and_not_the_headline(tmp_path, small):
    assert states(tmp_path, answers(small)) == {("E08000025", "all"): {"shown"}, ("E08000025", "answer"): {"hidden"}}


def test_a_headline_that_is_hidden_takes_its_answers_with_it(tmp_path):
    assert states(tmp_path, answers((3, 40, 30))) == {("E08000025", "all"): {"hidden"}, ("E08000025", "answer"): {"hidden"}}


def test_one_answer_that_the_extract_withholds_hides_them_all(tmp_path):
    facts = answers((40, 30, 30))
    facts[-1] |= {"symbol": "c", "numerator": None, "value": None, "effective": None}
    assert states(tmp_path, facts)["E08000025", "answer"] == {"hidden"}


def test_answers_of_a_district_do_not_follow_from_those_of_its_county(tmp_path):
    places = {ONE: (40, 30, 3), OTHER: (50, 40, 60), THIRD: (70, 80, 90)}
    whole = tuple(map(sum, zip(*places.values())))
    facts = [one for area, counts in {COUNTY: whole, **places}.items() for one in answers(counts, area)]
    found = states(tmp_path, facts)
    assert all(len(held) == 1 for held in found.values())
    assert found[ONE, "answer"] == {"hidden"}
    assert sum(found[area, "answer"] == {"hidden"} for area in (COUNTY, OTHER, THIRD)) >= 1
    assert {found[area, "all"] == {"shown"} for area in (COUNTY, *places)} == {True}


def test_answers_are_no_part_of_the_headlines_count(tmp_path):
    facts = [*answers((40, 30, 30)), fact("share", breakdown="sex", category="girls", numerator=3, denominator=50)]
    facts += [fact("share", breakdown="sex", category="boys", numerator=37, denominator=50)]
    assert states(tmp_path, facts)["E08000025", "answer"] == {"shown"}
