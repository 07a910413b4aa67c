"""What the survey tests share: the codebooks, and the head of one."""

from pathlib import Path

from tests.ingest import load_extract


CODEBOOKS = Path(__file__).parent / "codebooks"
HEAD = 'title = "A survey"\narea = "E08000025"\nperiod = "2023"\nperiod_type = "calendar year"\n'


def loaded(folder, export, codebook):
    """The Loaded and its facts of an export and a codebook, each given as a path or as text."""
    if isinstance(codebook, str):
        text, codebook = codebook, folder / "book.toml"
        codebook.write_text(text, encoding="utf-8")
    return load_extract.loaded(folder, export, codebook=codebook)
