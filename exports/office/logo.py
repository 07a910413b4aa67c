"""A partnership's logo as a picture that an office file can hold."""

from catalogue.brand import Brand
from exports.office.picture import pngs


BITMAPS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def logo(brand: Brand) -> bytes | None:
    """The logo as PNG or JPEG; None without one, or where the file is no picture of its kind."""
    if not brand.logo_path:
        return None
    content = brand.logo_path.read_bytes()
    if brand.logo_path.suffix.lower() == ".svg":
        return pngs([content])[0]
    return content if content.startswith(BITMAPS) else None
