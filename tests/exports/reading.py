"""Office files read back: every part of an archive, and of the archives within it."""

import io
import zipfile

from docx import Document
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pypdf import PdfReader


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


def words(content: bytes, suffix: str) -> str:
    """What a reader of a paper reads, without its tables: paragraphs of Word, text of slides and PDF pages, the whole of a web page."""
    if suffix == "docx":
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
    if suffix == "pptx":
        shapes = [shape for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes]
        return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    if suffix == "pdf":
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode()


def faults(path) -> list[str]:
    """What an office program would find wrong with the file."""
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]
