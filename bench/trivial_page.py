"""The page that others are measured against: one small Plotly chart and nothing else."""

import plotly.graph_objects as go
import streamlit as st


st.plotly_chart(go.Figure(go.Scatter(x=[1, 2, 3], y=[3, 1, 2])))
