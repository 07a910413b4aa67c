"""What a respondent's answers are worth to a measure, as SQL over the cells of the codebook's columns."""

TICKED = ("1", "yes", "true", "checked", "selected", "ticked", "x")
UNTICKED = ("0", "no", "false", "unchecked", "not selected")


def score(measure, book, cells):
    """SQL for one respondent's score in a measure: 0 or 1 for a share, the score for a mean, -1 to 1 for a net score.

    It is NULL for whoever is outside the measure's base. `cells` gives the SQL of each heading's cell.
    """
    questions = [book.questions[name] for name in measure.questions]
    if measure.rule == "mean":
        return _mean(questions[0], measure, cells)
    if measure.rule == "net":
        return _net(questions[0], measure, cells)
    if measure.rule == "ticked":
        won = any_of(ticked(question, measure.option, cells) for question in questions)
    else:
        won = any_of(among(_cell(question, measure, cells), question.spellings(question.positive)) for question in questions)
    return f"case when {won} then 1 when {_base(measure, questions, book, cells)} then 0 end"


def _mean(question, measure, cells):
    cell = _cell(question, measure, cells)
    scores = question.scores or [float(option[0]) for option in question.options]
    worth = " ".join(f"when {among(cell, option)} then {number}" for option, number in zip(question.options, scores))
    return f"case {worth} end"


def _net(question, measure, cells):
    cell = _cell(question, measure, cells)
    return (
        f"case when {among(cell, question.spellings(question.positive))} then 1 "
        f"when {among(cell, question.spellings(question.negative))} then -1 when {answered(question, cell)} then 0 end"
    )


def _base(measure, questions, book, cells):
    """Who counts under a share besides those who scored: they gave none of the answers that would have scored."""
    if measure.base == "all":
        return "true"
    if measure.base == "asked":
        return any_of(asked(question, measure, book, cells) for question in questions)
    if measure.rule == "ticked":
        test = ticked_any if measure.base == "ticked" else gave_any
        return " and ".join(test(question, cells) for question in questions)
    return " and ".join(answered(question, _cell(question, measure, cells)) for question in questions)


def answered(question, cell):
    """SQL: the cell holds an answer, and not a refusal or a sign that the question was skipped over."""
    if question.other:
        return f"({cell} is not null and not {among(cell, (*question.declined, *question.not_asked))})"
    return among(cell, [text for option in question.options for text in option])


def asked(question, measure, book, cells):
    """SQL: the respondent was routed to the question, whether or not it was answered."""
    tests = [f"not {among(cells[column], question.not_asked)}" for column in _columns(question, measure)]
    for name, answers in question.asked_if.items():
        tests.append(_gave(book.questions[name], answers, cells))
    return f"({' and '.join(tests)})"


def _gave(question, answers, cells):
    if question.kind == "multi":
        return any_of(ticked(question, answer, cells) for answer in answers)
    return among(cells[question.columns[0]], question.spellings(answers))


def gave_any(question, cells):
    """SQL: at least one cell of a multi question holds something other than a refusal."""
    refusals = (*question.declined, *question.not_asked)
    return any_of(f"({cells[column]} is not null and not {among(cells[column], refusals)})" for column in question.columns)


def ticked_any(question, cells):
    """SQL: at least one option of a multi question is ticked."""
    return any_of(ticked(question, option[0], cells) for option in question.options)


def ticked(question, answer, cells):
    """SQL: the respondent ticked this answer of a multi question."""
    place = next(n for n, option in enumerate(question.options) if answer in option)
    if not question.separator:
        return among(cells[question.columns[place]], (*TICKED, *question.options[place]))
    order = longest_first(question)
    rest = remainder(question, cells[question.columns[0]], order[: order.index(place)])
    return f"coalesce({any_of(f'contains({rest}, {_fenced(question, text)})' for text in question.options[place])}, false)"


def longest_first(question):
    """The places of a multi question's options, longest first, so that an option holding the separator is found whole."""
    return sorted(range(len(question.options)), key=lambda place: -max(map(len, question.options[place])))


def remainder(question, cell, places):
    """SQL: what is left of a many-answers cell once the options in these places are taken out of it."""
    mark = _mark(question)
    rest = f"regexp_replace({mark} || {cell} || {mark}, '\\s*' || {literal(_escaped(question))} || '\\s*', {mark}, 'g')"
    for text in (text for place in places for text in question.options[place]):
        rest = f"replace({rest}, {_fenced(question, text)}, {mark})"
    return rest


def leftover(question, cells):
    """SQL: a many-answers cell holds something that is not among the options."""
    rest = remainder(question, cells[question.columns[0]], longest_first(question))
    return f"trim({rest}, {_mark(question)} || ' ') <> ''"


def among(cell, texts):
    """SQL: the cell is one of these texts, as `plain` compares them. Never NULL."""
    return f"coalesce({cell} in ({', '.join(f'plain({literal(text)})' for text in texts)}), false)" if texts else "false"


def literal(text):
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def any_of(tests):
    """SQL: at least one of these tests holds."""
    return "(" + " or ".join(tests) + ")"


def _columns(question, measure):
    return (question.columns[question.rows.index(measure.row)],) if question.rows else question.columns


def _cell(question, measure, cells):
    return cells[_columns(question, measure)[0]]


def _mark(question):
    return literal(question.separator.strip())


def _escaped(question):
    return "".join(f"\\{sign}" if not sign.isalnum() else sign for sign in question.separator.strip())


def _fenced(question, text):
    mark = _mark(question)
    inner = f"regexp_replace(plain({literal(text)}), '\\s*' || {literal(_escaped(question))} || '\\s*', {mark}, 'g')"
    return f"{mark} || {inner} || {mark}"
