"""Surveys: responses, one row for each person, and results that somebody has added up."""
