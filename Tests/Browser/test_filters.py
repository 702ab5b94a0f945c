"""The filters of events and experts: what they show, what the address contains, and use with only the keyboard."""

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from built_site import text_of
from event_lists import VISIBLE_ENTRIES
from faults import faults
from test_axe import RULES

# The visible entries after each of many choices, in one call.
SHOWN_BY_CHOICE = f"""every => every.map(chosen => {{
  for (const select of document.querySelectorAll("form[data-filters] select")) select.value = chosen[select.name] ?? "";
  document.querySelector("form[data-filters] select").dispatchEvent(new Event("change", {{ bubbles: true }}));
  return ({VISIBLE_ENTRIES})();
}})"""


@pytest.fixture(scope="module")
def events(lists):
    return next(overview for overview in lists if overview.collection == "events")


def shown(tab):
    return set(tab.evaluate(VISIBLE_ENTRIES))


def choose(tab, **chosen):
    for name, value in chosen.items():
        tab.select_option(f"form[data-filters] select[name={name}]", value)


def choices(tab):
    """The values of the selects, except “all”."""
    return tab.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("form[data-filters] select")]
          .filter(select => select.value).map(select => [select.name, select.value]))"""
    )


def query(tab):
    return {name: value for name, [value] in parse_qs(urlsplit(tab.url).query).items()}


# With JavaScript


def test_the_form_is_there_with_javascript_and_the_links_without(site, lists, desktop):
    for overview in lists:
        page = site.by_path[overview.path]
        [form] = page.select("//form[@data-filters]")
        assert form.get("hidden") is not None
        assert page.select("//nav[@data-filter-links and not(@hidden)]//a")
        desktop.goto(overview.path)
        assert desktop.locator("form[data-filters]").is_visible()
        assert not desktop.locator("[data-filter-links]").first.is_visible()
        assert shown(desktop) == set(overview.sources)


def test_the_form_offers_what_tells_the_entries_apart(site, lists):
    with faults() as found:
        for overview in lists:
            page = site.by_path[overview.path]
            selects = {select.get("name"): select for select in page.select("//form[@data-filters]//select")}
            for name in overview.filters:
                expected = overview.values(name)
                options = selects[name].xpath("./option/@value") if name in selects else [""]
                if options[0] != "" or set(options[1:]) != expected or len(options) != len(set(options)):
                    found.append(f"{overview}: {name} offers {options}, not {sorted(expected)}")
            for name, select in selects.items():
                label = page.select(f"//label[@for='{select.get('id')}']") or select.xpath("ancestor::label")
                if not label or not text_of(label[0]):
                    found.append(f"{overview}: {name} has no label")


def test_each_choice_shows_the_entries_that_the_front_matter_says(lists, desktop):
    with faults() as found:
        for overview in lists:
            desktop.goto(overview.path)
            for name in overview.filters:
                for value in sorted(overview.values(name)):
                    choose(desktop, **{name: value})
                    seen, expected = shown(desktop), overview.fitting(**{name: value})
                    if seen != expected:
                        found.append(f"{overview}: {name}={value} shows {sorted(seen)}, not {sorted(expected)}")
                    choose(desktop, **{name: ""})
                    if shown(desktop) != set(overview.sources):
                        found.append(f"{overview}: after {name}={value}, “all” does not show all")


def test_two_choices_show_what_fits_both(lists, desktop):
    with faults() as found:
        for overview in lists:
            desktop.goto(overview.path)
            every = list(overview.pairs())
            assert every, f"{overview} has fewer than two filters"
            for both, paths in zip(every, desktop.evaluate(SHOWN_BY_CHOICE, every), strict=True):
                if set(paths) != overview.fitting(**both):
                    found.append(f"{overview}: {both} shows {sorted(paths)}, not {sorted(overview.fitting(**both))}")


def test_an_entry_fits_by_a_whole_word(events, desktop):
    [name, value] = next(iter(events.narrowest().items()))
    desktop.goto(events.path)
    first = desktop.locator("[data-filter-list] li").first
    for words, fits in ((f"{value}x x{value}", False), (f"x {value}", True)):
        first.evaluate("(entry, [name, words]) => { entry.dataset[name] = words; }", [name, words])
        choose(desktop, **{name: ""})
        choose(desktop, **{name: value})
        assert first.is_visible() == fits, words


def test_the_number_of_entries_is_announced_in_the_words_of_the_page(lists, desktop):
    for overview in lists:
        desktop.goto(overview.path)
        status = desktop.locator("[role=status][data-filter-count]")
        words = status.evaluate("each => ({ ...each.dataset })")
        assert "{count}" in words["other"] and words["none"] and words["one"]
        choose(desktop, **overview.narrowest())
        number = len(overview.fitting(**overview.narrowest()))
        assert status.inner_text() == (words["one"] if number == 1 else words["other"].replace("{count}", str(number)))
        assert status.is_visible()
        choose(desktop, **{name: "" for name in overview.narrowest()})
        assert status.inner_text() == words["other"].replace("{count}", str(len(overview.sources)))


def test_an_empty_list_is_announced_in_words(lists, desktop):
    empty = [overview for overview in lists if overview.fruitless()]
    assert empty, "no choice leaves nothing: this test would see nothing"
    for overview in empty:
        desktop.goto(overview.path)
        choose(desktop, **overview.fruitless())
        status = desktop.locator("[data-filter-count]")
        assert shown(desktop) == set()
        assert status.is_visible()
        assert status.inner_text() == status.get_attribute("data-none")


def test_one_entry_is_announced_as_one(events, desktop):
    [name, value] = next(
        ([name, value] for name in events.filters for value in sorted(events.values(name)) if len(events.fitting(**{name: value})) == 1)
    )
    desktop.goto(events.path)
    status = desktop.locator("[data-filter-count]")
    choose(desktop, **{name: value})
    assert status.inner_text() == status.get_attribute("data-one")


def test_headings_of_groups_without_an_entry_are_hidden(lists, desktop):
    with faults() as found:
        for overview in lists:
            desktop.goto(overview.path)
            for chosen in overview.states():
                choose(desktop, **{name: chosen.get(name, "") for name in overview.filters if overview.values(name)})
                found += [
                    f"{overview}, {chosen}: “{group}”"
                    for group in desktop.evaluate(
                        """() => [...document.querySelectorAll("[data-filter-group]")].filter(group => {
                          const filled = [...group.querySelectorAll("li:not(li li)")].some(entry => entry.checkVisibility());
                          return filled !== group.checkVisibility();
                        }).map(group => group.textContent.trim().slice(0, 40))"""
                    )
                ]
            headings = desktop.evaluate(
                """() => [...document.querySelectorAll("[data-filter-list] :is(h2, h3, h4)")].filter(each => each.checkVisibility()).length"""
            )
            if headings and not shown(desktop):
                found.append(f"{overview}: {headings} headings are left over nothing")


# The state in the address


def test_the_choices_stand_in_the_address_and_outlast_a_reload(lists, desktop):
    for overview in lists:
        chosen = overview.narrowest()
        desktop.goto(overview.path)
        choose(desktop, **chosen)
        assert query(desktop) == chosen
        desktop.reload()
        assert (query(desktop), choices(desktop), shown(desktop)) == (chosen, chosen, overview.fitting(**chosen))
        choose(desktop, **{name: "" for name in chosen})
        assert urlsplit(desktop.url).query == ""


def test_a_choice_adds_no_entry_to_the_history(site, events, desktop):
    desktop.goto(site.home.path)
    desktop.goto(events.path)
    choose(desktop, **events.narrowest())
    desktop.go_back()
    assert urlsplit(desktop.url).path == site.home.path


def test_the_way_back_brings_the_choices_again(events, desktop):
    chosen = events.narrowest()
    desktop.goto(events.path)
    choose(desktop, **chosen)
    desktop.locator("[data-filter-list] li:not([hidden]) :is(h2, h3, h4) a").first.click()
    desktop.wait_for_url(lambda url: urlsplit(url).path in events.sources)
    desktop.go_back()
    desktop.wait_for_url(f"**{events.path}?**")
    assert (query(desktop), choices(desktop), shown(desktop)) == (chosen, chosen, events.fitting(**chosen))


def test_steps_within_the_page_follow_the_address(events, desktop):
    chosen = events.narrowest()
    desktop.goto(events.path)
    desktop.evaluate("address => history.pushState(null, '', address)", f"{events.path}?{urlencode(chosen)}")
    desktop.go_back()
    assert (choices(desktop), shown(desktop)) == ({}, set(events.sources))
    desktop.go_forward()
    desktop.wait_for_url(f"**{events.path}?**")
    assert (choices(desktop), shown(desktop)) == (chosen, events.fitting(**chosen))


def test_words_that_no_filter_knows_are_ignored(events, desktop):
    [name] = list(events.narrowest())[:1]
    for nonsense in (f"{name}=nonsense", f"{name}=%3Cb%3E", f"{name}=", f"{name}=__proto__", "constructor=a&x=y"):
        desktop.goto(f"{events.path}?{nonsense}")
        assert (choices(desktop), shown(desktop)) == ({}, set(events.sources)), nonsense
        # A select with an unknown value would show nothing at all.
        assert desktop.evaluate("[...document.querySelectorAll('form[data-filters] select')].every(select => select.selectedIndex === 0)")


def test_the_rest_of_the_address_is_left_alone(events, desktop):
    chosen = events.narrowest()
    desktop.goto(f"{events.path}?utm=a%20b#main")
    choose(desktop, **chosen)
    assert query(desktop) == {"utm": "a b", **chosen}
    assert urlsplit(desktop.url).fragment == "main"


def test_reset_shows_everything_again(lists, desktop):
    for overview in lists:
        desktop.goto(overview.path)
        choose(desktop, **overview.narrowest())
        desktop.locator("form[data-filters] button").click()
        assert (choices(desktop), query(desktop), shown(desktop)) == ({}, {}, set(overview.sources))


# With only the keyboard, and for everyone


def test_the_keyboard_alone_filters_and_resets(events, desktop):
    desktop.goto(events.path)
    name = next(name for name in events.filters if events.values(name))
    desktop.keyboard.press("Tab")
    for _ in range(80):
        if desktop.evaluate("name => document.activeElement.matches(`form[data-filters] select[name=${name}]`)", name):
            break
        desktop.keyboard.press("Tab")
    desktop.keyboard.press("ArrowDown")
    chosen = choices(desktop)
    assert list(chosen) == [name] and query(desktop) == chosen
    assert shown(desktop) == events.fitting(**chosen)
    # The focus stays where it was when the list changes.
    assert desktop.evaluate("document.activeElement.name") == name
    for _ in range(10):
        desktop.keyboard.press("Tab")
        if desktop.evaluate("document.activeElement.matches('form[data-filters] button')"):
            break
    desktop.keyboard.press("Enter")
    assert (choices(desktop), shown(desktop)) == ({}, set(events.sources))
    assert desktop.evaluate("document.activeElement.matches('form[data-filters] button')")


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_any_state(lists, tabs, width):
    tab = tabs(width, bypass_csp=True)
    with faults() as found:
        for overview in lists:
            for chosen in overview.states():
                tab.goto(f"{overview.path}?{urlencode(chosen)}")
                tab.evaluate(AXE_SCRIPT)
                for scheme in ("light", "dark"):
                    tab.emulate_media(color_scheme=scheme)
                    for rule in tab.evaluate("tags => axe.run({ runOnly: tags, resultTypes: ['violations'] })", RULES)["violations"]:
                        for node in rule["nodes"]:
                            found.append(f"{overview} {chosen}, {scheme}: {rule['id']} at {node['target']}: {node['failureSummary']}")
                tab.emulate_media(color_scheme="light")
