"""A survey's codebook and answers as files, in the layout of the codebooks in data/surveys."""

from tests.redteam.worlds.traits import TRAITS


HEAD = """title = "A survey"
area = "{area}"
period = "2024"
period_type = "calendar year"
"""
ABOUT = {"sex": "Are you", "age": "How old are you?", "ethnicity": "What is your ethnic group?", "sen": "What help do you have at school?"}
WEIGHT = "wt"


def text(area, breakdowns, questions, weighted):
    """The codebook as TOML: `questions` are Questions, `breakdowns` Breakdowns of one trait each whose categories do not overlap."""
    parts = [HEAD.format(area=area) + (f'weight = "{WEIGHT}"\n' if weighted else "")]
    parts += [_group(made) for made in breakdowns] + [_question(question) for question in questions]
    return "\n".join(parts)


def answers(population, asked, weights):
    """The lines of the export: one for each respondent, what they said of themselves, their answers, their weight."""
    traits = [population.values[trait][population.columns[trait]].tolist() for trait in ABOUT]
    given = [[answer if answer != "no answer" else "" for answer in column] for column in asked.values()]
    heads = ["Timestamp", *ABOUT.values(), *(question.words for question in asked), WEIGHT]
    yield ",".join(f'"{head}"' for head in heads)
    for row in zip(*traits, *given, weights):
        yield ",".join(("2024/05/01 10:00:00 AM GMT+1", *(f'"{cell}"' for cell in row)))


def _group(made):
    ((trait, _),) = next(iter(made.categories.values()))
    lines = [f'[[group]]\nbreakdown = "{made.name}"\ncolumn = "{ABOUT[trait]}"']
    if trait == "age":
        bands = ", ".join(f'"{label}" = [{min(ages)}, {max(ages)}]' for label, ((_, ages),) in made.categories.items())
        return "\n".join([*lines, f"bands = {{ {bands} }}", f"leave_out = {list(map(str, _others(made, range(18))))}"])
    pairs = ", ".join(f'"{answer}" = "{label}"' for label, ((_, values),) in made.categories.items() for answer in sorted(values))
    return "\n".join([*lines, f"categories = {{ {pairs} }}", f"leave_out = {_others(made, TRAITS[trait])}"])


def _others(made, known):
    inside = frozenset().union(*(values for ((_, values),) in made.categories.values()))
    return [value for value in known if value not in inside]


def _question(question):
    lines = [
        f'[[question]]\nid = "{question.words}"\ncolumns = ["{question.words}"]\nkind = "scale"\nanswers = {list(question.answers)}',
        f"positive = {list(question.positive)}" if question.positive else "",
        f'[[measure]]\nindicator = "{question.indicator}"\nquestions = ["{question.words}"]',
        "" if question.positive else 'rule = "mean"', "answers = true" if question.each_answer else "",
    ]  # fmt: skip
    return "\n".join(filter(None, lines))
