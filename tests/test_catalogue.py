"""Every definition opens, every placed indicator exists, and all of it is written in the house style."""

import re
import tomllib

import pytest

from catalogue import DATA, catalogue


KNOWN = catalogue(DATA)
INDICATORS = list(KNOWN.indicators.values())
PLACES = [(framework, outcome, place) for framework in KNOWN.frameworks.values() for outcome, place in framework.places]
SHORT_FORMS = re.compile(r"\b(?!MMR\b|SEND\b|KPI\b)[A-Z]{2,}s?\b")
NAMES = {"Attainment", "January", "March", "September", "Brilliant", "Days", "English"}


def texts(value):
    """Every text in a table read from TOML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda one: one.id)
def test_an_indicator_is_in_the_house_style(indicator):
    assert not indicator.title.endswith(".")
    assert indicator.title[0].isupper() or indicator.title[0].isdigit()
    capitals = {word for word in re.findall(r"[A-Za-z]+", indicator.title)[1:] if word[0].isupper()}
    assert capitals <= NAMES, "sentence case"
    for text in (indicator.title, indicator.statement, indicator.meaning, indicator.matters):
        assert not SHORT_FORMS.search(text), "write the words out"
    assert len(indicator.short.split()) <= 5
    assert indicator.statement.count("{value}") == 1
    assert not indicator.statement.endswith(".")
    assert indicator.meaning.endswith(".") and indicator.matters.endswith(".")
    assert len(indicator.meaning.split()) <= 50
    assert len(indicator.matters.split()) <= 50


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: path.stem)
def test_no_text_has_stray_spaces_or_straight_dashes(path):
    for text in texts(tomllib.loads(path.read_text(encoding="utf-8"))):
        assert "  " not in text and text == text.strip(), text
        assert not re.search(r"\b(19|20)\d\d-\d\d", text), f"an en dash between years: {text}"


def test_titles_and_short_names_tell_indicators_apart():
    assert len({one.title for one in INDICATORS}) == len(INDICATORS)
    assert len({one.short for one in INDICATORS}) == len(INDICATORS)


def test_indicators_that_count_the_same_children_say_so():
    families = {}
    for one in KNOWN.indicators.values():
        families.setdefault(one.numerator, set()).add(one.same_children_as or one.id)
    assert [words for words, found in families.items() if len(found) > 1] == []


def test_every_indicator_has_a_place_or_is_the_base_of_another():
    bases = {one.population for one in INDICATORS}
    assert [one.id for one in INDICATORS if one.id not in KNOWN.places and one.id not in bases] == []


def test_an_indicator_that_has_no_better_direction_is_wanted_neither_up_nor_down():
    contrary = {"up": "low", "down": "high"}
    for framework, _, place in PLACES:
        better = KNOWN.indicators[place.indicator].better
        assert place.wanted is None or better not in ("neither", contrary[place.wanted]), (framework.id, place.indicator)


def test_the_four_frameworks_are_there():
    names = {
        "birmingham-2008": "E08000025",
        "birmingham-2023": "E08000025",
        "blackpool-2016": "E06000009",
        "worcestershire-2021": "E10000034",
    }
    assert {one.id: one.area for one in KNOWN.frameworks.values()} == names


def test_every_lens_is_used():
    for framework in KNOWN.frameworks.values():
        used = {lens for _, place in framework.places for lens in place.lenses}
        assert {lens.id for lens in framework.lenses} == used, framework.id


def test_birmingham_2023():
    plan = KNOWN.frameworks["birmingham-2023"]
    assert [one.id for one in plan.outcomes] == ["healthy", "safe", "connected", "confident", "included", "happy"]
    assert [one.id for one in plan.lenses if one.kind == "dashboard"] == ["send", "safety"]
    assert len([one for one in plan.lenses if one.kind == "collective action"]) == 3
    assert all(place.status == "proposed" for _, place in plan.places)
    actions = {one.id for one in plan.lenses if one.kind == "collective action"}
    assert all(actions & set(place.lenses) for _, place in plan.places)
    assert len(plan.comparator_groups["core cities"]) == 7


def test_worcestershire_has_each_kpi():
    plan = KNOWN.frameworks["worcestershire-2021"]
    codes = [f"{kind}{n}" for kind, many in (("EH", 4), ("MH", 3), ("SE", 5), ("SG", 3)) for n in range(1, many + 1)]
    own = [place for _, place in plan.places if place.status == "published"]
    assert sorted({place.code for place in own}) == sorted(codes)
    assert all(place.wanted for place in own)
    assert len(plan.areas) == 6 and len(plan.measured_by) == 4 and len(plan.aims) == 4


def test_every_blackpool_place_is_upstream_or_downstream():
    plan = KNOWN.frameworks["blackpool-2016"]
    assert {one.id for one in plan.lenses if one.kind == "stream"} == {"upstream", "downstream"}
    assert all(len(place.lenses) == 1 for _, place in plan.places)
    assert plan.cycle.confidential and plan.evidence_grades == ("proven", "scientific rationale")


def test_every_place_of_2008_has_its_stage_group_and_level():
    plan = KNOWN.frameworks["birmingham-2008"]
    kinds = {one.id: one.kind for one in plan.lenses}
    many = {"stage": 4, "group": 2, "level": 6, "local priority": 6}
    assert {kind: list(kinds.values()).count(kind) for kind in many} == many
    for _, place in plan.places:
        stands = [kinds[lens] for lens in place.lenses]
        assert "stage" in stands and stands.count("group") == stands.count("level") == 1, place.indicator
    assert len(plan.outcomes) == 5 and all(one.champion for one in plan.outcomes)
    assert set(plan.targets_to_set) <= {place.indicator for _, place in plan.places}
