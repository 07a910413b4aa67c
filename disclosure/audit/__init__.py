"""The independent audit of a published file: judged by the finished file alone, as an attacker would read it."""

from disclosure.audit.auditing import audit, gives_away
from disclosure.audit.judgement import FOLLOWS, Finding, Judgement, Policy


__all__ = ["FOLLOWS", "Finding", "Judgement", "Policy", "audit", "gives_away"]
