"""Kind: messages. Of rows that stand for one figure twice, the column that tells them apart is named with what it says in both."""

import pytest

from tests.ingest.load_extract import faults, loaded
from tests.ingest.load_with_source import loaded_as
from tests.loaders.fingertips.test_fingertips_ages import HEADINGS, row
from tests.loaders.test_oflog import HEADING, INDICATOR, ROW, SOURCE


TEMPLATE = "indicator,area,period,breakdown,category,numerator,denominator,value{more}\n"
EHCP = "ehcp_issued_within_20_weeks,E08000025,2024,,,{count},800,{more}\n"
COUNCIL = "area_code,area_name,period,indicator,measure,unit,value,release\n"
CHILD = "E08000025,Birmingham,2023/24,Children in relative low income families (under 16s),Percentage,Persons,{},{}\n"
LONG = "metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value,Outturn\n"


def repeated(done):
    return [(one.row, one.message) for one in done.problems if "has the same indicator" in one.message]


def test_in_our_template(tmp_path):
    text = TEMPLATE.format(more=",Team") + EHCP.format(count=410, more=",North") + EHCP.format(count=300, more=",South")
    ((at, message),) = repeated(loaded(tmp_path, text)[0])
    assert at == 3 and "told from it by 'Team' ('South' here, 'North' there)" in message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (COUNCIL + CHILD.format("31.2", "first") + CHILD.format("31.4", "revised"), "'release' ('revised' here, 'first' there)"),
        (LONG + "6080,E08000025,2022/23,raw,60,p\n6080,E08000025,2022/23,raw,61,f\n", "'Outturn' ('f' here, 'p' there)"),
        (HEADINGS.replace("\n", ",Vintage\n") + row().replace("\n", ",old\n") + row().replace("87.5", "87.6").replace("\n", ",new\n"), "'Vintage' ('new' here, 'old' there)"),
    ],
)  # fmt: skip
def test_in_published_layouts(tmp_path, text, words):
    ((at, message),) = repeated(loaded(tmp_path, text)[0])
    assert at == 3 and words in message


def test_two_groupings_of_oflog_that_differ_are_told_apart(tmp_path):
    text = HEADING + ROW.format("E08000025", "England", "6.2", "") + ROW.format("E08000025", "Neighbours", "6.3", "")
    done, _ = loaded_as(tmp_path, text, "oflog.csv", INDICATOR, **SOURCE)
    assert "'Grouping' ('Neighbours' here, 'England' there)" in repeated(done)[0][1]


def test_figures_that_differ_tell_nothing_apart(tmp_path):
    text = TEMPLATE.format(more="") + EHCP.format(count=410, more="") + EHCP.format(count=300, more="")
    done, _ = loaded(tmp_path, text)
    assert len(repeated(done)) == 1 and "told from it" not in repeated(done)[0][1]
    assert faults(done) == [(3, None, None)]
