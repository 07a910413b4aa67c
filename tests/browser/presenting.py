"""What the tests of presenting do with a deck in a browser."""

from statistics import median


# From the key to the second frame after it, by which the new slide is drawn.
TIMED = """key => new Promise(done => {
  const began = performance.now()
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}))
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)))
})"""
AT = "document.querySelector('.slide:not([hidden])').dataset.number"


def number(page):
    """The number of the item that is shown."""
    return page.evaluate(AT)


def press(page, *keys):
    """Press keys one after another, and give the number of the item that is shown then."""
    for key in keys:
        page.keyboard.press(key)
    return number(page)


def changes(page, count):
    """Milliseconds of `count` changes of slide, from the first item on: (median, longest)."""
    page.keyboard.press("Home")
    page.wait_for_timeout(200)
    times = [page.evaluate(f"({TIMED})('ArrowRight')") for _ in range(count)]
    return median(times), max(times)


def followed(leader, follower, key):
    """Milliseconds from a key in one window until another shows the item that it leads to, by the clock of the machine."""
    before = number(follower)
    follower.evaluate(
        f"""before => {{ window.arrived = new Promise(done => {{
            const look = () => {AT} !== before ? done(performance.timeOrigin + performance.now()) : setTimeout(look, 2)
            look()
            setTimeout(() => done(Infinity), 5000) }}) }}""",
        before,
    )
    began = leader.evaluate(
        """key => { const now = performance.timeOrigin + performance.now()
            document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true})); return now }""",
        key,
    )
    return follower.evaluate("window.arrived") - began
