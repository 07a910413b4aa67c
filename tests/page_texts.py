"""Every word of every page, written to a folder, so that a change of the pages' code can be shown to change no page.

python -m tests.page_texts write FOLDER HOMES [PAGE…]   HOMES keeps the homes that are looked at, made by the first run
python -m tests.page_texts compare BEFORE AFTER         exits 1 where a text, a control or a chart is another; markup is told apart

Of each view three files: .txt is the text as it is read, .html the markup in one form (attributes in order, a tag a line), .json the
controls and charts.
"""

import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path


os.environ["LOS_CLOCK"] = "2026-11-22T12:00:00+00:00"
os.environ["TZ"] = "Europe/London"

from google.protobuf.json_format import MessageToDict  # noqa: E402
from streamlit.testing.v1 import AppTest  # noqa: E402

import actions  # noqa: E402
import catalogue  # noqa: E402
from access import User  # noqa: E402
from pages.shell.navigation import PAGES  # noqa: E402
from tests.extracts import PLANS, write  # noqa: E402
from tests.page_views import View, views  # noqa: E402


ROOT = Path(__file__).resolve().parent.parent
INLINE = {"a", "abbr", "b", "button", "code", "em", "i", "input", "label", "small", "span", "strong", "sub", "sup", "svg", "path", "circle", "line", "rect", "g", "title", "text"}  # fmt: skip
READ = ("alt", "aria-label", "title", "placeholder", "data-means", "data-said", "value")
PASSING = re.compile(r'("(?:id|hash|url|formId|elementId|data_hash|deferredFileId)": )"[^"]*"')


class Reader(HTMLParser):
    """The text of markup as it is read, and the markup in one form."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.form = [], []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.text.append("" if tag in INLINE else "\n")
        self.text += [f"[{name}: {value}]" for name, value in attrs if name in READ and value]
        self.form.append(f"\n<{tag}{''.join(f' {name}={value!r}' for name, value in sorted(attrs))}>")

    def handle_endtag(self, tag: str) -> None:
        self.text.append("" if tag in INLINE else "\n")
        self.form.append(f"\n</{tag}>")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        self.form.append(f"\n{data}" if data.strip() else "")


def read(markup: str) -> tuple[str, str]:
    """(text, form) of some markup."""
    reader = Reader()
    reader.feed(markup)
    lines = ("".join(reader.text)).splitlines()
    return "\n".join(line for line in (re.sub(r"[ \t]+", " ", line).strip() for line in lines) if line), "".join(reader.form).strip()


def opened(view: View) -> AppTest:
    """The page of a View, after everything was dropped and pressed."""
    app = AppTest.from_file(str(ROOT / "pages" / "main.py"), default_timeout=300)
    app.context = {"theme": view.theme}
    app.query_params.update(view.query)
    app.run()
    if view.page:
        try:
            app.switch_page(f"{PAGES[view.page].folder}/page.py")
        except ValueError:
            return app
        app.query_params.update(view.query)
    for key, value in view.state.items():
        app.session_state[key] = value
    app.run()
    if view.drop:
        app.file_uploader(key="drop0").set_value([(name, data, "text/csv") for name, data in view.drop]).run()
    for label in view.press:
        for button in [button for button in app.button if button.label.startswith(label)][:1]:
            button.click().run()
    return app


def parts(app: AppTest) -> Iterator[tuple[str, dict, str]]:
    """(kind, what it is set to, its markup) of every element in its order."""
    for element in app._tree:
        proto = getattr(element, "proto", None)
        if proto is None:
            continue
        if element.type == "html":
            yield "html", {}, proto.body
        elif element.type == "bidi_component":
            sent = json.loads(proto.json) if proto.json else None
            given = {name: value for name, value in sent.items() if name != "html"} if isinstance(sent, dict) else {}
            yield "component", given | {"name": proto.component_name}, proto.bytes.decode() or (sent or {}).get("html", "")
        elif hasattr(proto, "DESCRIPTOR"):
            yield element.type, MessageToDict(proto), ""


def written(view: View, app: AppTest) -> dict[str, str]:
    """Suffix → what is written of a page."""
    texts, forms, rest = [], [], []
    for kind, given, markup in parts(app):
        if markup:
            text, form = read(markup)
            texts.append(f"== {kind}\n{text}")
            forms.append(f"== {kind}\n{form}")
        spec = given.pop("spec", None)
        if spec:
            given["spec"] = hashlib.sha256(spec.encode()).hexdigest()
        rest.append(
            f"== {kind}\n{PASSING.sub(lambda match: match[1] + repr('…'), json.dumps(given, indent=1, sort_keys=True, ensure_ascii=False))}"
        )
    asked = f"address: {dict(sorted(app.query_params.items()))}\nexception: {[str(one.value) for one in app.exception]}\n"
    return {"txt": "\n".join(texts), "html": "\n".join(forms), "json": asked + "\n".join(rest)}


def homes(folder: Path) -> None:
    """Make the homes that are looked at, once: the sample's, and one at work, with uploads of each state, builds, a proposal and views."""
    if folder.exists():
        return
    actions.sample(actions.Session.of(folder / "sample", User("tester", "steward")))
    who = actions.Session.of(folder / "worked", User("Kim", "administrator"))
    for numerator in (400, 450, 500):
        actions.load(who, [write(folder / f"{numerator}.csv", numerator=numerator)], reason=f"return {numerator}")
        actions.publish(who, f"after {numerator}")
    actions.withdraw(who, actions.history(who).uploads[0]["upload"], "wrong quarter")
    actions.load(who, [write(folder / "600.csv", numerator=600)], reason="waits")
    actions.propose(who, [actions.history(who).uploads[0]["upload"]], "please", None)
    actions.load(who, [write(folder / "610.csv", indicator="persistent_absence", numerator=610)])
    own = actions.Session.of(folder / "worked", User("local user", "administrator"))
    actions.star(own, PLANS, "persistent_absence")
    for name, address in (("Plans <b>", f"indicator?indicator={PLANS}"), ("Old", "indicator?indicator=gone"), ("Older", "no_such_page")):
        actions.save_view(own, name, address)


def write_all(folder: Path, kept: Path, only: list[str]) -> None:
    """Write down every view, or those of some pages by their paths ('overview' for the first)."""
    homes(kept)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as drops:
        for number, view in enumerate(views(catalogue.catalogue(), Path(drops))):
            if only and (view.page or "overview") not in only:
                continue
            with tempfile.TemporaryDirectory() as home:
                if view.home != "empty":
                    shutil.copytree(kept / view.home, home, dirs_exist_ok=True)
                os.environ |= {"LOS_HOME": home, "LOS_ROLE": view.role}
                app = opened(view)
            named = "_".join(filter(None, [view.page or "overview", *map(str, view.query.values()), view.home, *view.press]))
            name = f"{number:04}_{re.sub(r'[^A-Za-z0-9.,_-]', '-', named)[:90]}"
            for suffix, text in written(view, app).items():
                (folder / f"{name}.{suffix}").write_text(text + "\n", encoding="utf-8")


def compare(before: Path, after: Path) -> int:
    """Say what is another of two folders; 1 where a reader would notice."""
    names = sorted(path.name for path in after.iterdir())
    other = [
        name
        for name in names
        if not all((folder / name).exists() for folder in (before, after)) or (before / name).read_bytes() != (after / name).read_bytes()
    ]
    told = {suffix: [name for name in other if name.endswith(suffix)] for suffix in (".txt", ".json", ".html")}
    for suffix, some in told.items():
        print(f"{suffix}: {len(some)} of {len(names) // 3} views differ", *some[:12], sep="\n  ")
    return int(bool(told[".txt"] or told[".json"]))


if __name__ == "__main__":
    verb, first, second = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    sys.exit(compare(first, second) if verb == "compare" else write_all(first, second, sys.argv[4:]))
