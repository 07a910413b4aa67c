"""From a file to facts: all that is the same for every kind of extract.

`load` reads a file exactly or refuses it (`read`), finds out of which kind its tables are (`detect`), has the loader of that kind
draft their figures, checks everything (`checks`) and writes the facts (`facts`). `preview` shows a file as it is read, and `mapping`
is how a person says which columns of a table of no known kind are which of ours.
"""

from ingest.file_preview import Preview, preview
from ingest.mapping.recipe import NO_RECIPE, Recipe
from ingest.pipeline import Loaded, load
from ingest.reading_options import ReadingOptions


__all__ = ["NO_RECIPE", "Loaded", "Preview", "ReadingOptions", "Recipe", "load", "preview"]
