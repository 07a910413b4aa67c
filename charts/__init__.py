"""Panels drawn as Plotly figures: one file for each chart, one theme for all.

A new chart is a file here with a function from what it shows (of panels/) to a Plotly figure, in the colours and the type of theme.py. Its
page calls it; slides and papers draw it where slide_chart.py names it, through the writer in svg/, which refuses what it does not know.
"""
