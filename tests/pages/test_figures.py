"""Every figure on a page is the one that `cli.py show` gives: rounded here by a rule of its own, and looked for where the page shows it."""

import json
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest

import catalogue
import cli
from tests.pages.conftest import text


KNOWN = catalogue.catalogue()
FRAMEWORKS = sorted(KNOWN.frameworks)
SOME = sorted(KNOWN.indicators)[::9]


@pytest.fixture
def show(session, capsys):
    """What the command line says of an indicator in an area."""

    def show(indicator, area):
        assert cli.main(["show", indicator, "--area", area, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return show


def rounded(value, decimals):
    """1,234.5: halves away from zero, in groups of three, with a true minus."""
    step = Decimal(1).scaleb(-decimals)
    return f"{Decimal(f'{value:.12g}').quantize(step, ROUND_HALF_UP):,f}".replace("-", "−")


def figure(value, indicator):
    """The figure with its unit as people read it, blanks left out."""
    least = 10**-indicator.decimals
    below = value > 0 and Decimal(f"{value:.12g}") < Decimal(str(least)) / 2
    number = rounded(least if below else value, indicator.decimals)
    unit = indicator.unit
    shown = f"£{number}{unit[1:]}" if unit.startswith("£") else f"{number}{unit}"
    return f"less than {shown}".replace(" ", "") if below else shown.replace(" ", "")


def rows(markup):
    """The rows of every table in it, each as the texts of its cells, blanks left out."""
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", markup, re.DOTALL)]
    return [["".join(re.sub(r"<[^>]*>", "", cell).split()) for cell in row] for row in cells]


def latest(answer):
    return next((one for one in reversed(answer["series"]) if one["status"] == "shown"), None)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_the_overview_shows_what_the_command_line_says(show, opened, name):
    framework = KNOWN.frameworks[name]
    said = text(opened(framework=name, area=framework.area))
    found = said[said.index('<table class="score') :]
    lines = {key: row for row in found.split("<tr ")[1:] for key in re.findall(r"indicator=(\w+)", row)}
    for indicator in {place.indicator: KNOWN.indicators[place.indicator] for _, place in framework.places}.values():
        answer = show(indicator.id, framework.area)
        cells = rows(f"<tr {lines[indicator.id]}</tr>")[0]
        if latest(answer) is None:
            assert answer["words"].replace(" ", "") in cells[1]
            continue
        assert cells[1] == figure(latest(answer)["value"], indicator)
        england = next((one for one in answer["comparators"] if one["code"] == "E92000001"), None)
        if england and england["value"] is not None:
            assert f"England{figure(england['value'], indicator)}" in cells[3]


@pytest.mark.parametrize("name", SOME)
def test_the_table_of_an_indicator_shows_every_period_as_the_command_line_does(show, opened, name):
    indicator, area = KNOWN.indicators[name], KNOWN.frameworks[KNOWN.places[name][0][0].id].area if KNOWN.places.get(name) else "E08000025"
    answer = show(name, area)
    said = text(opened("indicator", indicator=name, area=area))
    if not answer["series"]:
        assert answer["words"] in said and "The figures</h2>" not in said
        return
    head, *table = rows(said.split("<h2>The figures</h2>")[1].split("</table>")[0])
    place = head.index("".join(KNOWN.areas.by_code[area].name.split()))
    assert len(table) == len(answer["series"])
    for row, point in zip(table, reversed(answer["series"])):
        if point["status"] == "shown":
            assert row[place] == figure(point["value"], indicator)
            counts = [point[part] for part in ("numerator", "denominator") if point[part] is not None]
            assert [cell for cell in row[1:place] if cell] == [rounded(count, 0 if count % 1 == 0 else 1) for count in counts]
        else:
            assert not re.search(r"\d", row[place]), "what is not shown has no number"
