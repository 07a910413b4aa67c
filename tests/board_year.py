"""A year of a Board, played through the command line: six meetings, a revised release, a challenge, a late action, a risk passed up, reports."""

import contextlib
import io
import json
from dataclasses import dataclass, field

import cli
from tests.extracts import PLANS, write


FRAMEWORK, HWB = "birmingham-2023", "Health and Wellbeing Board"
BOARD = "Birmingham Children and Young People's Partnership Board"
ADDRESS = "https://figures.example.org"
MEETINGS = {
    "january": "2026-01-14", "march": "2026-03-11", "may": "2026-05-13", "july": "2026-07-08", "september": "2026-09-09", "november": "2026-11-11",
}  # fmt: skip
FORMATS = ("docx", "html", "xlsx")
BEFORE, AFTER = "40.4%", "43.4%"
ABOUT = f'framework = "{FRAMEWORK}"\nindicator = "{PLANS}"\n'
WHY = ABOUT + 'text = "Why do plans take so long?"\nasked_by = "Board"\nasked = 2026-01-14\nmeeting = "january"\n'
STORY = ABOUT + 'text = "Two of five plan writers **left**."\nauthor = "SEND group"\nmeeting = "january"\ncame_from = ["{why}"]\n'
FUND = ABOUT + 'text = "Fund two plan writers"\nhow = "consensus"\ndecided = 2026-03-11\nmeeting = "march"\ncame_from = ["{why}"]\n'
CHALLENGE = (
    ABOUT + 'text = "Does that take money from speech therapy?"\nasked_by = "Parent carer forum"\nasked = 2026-05-13\nmeeting = "may"\n'
    'came_from = ["{fund}"]\n'
)
ACTION = f"""
framework = "{FRAMEWORK}"
title = "Two more plan writers"
owner = "Council, Head of SEND"
starts = 2026-03-16
due = 2026-06-30
indicators = ["{PLANS}"]
outcomes = ["included"]
meeting = "march"
came_from = ["{{fund}}"]
"""
RISK = f"""
framework = "{FRAMEWORK}"
title = "No writers can be hired"
body = "SEND group"
likelihood = 3
impact = 4
outcomes = ["included"]
came_from = ["{{fund}}"]
"""


@dataclass
class BoardYear:
    """What was played: `packs` {(meeting, format): the papers as they were issued}, `reports` {name: its id}, and the addresses of records."""

    packs: dict[tuple[str, str], bytes] = field(default_factory=dict)
    minutes: dict[str, bytes] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)
    written: dict[tuple[str, str], bytes] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)


class Player:
    """Writes files into a folder and runs verbs on a home, as somebody at a command line does."""

    def __init__(self, home, folder, set_clock):
        self.home, self.folder, self.set_clock, self.year = home, folder, set_clock, BoardYear()
        home.mkdir(parents=True, exist_ok=True)
        (home / "brand.toml").write_text(f'address = "{ADDRESS}"\n')

    def run(self, *arguments):
        """The JSON of a verb that must succeed."""
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            code = cli.main([*map(str, arguments), "--home", str(self.home), "--json"])
        assert code == 0, said.getvalue()
        return json.loads(said.getvalue())

    def keep(self, name, kind, content):
        """Keep a record, or its next version, and remember its address; addresses of others stand in its `content` by their names."""
        file = self.folder / f"{kind}.toml"
        file.write_text(content.format(**self.year.addresses))
        self.year.addresses[name] = f"{kind}.{self.run(kind, file)[kind]}"

    def read(self, verb, *arguments, suffix):
        """The bytes of a file that a verb writes."""
        file = self.folder / f"written.{suffix}"
        self.run(verb, *arguments, "--to", file)
        return file.read_bytes()

    def meet(self, name, minutes):
        """The papers of a meeting a week before, and its minutes on the day, in the afternoon."""
        day = MEETINGS[name]
        self.set_clock(f"{day[:-2]}{int(day[-2:]) - 6:02}T09:00")
        agenda = self.folder / f"{name}.toml"
        agenda.write_text(
            f'id = "{name}"\nframework = "{FRAMEWORK}"\nbody = "{BOARD}"\ndate = {day}\ntitle = "{name.capitalize()} Board"\n'
            f'[[item]]\nkind = "indicator"\nindicator = "{PLANS}"\nquestion = "Is it getting better?"\n'
            f'[[item]]\nkind = "decision"\ntitle = "What to do"\nindicator = "{PLANS}"\n'
        )
        self.run("meeting", agenda)
        self.run("issue", name)
        self.year.packs |= {(name, suffix): self.read("pack", name, suffix=suffix) for suffix in FORMATS}
        self.set_clock(f"{day}T16:00")
        file = self.folder / f"{name}-minutes.toml"
        file.write_text(f'members = 3\n[[present]]\nmember = "The chair"\n[[present]]\nmember = "A deputy"\n{minutes}')
        self.year.minutes[name] = self.read("minutes", name, file, suffix="docx")

    def report(self, name, *arguments):
        """Issue a report, and write it down in two formats."""
        issued = self.run("report", FRAMEWORK, *arguments, "--issue", "--to", self.folder / "report.html")["report"]
        self.year.reports[name] = issued
        self.year.written |= {
            (name, suffix): self.read("report", FRAMEWORK, "--issued", issued, suffix=suffix) for suffix in ("docx", "html")
        }


def play(home, folder, set_clock):
    """The BoardYear, with its records, papers and reports kept in a home that was empty."""
    set_clock("2026-01-02T09:00")
    player = Player(home, folder, set_clock)
    player.run("load", write(folder / "plans.csv"), "--publish")
    _first_half(player)
    _second_half(player)
    return player.year


def _first_half(player):
    """Asked in January, decided and begun in March, revised in April, challenged in May, late from July on."""
    player.meet("january", '[[parked]]\ntext = "Why do plans take so long?"\nitem = 1\n')
    player.keep("why", "question", WHY)
    player.set_clock("2026-02-10T10:00")
    player.keep("story", "story", STORY)
    player.keep("story", "story", STORY + 'status = "approved"\n')
    player.meet("march", '[[decision]]\ntext = "Fund two plan writers"\nhow = "consensus"\nitem = 2\n')
    answered = 'answer = "Writers left, and nobody was hired."\nanswered = 2026-03-11\nanswered_by = "SEND group"\n'
    player.keep("why", "question", WHY + answered)
    player.keep("fund", "decision", FUND)
    player.keep("action", "action", ACTION + 'status = "on course"\n')
    player.set_clock("2026-04-20T10:00")
    player.run("load", write(player.folder / "revised.csv", numerator=430), "--publish")
    player.keep("risk", "risk", RISK)
    player.meet("may", '[[parked]]\ntext = "Does that take money from speech therapy?"\nitem = 2\n')
    player.keep("challenge", "question", CHALLENGE)
    player.set_clock("2026-05-29T10:00")
    passed = RISK.replace("likelihood = 3", "likelihood = 5")
    player.keep("risk", "risk", passed + f'escalated_to = "{BOARD}"\nasked = "Advertise with a partner"\n')
    player.report("spring", "--kind", "subgroup", "--body", "included")
    player.meet("july", '[[decision]]\ntext = "Speech therapy keeps its money"\nhow = "vote"\nitem = 2\ndissent = ["Health: too soon"]\n')
    answered = 'answer = "No: it is new money."\nanswered = 2026-07-08\nanswered_by = "Council"\n'
    player.keep("challenge", "question", CHALLENGE + answered)


def _second_half(player):
    """Passed up to the top in July and answered in October, done in September, reported on in November and December."""
    player.set_clock("2026-07-20T10:00")
    passed = RISK.replace("likelihood = 3", "likelihood = 5") + f'escalated_to = "{HWB}"\nasked = "Lend us a writer"\n'
    player.keep("risk", "risk", passed)
    player.meet("september", '[[action]]\ntext = "Report when the writers are in post"\nowner = "Council"\nitem = 1\n')
    player.set_clock("2026-09-21T10:00")
    player.keep("action", "action", ACTION + 'status = "done"\nnote = "Both are in post."\n')
    player.set_clock("2026-10-05T10:00")
    player.keep("risk", "risk", passed + 'came_back = "One for six months"\n')
    player.meet("november", "")
    player.set_clock("2026-11-27T10:00")
    player.report("autumn", "--kind", "subgroup", "--body", "included")
    player.set_clock("2026-12-15T10:00")
    player.report("annual", "--kind", "annual")
