"""Half-filled and contradictory files are refused, all faults at once, saying which file, what, and what to do."""

import pytest

from catalogue import catalogue
from errors import CatalogueError
from tests.catalogue.definitions import folder


def refused(path, **changed):
    """Every fault of a data folder with these changes, as one text."""
    with pytest.raises(CatalogueError) as caught:
        catalogue(folder(path, **changed))
    return "\n".join(caught.value.faults)


def test_a_sound_folder_is_accepted(tmp_path):
    known = catalogue(folder(tmp_path))
    assert list(known.indicators) == ["plans_in_time"]
    assert [framework.id for framework, _, _ in known.places["plans_in_time"]] == ["plan"]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("plans_in_time", 'source = "A department"\n', "", "plans_in_time.toml: 'source' is missing; fill it in"),
        ("plans_in_time", 'source = "A department"', 'source = ""', "plans_in_time.toml: 'source' is empty; fill it in or leave the key out"),
        ("plans_in_time", "per = 100", 'per = "100"', "plans_in_time.toml: 'per' is '100'; write a number"),
        ("plans_in_time", "per = 100", "per = 1", "a proportion shown in % needs per = 100"),
        ("plans_in_time", "source =", "sauce =", "'sauce' is not a key of indicator; remove it or correct its spelling"),
        ("plans_in_time", 'better = "high"', 'better = "up"', "better 'up' is not one of high, low, neither"),
        ("plans_in_time", '"proportion"', '"ratio"', "method 'ratio' is not one of proportion, rate, mean, count, value"),
        ("plans_in_time", "{value} of plans", "Plans", "the statement needs {value} in it"),
        ("plans_in_time", 'denominator = "Plans"\n', "", "a proportion needs its denominator described"),
        ("plans_in_time", 'kind = "output"', 'kind = "output"\npopulation = "people"', "plans_in_time.toml: population 'people' is not an indicator"),
        ("plans_in_time", 'kind = "output"', 'kind = "output"\nnext_expected = "June"', "'next_expected' is 'June'; write a date such as 2027-06-24"),
        ("plans_in_time", 'kind = "output"', 'kind = "output"\ncomparators = ["Wales"]', "comparator 'Wales' is not one of"),
        ("plans_in_time", 'loader = "dfe_tidy"', "", "plans_in_time.toml [[from]] 1: 'loader' is missing"),
        ("plans_in_time", 'numerator = "in_time"', "", "release 2025 names neither a numerator nor a value column"),
        ("plans_in_time", "breakdowns.sex", "breakdowns.all", "release 2025 has a breakdown called 'all'"),
        ("plans_in_time", 'column = "breakdown", ', "", "plans_in_time.toml [[from]] 1 breakdown 'sex': 'column' is missing"),
        ("plans_in_time", "[[from]]", "[from]", "plans_in_time.toml: write [[from]] in double brackets"),
        ("plans_in_time", "[[from]]", "[[break]]\nsince = 2022-01-01\n[[from]]", "plans_in_time.toml [[break]] 1: 'reason' is missing"),
        ("plans_in_time", "[[from]]", "[break]\nsince = 2022-01-01\n[[from]]", "plans_in_time.toml: write [[break]] in double brackets"),
        ("plans_in_time", "[[from]]", 2 * '[[break]]\nsince = 2022-01-01\nreason = "New"\n' + "[[from]]", "list each [[break]] once, the oldest first"),
        ("plan", 'indicator = "plans_in_time"', 'indicator = "plan"', "plan.toml: outcome 'included' places 'plan', which has no file"),
        ("plan", 'lenses = ["send"]', 'lenses = ["safety"]', "'plans_in_time': there is no lens 'safety'"),
        ("plan", 'kind = "dashboard"', 'kind = "board"', "lens 'send' is of kind 'board', not one of"),
        ("plan", 'area = "E08000025"', 'area = "Birmingham"', "plan.toml: 'Birmingham' is not an area"),
        ("plan", "until = 2028", "until = 2020", "it ends in 2020, before it starts in 2023"),
        ("plan", '["England"]', '["England", "core cities"]', "comparator 'core cities' is neither England, region, neighbours nor"),
        ("plan", 'board = "Board"', "", "plan.toml [cycle]: 'board' is missing"),
        ("plan", "since = 2023", 'since = 2023\ntargets_to_set = ["plan"]', "the target for 'plan' is for no known indicator"),
        ("plan", 'lenses = ["send"]', 'wanted = "more"', "'plans_in_time' is wanted 'more'; write up or down"),
        ("plan", "[[outcome]]", "[outcome]", "plan.toml: write [[outcome]] in double brackets"),
        ("plan", "[[lens]]", "[lens]", "plan.toml: write [[lens]] in double brackets"),
        ("areas", "E08000026,Coventry", "E08000025,Coventry", "areas.csv, line 5: E08000025 is there twice"),
        ("areas", "E12000005,West Midlands,region,,E92000001", "E12000005,West Midlands,region,,E1", "E12000005 names 'E1', which is not an area"),
        ("areas", "Coventry", "", "areas.csv, line 5: code, name and kind must be filled in"),
        ("areas", "number", "no", "areas.csv: the columns must be code, name"),
        ("neighbours", "1,E08000026", "1,E08000099", "neighbours.csv, line 3: E08000025 or E08000099 is not an area"),
        ("neighbours", "1,E08000026", "close,E08000026", "neighbours.csv, line 3: the rank is 'close'; write a whole number"),
        ("policy", "count = 6", "count = 2", "policy.toml: 'count' must be 3 or more"),
        ("policy", 'reason = "Small numbers are not shown."', "", "policy.toml: 'reason' is missing"),
    ],
)  # fmt: skip
def test_one_fault_is_named(tmp_path, file, old, new, said):
    assert said in refused(tmp_path, **{file: [(old, new)]})


def test_every_fault_of_every_file_is_told_at_once(tmp_path):
    told = refused(
        tmp_path,
        plans_in_time=[('source = "A department"\n', ""), ('better = "high"', 'better = "up"')],
        plan=[('area = "E08000025"', 'area = "Nowhere"'), ('lenses = ["send"]', 'lenses = ["safety"]')],
        policy=[("count = 6", "count = 1")],
    )
    for part in ("'source' is missing", "'Nowhere' is not an area", "no lens 'safety'", "'count' must be 3 or more"):
        assert part in told


def test_broken_toml_says_where(tmp_path):
    assert "plans_in_time.toml: this is not readable TOML" in refused(tmp_path, plans_in_time='title = "unfinished')


@pytest.mark.parametrize("file", ["plans_in_time", "plan", "policy", "categories"])
def test_an_empty_file_is_a_fault(tmp_path, file):
    assert f"{file}.toml: the file is empty" in refused(tmp_path, **{file: "\n"})


@pytest.mark.parametrize("name", ["policy.toml", "areas.csv", "neighbours.csv"])
def test_a_missing_file_is_a_fault(tmp_path, name):
    folder(tmp_path).joinpath(name).unlink()
    with pytest.raises(CatalogueError) as caught:
        catalogue(tmp_path)
    assert f"{name}: the file is missing" in "\n".join(caught.value.faults)


def test_what_is_named_twice_is_told(tmp_path):
    twice = '[{ indicator = "plans_in_time" }, { indicator = "plans_in_time" }]\n[[outcome]]\nid = "included"\ntitle = "Again"\nwords = "Again."'
    told = refused(tmp_path, plan=[('[{ indicator = "plans_in_time", lenses = ["send"] }]', twice)])
    assert "the place 'included: plans_in_time' is there 2 times; keep one" in told
    assert "the outcome 'included' is there 2 times; keep one" in told


def test_a_target_must_end_after_it_begins(tmp_path):
    target = '\n[[target]]\nindicator = "plans_in_time"\nvalue = 60\nby = 2025-03-31\nsince = 2026-03-31\nreference = "The plan"\n'
    told = refused(tmp_path, plan=[('board = "Board"\n', f'board = "Board"\n{target}')])
    assert "the target for 'plans_in_time' is to be reached by 2025-03-31, before it starts on 2026-03-31" in told


def test_files_are_named_in_lower_case(tmp_path):
    folder(tmp_path)
    (tmp_path / "indicators/plans_in_time.toml").rename(tmp_path / "indicators/Plans-in-time.toml")
    with pytest.raises(CatalogueError) as caught:
        catalogue(tmp_path)
    assert "name the file in lower case, with _ between words" in "\n".join(caught.value.faults)
