"""Presenting a meeting: its deck, where each screen of it stands, and the questions that are parked, answered beside Streamlit's pages."""
