"""The program under test, and the repository whose content it reads."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BAKEN_PROGRAM") or ROOT / ".build/debug/baken"
