"""A small server on this machine that answers as it is told, for the connectors to ask."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def serving(*answers):
    """(address, the paths asked for so far) of a server that gives these answers in turn, the last one again and again.

    An answer is (status, headers, body), or a function of the handler that writes one itself.
    """
    asked = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            answer = answers[min(len(asked), len(answers) - 1)]
            asked.append(self.path)
            answer(self) if callable(answer) else answered(self, *answer)

        def log_message(self, *_):
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answered(handler, status, headers, body, length=None):
    """Write an answer, whose announced length may be false."""
    handler.send_response(status)
    for name, value in {"Content-Length": len(body) if length is None else length, **headers}.items():
        handler.send_header(name, str(value))
    handler.end_headers()
    handler.wfile.write(body)


def cut_short(handler):
    """An answer that breaks off before its announced end."""
    answered(handler, 200, {"Content-Type": "text/csv", "Connection": "close"}, b"a,b\n1,", length=100)
    handler.close_connection = True
