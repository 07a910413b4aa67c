"""Work that takes a while, done beside the page: a bar that moves, and a button that calls it off and leaves nothing behind."""

import threading

import streamlit as st

from progress import CalledOff, Work, followed


PACE = 0.2


class Job:
    """A piece of work in a thread of its own, which outlasts a rerun of the page: the next run waits on.

    `words` say what it is about; `parts` is a list to which the work adds what it has done for good.
    """

    def __init__(self, words, work, parts=None):
        self.words, self.parts, self.progress, self.result, self.error = words, parts, Work(), None, None
        self._thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        self._thread.start()

    def _run(self, work):
        try:
            with followed(self.progress):
                self.result = work()
        except BaseException as error:
            self.error = CalledOff() if self.progress.off.is_set() else error

    def over(self, seconds):
        """Whether it is over, after waiting for it at most so long."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def stop(self):
        """Call it off, and wait until it has undone what it had begun."""
        while not self.over(0.05):
            self.progress.call_off()


def jobs():
    """What is being done for this session, by its key."""
    return st.session_state.setdefault("jobs", {})


def wait_for(key, cancelled):
    """What the job of this key returns, or raises. Cancel calls `cancelled` with the job once nothing is left of it."""
    job, place = jobs()[key], st.empty()
    with place.container():
        bar = st.progress(0.0, text=f"{job.words} …")
        st.button("Cancel", key=f"cancel {key}", on_click=_cancel, args=(key, cancelled))
        while not job.over(PACE):
            bar.progress(job.progress.share, text=": ".join(filter(None, (job.words, job.progress.step))) + " …")
    place.empty()
    jobs().pop(key, None)
    if isinstance(job.error, CalledOff):
        st.stop()
    if job.error:
        raise job.error
    return job.result


def stop_others(wanted):
    """Call off what is done for files that were taken away again."""
    for key in set(jobs()) - set(wanted):
        jobs().pop(key).stop()


def _cancel(key, cancelled):
    job = jobs().pop(key, None)
    if job:
        job.stop()
        cancelled(job)
