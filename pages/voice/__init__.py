"""The Voice page: what children and young people said in surveys, and how a survey is added."""

from pathlib import Path


STYLE = Path(__file__).parent / "voice.css"
