"""Panels drawn as Plotly figures: one file for each chart, one theme for all."""
