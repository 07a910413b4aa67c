"""The report of great volume on a small one: it runs to its end, and counts what is shown that the policy hides."""

from bench.volume import report


def test_every_line_is_there(tmp_path):
    lines = list(report(tmp_path / "volume", rows=30_000))
    assert len(lines) == 8 and "shown below the policy: 0 " in "".join(lines)
    assert not (tmp_path / "volume").exists()
