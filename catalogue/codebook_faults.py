"""What in a survey codebook cannot be true together, each told in a sentence."""

from collections import Counter

from catalogue.did_you_mean import nearest_key


KINDS = ("single", "scale", "multi", "grid", "number", "text")
SCALES = ("scale", "grid")
METHODS = {"positive": "proportion", "ticked": "proportion", "mean": "mean", "net": "mean"}
BASES = ("answered", "asked", "all", "ticked")
RESERVED = ("all", "answer")


def repeated(book, questions):
    """What is named twice in one codebook."""
    named = {
        "question": [question.id for question in questions],
        "group": [group.breakdown for group in book.groups],
        "measure": [measure.indicator for measure in book.measures],
        "'answers' of": [" · ".join(filter(None, (*measure.questions, measure.row))) for measure in book.measures if measure.answers],
    }
    for kind, ids in named.items():
        yield from (f"the {kind} '{name}' is there {times} times; keep one" for name, times in Counter(ids).items() if times > 1)


def contradictions(book, indicators, areas):
    """What in one codebook cannot be true together, each in a sentence."""
    if not (book.area or book.area_column):
        yield "give 'area' (a code) or 'area_column' (a heading)"
    if book.area and not areas.find(book.area):
        yield f"'{book.area}' is not an area"
    for question in book.questions.values():
        yield from (f"question '{question.id}' {fault}" for fault in _question_faults(question, book.questions))
    for group in book.groups:
        if bool(group.categories) == bool(group.bands):
            yield f"group '{group.breakdown}' needs either 'categories' or 'bands'"
        if group.breakdown in RESERVED:
            yield f"calls a group '{group.breakdown}', a name that is taken; call it something else"
    for measure in book.measures:
        yield from (f"measure '{measure.indicator}' {fault}" for fault in _measure_faults(measure, book.questions, indicators))


def _question_faults(question, questions):
    if question.kind not in KINDS:
        yield f"is of kind '{question.kind}', not one of {', '.join(KINDS)}{nearest_key(question.kind, KINDS)}"
    if question.kind not in ("text", "number") and not question.answers:
        yield "needs its 'answers'"
    if question.kind == "number":
        yield from _band_faults(question)
    known = {text for option in question.options for text in option}
    for key in ("positive", "negative"):
        yield from (
            f"calls '{answer}' {key}, which is not among its answers{nearest_key(answer, known)}"
            for answer in getattr(question, key)
            if answer not in known
        )
    if question.scores and len(question.scores) != len(question.options):
        yield f"has {len(question.scores)} scores for {len(question.options)} answers"
    if question.kind in ("single", "scale", "number") and len(question.columns) != 1:
        yield "needs exactly one column"
    if question.kind == "grid" and len(question.rows) != len(question.columns):
        yield "needs one name under 'rows' for each of its columns"
    if question.kind == "multi" and not question.separator and len(question.columns) != len(question.options):
        yield "needs one column for each answer, or one column and its 'separator'"
    if question.coding and (question.kind != "multi" or not question.separator):
        yield "has a 'coding', which needs the kind \"multi\", one column and its 'separator'"
    yield from (
        f"has a coding as '{answer}', which is not among its answers"
        for answer in question.coding
        if answer not in known | {*question.declined, *question.not_asked}
    )
    yield from (
        f"is asked after '{other}', which is not a question{nearest_key(other, questions)}"
        for other in question.asked_if
        if other not in questions
    )


def _band_faults(question):
    """A number is in one band at the most."""
    if not question.bands:
        yield "needs its 'bands', such as { \"0 to 4\" = [0, 4] }"
    for label, ends in question.bands.items():
        if not (isinstance(ends, list | tuple) and len(ends) == 2 and all(_is_number(end) for end in ends) and ends[0] <= ends[1]):
            yield f"needs the lowest and the highest number of '{label}', as [0, 4]"
            return
    ends = sorted(tuple(ends) for ends in question.bands.values())
    if any(low <= before for (_, before), (low, _) in zip(ends, ends[1:])):
        yield "has bands that overlap; a number must be in one of them only"


def _measure_faults(measure, questions, indicators):
    indicator, method = indicators.get(measure.indicator), METHODS.get(measure.rule)
    if not indicator:
        yield f"has no file under data/indicators{nearest_key(measure.indicator, indicators)}"
    elif method and indicator.method != method:
        yield f"follows the rule '{measure.rule}', which gives a {method}; the indicator's method is '{indicator.method}'"
    if measure.rule not in METHODS or measure.base not in BASES:
        yield f"needs a rule of {', '.join(METHODS)} and a base of {', '.join(BASES)}"
    for name in measure.questions:
        question = questions.get(name)
        if not question or question.kind == "text":
            yield f"rests on '{name}', which is not a question with answers{nearest_key(name, questions)}"
        else:
            yield from _rule_faults(measure, question)
    if measure.answers:
        yield from _answers_faults(measure, [questions[name] for name in measure.questions if name in questions])


def _rule_faults(measure, question):
    if question.kind == "grid" and measure.row not in question.rows:
        yield f"needs the 'row' of '{question.id}'"
    if (measure.rule == "ticked") != (question.kind == "multi"):
        yield f"follows the rule '{measure.rule}', which does not suit the {question.kind} question '{question.id}'"
    if measure.rule == "ticked" and measure.option != question.other and not any(measure.option in option for option in question.options):
        yield f"counts '{measure.option}', which is not among the answers of '{question.id}'"
    if measure.rule in ("positive", "net") and not question.positive:
        yield f"needs 'positive' answers in '{question.id}'"
    if measure.rule == "net" and not question.negative:
        yield f"needs 'negative' answers in '{question.id}'"
    if measure.rule == "mean" and not (question.scores or all(_is_number(option[0]) for option in question.options)):
        yield f"needs 'scores' in '{question.id}', as its answers are not numbers"


def _answers_faults(measure, questions):
    """Shares of answers must add up to the base of the measure."""
    if len(questions) != 1 or questions[0].kind not in SCALES or questions[0].other or measure.base != "answered":
        yield f"has 'answers', which needs one question of kind {' or '.join(SCALES)}, without 'other', and of those who answered"


def _is_number(text):
    try:
        return float(text) == float(text)
    except (TypeError, ValueError):
        return False
