"""Tests over many pages gather every fault before they fail, so that one run shows them all."""

from contextlib import contextmanager

import pytest


@contextmanager
def faults():
    """Gives a list to put sentences in; the test fails at the end when there is one in it."""
    found = []
    yield found
    if found:
        pytest.fail(f"{len(found)} found:\n" + "\n".join(f"  {fault}" for fault in found), pytrace=False)
