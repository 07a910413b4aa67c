"""What the pages of one partnership's plan are made of: the life course, the KPI report, the balance of streams."""

from pathlib import Path


STYLE = Path(__file__).parent / "plans.css"
