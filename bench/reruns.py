"""Reruns a page over Streamlit's own protocol, as a browser does, and times them."""

import asyncio
import time
from contextlib import contextmanager
from urllib.parse import urlencode

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Visitor:
    """One session on one page."""

    def __init__(self, address, page):
        self.address, self.page, self.hash = address, page, ""

    async def open(self, query):
        """Connect and run the page for the first time."""
        address = f"ws://{self.address}/_stcore/stream"
        self.socket = await websockets.connect(address, subprotocols=["streamlit", "x"], max_size=None, ping_interval=None)
        await self.rerun(query)
        return self

    async def rerun(self, query):
        """Seconds until the page has run with this query. A page that raises, or is not there, stops the measurement."""
        message = BackMsg()
        message.rerun_script.query_string = urlencode(query)
        message.rerun_script.page_script_hash = self.hash
        message.rerun_script.page_name = "" if self.hash else self.page
        began = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(await self.socket.recv())
            kind = answer.WhichOneof("type")
            if kind in ("new_session", "navigation"):
                self.hash = getattr(answer, kind).page_script_hash or self.hash
            elif kind == "page_not_found" or (kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception"):
                raise RuntimeError(f"the page '{self.page}' could not be drawn")
            elif kind == "script_finished" and answer.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return time.perf_counter() - began


@contextmanager
def held_open(address, page, queries, count):
    """Keeps `count` sessions open on a page for as long as the block lasts."""
    with asyncio.Runner() as runner:
        visitors = [runner.run(Visitor(address, page).open(queries[n % len(queries)])) for n in range(count)]
        yield
        for visitor in visitors:
            runner.run(visitor.socket.close())


async def _times(address, page, queries, sessions, seconds):
    visitors = [await Visitor(address, page).open(queries[0]) for _ in range(sessions)]
    taken, end = [], time.perf_counter() + seconds

    async def keep_asking(visitor, turn):
        while time.perf_counter() < end:
            taken.append(await visitor.rerun(queries[turn % len(queries)]))
            turn += 1

    await asyncio.gather(*(keep_asking(visitor, turn) for turn, visitor in enumerate(visitors)))
    for visitor in visitors:
        await visitor.socket.close()
    return taken


def rerun_times(address, page, queries, sessions=1, seconds=4):
    """Seconds of every rerun that `sessions` visitors made in `seconds`, each taking the queries in turn."""
    return asyncio.run(_times(address, page, queries, sessions, seconds))
