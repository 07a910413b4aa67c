"""How a file is to be read, as far as a person has said it."""

from dataclasses import dataclass
from pathlib import Path

from ingest.mapping.recipe import NO_RECIPE, Recipe


@dataclass(frozen=True)
class ReadingOptions:
    """What a person chose; whatever is left out is found out from the file.

    `file_name` is what people call the file, where not by the name it has on disk: some layouts say their metric, place or quarter
    in it alone. `loader` names the kind of extract, `codebook` is the path of a survey's codebook, `recipe` how the file is laid out
    and which columns are which of ours, and `metadata` the path of the metadata file that came with it. `published_by` names who
    published its figures, where a steward has said so, and `held` are the facts of earlier uploads, as Parquet files: what is read never
    depends on them, only what is asked about.
    """

    file_name: str | None = None
    loader: str | None = None
    codebook: Path | None = None
    recipe: Recipe = NO_RECIPE
    metadata: Path | None = None
    published_by: str | None = None
    held: tuple[Path, ...] = ()

    @property
    def asked_loader(self) -> str | None:
        """The kind of extract that is asked for, by name or by matching columns; None where it is to be recognised."""
        return self.loader or ("mapped" if self.recipe.mapping else None)
