"""The questions of readers: each is answered at most two clicks from home, on a phone and a desktop, in every language."""

from pathlib import Path

import icalendar
import pytest
import yaml

from conftest import DESKTOP
from seeker import Seeker
from self_check import Visitor, self_check_pages

CLICKS = 2  # at most, from home to an answer
PHONE = 360
QUESTIONS = yaml.safe_load((Path(__file__).parent / "questions.yml").read_text("utf-8"))
LANGUAGES = ("nl", "en")


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def width(request):
    return request.param


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def seeker(tabs, site, language, width):
    home = next(page for page in site.pages if page.kind == "home" and page.language == language)
    return Seeker(tabs(width), home)


def words(language, dutch, english):
    return dutch if language == "nl" else english


def test_every_question_is_asked_in_every_language(site):
    assert tuple(site.languages) == LANGUAGES
    assert len({question["question"] for question in QUESTIONS}) == len(QUESTIONS) >= 20


@pytest.mark.parametrize("question", QUESTIONS, ids=[question["question"] for question in QUESTIONS])
def test_the_answer_is_at_most_two_clicks_from_home(seeker, language, question):
    way = question[language]
    for name in way["clicks"]:
        seeker.follow(name)
    answer = seeker.read(way["heading"])
    assert seeker.clicks <= CLICKS
    assert [each for each in way["answer"] if each not in answer] == [], f"under “{way['heading']}” is: {answer}"


# Six tasks


def test_a_workshop_in_utrecht_is_put_in_a_calendar(seeker, language):
    seeker.follow("ECVET Experience Utrecht")
    assert "Utrecht" in seeker.read("ECVET Experience Utrecht")
    name, content = seeker.download(words(language, "Agendabestand (.ics)", "Calendar file (.ics)"))
    assert seeker.clicks <= CLICKS
    assert name.endswith(".ics")
    [event] = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert "Utrecht" in event["SUMMARY"] and "Utrecht" in event["LOCATION"]
    assert event["DTSTART"].dt.date().isoformat() == "2027-03-11"


def test_whoever_helps_with_validation_is_found(seeker, language):
    seeker.follow("Contact")
    today = seeker.read(words(language, "Waar u vandaag terechtkunt", "Where to turn today"))
    assert words(language, "een EVC-procedure", "an EVC procedure") in today
    assert seeker.link(words(language, "Nationaal Kenniscentrum EVC", "National Knowledge Centre EVC (in Dutch)"))
    team = words(language, "Validering en volwassenen", "Validation and adult learning")
    seeker.follow(team)
    assert words(language, "Nationaal Kenniscentrum EVC", "National Knowledge Centre EVC") in seeker.read(team)
    assert seeker.clicks <= CLICKS


def test_the_self_check_is_done_and_shared(seeker, site, language):
    """The clicks lead to the self-check; answering its questions and sharing are the task itself."""
    seeker.follow(words(language, "Doe de zelfcheck", "Do the self-check"))
    assert seeker.clicks <= CLICKS
    visitor = Visitor(seeker.tab, self_check_pages(site)[language])
    seeker.tab.wait_for_selector("#self-check[data-enhanced]")
    best, asked = visitor.most, [question["id"] for question in visitor.questions]
    seeker.tab.click("#sc-begin .button-primary")
    answered = {}
    while (question := visitor.question) in asked:
        answered[question] = best[question]
        visitor.choose(best[question])
        visitor.next()
        seeker.tab.wait_for_selector(f"#sc-q-{question}", state="hidden")
    seeker.tab.wait_for_selector("#sc-result h2")
    link = visitor.share_link()
    seeker.tab.goto("about:blank")
    seeker.tab.goto(link)
    seeker.tab.wait_for_selector("#sc-result h2")
    assert visitor.exported()["answers"] == answered


def test_whether_ecvet_still_exists_is_said_at_home(seeker, language):
    home = seeker.read(words(language, "Geldt ECVET nog?", "Does ECVET still apply?"))
    assert words(language, "trok ECVET op 24 november 2020 in", "withdrew ECVET on 24 November 2020") in home
    seeker.follow(words(language, "hoe het er nu voor staat", "where things stand today"))
    today = seeker.read(words(language, "Wat betekent dit voor u?", "What does this mean for you?"))
    assert words(language, "het is geen grondslag meer", "it is no longer a basis") in today
    assert seeker.clicks <= CLICKS


def test_what_counts_as_bpv_is_found(seeker, language):
    seeker.follow(words(language, "Wat telt in het mbo?", "What counts in the mbo?"))
    needed = seeker.read(words(language, "De stage zelf: dat is bpv", "The placement itself: that is bpv"))
    assert words(language, "bbl 610 uur per studiejaar", "bbl 610 hours a year") in needed
    assert seeker.clicks <= CLICKS


def test_a_template_is_taken_home(seeker, language):
    seeker.follow(words(language, "leerovereenkomst", "learning agreement"))
    name, content = seeker.download(words(language, "leerovereenkomst.docx", "learning-agreement.docx"))
    assert seeker.clicks <= CLICKS
    assert name.endswith(".docx") and content.startswith(b"PK")
