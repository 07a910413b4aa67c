"""Office files read back: every part of an archive, and of the archives within it."""

import io
import zipfile

from openxml_audit import OpenXmlValidator


def parts(content: bytes) -> dict[str, bytes]:
    """{name: bytes} of every part, workbooks within the file opened too."""
    known = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            inside = archive.read(name)
            known |= {f"{name}/{inner}": part for inner, part in parts(inside).items()} if name.endswith(".xlsx") else {name: inside}
    return known


def text(content: bytes) -> str:
    """All that is written anywhere in the file, pictures aside."""
    known = parts(content)
    return "\n".join([*known, *(part.decode("utf-8", "replace") for name, part in known.items() if not name.endswith(".png"))])


def faults(path) -> list[str]:
    """What an office program would find wrong with the file."""
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
