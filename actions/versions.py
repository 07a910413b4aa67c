"""What a figure depends on besides the file it comes from, as digests: another digest means it must be made again."""

import hashlib
from functools import cache
from pathlib import Path


ROOT = Path(__file__).resolve().parent.parent
READING = ("errors.py", "catalogue", "loaders")
BUILDING = (*READING, "metrics", "publish")


def reading_digest(catalogue, upload):
    """How an upload is read: the definitions, the loader's code, which loader was asked for, which codebook, which recipe."""
    return _digest(catalogue.digest, _code(READING), upload["loader"], upload["codebook"] or "", upload["recipe"] or "")


def building_digest(catalogue, uploads):
    """How a build is made: the definitions, the code, and the uploads with the line at which each was accepted."""
    return _digest(catalogue.digest, _code(BUILDING), *(f"{one['upload']} {one['order']}" for one in uploads))


@cache
def _code(parts):
    files = [path for part in parts for path in ([ROOT / part] if part.endswith(".py") else sorted((ROOT / part).rglob("*.py")))]
    return _digest(*(f"{path.relative_to(ROOT)} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files))


def _digest(*parts):
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
