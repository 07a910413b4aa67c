"""The fields of one agenda item, and the dialog in which an item is changed or taken off."""

import streamlit as st

import actions
from actions import KeptMeeting, Session
from catalogue import Indicator
from catalogue.agenda import changed, moved, removed
from catalogue.meetings import Item
from pages.meetings.kinds import KINDS
from pages.ui.wording import run_action


NO_BREAKDOWN, OWN_AREA, ALL_GAPS = "", "", ""


def item_fields(session: Session, kept: KeptMeeting, item: Item, key: str) -> Item:
    """The fields that the chosen kind of item has, filled with `item`, and the Item that they now describe."""
    kinds = list(KINDS)
    kind = st.selectbox("What is shown", kinds, kinds.index(item.kind), format_func=KINDS.get, key=f"{key} kind")
    parts = _subject(session, kept, item, kind, key)
    question = st.text_input("Question to the Board", item.question or "", max_chars=500, key=f"{key} question")
    left, right = st.columns([3, 1])
    lead = left.text_input("Who leads it", item.lead or "", max_chars=120, key=f"{key} lead")
    minutes = right.number_input("How long, in minutes", 0, 600, item.minutes or 0, key=f"{key} minutes")
    notes = st.text_area("Notes for the presenter", item.notes or "", max_chars=5000, key=f"{key} notes", height=90)
    hidden = st.checkbox("Confidential: not in public papers", item.confidential, key=f"{key} confidential")
    typed = {"question": question.strip(), "lead": lead.strip(), "notes": notes.strip(), "minutes": int(minutes)}
    return Item(kind, confidential=hidden, **{name: value or None for name, value in (typed | parts).items()})


def _subject(session: Session, kept: KeptMeeting, item: Item, kind: str, key: str) -> dict:
    """What the item is about: an indicator with its groups and area, an outcome, or words."""
    if kind in ("text", "decision", "actions"):
        title = st.text_input("Title", item.title or "", max_chars=200, key=f"{key} title")
        text = st.text_area("Text", item.text or "", max_chars=20_000, key=f"{key} text", height=120)
        return {"title": title.strip(), "text": text.strip()}
    if kind == "outcome":
        outcomes = {outcome.id: outcome.title for outcome in session.catalogue.frameworks[kept.meeting.framework].outcomes}
        return {"outcome": _choice("Outcome", outcomes, item.outcome, f"{key} outcome"), "area": _area(session, kept, item, key)}
    if kind == "inequality":
        return _gap(session, kept, item, key)
    indicators = _indicators(session, kept)
    if kind == "survey":
        asked = {measure.indicator for book in session.catalogue.codebooks.values() for measure in book.measures}
        indicators = {name: title for name, title in indicators.items() if name in asked}
    indicator = _choice("Indicator", indicators, item.indicator, f"{key} indicator")
    parts = {"indicator": indicator, "area": _area(session, kept, item, key)}
    if kind == "indicator" and (groups := _breakdowns(session, kept, indicator, parts["area"])):
        names = {NO_BREAKDOWN: "All children"} | {name: f"By {name}" for name in groups}
        parts["breakdown"] = _choice("Groups", names, item.breakdown, f"{key} breakdown")
    return parts


def _gap(session: Session, kept: KeptMeeting, item: Item, key: str) -> dict:
    """A gap that there is: the area first, as it decides which indicators have figures of groups to compare."""
    area = _area(session, kept, item, key)
    groups: dict[str, list[str]] = {}
    for gap in actions.inequalities(session, kept.meeting.framework, area or kept.meeting.area).gaps:
        groups.setdefault(gap.indicator.id, []).append(gap.breakdown)
    if item.indicator and item.kind == "inequality" and item.indicator not in groups:
        groups[item.indicator] = [item.breakdown or NO_BREAKDOWN]
    titles = {ALL_GAPS: "The widest gaps of all indicators"}
    titles |= {name: title for name, title in _indicators(session, kept).items() if name in groups}
    indicator = _choice("Indicator", titles, item.indicator, f"{key} indicator of a gap")
    st.caption("Only indicators with figures for groups that can be compared are listed.")
    parts = {"area": area, "indicator": indicator}
    if indicator:
        names = {name: f"By {name}" if name else "As on the agenda now" for name in groups[indicator]}
        parts["breakdown"] = _choice("Groups", names, item.breakdown, f"{key} breakdown of a gap")
    return parts


def _indicators(session: Session, kept: KeptMeeting) -> dict[str, str]:
    """{id: name} of every indicator: those of the meeting's framework first, in its order, then the others by title.

    A name has the official one behind it where that is another, as people type the one they know.
    """
    known = session.catalogue.indicators
    own = [place.indicator for _, place in session.catalogue.frameworks[kept.meeting.framework].places]
    names = dict.fromkeys([*own, *sorted(known, key=lambda name: known[name].title)])
    return {name: named(known[name]) for name in names}


def named(indicator: Indicator) -> str:
    """Pupils who miss a tenth of school or more · Persistent absence; the title alone where the official name is the same."""
    return f"{indicator.title} · {indicator.official}" if indicator.official else indicator.title


def _choice(label: str, words: dict[str, str], start: str | None, key: str) -> str:
    names = list(words)
    return st.selectbox(label, names, names.index(start) if start in words else 0, format_func=words.get, key=key, filter_mode="contains")


def _area(session: Session, kept: KeptMeeting, item: Item, key: str) -> str:
    areas = session.catalogue.areas.by_code
    framework = session.catalogue.frameworks[kept.meeting.framework]
    near = [framework.area, *framework.areas, *(part.code for part in session.catalogue.areas.children(framework.area))]
    words = {OWN_AREA: f"{areas[kept.meeting.area].name} (the meeting’s own)"}
    words |= {code: areas[code].name for code in dict.fromkeys([*near, *filter(None, [item.area])]) if code != kept.meeting.area}
    return _choice("Area", words, item.area, f"{key} area") if len(words) > 1 else OWN_AREA


def _breakdowns(session: Session, kept: KeptMeeting, indicator: str, area: str) -> tuple[str, ...]:
    return actions.show(session, indicator, area or kept.meeting.area).breakdowns


@st.dialog("Change this item", width="large")
def change_item(session: Session, kept: KeptMeeting, place: int) -> None:
    """The dialog of one item: its fields, its place, and taking it off."""
    total = len(kept.meeting.items)
    item = item_fields(session, kept, kept.meeting.items[place], f"change {kept.version} {place}")
    to = st.number_input("Place on the agenda", 1, total, place + 1, key=f"place {kept.version} {place}")
    keep, off = st.columns(2)
    if keep.button("Keep the changes", type="primary", width="stretch"):
        items = moved(changed(kept.meeting.items, place, item), place, int(to) - 1)
        run_action(lambda _: f"Item {int(to)} is changed.", actions.change_agenda, session, kept.meeting.id, kept.version, items)
    if off.button("Take it off the agenda", width="stretch"):
        items = removed(kept.meeting.items, place)
        run_action(lambda _: f"Item {place + 1} is off the agenda.", actions.change_agenda, session, kept.meeting.id, kept.version, items)
