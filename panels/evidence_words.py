"""Entries of the evidence register in words."""

from catalogue.delivery.evidence_entry import FEW, Evidence
from panels.format import number, stopped
from panels.periods import day


def heard_words(evidence: Evidence) -> str:
    """125 people were heard; fewer than 10 people were heard; empty where it is not said how many."""
    if evidence.heard is None:
        return ""
    return f"fewer than {FEW} people were heard" if evidence.few_heard else f"{number(evidence.heard)} people were heard"


def evidence_line(evidence: Evidence) -> str:
    """5 March 2026: Audit of 40 plans. Half had no child's words (Council; 40 people were heard). It cannot say: why."""
    dated = f"{day(evidence.dated)}: " if evidence.dated else ""
    source = "; ".join(filter(None, (evidence.source, evidence.method, heard_words(evidence))))
    limits = f" It cannot say: {stopped(evidence.limits)}" if evidence.limits else ""
    return f"{dated}{stopped(evidence.title)} {stopped(evidence.text)}{f' ({source}).' if source else ''}{limits}"


def strategy_line(evidence: Evidence) -> str:
    """Housing strategy. What it would mean for children: fewer moves. Or that no view is taken yet."""
    view = (
        f"What it would mean for children: {stopped(evidence.view)}"
        if evidence.view
        else "No view is taken yet of what it would mean for children."
    )
    return f"{stopped(evidence.title)} {view}"
