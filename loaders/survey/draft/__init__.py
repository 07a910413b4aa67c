"""A first codebook for the export of a survey tool, drafted from its headings and answers, for a person to look at and correct."""
