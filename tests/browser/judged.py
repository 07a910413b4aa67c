"""What axe says of a page, and the record of a whole run that the accessibility statement is made from."""

import json

from tests.browser.views import PAGES


TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
STANDARD = "WCAG 2.2 level A and AA"


class Record:
    """The judgements of a run: kept one by one, written when every page was judged."""

    def __init__(self):
        self.runs = {}

    def judge(self, axe, page, name, theme, width):
        """What axe finds on a page, kept under its view, theme and width."""
        response = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}).response
        self.runs[name, theme, width] = page.title().removesuffix(" – Line of Sight").rpartition(" · ")[2], response
        return response["violations"]

    def write(self, path, on):
        """Write the run of a day as accessibility.json has it; a run that missed a page is no run, and writes nothing.

        The day is given, as tests have a clock of their own.
        """
        if {name for name, _, _ in self.runs} != set(PAGES):
            return
        path.write_text(json.dumps(self._summary(on), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    def _summary(self, on):
        responses = [response for _, response in self.runs.values()]
        rules = {
            one["id"] for response in responses for kind in ("passes", "violations", "inapplicable", "incomplete") for one in response[kind]
        }
        return {
            "on": on,
            "engine": "axe-core {version}".format(**responses[0]["testEngine"]),
            "standard": STANDARD,
            "pages": sorted({title for title, _ in self.runs.values()}),
            "views": len(PAGES),
            "themes": sorted({theme for _, theme, _ in self.runs}),
            "widths": sorted({width for _, _, width in self.runs}),
            "rules": len(rules),
            "findings": [
                [title, theme, width, one["help"], len(one["nodes"])]
                for (_, theme, width), (title, response) in self.runs.items()
                for one in response["violations"]
            ],
        }
