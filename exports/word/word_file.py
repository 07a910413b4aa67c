"""The file at the end: the same bytes each time."""

import io

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from exports.office.reproducible_zip import fixed


APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)
EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"


def closed(file: Document) -> bytes:
    """The bytes of the file. What it says of itself is written before (exports.office.paper_words)."""
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
