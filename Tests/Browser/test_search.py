"""Search: what is found, what is loaded and when, and use with only the keyboard, and without scripts."""

import gzip
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from faults import faults
from rebuilding import rebuild
from search_questions import QUESTIONS
from searching import FIELD, RESULTS, ask, found, search_page, status
from test_axe import RULES

OURS = 12_000  # bytes of JavaScript, compressed, without Pagefind's own


@pytest.fixture
def dutch(site, desktop):
    """The Dutch search page, open."""
    desktop.goto(search_page(site, "nl").path)
    return desktop


def query(tab):
    return {name: value for name, [value] in parse_qs(urlsplit(tab.url).query).items()}


# On every page


def test_every_page_has_a_field_that_leads_to_the_search_of_its_language(site):
    with faults() as wrong:
        for page in site.pages:
            expected = search_page(site, page.language).path
            forms = page.select("//header//form[@role='search']")
            if [form.get("action") for form in forms] != [expected]:
                wrong.append(f"{page} has {len(forms)} fields, not one that leads to {expected}")
            elif not forms[0].xpath(".//input[@type='search'][@name='q']/@aria-label"):
                wrong.append(f"{page}: the field has no name")
    assert any(page.is_not_found for page in site.pages)


def test_the_policy_allows_webassembly_on_the_search_page_only(site):
    with faults() as wrong:
        for page in site.every_page:
            policy = "".join(page.select("//meta[@http-equiv='Content-Security-Policy']/@content"))
            if ("wasm-unsafe-eval" in policy) != (page.kind == "a-z") or "'unsafe-inline'" in policy or "'unsafe-eval'" in policy:
                wrong.append(f"{page}: {policy}")


def test_nothing_is_loaded_before_the_first_key_stroke(site, tabs):
    tab = tabs(1280, locale="nl")
    requests = []
    tab.on("request", lambda request: requests.append(urlsplit(request.url).path))
    for path in ("/", search_page(site, "nl").path):
        requests.clear()
        tab.goto(path, wait_until="networkidle")
        tab.click(FIELD)
        tab.wait_for_timeout(200)
        assert not [path for path in requests if path.startswith("/pagefind/")]
    tab.keyboard.type("b")
    tab.wait_for_selector(RESULTS)
    assert "/pagefind/pagefind.js" in requests


def test_our_scripts_weigh_at_most_12_kilobytes(site):
    page = search_page(site, "nl")
    scripts = page.select("//script[contains(@src, '/search')]/@src | //link[@rel='modulepreload'][contains(@href, '/search')]/@href")
    assert scripts
    assert sum(len(gzip.compress(site.file_at(script, page).read_bytes(), 6, mtime=0)) for script in scripts) <= OURS


# What is found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_questions_find_their_page_among_the_first_three(site, desktop, language):
    assert len(QUESTIONS) * 2 >= 80
    desktop.goto(search_page(site, language).path)
    with faults() as wrong:
        for dutch, english, pages in QUESTIONS:
            question = dutch if language == "nl" else english
            right = {urlsplit(site.by_path[path].alternates.get(language, "")).path for path in pages}
            ask(desktop, question)
            first = found(desktop)[:3]
            if not right & set(first):
                wrong.append(f"“{question}” finds {first}, not {sorted(right)}")


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("overeenkomst", "/ecvet/hoe-werkt-het/afspraken/"),
        ("praktijkvorming", "/begrippen/"),
        # Eighteen pages have that part of a compound; this one comes early for the compound itself.
        ("beroepspraktijkvorming", "/ecvet/wat-telt-in-het-mbo/"),
        ("leeruitkomst", "/ecvet/hoe-werkt-het/leerresultaten-en-eenheden/"),
        ("leerresulaat", "/ecvet/hoe-werkt-het/leerresultaten-en-eenheden/"),
        ("microcredentail", "/ecvet/instrumenten/microcredentials/"),
        ("eurpoass", "/ecvet/instrumenten/europass/"),
    ],
)
def test_parts_of_compounds_synonyms_and_words_with_a_slip_are_found(dutch, words, page):
    ask(dutch, words)
    assert page in found(dutch)[:10]


def test_a_part_of_a_compound_is_found_where_only_the_compound_stands(dutch):
    ask(dutch, "bedrijf")
    dutch.wait_for_selector(f"{RESULTS} mark")
    while dutch.locator("[data-search] > button").is_visible():
        count = dutch.locator(RESULTS).count()
        dutch.click("[data-search] > button")
        dutch.wait_for_function("count => document.querySelectorAll('[data-search] li').length > count", arg=count)
    marked = {mark.lower() for mark in dutch.eval_on_selector_all(f"{RESULTS} p:last-child", "all => all.map(p => p.innerHTML)")}
    assert any("leer<mark>bedrijf</mark>" in text for text in marked)


def test_a_slip_is_told(dutch):
    ask(dutch, "leerresulaat")
    assert "leerresultaat" in status(dutch)


def test_a_result_says_its_kind_and_section_and_marks_the_match(dutch):
    ask(dutch, "memorandum leerovereenkomst")
    result = dutch.locator(RESULTS).first
    assert {mark.lower() for mark in result.locator("h2 mark").all_inner_texts()} & {"memorandum", "leerovereenkomst"}
    assert "Pagina" in result.locator(".kind").inner_text() or "Sjablonen" in result.locator(".kind").inner_text()
    ask(dutch, "Afspraken op papier")
    assert dutch.locator(RESULTS).first.locator(".kind").inner_text() == "Pagina · Zo werkt het"


def test_what_is_typed_is_never_markup(dutch):
    ask(dutch, "<img src=x onerror=alert(1)> stage")
    assert "<img" in dutch.inner_text("[data-search] h1")
    assert dutch.locator("[data-search] img").count() == 0


def test_nothing_found_is_said(dutch):
    ask(dutch, "xqzwvk")
    assert found(dutch) == []
    assert "niets gevonden" in status(dutch)


def test_all_words_that_say_nothing_are_a_question_too(dutch):
    ask(dutch, "wat is het")
    assert found(dutch)


# Choices, and the address


def test_results_are_narrowed_by_kind_and_audience_and_the_address_keeps_it(site, dutch):
    ask(dutch, "stage")
    everything = dutch.inner_text("[data-search] [role=status]")
    dutch.select_option("[data-search] select[name=kind]", "Workshops")
    dutch.wait_for_function("before => document.querySelector('[data-search] [role=status]').textContent !== before", arg=everything)
    assert all(path.startswith("/workshops/") for path in found(dutch))
    dutch.select_option("[data-search] select[name=audience]", "Bedrijven")
    dutch.wait_for_function("() => location.search.includes('audience')")
    assert query(dutch) == {"q": "stage", "kind": "Workshops", "audience": "Bedrijven"}
    dutch.wait_for_timeout(300)
    narrowed = found(dutch)
    dutch.reload()
    dutch.wait_for_selector(RESULTS)
    assert found(dutch) == narrowed
    assert dutch.input_value(FIELD) == "stage"
    assert dutch.input_value("[data-search] select[name=kind]") == "Workshops"


def test_a_choice_says_how_many_pages_there_would_be(dutch):
    ask(dutch, "stage")
    option = dutch.locator("[data-search] select[name=kind] option[value=Workshops]").inner_text()
    dutch.select_option("[data-search] select[name=kind]", "Workshops")
    dutch.wait_for_function("() => location.search.includes('kind')")
    dutch.wait_for_timeout(300)
    assert option == f"Workshops ({status(dutch).split()[0]})"


def test_an_empty_field_shows_the_list_again(dutch):
    ask(dutch, "stage")
    assert not dutch.locator(".letters").is_visible()
    dutch.fill(FIELD, "")
    dutch.wait_for_selector(".letters")
    assert query(dutch) == {}
    assert not dutch.locator("[data-search]").is_visible()


def test_a_question_from_another_page_is_answered(site, desktop):
    desktop.goto("/contact/")
    desktop.fill(FIELD, "europass")
    desktop.press(FIELD, "Enter")
    desktop.wait_for_selector(RESULTS)
    assert found(desktop)[0] == "/ecvet/instrumenten/europass/"


# Keyboard and screen readers


def test_arrow_keys_lead_from_the_field_to_the_results_and_back(dutch):
    ask(dutch, "stage")
    dutch.focus(FIELD)
    focused = "document.activeElement.getAttribute('href') ?? document.activeElement.type"
    links = dutch.eval_on_selector_all(f"{RESULTS} a", "all => all.map(a => a.getAttribute('href'))")
    walk = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown", "Escape"):
        dutch.keyboard.press(key)
        walk.append(dutch.evaluate(focused))
    assert walk == [links[0], links[1], links[0], "search", links[0], links[1], "search"]


def test_the_number_of_results_is_announced(dutch):
    ask(dutch, "europass")
    assert dutch.locator("[data-search] [role=status]").count() == 1
    assert "gevonden" in status(dutch)
    before = status(dutch)
    ask(dutch, "europass mobiliteit bpv")
    assert status(dutch) != before


@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing_in_the_results(site, tabs, language):
    tab = tabs(1280, bypass_csp=True)
    tab.goto(search_page(site, language).path)
    ask(tab, "stage" if language == "nl" else "placement")
    tab.evaluate(AXE_SCRIPT)
    with faults() as wrong:
        for width in (1280, 320):
            tab.set_viewport_size({"width": width, "height": 900})
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                run = "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })"
                for rule in tab.evaluate(run, RULES)["violations"]:
                    wrong.append(f"{language}, {width} px, {scheme}: {rule['id']}: {rule['nodes'][0]['target']}")
            if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wrong.append(f"{language}: the results are wider than {width} px")


# Without scripts, without an index, and what a browser says


def test_without_scripts_the_field_leads_to_the_list(site, tabs):
    tab = tabs(1280, java_script_enabled=False)
    tab.goto("/contact/")
    tab.fill(FIELD, "europass")
    tab.press(FIELD, "Enter")
    tab.wait_for_url(f"**{search_page(site, 'nl').path}?q=europass")
    assert tab.locator(".letter-group").first.is_visible()
    assert not tab.locator("[data-search]").is_visible()


def test_without_an_index_the_page_shows_its_list_and_says_so(site, tabs):
    tab = tabs(1280, locale="nl-BE")
    tab.route("**/pagefind/**", lambda route: route.fulfill(status=404, body=""))
    tab.goto(search_page(site, "nl").path + "?q=europass")
    tab.wait_for_selector("[data-search] [role=status]")
    assert "Zoeken lukt nu niet" in status(tab)
    assert tab.locator(".letter-group").first.is_visible()


def test_the_browser_has_nothing_to_complain_about(site, tabs):
    tab = tabs(1280, locale="en")
    said = []
    tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(search_page(site, "en").path)
    ask(tab, "placement")
    assert found(tab)
    assert said == []


def test_nothing_moves_while_results_come(site, tabs):
    tab = tabs(1280, locale="fr")
    tab.goto(search_page(site, "nl").path + "?q=stage")
    tab.wait_for_selector(RESULTS)
    tab.wait_for_timeout(500)
    shift = tab.evaluate(
        """() => new Promise(done => new PerformanceObserver(list =>
          done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true })
          || setTimeout(() => done(0), 300))"""
    )
    assert shift == 0


def test_the_same_content_gives_the_same_index(site, tmp_path):
    again = rebuild(tmp_path, lambda declared: None)
    mine = {file.relative_to(site.root): file.read_bytes() for file in (site.root / "pagefind").rglob("*") if file.is_file()}
    other = {file.relative_to(again): file.read_bytes() for file in (again / "pagefind").rglob("*") if file.is_file()}
    assert mine
    assert mine.keys() == other.keys()
    assert [str(path) for path in mine if mine[path] != other[path]] == []
