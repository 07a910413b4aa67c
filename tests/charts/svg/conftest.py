"""A real browser in which Plotly's own drawing and ours stand side by side, without a network."""

import base64
from pathlib import Path

import plotly
import pytest
import streamlit


HERE = Path(__file__).parent
SCRIPT = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
FONT = next(Path(streamlit.__file__).parent.glob("static/static/media/SourceSansVF-Upright*.woff2"))


def page_of(font):
    """An empty page that has the type the application brings along."""
    source = base64.b64encode(font.read_bytes()).decode()
    face = f'@font-face {{font-family: "Source Sans"; font-weight: 100 900; src: url(data:font/woff2;base64,{source})}}'
    return (
        f'<style>{face} body {{margin: 0; font-family: "Source Sans"}} svg {{display: block}}</style><p>a<b>a</b></p><div id="place"></div>'
    )


@pytest.fixture(scope="session")
def canvas(browser):
    """Opens a page on which both can draw, once for each enlargement: canvas(2)."""
    opened = {}

    def open_page(zoom=1):
        if zoom not in opened:
            page = browser.new_page(viewport={"width": 1000, "height": 700}, device_scale_factor=zoom)
            page.set_content(page_of(FONT))
            page.add_script_tag(path=SCRIPT)
            page.add_script_tag(path=HERE / "pieces.js")
            page.evaluate("document.fonts.ready.then(() => document.querySelector('p').remove())")
            opened[zoom] = page
        return opened[zoom]

    return open_page
