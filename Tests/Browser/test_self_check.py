"""The self-check in the browser, on a phone and a desktop, in every language."""

import copy
import json
import re
import subprocess
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import TimeoutError, expect

from conftest import DESKTOP, PHONE, built_site
from faults import faults
from page_scripts import look, lost_text_faults, sideways_faults
from self_check import Visitor, self_check_pages
from test_axe import RULES
from test_weight import compressed

SCRIPT = 21_000  # bytes, compressed: 20 kB, and the drawing of the QR code

PAGES = self_check_pages(built_site())
QUICK_PAGES = self_check_pages(built_site(), "quick")


@pytest.fixture(params=sorted(PAGES, reverse=True))
def language(request):
    return request.param


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def width(request):
    return request.param


@pytest.fixture
def context(browser, server, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=server.address)
    yield context
    context.close()


@pytest.fixture
def visitor(context, language):
    """A visitor whose page must not throw errors."""
    tab = context.new_page()
    thrown = []
    tab.on("pageerror", lambda error: thrown.append(str(error)))
    tab.on("console", lambda message: thrown.append(message.text) if message.type == "error" else None)
    yield Visitor(tab, PAGES[language]).open()
    assert not thrown


def gate(visitor):
    """A dimension that may be skipped, with the answers that show it and those that hide it."""
    for dimension in visitor.dimensions:
        if dimension["when"]:
            shown = visitor.most
            for question in visitor.profile:
                for option in visitor.options(question):
                    hidden = {**shown, question["id"]: option[0]}
                    if score_of(visitor, hidden, dimension["id"])["status"] == "skipped":
                        return dimension, shown, hidden
    pytest.fail("no dimension of the questionnaire can be skipped by one answer")


def score_of(visitor, answers, dimension):
    return next(each for each in visitor.score(answers)["dimensions"] if each["id"] == dimension)


def rows(visitor, table="#sc-result .sc-table"):
    """The cells of the table, by dimension."""
    found = {}
    visitor.tab.evaluate("document.querySelectorAll('#sc-result .sc-numbers').forEach(each => each.open = true)")
    for row in visitor.tab.locator(f"{table} tbody tr").all():
        cells = row.locator("th, td").all_inner_texts()
        found[cells[0]] = cells[1:]
    return found


# Without JavaScript


def test_without_javascript_it_is_one_form_with_every_question(browser, server, width, language):
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=server.address, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(PAGES[language].path)
    expected = Visitor(tab, PAGES[language])
    with faults() as found:
        for question in expected.questions:
            fieldset = tab.locator(f"#sc-q-{question['id']}")
            if not fieldset.is_visible() or question["text"] not in fieldset.locator("legend").inner_text():
                found.append(f"{question['id']} is not asked in its legend")
            if fieldset.locator("input[type=radio]:visible").count() != len(expected.options(question)):
                found.append(f"{question['id']} does not show its options")
        for dimension in expected.dimensions:
            if dimension["when"] and not tab.locator(f"#sc-d-{dimension['id']} .sc-condition").first.is_visible():
                found.append(f"{dimension['id']} does not say when it is asked")
            for level in expected.definition["levels"]:
                if not tab.locator(f"#sc-a-{dimension['id']}-{level['id']} .sc-advice-text").is_visible():
                    found.append(f"the advice for {dimension['id']} at {level['id']} is out of sight")
        if tab.locator("#sc-key table").count() == 0:
            found.append("there is no score key")
        if not tab.locator("noscript, .sc-noscript").first.is_visible():
            found.append("nothing says how to use it without JavaScript")
    context.close()


# Nothing is sent


def test_nothing_is_asked_of_the_network_after_the_page_has_loaded(visitor):
    tab = visitor.tab
    tab.wait_for_load_state("networkidle")
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.click("#sc-begin .button-primary")
    for _ in range(3):
        tab.locator(f"#sc-q-{visitor.question} input").first.check()
        visitor.next()
    visitor.load(visitor.most)
    visitor.share_link()
    visitor.exported()
    visitor.go("sc-team")
    visitor.upload(visitor.file(visitor.most), field="#sc-team-file")
    # Files are made in the browser, and Chromium requests the icon whenever the title may have changed.
    icon = visitor.tab.locator("link[rel=icon]").evaluate("link => link.href")
    assert [url for url in asked if not url.startswith("blob:") and url != icon] == []


def test_the_script_weighs_at_most_21_kilobytes(site):
    page = next(iter(PAGES.values()))
    addresses = page.select("//script[@type='module']/@src") + page.select("//link[@rel='modulepreload']/@href")
    addresses = [address for address in addresses if "/consent/" not in address]
    assert addresses
    assert sum(compressed(site.file_at(address, page)) for address in addresses) <= SCRIPT


# Hidden answers


def test_an_answer_to_a_hidden_question_counts_for_nothing(visitor):
    dimension, shown, hidden = gate(visitor)
    own = {question["id"] for question in dimension["questions"]}
    never = {id: answer for id, answer in hidden.items() if id not in own}
    assert visitor.score(hidden) == visitor.score(never)
    assert visitor.score(shown) != visitor.score(never)
    visitor.load(hidden)
    with_hidden = visitor.tab.locator("#sc-result").inner_text()
    assert rows(visitor)[dimension["name"]][1] == visitor.text("skipped")
    visitor.load(never)
    assert visitor.tab.locator("#sc-result").inner_text() == with_hidden
    # It returns with its question.
    visitor.load(hidden)
    changed = next(id for id in shown if shown[id] != hidden[id])
    visitor.go("sc-q-" + changed)
    visitor.choose(shown[changed])
    visitor.go("sc-result")
    assert rows(visitor)[dimension["name"]][0].startswith("100")


def test_progress_counts_the_questions_that_are_asked(visitor):
    dimension, shown, hidden = gate(visitor)
    visitor.load(hidden)
    first = visitor.questions[0]["id"]
    visitor.go("sc-q-" + first)
    hidden_count = int(re.search(r"(\d+)\D*$", visitor.tab.locator("#sc-progress b").inner_text())[1])
    assert visitor.text("answered", count=hidden_count) in visitor.tab.locator("#sc-progress").inner_text()
    visitor.load(shown)
    visitor.go("sc-q-" + first)
    shown_count = int(re.search(r"(\d+)\D*$", visitor.tab.locator("#sc-progress b").inner_text())[1])
    assert shown_count >= hidden_count + len(dimension["questions"])


# Unanswered, not assessed, unknown


def test_what_is_open_or_unknown_is_listed_and_never_the_lowest_level(visitor):
    answers = visitor.most
    poor, open_one, unsure = [each for each in visitor.dimensions if len(each["questions"]) > 2][:3]
    for question in poor["questions"][1:]:
        del answers[question["id"]]
    gone = open_one["questions"][-1]
    del answers[gone["id"]]
    asked = next(question for question in unsure["questions"] if "dont-know" in [option[0] for option in visitor.options(question)])
    answers[asked["id"]] = "dont-know"
    visitor.load(answers)
    table = rows(visitor)
    assert table[poor["name"]][1] == visitor.text("not-assessed")
    assert poor["name"] in visitor.tab.locator("#sc-not-assessed").inner_text()
    assert visitor.tab.locator("#sc-unknown a").all_inner_texts() == [asked["text"]]
    listed = visitor.tab.locator("#sc-unanswered a").all_inner_texts()
    assert listed == [question["text"] for question in [*poor["questions"][1:], gone]]
    assert score_of(visitor, answers, unsure["id"])["points"] == score_of(visitor, visitor.most, unsure["id"])["points"] - 3
    visitor.tab.click("#sc-unanswered a >> nth=0")
    visitor.tab.wait_for_selector(f"#sc-q-{poor['questions'][1]['id']} h3:focus")


def test_not_applicable_leaves_the_denominator(visitor):
    question = next(each for each in visitor.scored if "not-applicable" in [option[0] for option in visitor.options(each)])
    dimension = next(each["id"] for each in visitor.dimensions if question in each["questions"])
    without = {**visitor.most, question["id"]: "not-applicable"}
    before, after = score_of(visitor, visitor.most, dimension), score_of(visitor, without, dimension)
    highest = max(option[1] or 0 for option in visitor.options(question))
    assert (after["maximum"], after["points"], after["percent"]) == (before["maximum"] - highest, before["points"] - highest, 100)


# Saving, files


def test_nothing_is_saved_unless_requested_and_deleting_deletes(visitor):
    tab = visitor.tab
    visitor.load(visitor.most)
    assert visitor.stored() == [{}, {}, ""]
    visitor.open_tools()
    tab.check("#sc-save")
    key = visitor.definition["key"]
    assert list(visitor.stored()[0]) == [key]
    visitor.open()
    assert visitor.exported()["answers"] == visitor.most
    tab.click(f"#sc-tools button:has-text('{visitor.text('forget')}')")
    assert visitor.stored() == [{}, {}, ""]
    visitor.open()
    assert visitor.exported()["answers"] == {}


def test_a_failure_to_save_answers_is_announced(visitor):
    visitor.tab.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }")
    visitor.load(visitor.most)
    visitor.open_tools()
    visitor.tab.locator("#sc-save").click()
    assert visitor.tab.locator(".sc-status").inner_text() == visitor.text("save-failed")
    assert not visitor.tab.is_checked("#sc-save")
    assert visitor.stored() == [{}, {}, ""]


def test_answers_from_before_sites_had_their_own_keys_are_moved_once(visitor):
    tab, definition = visitor.tab, visitor.definition
    visitor.open()
    before = json.dumps(visitor.file(visitor.most))
    earlier = f"baken.self-check.{definition['id']}"
    tab.evaluate("([key, text]) => localStorage.setItem(key, text)", [earlier, before])
    visitor.open()
    assert visitor.exported()["answers"] == visitor.most
    assert visitor.stored()[0] == {definition["key"]: before}
    visitor.open_tools()
    tab.click(f"#sc-tools button:has-text('{visitor.text('forget')}')")
    assert visitor.stored() == [{}, {}, ""]
    # Answers that this site has saved are not replaced by older ones; deleting removes both.
    tab.evaluate("([one, other, text]) => { localStorage.setItem(one, text); localStorage.setItem(other, '{}'); }", [definition["key"], earlier, before])
    visitor.open()
    assert visitor.exported()["answers"] == visitor.most
    visitor.open_tools()
    tab.click(f"#sc-tools button:has-text('{visitor.text('forget')}')")
    assert visitor.stored() == [{}, {}, ""]


def test_a_downloaded_file_restores_the_same_answers_on_every_screen(visitor):
    dimension, _, hidden = gate(visitor)
    note = "Met Zweden én “Åland”;\n=SUM(1) <b>𝄞</b>\t'"
    file = visitor.file(hidden, notes={visitor.questions[0]["id"]: note}, organisation="ROC “Ons” & Co")
    for view in ("", f"#sc-q-{visitor.questions[1]['id']}", "#sc-review", "#sc-result", "#sc-team"):
        visitor.open(view)
        visitor.open_tools()
        visitor.opening(file)
        exported = visitor.exported()
        assert {**exported, "date": file["date"]} == file


def hostile_files(visitor):
    """Files that must be refused, each with the reason."""
    good = visitor.file(visitor.most)
    question = visitor.questions[0]["id"]
    script = "<script>document.title = 'x'</script>"

    def with_(**more):
        return {**copy.deepcopy(good), **more}

    yield b"", "not-json"
    yield b"\x00\xff\xfe", "not-json"
    yield b"[" * 150_000, "not-json"
    yield b'{"a":' * 20_000 + b"1" + b"}" * 20_000, "wrong-format"
    yield json.dumps(good).encode() + b" " * 200_000, "too-large"
    yield b"null", "wrong-format"
    yield b"[]", "wrong-format"
    yield b'"baken-self-check"', "wrong-format"
    yield with_(format="other"), "wrong-format"
    yield with_(extra=1), "wrong-format"
    yield json.dumps(good).replace('"format"', '"__proto__": {"polluted": true}, "format"', 1).encode(), "wrong-format"
    yield json.dumps(good).replace('"answers": {', '"answers": {"__proto__": "x", ', 1).encode(), "wrong-format"
    yield with_(answers={**good["answers"], "constructor": "prototype"}), "unknown-question"
    yield with_(answers=[]), "wrong-format"
    yield with_(answers={question: 1}), "wrong-format"
    yield with_(answers={question: {"toString": "x"}}), "wrong-format"
    yield with_(notes="x"), "wrong-format"
    yield with_(notes=None), "wrong-format"
    yield with_(version="1"), "wrong-format"
    yield with_(version=0), "wrong-format"
    yield with_(version=1.5), "wrong-format"
    yield with_(schema=None), "wrong-format"
    yield with_(variant=script), "wrong-format"
    yield with_(definition=script), "other-definition"
    yield with_(schema=2), "too-new"
    yield with_(version=good["version"] + 1), "too-new"
    yield with_(hash="0" * 16, answers={"long-gone": "yes"}), "unknown-question"
    yield with_(answers={question: "no-such-option"}), "unknown-option"
    yield with_(answers={question: script}), "unknown-option"
    yield with_(answers={question: "toString"}), "unknown-option"
    yield with_(answers={script: "x"}), "wrong-format"
    yield with_(notes={question: "x" * 1_001}), "bad-text"
    yield with_(notes={question: "a\u0000b"}), "bad-text"
    yield with_(notes={question: "a\u202eb"}), "bad-text"
    yield with_(organisation="x" * 121), "bad-text"
    yield with_(date="2026-02-30"), "bad-date"
    yield with_(date=script), "bad-date"


def test_a_hostile_file_is_refused_with_a_reason_and_nothing_is_lost(visitor):
    visitor.load(visitor.most)
    visitor.open_tools()
    visitor.tab.check("#sc-save")
    kept = visitor.stored()
    with faults() as found:
        for number, (file, reason) in enumerate(hostile_files(visitor)):
            visitor.upload(file)
            expected = visitor.text(f"import-{reason}")
            try:
                visitor.tab.wait_for_selector(f'.sc-errors:has-text("{expected}")', timeout=3_000)
            except TimeoutError:
                found.append(f"file {number} is not refused as {reason}, but: {visitor.tab.locator('.sc-errors').all_inner_texts()}")
            if visitor.stored() != kept:
                found.append(f"file {number} changed what is kept")
            if visitor.tab.evaluate("({}).polluted !== undefined || document.title === 'x'"):
                found.append(f"file {number} reached the page")
            visitor.tab.evaluate("document.querySelector('#sc-messages').replaceChildren()")
    assert visitor.exported()["answers"] == visitor.most


def test_script_in_every_text_is_shown_as_text(visitor):
    attack = "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>{count}${1}"
    notes = {question["id"]: attack for question in visitor.questions}
    visitor.load(visitor.most, notes=notes, organisation=attack[:120])
    for view in ("sc-result", "sc-review", f"sc-q-{visitor.scored[0]['id']}", "sc-team"):
        visitor.go(view)
        if view == "sc-team":
            visitor.upload(visitor.file(visitor.most, organisation=attack[:120]), visitor.file({}, notes=notes),
                           field="#sc-team-file", names=[attack.replace("/", "") + "a", attack.replace("/", "") + "b"])  # fmt: skip
            visitor.tab.wait_for_selector(".sc-team-table")
        assert visitor.tab.locator("#self-check img, #self-check script").count() == 0
    visitor.go("sc-review")
    visitor.tab.emulate_media(media="print")
    assert attack in visitor.tab.locator(".sc-answers").inner_text()
    assert "hacked" not in visitor.tab.title()


# The link


def test_a_link_carries_the_answers_in_its_fragment_after_a_warning(visitor, context):
    dimension, _, hidden = gate(visitor)
    visitor.load(hidden, notes={visitor.questions[0]["id"]: "secret"})
    parts = visitor.tab.locator(".sc-share > *").all_inner_texts()
    assert parts.index(visitor.text("share-warning")) < next(place for place, text in enumerate(parts) if visitor.text("copy") in text)
    link = visitor.tab.locator("#sc-link").input_value()
    address, fragment = link.split("#")
    definition = visitor.definition
    assert fragment.startswith(f"sc1.{definition['id']}.{definition['variant'][0]}.{definition['version']}.{definition['hash']}.{visitor.digits(hidden)}.")
    assert len(link) <= 2_000 and "secret" not in link and "?" not in link

    sent = []
    tab = context.new_page()
    tab.on("request", lambda request: sent.append(request.url))
    tab.goto(link)
    friend = Visitor(tab, visitor.page)
    tab.wait_for_selector("#sc-result h2")
    assert friend.exported()["answers"] == hidden
    assert not any(definition["hash"] in url.split("#")[0] for url in sent)
    assert definition["hash"] not in tab.url
    assert friend.stored() == [{}, {}, ""]


def test_a_result_is_shared_by_mail_by_the_clipboard_and_as_a_code(browser, server, language, tmp_path):
    context = browser.new_context(base_url=server.address, permissions=["clipboard-read", "clipboard-write"])
    visitor = Visitor(context.new_page(), PAGES[language]).open()
    visitor.load(visitor.most)
    link, tab = visitor.share_link(), visitor.tab
    mail = urlsplit(tab.locator(".sc-share a[href^='mailto:']").get_attribute("href"))
    assert mail.path == "" and link in parse_qs(mail.query)["body"][0]
    tab.click(f".sc-share button:text-is('{visitor.text('copy')}')")
    expect(tab.locator(".sc-status")).to_have_text(visitor.text("copied"))
    assert tab.evaluate("navigator.clipboard.readText()") == link
    tab.click(".sc-share summary")
    picture = tmp_path / "code.png"
    tab.locator(".sc-qr").screenshot(path=picture)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True, check=True).stdout
    assert read == link + "\n"
    context.close()


def test_the_share_sheet_of_the_browser_gets_the_link(browser, server, language):
    """Where there is one: this browser has none, so a stand-in takes its place."""
    context = browser.new_context(base_url=server.address)
    context.add_init_script("navigator.share = async data => { window.shared = data; }")
    visitor = Visitor(context.new_page(), PAGES[language]).open()
    visitor.load(visitor.most)
    visitor.tab.click(f".sc-share button:text-is('{visitor.text('share')}')")
    assert visitor.tab.evaluate("window.shared.url") == visitor.share_link()
    context.close()


def test_the_result_begins_with_what_to_do_and_folds_the_numbers(visitor):
    visitor.load(mixed(visitor))
    order = visitor.tab.evaluate("""() => [".sc-sum", ".sc-priorities", ".sc-share", ".sc-keeping", ".sc-chart-place", ".sc-numbers"]
      .map(part => document.querySelector(`#sc-result ${part}`).getBoundingClientRect().top)""")
    assert order == sorted(order) and len(set(order)) == 6
    assert not visitor.tab.locator("#sc-result .sc-table").is_visible()
    visitor.tab.click(".sc-numbers summary")
    assert visitor.tab.locator("#sc-result .sc-table").is_visible()


def test_saving_is_offered_before_the_first_question_and_at_the_result(visitor):
    tab, key = visitor.tab, visitor.definition["key"]
    first, begin = (tab.locator(each).bounding_box() for each in ("#sc-save-first", "#sc-begin .button-primary"))
    assert first["y"] < begin["y"]
    tab.check("#sc-save-first")
    visitor.load(visitor.most)
    assert key in visitor.stored()[0] and tab.is_checked("#sc-save-result")
    visitor.open_tools()
    assert tab.is_checked("#sc-save")
    tab.uncheck("#sc-save-result")
    assert visitor.stored() == [{}, {}, ""] and not tab.is_checked("#sc-save")


def test_the_chart_has_one_fill_and_marks_each_level_as_the_table_names_it(visitor):
    """Also where a level is lower than the score: the bar shows the score, the blocks the level."""
    answers = mixed(visitor)
    visitor.load(answers)
    levels = [level["name"] for level in visitor.definition["levels"]]
    scores = visitor.score(answers)["dimensions"]
    chart = visitor.tab.locator("svg.sc-chart[role=img]")
    fills = chart.locator("rect").evaluate_all("all => [...new Set(all.map(each => getComputedStyle(each).fill))]")
    assert len(fills) == 2
    shown = chart.locator("g:has(> .sc-chart-note)").evaluate_all("""rows => rows.map(row => [row.querySelector(".sc-chart-level").textContent,
      [...row.querySelectorAll(".sc-chart-fill")].filter(each => each.getAttribute("width") === each.getAttribute("height")).length])""")
    expected = [[levels[score["level"]], score["level"] + 1] if score["level"] is not None else [visitor.text(score["status"]), 0] for score in scores]
    assert shown == expected
    assert any(score["caps"] for score in scores)


def test_a_damaged_or_old_link_is_refused_with_a_reason(visitor):
    visitor.load(visitor.most)
    fragment = "#" + visitor.share_link().split("#")[1]
    body, check = fragment.rsplit(".", 1)
    with faults() as found:
        for broken, reason in [
            (fragment[:-1], "link-damaged"),
            (body[:-1] + "." + check, "link-damaged"),
            (body.replace("sc1.", "sc1.x", 1) + "." + check, "link-damaged"),
            ("#sc1." + "x" * 5_000, "link-damaged"),
            ("#sc1-carry.####", "link-damaged"),
            ("#sc1-carry." + "W10", "link-damaged"),
            (signed(body.replace(visitor.definition["hash"], "f" * 16)), "link-old"),
            (signed(body.replace(f".{visitor.definition['version']}.", ".99.")), "link-old"),
            (signed(body.replace(visitor.definition["id"], "another")), "other-definition"),
            (signed(body + "000000000"), "link-damaged"),
            (signed(body.rsplit(".", 1)[0] + ".z"), "link-damaged"),
        ]:
            visitor.open(broken)
            told = visitor.errors()
            if told != [visitor.text(f"import-{reason}")]:
                found.append(f"{broken[:80]} is not refused as {reason}, but {told}")
            if visitor.exported()["answers"]:
                found.append(f"{broken[:80]} brought answers")


def test_a_fragment_that_only_begins_like_a_link_is_a_place_on_the_page(visitor):
    visitor.open("#sc1-other")
    assert visitor.tab.locator("#sc-begin .button-primary").is_visible()


def signed(body):
    """A link's fragment with its checksum."""
    import zlib

    return f"{body}.{zlib.crc32(body[1:].encode()):08x}"


# Team and earlier result


def team(visitor):
    """Four colleagues, three of them with the same role; one scores almost nothing."""
    group = visitor.definition["groupBy"]
    roles = [option[0] for option in visitor.options(next(each for each in visitor.profile if each["id"] == group))]
    low = visitor.answers(lambda question, options: 0 if question in visitor.scored else None)
    low = {**{question["id"]: visitor.most[question["id"]] for question in visitor.profile}, **low}
    middle = {**low, **visitor.answers(lambda question, options: 2 if question in visitor.scored else None)}
    # In the first dimension they are one level apart, which is not far.
    low.update({question["id"]: middle[question["id"]] for question in visitor.dimensions[0]["questions"]})
    return [{**visitor.most, group: roles[0]}, {**low, group: roles[0]}, {**middle, group: roles[0]}, {**middle, group: roles[1]}]


def test_colleagues_are_put_side_by_side_by_role(visitor):
    members = team(visitor)
    visitor.go("sc-team")
    visitor.upload(*[visitor.file(answers) for answers in members], field="#sc-team-file", names=list("abcd"))
    visitor.tab.wait_for_selector(".sc-team-table")
    table = {name.split("\n")[0]: cells for name, cells in rows(visitor, ".sc-table:has(#sc-team-all)").items()}
    scores = [visitor.score(answers)["dimensions"] for answers in members]
    with faults() as found:
        for place, dimension in enumerate(visitor.dimensions):
            percents = sorted(each[place]["percent"] for each in scores)
            levels = sorted(each[place]["level"] for each in scores)
            shown = [int(re.match(r"\d+", cell)[0]) for cell in table[dimension["name"]][:3]]
            halves = (percents[1] + percents[2]) // 2
            if shown[0] != percents[0] or shown[2] != percents[-1] or abs(shown[1] - halves) > 1:
                found.append(f"{dimension['id']}: {shown} in place of {percents}")
            row = visitor.tab.locator(".sc-table:has(#sc-team-all) tbody tr").nth(place).locator("th").inner_text()
            if (visitor.text("diverges") in row) != (levels[-1] - levels[0] >= 2):
                found.append(f"{dimension['id']} diverges or not: {levels}")
    assert visitor.tab.locator(".sc-diverges").count() and visitor.stored() == [{}, {}, ""]
    # The questions to talk about come first.
    order = visitor.tab.evaluate("""() => ["ul.sc-list:not(.sc-members)", ".sc-chart-place", ".sc-table"]
      .map(part => document.querySelector(`#sc-team ${part}`).getBoundingClientRect().top)""")
    assert order == sorted(order)


def test_what_holds_the_levels_of_a_team_back_is_told(visitor):
    answers = mixed(visitor)
    visitor.go("sc-team")
    visitor.upload(visitor.file(answers), visitor.file(visitor.most), field="#sc-team-file", names=list("ab"))
    visitor.tab.wait_for_selector(".sc-team-table")
    visitor.tab.click("#sc-team details summary")
    told = visitor.tab.locator("#sc-team details li").all_inner_texts()
    capped = [place for place, each in enumerate(visitor.score(answers)["dimensions"]) if each["caps"]]
    assert capped and len(told) >= len(capped)
    assert all(any(text.startswith(visitor.dimensions[place]["name"] + ": ") for text in told) for place in capped)


def test_a_role_is_shown_by_itself_from_three_colleagues_on(visitor):
    """With fewer, one could see who answered what."""
    members = team(visitor)
    visitor.go("sc-team")
    visitor.upload(*[visitor.file(answers) for answers in members], field="#sc-team-file", names=list("abcd"))
    visitor.tab.wait_for_selector(".sc-team-table")
    role = next(option[2] for option in visitor.options(next(each for each in visitor.profile if each["id"] == visitor.definition["groupBy"])))
    assert visitor.tab.locator(".sc-role h4").all_inner_texts() == [role]
    assert visitor.tab.locator("#sc-team > .sc-warning").inner_text() == visitor.text("team-few", count=3)


def test_the_tables_of_a_team_fit_a_phone(browser, server, language):
    context = browser.new_context(viewport={"width": 360, "height": 780}, base_url=server.address)
    visitor = Visitor(context.new_page(), PAGES[language]).open()
    show(visitor, "team")
    assert visitor.tab.evaluate("[...document.querySelectorAll('.sc-table')].filter(each => each.scrollWidth > each.clientWidth).length") == 0
    context.close()


def test_a_bad_file_among_good_ones_is_named_and_a_second_time_refused(visitor):
    visitor.go("sc-team")
    first, second, *_ = team(visitor)
    visitor.upload(visitor.file(first), b"{", visitor.file(first), visitor.file(second), field="#sc-team-file", names=["one", "bad", "again", "two"])
    assert visitor.errors() == [f"bad: {visitor.text('import-not-json')}", f"again: {visitor.text('import-same')}"]
    assert visitor.tab.locator(".sc-members li").count() == 2


def test_an_earlier_result_stands_beside_the_present_one(visitor):
    _, earlier, now, _ = team(visitor)
    visitor.load(now)
    visitor.upload(visitor.file(earlier), field="#sc-earlier")
    visitor.tab.wait_for_selector(f"th:has-text('{visitor.text('column-earlier')}')")
    before, after = visitor.score(earlier)["dimensions"], visitor.score(now)["dimensions"]
    for place, dimension in enumerate(visitor.dimensions):
        cells = rows(visitor)[dimension["name"]]
        assert cells[2].startswith(str(before[place]["percent"]))
        change = after[place]["percent"] - before[place]["percent"]
        assert cells[3] == (visitor.text("change-up", count=change) if change else visitor.text("change-none"))
    assert visitor.tab.locator(".sc-chart-earlier").count() == len(visitor.dimensions)
    assert visitor.exported()["answers"] == now


# Chart, table, sentence


def mixed(visitor):
    """Answers of every kind, spread over the scales, that make every question visible."""
    answers = visitor.answers(lambda question, options: (visitor.questions.index(question) * 5 + 1) % len(options))
    answers.update({question["id"]: visitor.most[question["id"]] for question in visitor.profile})
    for question in visitor.scored[7::11]:
        del answers[question["id"]]
    return answers


def test_chart_table_and_sentence_say_the_same(visitor):
    answers = mixed(visitor)
    visitor.load(answers)
    scores = visitor.score(answers)
    table = rows(visitor)
    levels = visitor.definition["levels"]
    notes = visitor.tab.locator(".sc-chart-note").all_text_contents()
    with faults() as found:
        for place, (dimension, result) in enumerate(zip(visitor.dimensions, scores["dimensions"])):
            name = levels[result["level"]]["name"] if result["status"] == "assessed" else visitor.text(result["status"])
            percent = "–" if result["percent"] is None else f"{result['percent']}"
            if not table[dimension["name"]][0].startswith(percent) or not table[dimension["name"]][1].startswith(name):
                found.append(f"the table says {table[dimension['name']]} of {dimension['id']}, not {percent} and {name}")
            if notes[place].replace("\u00a0", " ") != table[dimension["name"]][0].replace("\u00a0", " "):
                found.append(f"the chart says {notes[place]} of {dimension['id']}")
    sentence = visitor.tab.locator("#sc-result .sc-sum").inner_text()
    assessed = [result for result in scores["dimensions"] if result["status"] == "assessed"]
    assert str(len(assessed)) in sentence
    for place, level in enumerate(levels):
        count = sum(result["level"] == place for result in assessed)
        assert bool(re.search(rf"\b{count} (\w+ )*‘{re.escape(level['name'])}’", sentence)) == bool(count), sentence
    priorities = [next(each["name"] for each in visitor.dimensions if each["id"] == id) for id in scores["priorities"]]
    assert all(name in sentence for name in priorities)
    titles = visitor.tab.locator(".sc-priority h4").all_inner_texts()
    assert len(titles) <= 3 and [re.sub(r"^\d+\s*", "", title) for title in titles] == priorities
    assert visitor.tab.locator("svg.sc-chart[role=img]").get_attribute("aria-label")
    assert visitor.tab.evaluate("document.querySelectorAll('#self-check [style]').length") == 0


def test_each_priority_has_its_own_advice_with_working_links(visitor, site):
    answers = mixed(visitor)
    visitor.load(answers)
    scores = visitor.score(answers)
    for place, id in enumerate(scores["priorities"]):
        level = visitor.definition["levels"][score_of(visitor, answers, id)["level"]]["id"]
        expected = visitor.tab.evaluate("id => document.getElementById(id).querySelector('.sc-advice-text').textContent", f"sc-a-{id}-{level}")
        assert visitor.tab.locator(".sc-priority").nth(place).locator(".sc-advice-text").text_content() == expected
    assert visitor.tab.evaluate("() => { const ids = [...document.querySelectorAll('[id]')].map(each => each.id); return ids.length - new Set(ids).size; }") == 0


# Downloads (the print is in test_self_check_print.py)


def test_the_table_download_is_csv_without_formulas(visitor):
    import csv
    import io

    answers = mixed(visitor)
    question = visitor.scored[0]
    visitor.load(answers, notes={question["id"]: '=HYPERLINK("http://x"); "a",\nb'})
    with visitor.downloading() as got:
        visitor.tab.click(f"button:has-text('{visitor.text('csv')}')")
    assert got[0].startswith("\ufeff")
    read = list(csv.reader(io.StringIO(got[0][1:]), delimiter=visitor.text("csv-separator")))
    assert {len(row) for row in read} == {8}
    by_question = {row[3]: row for row in read[1:]}
    assert len(by_question) == len(read) - 1 == len(visitor.questions)
    assert by_question[question["text"]][7] == '\'=HYPERLINK("http://x"); "a",\nb'
    for each in visitor.scored:
        option = next((option for option in visitor.options(each) if option[0] == answers.get(each["id"])), None)
        assert by_question[each["text"]][4] == (option[2] if option else visitor.text("no-answer"))
        assert by_question[each["text"]][5] == ("" if option is None or option[1] is None else str(option[1]))


def test_the_text_download_is_markdown_with_priorities_and_answers(visitor):
    answers = mixed(visitor)
    visitor.load(answers, notes={visitor.scored[0]["id"]: "*a* <b>\n# c"}, organisation="ROC_A")
    with visitor.downloading() as got:
        visitor.tab.click(f"button:has-text('{visitor.text('markdown')}')")
    text = got[0]
    assert text.startswith("# ") and "ROC\\_A" in text and "\\*a\\* \\<b\\> \\# c" in text
    for id in visitor.score(answers)["priorities"]:
        assert re.search(rf"^### \d\. {re.escape(next(each['name'] for each in visitor.dimensions if each['id'] == id))}$", text, re.M)
    assert text.count("\n| ") >= len(visitor.dimensions)
    for question in visitor.questions:
        assert re.sub(r"[\\]", "", text).count(question["text"]) >= 1


# Language, keyboard


def test_switching_the_language_keeps_answers_notes_and_place(visitor, language):
    answers = mixed(visitor)
    notes = {visitor.scored[2]["id"]: "Blijft “staan”"}
    visitor.load(answers, notes=notes, organisation="ROC")
    visitor.go("sc-q-" + visitor.scored[2]["id"])
    other = next(code for code in PAGES if code != language)
    visitor.tab.click(f".languages a[hreflang={other}]")
    visitor.tab.wait_for_selector(f"html[lang={other}] #self-check[data-enhanced]")
    there = Visitor(visitor.tab, PAGES[other])
    assert there.question == visitor.scored[2]["id"]
    assert "carry" not in visitor.tab.url
    exported = there.exported()
    assert (exported["answers"], exported["notes"], exported["organisation"]) == (answers, notes, "ROC")
    assert there.stored() == [{}, {}, ""]


def test_the_keyboard_alone_goes_from_start_to_result(visitor):
    tab = visitor.tab
    tab.locator("#sc-begin .button-primary").focus()
    tab.keyboard.press("Enter")
    seen = []
    with faults() as found:
        while visitor.question in [question["id"] for question in visitor.questions]:
            id = visitor.question
            seen.append(id)
            question = next(each for each in visitor.questions if each["id"] == id)
            if not visitor.focused().endswith(question["text"]):
                found.append(f"{id}: the focus is at “{visitor.focused()}”, not at the question")
            for _ in range(1 + tab.locator(f"#sc-q-{id} .sc-help a").count()):
                tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.name") != id:
                found.append(f"{id}: Tab leads to {tab.evaluate('document.activeElement.outerHTML')[:80]}")
                break
            tab.keyboard.press("Space")
            if tab.locator(f"#sc-q-{id} input:checked").count() != 1:
                found.append(f"{id}: the space bar does not choose")
            tab.keyboard.press("Enter")
            tab.wait_for_selector(f"#sc-q-{id}", state="hidden")
        if len(seen) < len(visitor.profile) + 4:
            found.append(f"only {len(seen)} questions were asked")
    assert visitor.focused() == visitor.text("result")
    tab.go_back()
    assert visitor.question == seen[-1]


def test_every_control_of_every_view_is_reached_in_order_and_shows_its_focus(visitor):
    visitor.load(mixed(visitor))
    with faults() as found:
        for view in ("sc-result", "sc-review", "sc-team", f"sc-q-{visitor.scored[0]['id']}"):
            visitor.go(view)
            visitor.open_tools()
            expected = look(visitor.tab, """() => look.controls().filter(each => each.closest("#self-check"))
              .filter(each => each.type !== "radio" || each.checked || !document.querySelector(`[name="${each.name}"]:checked`))
              .map((each, stop) => { each.dataset.stop = stop; return look.selector(each); })""")
            visitor.tab.evaluate("document.querySelector('#self-check').tabIndex = -1; document.querySelector('#self-check').focus()")
            reached = []
            for _ in expected:
                visitor.tab.keyboard.press("Tab")
                stop, ring = visitor.tab.evaluate("""() => {
                  const now = document.activeElement;
                  const shows = each => each && getComputedStyle(each).outlineStyle !== "none" && parseFloat(getComputedStyle(each).outlineWidth) >= 2;
                  return [Number(now.dataset.stop ?? -1), shows(now) || shows(now.parentElement)];
                }""")
                reached.append(stop)
                if not ring:
                    found.append(f"{view}: {expected[stop]} shows no focus")
            if reached != list(range(len(expected))):
                found.append(f"{view}: reached {reached} of {expected}")


def test_questions_are_native_radio_buttons_in_a_fieldset(visitor):
    with faults() as found:
        for question in visitor.questions:
            group = visitor.tab.locator(f"fieldset#sc-q-{question['id']}")
            if group.locator("legend").count() != 1 or group.locator("input[type=radio]").count() != len(visitor.options(question)):
                found.append(f"{question['id']} is no fieldset of radio buttons")
            if visitor.tab.locator(f"fieldset#sc-q-{question['id']} [role]").count():
                found.append(f"{question['id']} has a role of its own")
        assert visitor.tab.locator("#sc-form table").count() == 0


# No judgement; notes


def test_the_result_says_that_it_is_no_judgement_and_notes_never_count(visitor):
    answers = mixed(visitor)
    visitor.load(answers)
    plain = visitor.tab.locator("#sc-result .sc-table").first.inner_text()
    assert visitor.text("disclaimer") in visitor.tab.locator("#sc-result").inner_text()
    visitor.load(answers, notes={question["id"]: "100" for question in visitor.questions})
    assert visitor.tab.locator("#sc-result .sc-table").first.inner_text() == plain
    id = visitor.scored[0]["id"]
    visitor.go("sc-q-" + id)
    visitor.tab.fill(f"#sc-q-{id} textarea", "Vraag het Joke\u202e\u0000")
    assert visitor.exported()["notes"][id] == "Vraag het Joke"


# The quick version


def test_answers_of_the_quick_version_carry_over_to_the_full_one(visitor, language, context):
    quick = Visitor(context.new_page(), QUICK_PAGES[language]).open()
    assert 0 < len(quick.scored) < len(visitor.scored)
    critical = [question["id"] for question in visitor.scored if question.get("critical")]
    assert [question["id"] for question in quick.scored if question.get("critical")] == critical
    quick.load(quick.most)
    answers = quick.exported()["answers"]
    quick.tab.go_back()
    quick.tab.wait_for_selector("#sc-intro a[data-other-variant]")
    quick.tab.click("#sc-intro a[data-other-variant]")
    quick.tab.wait_for_selector("#self-check[data-variant=full][data-enhanced]")
    full = Visitor(quick.tab, PAGES[language])
    assert full.exported()["answers"] == answers
    # And back again, keeping the answers to questions of the full version.
    full.load(full.most)
    full.tab.go_back()
    full.tab.wait_for_selector("#sc-intro a[data-other-variant]")
    full.tab.click("#sc-intro a[data-other-variant]")
    quick.tab.wait_for_selector("#self-check[data-variant=quick][data-enhanced]")
    assert quick.exported()["answers"] == full.most


# Every state: axe, reflow, errors


STATES = ["start", "half-way", "review", "result", "team", "error"]


def show(visitor, state):
    if state == "half-way":
        visitor.load(mixed(visitor))
        visitor.go("sc-q-" + visitor.scored[3]["id"])
    elif state in ("review", "result"):
        visitor.load(mixed(visitor))
        visitor.upload(visitor.file(visitor.most), field="#sc-earlier")
        visitor.tab.wait_for_selector(".sc-chart-earlier")
        visitor.go(f"sc-{state}")
    elif state == "team":
        visitor.go("sc-team")
        visitor.upload(*[visitor.file(answers) for answers in team(visitor)], field="#sc-team-file", names=list("abcd"))
        visitor.tab.wait_for_selector(".sc-team-table")
    elif state == "error":
        visitor.upload(b"{")
        visitor.tab.wait_for_selector(".sc-errors")
    visitor.tab.evaluate("document.querySelectorAll('#self-check details').forEach(each => each.open = true)")


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(browser, server, width, language, state):
    # axe is inserted into the page as a script, which the site's own policy rightly forbids.
    context = browser.new_context(viewport={"width": width, "height": 900}, base_url=server.address, bypass_csp=True)
    visitor = Visitor(context.new_page(), PAGES[language]).open()
    show(visitor, state)
    visitor.tab.evaluate(AXE_SCRIPT)
    with faults() as found:
        for scheme in ("light", "dark"):
            visitor.tab.emulate_media(color_scheme=scheme)
            for rule in visitor.tab.evaluate("tags => axe.run({ runOnly: tags, resultTypes: ['violations'] })", RULES)["violations"]:
                for node in rule["nodes"]:
                    found.append(f"{scheme}: {rule['id']} at {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}")
    context.close()


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_cut_off_or_runs_off_the_page(visitor, state):
    show(visitor, state)
    with faults() as found:
        found += [f"{state}: {fault}" for fault in sideways_faults(visitor.tab)]
        found += [f"{state}: {fault}" for fault in lost_text_faults(visitor.tab)]
        if missing := re.findall(r"\[[a-z-]+\]|\{[a-z-]+\}", visitor.tab.locator("#self-check").inner_text()):
            found.append(f"{state}: texts that are not there: {missing}")


def test_an_error_takes_the_focus_leads_to_its_field_and_stands_beside_it(visitor):
    title = visitor.tab.title()
    visitor.open_tools()
    visitor.upload(b"{")
    assert visitor.errors() == [visitor.text("import-not-json")]
    assert visitor.tab.title() == visitor.text("error-title", title=title)
    field = visitor.tab.locator("#sc-tools-file")
    assert field.get_attribute("aria-invalid") == "true"
    assert visitor.tab.locator("#" + field.get_attribute("aria-describedby")).inner_text() == visitor.text("import-not-json")
    visitor.tab.keyboard.press("Tab")
    visitor.tab.keyboard.press("Enter")
    assert visitor.tab.evaluate("document.activeElement.id") == "sc-tools-file"
    visitor.load(visitor.most)
    assert visitor.tab.title() == title and field.get_attribute("aria-invalid") is None


def test_replaced_answers_can_be_restored(visitor):
    visitor.load(visitor.most)
    visitor.open_tools()
    visitor.tab.click(f"#sc-tools button:text-is('{visitor.text('clear')}')")
    assert visitor.tab.locator("#self-check input[type=radio]:checked").count() == 0
    visitor.tab.click(f".sc-status button:has-text('{visitor.text('undo')}')")
    assert visitor.exported()["answers"] == visitor.most


def numbers(visitor):
    """The number of the question and the total, as shown on the page."""
    return [int(number) for number in re.findall(r"\d+", visitor.tab.inner_text("#sc-progress b"))]


def test_the_number_of_questions_never_grows_while_one_answers(visitor):
    visitor.go(f"sc-q-{visitor.questions[0]['id']}")
    assert numbers(visitor) == [1, len(visitor.questions)]
    total, place = len(visitor.questions), 1
    for _ in range(len(visitor.profile) + 2):
        id = visitor.question
        question = next(each for each in visitor.questions if each["id"] == id)
        visitor.choose(visitor.options(question)[0][0])
        visitor.next()
        at, of = numbers(visitor)
        place += 1
        assert at == place and of <= total
        total = of
    asked = visitor.tab.evaluate("document.querySelectorAll('.sc-question').length")
    assert place < total <= asked


def test_skipping_is_not_what_the_page_advises(visitor):
    visitor.go(f"sc-q-{visitor.questions[0]['id']}")
    button = visitor.tab.locator(".sc-moves [type=submit]")
    assert "button-primary" not in button.get_attribute("class")
    visitor.choose(visitor.options(visitor.questions[0])[0][0])
    assert "button-primary" in button.get_attribute("class")


def test_dates_lists_and_percentages_are_those_of_the_language(visitor):
    visitor.load(mixed(visitor))
    months = {"nl": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
              "en": "January|February|March|April|May|June|July|August|September|October|November|December"}  # fmt: skip
    language = visitor.definition["language"]
    assert re.search(rf"\b\d{{1,2}} ({months[language]}) \d{{4}}\b", visitor.tab.inner_text(".sc-facts-line"))
    assert not re.search(r", (and|en) ", visitor.tab.inner_text(".sc-sum"))
    shown = visitor.tab.locator("#sc-result").text_content()
    spaces = {found[1] for found in re.finditer(r"\d(\s?)%", shown)}
    assert spaces == {{"nl": "\u00a0", "en": ""}[language]}
