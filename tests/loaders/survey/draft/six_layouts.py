"""One invented set of responses as six survey tools would export it."""

import csv
import io
from dataclasses import dataclass

import numpy as np


AGE, SEX, AGREE = "How old are you?", "Are you a girl or a boy?", "How much do you agree or disagree?"
STATEMENTS = ("Adults listen to what I say", "I have a say in decisions")
SAFE, BULLIED = "How safe do you feel at home?", "Have you been bullied in the last year?"
WHERE, LIFE, WHY = (
    "Where did it happen?",
    "How satisfied are you with your life? (0 is not at all, 10 is completely)",
    "What would make life better?",
)
AGREEMENT = ("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree")
SAFETY = ("Very safe", "Safe", "Neither safe nor unsafe", "Unsafe", "Very unsafe")
PLACES = ("At school", "Online, or by phone", "Near home", "Somewhere else")
WORDS = ("A youth club", "More buses", "Nothing at all", "Somewhere to go when it rains", "Cheaper food", "Kinder teachers")


@dataclass(frozen=True)
class Response:
    """What one invented young person answered; '' where they did not."""

    number: int
    age: str
    sex: str
    agree: tuple[str, str]
    safe: str
    bullied: str
    where: tuple[str, ...]
    life: str
    why: str

    @property
    def single(self):
        """The answers of one column each, in the order of the questions, but for the places."""
        return (self.age, self.sex, *self.agree, self.safe, self.bullied)


def responses(count=300, seed=2026):
    """Invented responses, always the same."""
    rng = np.random.default_rng(seed)

    def pick(choices, *shares):
        return "" if rng.random() < 0.04 else str(rng.choice(choices, p=np.array(shares) / sum(shares)))

    made = []
    for number in range(1, count + 1):
        bullied = pick(("Yes", "No", "Not sure", "Prefer not to say"), 30, 55, 10, 5)
        ticked = tuple(place for place in PLACES if rng.random() < 0.45) if bullied == "Yes" else ()
        made.append(
            Response(
                number,
                str(rng.integers(11, 18)),
                pick(("Girl", "Boy", "Prefer not to say"), 48, 46, 6),
                (pick(AGREEMENT, 20, 30, 20, 18, 12), pick(AGREEMENT, 12, 25, 25, 22, 16)),
                pick(SAFETY, 45, 30, 10, 9, 6),
                bullied,
                ticked,
                pick([str(n) for n in range(11)], 2, 2, 3, 4, 6, 10, 12, 18, 22, 12, 9),
                f"{rng.choice(WORDS)} {number}" if rng.random() < 0.5 else "",
            )  # fmt: skip
        )
    return made


def text(rows):
    """Rows as CSV."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()


def microsoft_forms(given):
    head = ["ID", "Start time", "Completion time", "Email", "Name", AGE, SEX, *STATEMENTS, SAFE, BULLIED, WHERE, LIFE, WHY]
    return text(
        [
            head,
            *([r.number, *_times(r), "anonymous", "", *r.single, "".join(f"{place};" for place in r.where), r.life, r.why] for r in given),
        ]
    )


def google_forms(given):
    head = ["Timestamp", AGE, SEX, *(f"{AGREE} [{statement}]" for statement in STATEMENTS), SAFE, BULLIED, WHERE, LIFE, WHY]
    return text([head, *([_times(r)[0], *r.single, ", ".join(r.where), r.life, r.why] for r in given)])


def smart_survey(given):
    head = ["UserID", "UserNo", "Name", "Email", "IP Address", "Started", "Ended", "Tracking Link"]
    head += [f"1. {AGE}", f"2. {SEX}", *(f"3. {AGREE} - {statement}" for statement in STATEMENTS), f"4. {SAFE}", f"5. {BULLIED}"]
    head += [*(f"6. {WHERE} - {place}" for place in PLACES), f"7. {LIFE}", f"8. {WHY}"]
    rows = ([9000 + r.number, r.number, "", "", "10.0.0.1", *_times(r), "", *r.single, *_labels(r), r.life, r.why] for r in given)
    return text([head, *rows])


def survey_monkey(given):
    meta = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "Email Address",
        "First Name",
        "Last Name",
        "Custom Data 1",
    ]
    upper = [*meta, AGE, SEX, AGREE, "", SAFE, BULLIED, WHERE, "", "", "", LIFE, WHY]
    lower = [*[""] * len(meta), "Response", "Response", *STATEMENTS, "Response", "Response", *PLACES, "Response", "Open-Ended Response"]
    rows = ([118000 + r.number, 4411, *_times(r), "", "", "", "", "", *r.single, *_labels(r), r.life, r.why] for r in given)
    return text([upper, lower, *rows])


def qualtrics(given):
    meta = ["StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate", "ResponseId"]
    first = [*meta, "Q1", "Q2", "Q3_1", "Q3_2", "Q4", "Q5", "Q6", "Q7", "Q8"]
    grid = [f"{AGREE} - {statement}" for statement in STATEMENTS]
    second = [
        "Start Date",
        "End Date",
        "Response Type",
        "IP Address",
        "Progress",
        "Duration (in seconds)",
        "Finished",
        "Recorded Date",
        "Response ID",
    ]
    second += [AGE, SEX, *grid, SAFE, BULLIED, f"{WHERE} - Selected Choice", LIFE, WHY]
    third = [f'{{"ImportId":"QID{number}"}}' for number in range(len(first))]
    rows = (
        [
            *_times(r),
            "IP Address",
            "10.0.0.1",
            100,
            312,
            "True",
            _times(r)[1],
            f"R_{r.number:05}",
            *r.single,
            ",".join(r.where),
            r.life,
            r.why,
        ]
        for r in given
    )
    return text([first, second, third, *rows])


def redcap(given):
    head = [
        "Record ID",
        "Survey Identifier",
        AGE,
        SEX,
        *STATEMENTS,
        SAFE,
        BULLIED,
        *(f"{WHERE} (choice={place})" for place in PLACES),
        LIFE,
        WHY,
    ]
    rows = ([r.number, "", *r.single, *("Checked" if place in r.where else "Unchecked" for place in PLACES), r.life, r.why] for r in given)
    return text([head, *rows])


def _times(response):
    day, minute = 1 + response.number % 28, response.number % 60
    return f"5/{day}/26 9:{minute:02}:00", f"5/{day}/26 10:{minute:02}:00"


def _labels(response):
    return [place if place in response.where else "" for place in PLACES]


LAYOUTS = {
    "Microsoft Forms": microsoft_forms,
    "Google Forms": google_forms,
    "SmartSurvey": smart_survey,
    "SurveyMonkey": survey_monkey,
    "Qualtrics": qualtrics,
    "REDCap": redcap,
}
