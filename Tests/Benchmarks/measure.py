"""What a command costs as a whole process: the time on the wall, the time of the processor, the most memory.

The kernel counts towards a program's peak memory what the process held before it became that program. So a command is not
started from the program that does the comparing but from this file, run alone in a bare interpreter, which is small:
a peak below that of the interpreter (about 10 MB) cannot be told.
"""

import os
import sys
import time


class Failed(Exception):
    """The command did not succeed."""


class Usage:
    """Seconds and bytes."""

    def __init__(self, wall, cpu, peak):
        self.wall, self.cpu, self.peak = wall, cpu, peak

    def as_dictionary(self):
        return {"wall_seconds": self.wall, "cpu_seconds": self.cpu, "peak_memory_bytes": self.peak}


def measure(command, stdin=os.devnull, environment=None):
    """Runs a command to its end. Raises Failed with what it wrote when its exit code is not 0."""
    import subprocess

    bare = [sys.executable, "-I", "-S", os.path.abspath(__file__), *map(str, command)]
    with open(stdin, "rb") as source:
        done = subprocess.run(bare, stdin=source, capture_output=True, text=True, env=environment, check=False)
    written, _, usage = done.stderr.rstrip("\n").rpartition("\n")
    if done.returncode != 0:
        raise Failed(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{written}")
    wall, cpu, peak = usage.split()
    return Usage(float(wall), float(cpu), int(peak))


def run_bare(command):
    """Runs a command and writes its usage as the last line on the error stream; returns its exit code."""
    started = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - started
    unit = 1 if sys.platform == "darwin" else 1024
    sys.stderr.write(f"\n{wall:.6f} {usage.ru_utime + usage.ru_stime:.6f} {usage.ru_maxrss * unit}\n")
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(run_bare(sys.argv[1:]))
