"""Kind: totals among the parts. A total is everybody, whatever it is called, and no group beside those that it adds up."""

import pytest

from tests.ingest.load_extract import loaded


HEADING = "indicator,area,period,breakdown,category,numerator,denominator,value\n"
COUNT = "missing_education_mental_health_number,Birmingham,{0},{1},{2},{3},,\n"


def by_sex(third, *figures):
    """A return of boys, girls and a third category, of the counts of one year after another."""
    rows = [
        COUNT.format(2020 + year, "sex", category, count)
        for year, counts in enumerate(figures)
        for category, count in zip(("Male", "Female", third), counts)
    ]
    return HEADING + "".join(rows)


def asked(done):
    """The categories that are asked about, with their rows."""
    return [(problem.row, problem.found) for problem in done.problems if "add up to" in problem.message and problem.severity == "warning"]


@pytest.mark.parametrize(
    "total", ["Total", "Male and female", "Girls and boys", "M + F", "Both sexes", "Any gender", "Sum", "Whole population", "All genders"]
)
def test_everybody_by_any_name_is_the_headline(tmp_path, total):
    done, facts = loaded(tmp_path, by_sex(total, (60, 43, 103)))
    assert {(fact.category, fact.numerator) for fact in facts.itertuples()} == {("all", 103), ("Male", 60), ("Female", 43)}
    assert not done.problems


@pytest.mark.parametrize("total", ["Combined", "England total", "Cohort", "Row 9"])
def test_what_all_others_come_to_is_asked_about_whatever_it_is_called(tmp_path, total):
    done, _ = loaded(tmp_path, by_sex(total, (60, 43, 103)))
    assert asked(done) == [(4, total)]
    done, _ = loaded(tmp_path, by_sex(total, (6, 4, 10), (7, 3, 10), (8, 5, 13)))
    assert asked(done) == [(4, total), (7, total), (10, total)]


@pytest.mark.parametrize(
    "figures",
    [
        [(6, 4, 10)],
        [(60, 43, 103), (60, 43, 104)],
        [(0, 43, 43)],
        [(60, 43, 12)],
    ],
    ids=["by chance", "not always", "of one alone", "no sum"],
)
def test_a_group_that_is_no_sum_of_the_others_is_a_group(tmp_path, figures):
    assert asked(loaded(tmp_path, by_sex("Other", *figures))[0]) == []


def test_any_need_is_a_group_as_not_everybody_has_one(tmp_path):
    _, facts = loaded(tmp_path, HEADING + COUNT.format(2024, "SEN", "Any SEN", 60) + COUNT.format(2024, "SEN", "No SEN", 43))
    assert set(facts.category) == {"Any SEN", "No SEN"}
