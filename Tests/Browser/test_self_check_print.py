"""The printed result: A4, complete, nothing split over two sheets, legible in grey."""

import re
import subprocess

import pytest
from lxml import etree

from conftest import DESKTOP
from faults import faults
from page_scripts import look
from self_check import Visitor
from test_print import A4, without_space
from test_self_check import PAGES, QUICK_PAGES, mixed

ROOM_TO_WRITE = 150  # CSS px

# What must not be split over sheets.
BLOCKS = ".sc-priority, #sc-result .sc-list li"
ANSWERS = ".sc-answers dl > div"

RESULT = 2  # sheets, at most
WORKSHEET = 6
SMALLEST = 8  # points, of text on paper

# The contrast of printed text with white paper, in grey.
FAINT_WORDS = """() => look.texts().filter(({ element }) => element.closest("main")).flatMap(({ element, words }) => {
  const colour = getComputedStyle(element)[element.ownerSVGElement ? "fill" : "color"];
  const [r, g, b] = colour.match(/[\\d.]+/g).map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
  const contrast = 1.05 / (.2126 * r + .7152 * g + .0722 * b + .05);
  return contrast < 4.5 ? [`“${words.trim()}” in ${colour} has a contrast of ${contrast.toFixed(1)}`] : [];
})"""


@pytest.fixture(scope="module", params=sorted(PAGES, reverse=True))
def printed(request, browser, server, tmp_path_factory):
    """A visitor at a result with long notes, and the sheets that Chromium prints."""
    context = browser.new_context(viewport={"width": DESKTOP, "height": 900}, base_url=server.address)
    visitor = Visitor(context.new_page(), PAGES[request.param]).open()
    notes = {question["id"]: f"{question['id']} " * 12 for question in visitor.scored[::3]}
    visitor.load(mixed(visitor), notes=notes, organisation="ROC Voorbeeld")
    file = tmp_path_factory.mktemp("self-check") / "result.pdf"
    file.write_bytes(visitor.tab.pdf(format="A4", prefer_css_page_size=True))
    visitor.go("sc-review")
    file.with_name("answers.pdf").write_bytes(visitor.tab.pdf(format="A4", prefer_css_page_size=True))
    visitor.go("sc-result")
    visitor.tab.emulate_media(media="print")
    yield visitor, file
    context.close()


def sheets(file):
    """The text of each sheet, without white space."""
    text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    return [without_space(sheet) for sheet in text.split("\f")[:-1]]


def test_the_result_fits_a4(printed):
    _, file = printed
    boxes = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout
    with faults() as found:
        for number, sheet in enumerate(etree.fromstring(boxes, etree.HTMLParser(encoding="utf-8")).iter("page"), 1):
            if (float(sheet.get("width")), float(sheet.get("height"))) != pytest.approx(A4, abs=1):
                found.append(f"sheet {number} is no A4")
            words = sheet.findall("word")
            found += [f"“{word.text}” runs off sheet {number}" for word in words
                      if float(word.get("xmin")) < 20 or float(word.get("xmax")) > A4[0] - 20]  # fmt: skip
            if not words:
                found.append(f"sheet {number} is empty")


def test_the_start_prints_every_question_with_its_points(browser, server, tmp_path):
    """With the browser's own menu as well as with the button: a sheet to fill in by hand, without links and buttons."""
    for path in (page.path for page in PAGES.values()):
        tab = browser.new_page(base_url=server.address)
        tab.goto(path)
        tab.locator("#sc-start button").last.wait_for()
        file = tmp_path / "questions.pdf"
        file.write_bytes(tab.pdf(format="A4", prefer_css_page_size=True))
        paper = "".join(sheets(file))
        with faults() as found:
            for words in tab.locator(".sc-question .sc-text, .sc-points").all_text_contents():
                if without_space(words) not in paper:
                    found.append(f"{path}: “{words}” is not on paper")
            for words in tab.locator("#sc-begin p, .sc-other-version, #sc-start p").all_text_contents():
                if without_space(words) in paper:
                    found.append(f"{path}: “{words}” is on paper")
        tab.close()


def test_no_answer_or_advice_is_split_over_two_sheets(printed):
    visitor, file = printed
    with faults() as found:
        for name, selector, fewest in (("result.pdf", BLOCKS, 5), ("answers.pdf", ANSWERS, len(visitor.questions))):
            paper = sheets(file.with_name(name))
            blocks = visitor.tab.evaluate("blocks => [...document.querySelectorAll(blocks)].map(each => each.textContent && [...each.querySelectorAll('h4, p, li, dt, dd'), each].map(part => part.children.length ? '' : part.textContent))", selector)
            assert len(blocks) >= fewest
            for lines in blocks:
                lines = [without_space(line) for line in lines if line.strip()]
                if not any(all(line in sheet for line in lines) for sheet in paper):
                    found.append(f"{lines} is not on one sheet")


def test_a_result_takes_two_sheets_and_the_questions_six(printed, browser, server, tmp_path):
    visitor, file = printed
    assert len(sheets(file)) <= RESULT
    with faults() as found:
        for page in [*PAGES.values(), *QUICK_PAGES.values()]:
            tab = browser.new_page(base_url=server.address)
            tab.goto(page.path)
            tab.locator("#sc-start button").last.wait_for()
            questions = tmp_path / "questions.pdf"
            questions.write_bytes(tab.pdf(format="A4", prefer_css_page_size=True))
            if len(sheets(questions)) > WORKSHEET:
                found.append(f"{page} takes {len(sheets(questions))} sheets")
            found += [f"{page}: {size:.1f} points" for size in sizes_on_paper(questions) if size < SMALLEST - 0.1]
            tab.close()
        found += [f"the result has {size:.1f} points" for size in sizes_on_paper(file) if size < SMALLEST - 0.1]


def sizes_on_paper(file):
    """The sizes of all texts of a PDF, in points."""
    layout = subprocess.run(["pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", file], capture_output=True, check=True).stdout
    fonts = etree.fromstring(layout, etree.XMLParser(recover=True, load_dtd=False))
    return {float(font.get("size")) for font in fonts.iter("fontspec")}


def test_everything_that_a_meeting_needs_is_on_paper(printed):
    visitor, file = printed
    paper = "".join(sheets(file))
    every_answer = "".join(sheets(file.with_name("answers.pdf")))
    answers = mixed(visitor)
    expected = ["ROC Voorbeeld", visitor.text("version", version=visitor.definition["version"]), visitor.text("disclaimer"),
                *(dimension["name"] for dimension in visitor.dimensions)]  # fmt: skip
    asked = ["ROC Voorbeeld", *(question["text"] for question in visitor.questions), *(next(option[2] for option in visitor.options(question) if option[0] == answers[question["id"]])
                  for question in visitor.questions if question["id"] in answers)]  # fmt: skip
    with faults() as found:
        found += [f"not on paper: {text}" for text in expected if without_space(text) not in paper]
        found += [f"not among the answers: {text}" for text in asked if without_space(text) not in every_answer]
        for key in ("owner", "ready-by"):
            if paper.count(without_space(visitor.text(key))) != len(visitor.score(answers)["priorities"]):
                found.append(f"{visitor.text(key)} is not asked at each priority")
        for box in visitor.tab.locator(".sc-who dd").all():
            if box.bounding_box()["width"] < ROOM_TO_WRITE:
                found.append(f"there is too little room to write: {box.bounding_box()}")
        for button in look(visitor.tab, "() => [...document.querySelectorAll('main button, main input')].filter(look.visible).map(look.selector)"):
            found.append(f"{button} is on paper")


def test_the_result_is_legible_in_grey(printed):
    visitor, _ = printed
    with faults() as found:
        found += look(visitor.tab, FAINT_WORDS)
        tracks = visitor.tab.evaluate("[...document.querySelectorAll('.sc-chart-track')].map(each => getComputedStyle(each).stroke)")
        if not tracks or set(tracks) & {"none", "rgb(255, 255, 255)"}:
            found.append("the bars of the chart have no edge")
