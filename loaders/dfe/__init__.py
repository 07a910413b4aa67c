"""What is particular to the tidy files of the Department for Education: their time identifiers, places and columns."""
