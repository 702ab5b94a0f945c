"""Tests of many pages collect all faults before they fail, so that one run shows them all."""

from contextlib import contextmanager

import pytest


@contextmanager
def faults():
    """Yields a list for descriptions of faults; the test fails at the end if it is not empty."""
    found = []
    yield found
    if found:
        pytest.fail(f"{len(found)} found:\n" + "\n".join(f"  {fault}" for fault in found), pytrace=False)
