"""Labels beside lines: how wide a text is, where it breaks, and how far labels move so that none covers another."""

from collections.abc import Sequence


NARROW, WIDE = "fijlrtI.,:;'|()[] -–1", "mwMW%@"


def width(text: str, size: int) -> float:
    """About how many pixels `text` takes in our font; of several lines, the longest. Rather too wide than too narrow."""
    return max(size * sum(0.34 if c in NARROW else 0.85 if c in WIDE else 0.56 for c in line) for line in text.split("<br>"))


def bare(text: str, unit: str) -> str:
    """A figure without a unit of words, as that stands above the chart: 14.1 for 14.1 per 10,000; 46.4% and £310 stay."""
    return text if unit[:1] in ("%", "£") else text.removesuffix(unit).strip()


def wrapped(text: str, longest: int) -> str:
    """`text` broken with <br> between words, no line longer than `longest` characters unless one word is."""
    lines = [""]
    for word in text.split(" "):
        fits = len(lines[-1]) + 1 + len(word) <= longest
        if not lines[-1] or fits:
            lines[-1] = f"{lines[-1]} {word}".strip()
        else:
            lines.append(word)
    return "<br>".join(lines)


def apart(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The middles of labels of these heights within low…high, none over another, as near to `wanted` as least squares brings them.

    Comes back in the order given. Where they cannot all fit, they keep their order and overflow at the top.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    offsets = [0.0]
    for under, over in zip(order, order[1:]):
        offsets.append(offsets[-1] + (heights[under] + heights[over]) / 2)
    blocks = []
    for index, offset in zip(order, offsets):
        blocks.append((wanted[index] - offset, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (first, first_size), (second, second_size) = blocks[-2:]
            blocks[-2:] = [((first * first_size + second * second_size) / (first_size + second_size), first_size + second_size)]
    levels = [mean for mean, count in blocks for _ in range(count)]
    top = high - (offsets[-1] if wanted else 0)
    placed = [0.0] * len(wanted)
    for index, level, offset in zip(order, levels, offsets):
        placed[index] = max(min(level, top), low) + offset
    return placed


def thinned(labels: Sequence[str], room: int, size: int) -> list[int]:
    """Which of evenly spread labels fit into `room` pixels, as indexes. The last is always among them."""
    widest = max((width(label, size) for label in labels), default=0) + size
    fitting = max(2, int(room // widest) if widest else 2)
    every = max(1, -(-(len(labels) - 1) // (fitting - 1)))
    return sorted(range(len(labels) - 1, -1, -every))
