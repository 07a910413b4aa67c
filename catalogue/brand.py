"""How a partnership's papers look: its name, its colour and its logo, from one file beside what is kept."""

import re
from dataclasses import dataclass
from pathlib import Path

from catalogue.typed_tables import record, toml
from errors import CatalogueError


COLOUR = "#1d4f91"
ADDRESS = re.compile(r"https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")


@dataclass(frozen=True)
class Brand:
    """`colour` is of headings and rules, such as #1d4f91; `logo` a PNG, JPEG or SVG file beside brand.toml; `cover` a line under the title.

    `address` is where the dashboard is served, such as https://figures.example.org: with it, papers lead to the records that they name.
    """

    name: str | None = None
    colour: str = COLOUR
    logo: str | None = None
    cover: str | None = None
    folder: Path | None = None
    address: str | None = None

    def record_page(self, address: str) -> str:
        """The page of a record by its address; '' where it is not known where the dashboard is served."""
        return f"{self.address.rstrip('/')}/actions?record={address}" if self.address and address else ""

    @property
    def logo_path(self) -> Path | None:
        return self.folder / self.logo if self.folder and self.logo else None


def brand(folder: Path) -> Brand:
    """The Brand of `folder`/brand.toml, the plain one where there is no such file. Raises CatalogueError for one that cannot be used."""
    path, faults = folder / "brand.toml", []
    if not path.exists():
        return Brand()
    made = record(Brand, toml(path, faults), path.name, faults, folder=folder)
    if made:
        faults += _faults(made, path.name)
    if faults:
        raise CatalogueError(faults)
    return made


def _faults(made: Brand, where: str):
    if len(made.colour) != 7 or made.colour[0] != "#" or set(made.colour[1:].lower()) - set("0123456789abcdef"):
        yield f"{where}: 'colour' is '{made.colour}'; write it as {COLOUR}"
    if made.address and not ADDRESS.fullmatch(made.address):
        yield f"{where}: 'address' is '{made.address}'; write where the dashboard is served, such as https://figures.example.org"
    if made.logo and (Path(made.logo).name != made.logo or Path(made.logo).suffix.lower() not in (".png", ".jpg", ".jpeg", ".svg")):
        yield f"{where}: 'logo' is '{made.logo}'; name a PNG, JPEG or SVG file in the same folder"
    elif made.logo and not made.logo_path.exists():
        yield f"{where}: the logo '{made.logo}' is not there; put the file beside brand.toml"
