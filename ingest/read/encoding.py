"""The encoding of a file, and the same text as UTF-8. A byte that is no text is told by its line."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from ingest.read.physical_lines import line_at


CHUNK = 1 << 24
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
TITLES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with a byte-order mark",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "MS-DOS (850)",
}
SEVERAL_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class NotText(Exception):
    """Bytes that no encoding we know reads as text; `line` is where."""

    def __init__(self, line: int, message: str) -> None:
        self.line, self.message = line, message
        super().__init__(message)


@dataclass(frozen=True)
class Encoding:
    """A codec by Python's name, and its name in words."""

    codec: str

    @property
    def title(self) -> str:
        """What people call it."""
        return TITLES.get(self.codec, self.codec.upper())


def detect_encoding(path: Path, chosen: str | None = None) -> Encoding:
    """The Encoding of the file: by its mark, else UTF-8 if all of it is, else UTF-16 or Windows-1252; or the one that was chosen.

    A file that is UTF-8 in one place and not in another was pasted together from two: NotText, rather than a guess.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    if chosen:
        return _chosen(path, head, chosen)
    codec = next((codec for mark, codec in MARKS if head.startswith(mark)), None) or _wide(head)
    not_utf8 = None if codec else _first_broken_byte(path, "utf-8")
    if codec is None:
        codec = "utf-8" if not_utf8 is None else "cp1252"
    broken = _first_broken_byte(path, codec)
    if broken is not None:
        raise NotText(line_at(path, broken), "has bytes that are not text; save the file again as 'CSV UTF-8'")
    if codec == "cp1252" and _holds_utf8(path):
        raise NotText(line_at(path, not_utf8), "is not in UTF-8 though other lines are; save the file again as 'CSV UTF-8'")
    return Encoding(codec)


def _chosen(path: Path, head: bytes, codec: str) -> Encoding:
    """The Encoding that a person has chosen; a byte-order mark that goes with it is no part of the text."""
    marked = next((marked for mark, marked in MARKS if head.startswith(mark)), None)
    if codec == "utf-16":
        codec = marked if marked == "utf-16" else _wide(head) or "utf-16-le"
    encoding = Encoding(marked if codec == "utf-8" and marked == "utf-8-sig" else codec)
    broken = _first_broken_byte(path, encoding.codec)
    if broken is not None:
        raise NotText(line_at(path, broken), f"cannot be read as {encoding.title}; choose another encoding")
    return encoding


def as_utf8(path: Path, encoding: Encoding, folder: Path) -> Path:
    """A path to the same text in UTF-8: the file itself where it is that already, else a copy in `folder`."""
    if encoding.codec.startswith("utf-8"):
        return path
    copy = folder / "text.csv"
    with path.open(encoding=encoding.codec, newline="") as source, copy.open("w", encoding="utf-8", newline="") as target:
        while chunk := source.read(CHUNK):
            target.write(chunk)
    return copy


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: in western text every second byte is zero."""
    for codec, zeros, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if len(head) > 3 and zeros.count(0) > 0.8 * len(zeros) and others.count(0) < 0.05 * len(others):
            return codec
    return None


def _first_broken_byte(path: Path, codec: str) -> int | None:
    """The offset of the first byte that the codec cannot read, or None."""
    decoder, offset = codecs.getincrementaldecoder(codec)(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            waiting = len(decoder.getstate()[0])
            # ASCII is UTF-8 already; where no letter is left over from the chunk before, there is nothing to decode.
            if waiting or codec != "utf-8" or not chunk.isascii():
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError as error:
                    return offset - waiting + error.start
            offset += len(chunk)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return offset - 1
    return None


def _holds_utf8(path: Path) -> bool:
    """Whether letters of several bytes stand in the file, as UTF-8 writes them and Windows-1252 hardly ever does by chance."""
    with path.open("rb") as file:
        return any(SEVERAL_BYTES.search(chunk) for chunk in iter(lambda: file.read(CHUNK), b""))
