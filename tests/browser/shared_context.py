"""One context of the browser for the pages of many tests of a process, in which Streamlit's scripts stay loaded and compiled."""

from urllib.parse import urljoin


KEPT = "local_storage,indexeddb,cache_storage,service_workers,websql"


class SharedContext:
    """Gives pages that are as new as those of a context of their own: each has its size and theme, and finds nothing kept.

    What makes a page dear is the compiling of megabytes of scripts. One process draws all pages of a site (see QUIET), and lives as
    long as one of them is open: so a bare page stays open between the tests.
    """

    def __init__(self, browser, **given):
        self.context = browser.new_context(**given)
        self._resident = self.context.new_page()
        self._storage = self.context.new_cdp_session(self._resident)

    def page(self, viewport, color_scheme, permissions=()):
        """A new page, with what a context is given for it in Playwright."""
        if permissions:
            self.context.grant_permissions(permissions)
        page = self.context.new_page()
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme)
        return page

    def stay(self, address):
        """Keep the process of the site of this address from now on."""
        if self._resident.url == "about:blank":
            self._resident.goto(urljoin(address, "/_stcore/health"))

    def forget(self, origins):
        """Close all pages, and forget what those of these origins kept in the browser, other than the files of the server."""
        for page in self.context.pages:
            if page is not self._resident:
                page.close()
        self.context.clear_permissions()
        self.context.clear_cookies()
        for origin in origins:
            self._storage.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": KEPT})

    def close(self):
        """Close it with all its pages."""
        self.context.close()
