"""Write the invented samples anew: python -m samples"""

import csv

from catalogue import DATA, catalogue
from samples import kpi_samples as kpis
from samples import send, survey


def files(known):
    """{file name: (headings, rows)} of every sample."""
    return {
        "invented_kpis.csv": (kpis.COLUMNS, kpis.rows(known, kpis.placed(known))),
        "invented_send.csv": (send.TIMELINESS, send.timeliness(known.areas)),
        "invented_send_caseload.csv": (send.CASELOAD, send.caseload(known.areas)),
        "invented_survey_2023.csv": (survey.COLUMNS, survey.rows()),
    }


def write(folder):
    """Write every sample into `folder`."""
    for name, (headings, rows) in files(catalogue()).items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(headings)
            writer.writerows(rows)


if __name__ == "__main__":
    write(DATA / "samples")
