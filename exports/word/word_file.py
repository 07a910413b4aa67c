"""The file at the end: whose it is, and the same bytes each time."""

import io

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from exports.office.fixed import fixed
from exports.office.paper_words import describe
from panels.slide import Paper


APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)
EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"


def closed(file: Document, paper: Paper) -> bytes:
    """The bytes of the file. They say whose the file is (exports.office.paper_words.describe)."""
    describe(file.core_properties, paper)
    for rels, kind in ((file.part.package.rels, RELATIONSHIP_TYPE.THUMBNAIL), (file.part.rels, EFFECTS)):
        for name in [name for name, rel in rels.items() if rel.reltype == kind]:
            rels.pop(name)
    out = io.BytesIO()
    file.save(out)
    return fixed(out.getvalue(), _changed)


def _changed(name: str, content: bytes) -> bytes:
    if name == "docProps/app.xml":
        return APP
    return content.replace(b'"Calibri"', b'"Arial"').replace(b'"Cambria"', b'"Arial"') if name.startswith("word/theme/") else content
