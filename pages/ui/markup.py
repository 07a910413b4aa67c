"""Markup with drawings in it, shown as it stands: Streamlit's own element would strip a table of its sparklines."""

import streamlit as st


JS = """
export default function ({ parentElement, data }) {
  const paper = parentElement.querySelector(".los")
  const markup = typeof data === "string" ? data : new TextDecoder().decode(data)
  if (paper.losShown === markup) return
  // A link that is pressed and drawn again keeps the focus.
  const active = paper.contains(document.activeElement) && document.activeElement.textContent
  paper.losShown = markup
  paper.innerHTML = markup
  window.losDrawn?.()
  if (active) [...paper.querySelectorAll("a, summary")].find((one) => one.textContent === active)?.focus({ preventScroll: true })
}
"""

_paper = st.components.v2.component("los_paper", html='\n<div class="los"></div>\n', js=JS, isolate_styles=False)


def show_markup(markup, key):
    """Shows `markup` (bytes of UTF-8, all text in it escaped already)."""
    _paper(data=markup, key=key)
