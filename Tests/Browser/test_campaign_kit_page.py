"""The page of a kit in the browser: its texts can be copied with only the keyboard, and selected without a script."""

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from faults import faults
from page_scripts import open_everything, sideways_faults, wait_until
from test_axe import RULES

CLIPBOARD = ("clipboard-read", "clipboard-write")


@pytest.fixture(scope="module")
def opened(tabs, kits):
    """A tab that may use the clipboard, for each kit."""

    def open_kit(kit, **context):
        tab = tabs(1280, permissions=CLIPBOARD, **context)
        tab.goto(kit.page.path)
        open_everything(tab)
        return tab

    return open_kit


@pytest.fixture(params=["nl", "en"])
def kit(request, kits):
    """The kit with the most to copy, in each language."""
    return max((kit for kit in kits if kit.language == request.param), key=lambda kit: len(kit.fields))


def clipboard_after_copying(tab):
    """The content of the clipboard after it has changed from the test's text."""
    for _ in range(100):
        text = tab.evaluate("navigator.clipboard.readText()")
        if text != "nothing yet":
            break
        tab.wait_for_timeout(20)
    return text


def test_the_keyboard_copies_every_text(opened, kit):
    tab = opened(kit)
    buttons = tab.locator("button[data-copy]")
    assert buttons.count() == len(kit.fields) > 20
    with faults() as found:
        for button in buttons.all():
            name = button.get_attribute("data-copy")
            tab.evaluate("navigator.clipboard.writeText('nothing yet')")
            button.focus()
            tab.keyboard.press("Enter")
            copied = clipboard_after_copying(tab)
            if copied != kit.fields[name]:
                found.append(f"{kit.page}: {name} copies {copied[:60]!r}")
            if not button.evaluate("button => button === document.activeElement"):
                found.append(f"{kit.page}: the focus leaves the button of {name}")


def test_the_button_follows_its_text_in_the_order_of_the_focus(opened, kit):
    tab = opened(kit)
    with faults() as found:
        for name in list(kit.fields)[:6]:
            tab.locator(f"textarea[id='{name}']").focus()
            tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.dataset.copy") != name:
                found.append(f"{kit.page}: after {name} comes {tab.evaluate('document.activeElement.outerHTML')[:80]}")


def test_each_copy_is_announced(opened, kit):
    tab = opened(kit)
    status = tab.get_by_role("status").and_(tab.locator("[data-copy-status]"))
    assert status.inner_text() == ""
    tab.evaluate(
        """() => {
          window.said = [];
          const status = document.querySelector("[data-copy-status]");
          new MutationObserver(() => { if (status.textContent) said.push(status.textContent); })
            .observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    for button in tab.locator("button[data-copy]").all()[:2]:
        before = tab.evaluate("said.length")
        button.press("Space")
        wait_until(tab, "before => said.length > before", before)
    words = status.get_attribute("data-copied")
    assert tab.evaluate("said") == [words, words]


def test_where_the_clipboard_is_closed_the_text_is_selected(opened, kit):
    tab = opened(kit)
    tab.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('closed', 'NotAllowedError')); }")
    button = tab.locator("button[data-copy]").first
    name = button.get_attribute("data-copy")
    button.press("Enter")
    status = tab.locator("[data-copy-status]")
    wait_until(tab, "() => document.querySelector('[data-copy-status]').textContent")
    assert status.inner_text() == status.get_attribute("data-failed") != status.get_attribute("data-copied")
    selected = "() => { const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd); }"
    assert tab.evaluate(selected) == kit.fields[name]


def test_every_button_has_a_name_of_its_own_that_holds_what_it_shows(opened, kit):
    """Twelve buttons “Copy: Text” could not be distinguished by those who hear or speak their names (WCAG 2.4.6, 2.5.3)."""
    tab = opened(kit)
    seen = {}
    with faults() as found:
        for button in tab.locator("button[data-copy]").all():
            name = button.evaluate(
                """button => {
                  const texts = ids => ids.split(" ").map(id => document.getElementById(id)?.textContent ?? "").join(" ");
                  const label = button.getAttribute("aria-labelledby");
                  const name = label ? texts(label) : button.getAttribute("aria-label") ?? button.textContent;
                  return name.trim().replace(/\\s+/g, " ");
                }"""
            )
            shown = button.inner_text().strip()
            if shown.lower() not in name.lower():
                found.append(f"{kit.page}: the button “{shown}” is called “{name}”")
            if name in seen:
                found.append(f"{kit.page}: “{name}” is the button of {seen[name]} and of {button.get_attribute('data-copy')}")
            seen.setdefault(name, button.get_attribute("data-copy"))


def test_axe_finds_nothing_after_copying(opened, kit):
    tab = opened(kit, bypass_csp=True)
    tab.locator("button[data-copy]").first.press("Enter")
    wait_until(tab, "() => document.querySelector('[data-copy-status]').textContent")
    tab.evaluate(AXE_SCRIPT)
    with faults() as found:
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            run = "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })"
            for rule in tab.evaluate(run, RULES)["violations"]:
                found += [f"{kit.page}, {scheme}: {rule['id']}: {node['html'][:120]}" for node in rule["nodes"]]
        tab.emulate_media(color_scheme="light")


def test_without_scripts_the_texts_are_there_and_no_button_is_dead(tabs, kits):
    tab = tabs(1280, java_script_enabled=False)
    with faults() as found:
        for kit in kits:
            tab.goto(kit.page.path)
            open_everything(tab)
            dead = tab.locator("button[data-copy]:visible").count()
            fields = tab.locator("textarea[readonly]:visible").count()
            if dead or fields != len(kit.fields):
                found.append(f"{kit.page} shows {dead} dead buttons, and {fields} of {len(kit.fields)} texts")


SOURCE = "mail-html"  # copied without being read: only its beginning is shown, and it is omitted in print


def test_every_text_is_shown_whole_on_a_desktop(opened, kits):
    with faults() as found:
        for kit in kits:
            tab = opened(kit)
            for field in tab.locator("textarea").all():
                hidden = field.evaluate("field => field.scrollHeight - field.clientHeight")
                name = field.get_attribute("id")
                if (hidden > 2) != (name == SOURCE):
                    found.append(f"{kit.page}: {name} hides {hidden} px of its text")


def test_on_paper_every_text_is_whole_and_nothing_is_to_be_pressed(opened, kits):
    with faults() as found:
        for kit in kits:
            tab = opened(kit)
            tab.emulate_media(media="print")
            tab.set_viewport_size({"width": 643, "height": 972})  # A4 within its margins
            texts = tab.locator("pre:visible")
            printed = [text.strip() for text in texts.all_text_contents()]
            expected = [text.strip() for name, text in kit.fields.items() if name != SOURCE]
            if printed != expected:
                found.append(f"{kit.page} prints {len(printed)} of {len(expected)} texts, or not as they are")
            found += [f"{kit.page} prints a {tag}" for tag in ("textarea", "button") if tab.locator(f"main {tag}:visible").count()]
            # The preview of the newsletter would need several sheets; instead the page names the file.
            if tab.locator(".mail-sheet:visible").count() or tab.locator(".mail-preview a:visible").count() != tab.locator(".mail-preview").count():
                found.append(f"{kit.page} prints a picture of the newsletter in place of its address")
            wide = tab.evaluate(
                """() => [...document.querySelectorAll("main *:not(svg *)")].filter(element => element.scrollWidth > 643).map(element => element.className)"""
            )
            found += [f"{kit.page}: {name} runs off the paper" for name in wide]
            tab.emulate_media(media="screen")
            tab.set_viewport_size({"width": 1280, "height": 900})


def test_a_kit_requests_nothing_from_other_hosts(browser, server, kits):
    """Without consent, no service gets to know who prepares a campaign."""
    with faults() as found:
        for kit in kits:
            context = browser.new_context(base_url=server.address)
            tab = context.new_page()
            asked = []
            tab.on("request", lambda request, asked=asked: asked.append(request.url))
            tab.goto(kit.page.path, wait_until="networkidle")
            context.close()
            strangers = [address for address in asked if not address.startswith(server.address)]
            found += [f"{kit.page} asks for {address}" for address in strangers]
            if not asked:
                found.append(f"{kit.page} asks for nothing at all")


# A page to work with


def test_the_page_begins_with_this_week_and_folds_what_is_seldom_needed(tabs, kits):
    tab = tabs(360, height=780)
    with faults() as found:
        for kit in kits:
            tab.goto(kit.page.path)
            tops = tab.evaluate("""() => ["#week", "#messages", "#materials", "#plan", "#links", "#facts"]
              .map(part => document.querySelector(part).getBoundingClientRect().top - document.querySelector("header").getBoundingClientRect().top)""")
            if tops != sorted(tops) or tops[0] > 780:
                found.append(f"{kit.page} has its parts at {tops}")
            if tab.locator("#plan > table, #links > .copy-field, #facts > dl").evaluate_all("all => all.some(each => each.checkVisibility({ contentVisibilityAuto: true }))"):
                found.append(f"{kit.page} does not fold the planning, the links and the facts")


def test_the_messages_stand_in_the_order_of_their_days(kits):
    with faults() as found:
        for kit in kits:
            days = kit.page.select("//ol[@class='kit-posts']/li/p[@class='kind']/time/@datetime")
            planned = [plan for plan in kit.campaign.plan if plan.kind != "deadline"]
            if len(days) != len(planned) or days != sorted(days):
                found.append(f"{kit.page} has messages on {days}")


def test_this_week_is_what_the_plan_has_from_the_day_of_the_build_on(kits, now):
    """Seven days; when nothing is planned in them, what comes next."""
    with faults() as found:
        for kit in kits:
            week = sorted(str(plan.day) for plan in kit.campaign.plan if 0 <= (plan.day - now.date()).days < 7)
            later = sorted(str(plan.day) for plan in kit.campaign.plan if (plan.day - now.date()).days >= 7)
            shown = [moment[:10] for moment in kit.page.select("//section[@aria-labelledby='week']//time/@datetime")]
            if shown != (week or later[:1]):
                found.append(f"{kit.page} has {shown} for {week or later[:1]}")


def test_the_press_release_is_copied_as_plain_words(kits):
    with faults() as found:
        for kit in kits:
            if (text := kit.fields.get("press-text")) and re.search(r"^#+ |\*\*|\]\(", text, re.MULTILINE):
                found.append(f"{kit.page}: {text[:200]}")


def test_nothing_in_a_kit_is_wider_than_a_small_phone(tabs, kits):
    tab = tabs(320)
    with faults() as found:
        for kit in kits:
            documents = [kit.page.path + name for name in ("", "press-release.html", "newsletter.html") if not name or name in kit.files]
            for path in documents:
                tab.goto(path)
                open_everything(tab)
                found += [f"{path}: {fault}" for fault in sideways_faults(tab)]
                scrolling = tab.evaluate("[...document.querySelectorAll('main *')].filter(each => each.scrollWidth > each.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.localName !== 'textarea').map(each => each.className)")
                found += [f"{path}: {name} scrolls sideways" for name in scrolling]
