"""The page of a kit in the browser: its texts can be copied with the keyboard alone, and without a script still be selected."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from faults import faults
from test_axe import RULES

CLIPBOARD = ("clipboard-read", "clipboard-write")


@pytest.fixture(scope="module")
def opened(tabs, kits):
    """A tab that may use the clipboard, for each kit."""

    def open_kit(kit, **context):
        tab = tabs(1280, permissions=CLIPBOARD, **context)
        tab.goto(kit.page.path)
        return tab

    return open_kit


@pytest.fixture(params=["nl", "en"])
def kit(request, kits):
    """The kit with the most to copy, in each language."""
    return max((kit for kit in kits if kit.language == request.param), key=lambda kit: len(kit.fields))


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
            try:
                holds = "async text => await navigator.clipboard.readText() === text"
                tab.wait_for_function(holds, arg=kit.fields[name], timeout=5_000)
            except Exception:  # noqa: BLE001
                found.append(f"{kit.page}: {name} copies {tab.evaluate('navigator.clipboard.readText()')[:60]!r}")
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


def test_what_was_copied_is_said_each_time(opened, kit):
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
        tab.wait_for_function("before => said.length > before", arg=before)
    words = status.get_attribute("data-copied")
    assert tab.evaluate("said") == [words, words]


def test_where_the_clipboard_is_closed_the_text_is_selected(opened, kit):
    tab = opened(kit)
    tab.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('closed', 'NotAllowedError')); }")
    button = tab.locator("button[data-copy]").first
    name = button.get_attribute("data-copy")
    button.press("Enter")
    status = tab.locator("[data-copy-status]")
    tab.wait_for_function("() => document.querySelector('[data-copy-status]').textContent")
    assert status.inner_text() == status.get_attribute("data-failed") != status.get_attribute("data-copied")
    selected = "() => { const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd); }"
    assert tab.evaluate(selected) == kit.fields[name]


def test_every_button_has_a_name_of_its_own_that_holds_what_it_shows(opened, kit):
    """Twelve buttons “Copy: Text” are one and the same to who hears them, or says their name (WCAG 2.4.6, 2.5.3)."""
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
    tab.wait_for_function("() => document.querySelector('[data-copy-status]').textContent")
    tab.evaluate(AXE_SCRIPT)
    with faults() as found:
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            run = "tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })"
            for rule in tab.evaluate(run, RULES)["violations"]:
                found += [f"{kit.page}, {scheme}: {rule['id']}: {node['html'][:120]}" for node in rule["nodes"]]
        tab.emulate_media(color_scheme="light")


def test_without_scripts_the_texts_are_there_and_no_button_is_dead(tabs, kit):
    tab = tabs(1280, java_script_enabled=False)
    tab.goto(kit.page.path)
    assert tab.locator("button[data-copy]:visible").count() == 0
    fields = tab.locator("textarea:visible")
    assert fields.count() == len(kit.fields)
    assert all(field.get_attribute("readonly") is not None for field in fields.all())


def test_a_kit_asks_nothing_of_others(browser, server, kit):
    """Nor does it look for a script of a service: who prepares a campaign is counted by nobody."""
    context = browser.new_context(base_url=server.address)
    tab = context.new_page()
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(kit.page.path, wait_until="networkidle")
    context.close()
    assert [address for address in asked if not address.startswith(server.address)] == []
