"""From a file to facts: all that is the same for every kind of extract."""
