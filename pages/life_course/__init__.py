"""The Life course page, for any framework with stages of life."""

from pathlib import Path


STYLE = Path(__file__).parent / "plans.css"
