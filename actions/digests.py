"""What a figure depends on besides the file it comes from, as digests: another digest means it must be made again."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from catalogue import Catalogue
from store.ledger import UploadEntry


ROOT = Path(__file__).resolve().parent.parent
READING = ("errors.py", "sql.py", "catalogue", "ingest", "loaders")
BUILDING = (*READING, "metrics", "disclosure", "publish")


def reading_digest(catalogue: Catalogue, loader: str | None, codebook: str | None = None, recipe: str | None = None) -> str:
    """How an upload is read: the definitions, the loader's code, which loader was asked for, which codebook, which recipe."""
    return _digest(catalogue.digest, _code(READING), loader, codebook or "", recipe or "")


def building_digest(catalogue: Catalogue, uploads: Sequence[UploadEntry]) -> str:
    """How a build is made: the definitions, the code, and the uploads with the line at which each was accepted."""
    return _digest(
        catalogue.digest,
        _code(BUILDING),
        _packages(),
        *(f"{upload.upload} {upload.order} {upload.published_by or ''}" for upload in uploads),
    )


def rules_digest(catalogue: Catalogue) -> str:
    """What decides what a published file may show: the definitions, and the code and packages that hide and judge."""
    return _digest(catalogue.digest, _code(("disclosure", "publish")), _packages())


@cache
def _code(parts):
    files = [path for part in parts for path in ([ROOT / part] if part.endswith(".py") else sorted((ROOT / part).rglob("*.py")))]
    return _digest(*(f"{path.relative_to(ROOT)} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files))


@cache
def _packages():
    """The packages that decide what is hidden, and to which digit a number is worked out."""
    return " ".join(f"{name} {version(name)}" for name in ("duckdb", "highspy", "numpy", "scipy"))


def _digest(*parts):
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
