"""What a question that only some were asked would tell of the answer that led to it is hidden with it: of everyone, and in each group."""

import pytest

import publish.withholding
from disclosure.audit import Finding, Judgement
from publish.withheld_rows import NO_ROWS
from publish.withholding import withhold_what_follows
from tests.publish.building import catalogue_of, extract, fact, indicator, published_rows


GROUPS = ("North", "South", "East", "West")
LEAD = {"denominator": "All who answered", "whole_first": True}
KNOWN = (
    indicator("yes", numerator="Yes", block="lead", **LEAD),
    indicator("no", numerator="No", block="lead", **LEAD),
    indicator("led", numerator="Those led there", asked_after=("yes",), block="led", whole_first=True),
    indicator("further", numerator="Those led further", asked_after=("led",), whole_first=True),
)


def facts(yes, no=(90, 90, 90, 90), further=(12, 12, 12, 12)):
    """Of everyone and of four groups: who said yes and no, and two questions that lead on, which all who were asked answered."""

    def rows(where, counts):
        said_yes, said_no, led_further = counts
        of = {"yes": (said_yes, said_yes + said_no), "no": (said_no, said_yes + said_no)}
        of |= {"led": (said_yes, said_yes), "further": (led_further, led_further)}
        return [fact(name, numerator=n, denominator=base, value=100 * n / base, **where) for name, (n, base) in of.items()]

    made = rows({}, (sum(yes), sum(no), sum(further)))
    for group, counts in zip(GROUPS, zip(yes, no, further)):
        made += rows({"breakdown": "locality", "category": group}, counts)
    return made


@pytest.mark.parametrize("yes", [(3, 30, 14, 40), (20, 3, 11, 40), (14, 25, 30, 3), (3, 3, 40, 11), (30, 40, 20, 25)])
def test_in_a_group_where_the_leading_answer_is_hidden_nothing_is_said_of_what_it_leads_to(tmp_path, yes):
    rows = published_rows(tmp_path, [extract(tmp_path / "f.parquet", facts(yes))], catalogue_of(*KNOWN))
    hidden = {(row["indicator"], row["breakdown"], row["category"]) for row in rows if row["status"] == "hidden"}
    for name, led_to in (("yes", "led"), ("led", "further")):
        assert {where[1:] for where in hidden if where[0] == name} <= {where[1:] for where in hidden if where[0] == led_to}
    assert bool(hidden) == (min(yes) < 10)
    assert len(rows) == 4 * 5


def test_of_a_leading_question_that_groups_say_nothing_of_they_say_nothing_of_what_it_leads_to_either(tmp_path):
    known = (indicator("yes", numerator="Yes", **LEAD), KNOWN[2])
    of_groups = [entry for entry in facts((30, 40, 20, 25)) if entry["indicator"] in ("yes", "led")]
    rows = published_rows(tmp_path, [extract(tmp_path / "f.parquet", of_groups)], catalogue_of(*known))
    assert {row["category"]: row["status"] for row in rows if row["indicator"] == "led"} == {
        "all": "shown", **dict.fromkeys(GROUPS, "hidden"),
    }  # fmt: skip


def test_a_file_is_judged_after_the_last_row_is_hidden_in_it(tmp_path, monkeypatch):
    """What is withheld may be an answer that leads on; hiding what it leads to comes before the judgement that lets a file live."""
    published_rows(tmp_path, [extract(tmp_path / "f.parquet", facts((30, 40, 20, 25)))], catalogue_of(*KNOWN))
    done, found = [], [Finding("follows exactly", "yes", "E08000025", "2024", "locality")]

    def judged(path, known):
        done.append("judged")
        return Judgement((found.pop(),) if found else ())

    withhold = publish.withholding.withhold_routed
    monkeypatch.setattr(publish.withholding, "judge", judged)
    monkeypatch.setattr(publish.withholding, "withhold_routed", lambda *given: done.append("hidden") or withhold(*given))
    keys = withhold_what_follows(tmp_path / "build.duckdb", catalogue_of(*KNOWN)).to_pylist()
    assert done == ["judged", "hidden", "judged"]
    assert {(key["indicator"], key["category"]) for key in keys} >= {
        (name, group) for name in ("yes", "led", "further") for group in GROUPS
    }
    assert NO_ROWS.column_names == list(keys[0])
