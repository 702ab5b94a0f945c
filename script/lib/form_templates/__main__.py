"""Writes all templates: python3 -m form_templates SOURCES CONTENT. Started by script/templates."""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from . import open_document, paper, pages, word
from .source import Form


def main(sources, content):
    styles = {name: (sources / "style" / f"{name}.xml").read_text("utf-8") for name in ("word", "open-document")}
    forms = [Form.read(path) for path in sorted(sources.glob("*/*.md"))]
    target = content / "media/sjablonen"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = {}
        papers = []
        for form in forms:
            word.write(form, Path(folder) / f"{form.name}.docx", styles["word"])
            open_document.write(form, Path(folder) / f"{form.name}.odt", styles["open-document"])
            for name, write in [(form.name, open_document.write_paper), (pages.example_name(form), open_document.write_example)]:
                document = Path(folder) / "paper" / f"{name}.odt"
                document.parent.mkdir(exist_ok=True)
                write(form, document, styles["open-document"])
                papers.append((document, form))
        for path, (_, form) in zip(paper.convert([document for document, _ in papers], folder), papers):
            paper.settle(path, form.meta["date"])
        for form in forms:
            for name in [f"{form.name}.docx", f"{form.name}.odt", f"{form.name}.pdf", f"{pages.example_name(form)}.pdf"]:
                made[name] = (Path(folder) / name).read_bytes()
    for old in target.iterdir():
        old.unlink()
    for name, data in made.items():
        (target / name).write_bytes(data)
    for form in forms:
        pages.write_example(form, content)
    (sources / "made.json").write_text(json.dumps(manifest(sources, made), indent=2, sort_keys=True) + "\n", "utf-8")


def manifest(sources, made):
    """From what each file was made, and what came of it."""
    read = [*sorted(sources.glob("*/*.md")), *sorted(sources.glob("style/*.xml")), *sorted(Path(__file__).parent.glob("*.py"))]
    tools = [["pandoc", "--version"], ["soffice", "--version"]]
    return {
        "sources": {path.name if path.suffix == ".py" else str(path.relative_to(sources)): digest(path.read_bytes()) for path in read},
        "files": {name: digest(data) for name, data in made.items()},
        "tools": [subprocess.run(tool, capture_output=True, text=True, check=True).stdout.splitlines()[0].strip() for tool in tools],
    }


def digest(data):
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
