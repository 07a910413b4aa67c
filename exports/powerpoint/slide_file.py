"""The empty presentation, wide and in one type, and the file at the end: whose it is, and the same bytes each time."""

import io

from pptx import Presentation as new_presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.util import Inches

from exports.office.paper_words import describe
from exports.office.reproducible_zip import fixed
from panels.slide import Paper


WIDE, HIGH = 13.333, 7.5
APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office PowerPoint</Application><AppVersion>16.0000</AppVersion></Properties>"
)


def empty(colour: str) -> Presentation:
    """A presentation of wide slides with a rule in the partnership's colour at the top of each."""
    file = new_presentation()
    grown = WIDE / (file.slide_width / 914_400)
    file.slide_width, file.slide_height = Inches(WIDE), Inches(HIGH)
    master = file.slide_master
    for shape in (shape for sheet in (master, *file.slide_layouts) for shape in sheet.shapes):
        for part in shape._element.xpath(".//a:xfrm/a:off | .//a:xfrm/a:ext"):
            name = "x" if part.tag.endswith("off") else "cx"
            part.set(name, str(round(int(part.get(name)) * grown)))
    master.shapes._spTree.insert(2, parse_xml(_rule(colour)))
    return file


def closed(file: Presentation, paper: Paper) -> bytes:
    """The bytes of the file. They say whose the file is (exports.office.paper_words.describe)."""
    describe(file.core_properties, paper)
    package = file.part.package
    for name, rel in list(package._rels.items()):
        if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(name)
    for name, rel in list(file.part.rels.items()):
        if rel.reltype == RELATIONSHIP_TYPE.PRINTER_SETTINGS:
            file.part.rels.pop(name)
    out = io.BytesIO()
    file.save(out)
    return fixed(out.getvalue(), _changed)


def _changed(name: str, content: bytes) -> bytes:
    if name == "docProps/app.xml":
        return APP
    return content.replace(b'"Calibri"', b'"Arial"') if name.startswith("ppt/theme/") else content


def _rule(colour: str) -> str:
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="99" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{round(WIDE * 914_400)}" cy="109728"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{colour.lstrip("#").upper()}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )
