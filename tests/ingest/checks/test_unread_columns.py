"""Kind: dropped without a word. Limits, targets and footnotes that no loader reads are named, once, in every layout."""

import pytest

from tests.ingest.load_extract import loaded
from tests.ingest.load_with_source import loaded_as
from tests.loaders.fingertips.test_fingertips_ages import HEADINGS, row
from tests.loaders.test_oflog import HEADING, INDICATOR, ROW, SOURCE


COUNCIL = (
    "area_code,area_name,period,indicator,measure,unit,value{more}\n"
    "E08000025,Birmingham,2023/24,Children in relative low income families (under 16s),Percentage,Persons,31.2{cells}\n"
)
LONG = "metricTypeIdentifier,areaIdentifier,periodLabel,valueType,value{more}\n6080,E08000025,2022/23,raw,60{cells}\n"
LAIT = "Short Desc,Years,LA and Regions,Values,LA Number{more}\n6wksBreast,2022-23,Birmingham,48.1,330{cells}\n"
REACH = "platform,month,reach{more}\nFacebook,May 2024,12400{cells}\n"


def unread(done):
    return [one.message for one in done.problems if one.message.startswith("nothing is read from")]


@pytest.mark.parametrize("text", [COUNCIL, LONG, LAIT, REACH])
def test_columns_that_nobody_reads_are_named_once(tmp_path, text):
    done, facts = loaded(tmp_path, text.format(more=",lower_ci,target,Notes,empty", cells=",29.8,30,provisional,"))
    (message,) = unread(done)
    assert "'lower_ci', 'target', 'Notes';" in message and len(facts) >= 1
    assert unread(loaded(tmp_path, text.format(more="", cells=""))[0]) == []


def test_in_a_fingertips_download_too(tmp_path):
    assert unread(loaded(tmp_path, HEADINGS + row())[0]) == []
    done, _ = loaded(tmp_path, HEADINGS.replace("\n", ",Target\n") + row().replace("\n", ",80\n"))
    assert "'Target';" in unread(done)[0]


def test_and_in_a_table_of_oflog(tmp_path):
    text = HEADING + ROW.format("E08000025", "England", "6.2", "DESC")
    done, _ = loaded_as(tmp_path, text, "oflog.csv", INDICATOR, **SOURCE)
    assert unread(done) == []
    done, _ = loaded_as(tmp_path, text.replace("\n", ",Lower limit\n", 1).replace("DESC\n", "DESC,5.9\n"), "oflog.csv", INDICATOR, **SOURCE)
    assert "'Lower limit';" in unread(done)[0]
