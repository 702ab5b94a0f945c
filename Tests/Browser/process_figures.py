"""The resources that a running program uses, sampled repeatedly (proc(5))."""

import os
import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """A sample of a program's resources after a number of edits."""

    edits: int
    seconds: float
    # In KiB: the resident set size (RSS), and its anonymous part.
    resident: int
    anonymous: int
    threads: int
    descriptors: int


def sample(process, edits, seconds):
    status = dict(line.split(":", 1) for line in open(f"/proc/{process}/status").read().splitlines())
    size = lambda key: int(status[key].split()[0])  # noqa: E731
    descriptors = len(os.listdir(f"/proc/{process}/fd"))
    return Sample(edits, seconds, size("VmRSS"), size("RssAnon"), size("Threads"), descriptors)


def tenths(samples, of):
    """The median of a figure in each tenth of the day."""
    last = samples[-1].edits
    parts = [[of(each) for each in samples if part * last / 10 < each.edits <= (part + 1) * last / 10] for part in range(10)]
    return [statistics.median(part) for part in parts if part]


def table(samples):
    """The samples as lines, about twenty of them."""
    step = max(1, len(samples) // 20)
    chosen = samples[::step] + ([samples[-1]] if (len(samples) - 1) % step else [])
    lines = ["  edits  seconds  resident KiB  anonymous KiB  threads  descriptors"]
    lines += [f"{s.edits:7} {s.seconds:8.0f} {s.resident:13} {s.anonymous:14} {s.threads:8} {s.descriptors:12}" for s in chosen]
    return "\n".join(lines)
