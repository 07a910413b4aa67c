"""Taking away what a page shows: as a file, as a picture, as a link."""
