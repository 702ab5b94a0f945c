"""The posts of a kit: the author's text with facts, link and hashtags, within the limits of each channel."""

import re

import pytest

from built_site import text_of
from campaign_kits import ADDRESS, LIMITS, day_in_words, length_on, pieces, tracked, words
from faults import faults


@pytest.fixture(scope="module")
def posts(kits):
    """Every post of every kit: the kit, its name, its author's values, and its text in the kit."""
    found = [(kit, name, post, kit.fields.get(f"text-{name}")) for kit in kits for name, post in kit.campaign.get("posts").items()]
    assert {post["channel"] for _, _, post, _ in found} == set(LIMITS), "the site shows not every channel"
    return found


@pytest.mark.parametrize(
    ("channel", "text", "length"),
    [
        ("x", "é" * 3, 3),
        ("x", "日本", 4),
        ("x", "👩🏽‍🏫 🇳🇱", 5),
        ("x", "See https://ecvet.example/a/very/long/address?with=query.", 28),
        ("mastodon", "https://ecvet.example/ 👩🏽‍🏫", 25),
        ("bluesky", "https://ecvet.example/workshops/utrecht/", 13 + 16),
        ("bluesky", "https://ecvet.example/", 13),
        ("linkedin", "👩🏽‍🏫", 7),
    ],
)
def test_the_counting_of_these_tests_is_that_of_the_channels(channel, text, length):
    assert length_on(channel, text) == length


def test_every_post_has_its_text(posts):
    with faults() as found:
        found += [f"{kit} has no text for {name}" for kit, name, _, text in posts if not text]


def test_a_post_contains_its_authors_text(posts):
    with faults() as found:
        for kit, name, post, text in posts:
            found += [f"{kit}, {name}: “{piece}” is missing" for piece in pieces(post["text"]) if piece not in words(text)]


def test_the_facts_of_an_event_are_those_of_its_file(posts):
    facts = 0
    with faults() as found:
        for kit, name, post, text in posts:
            event = kit.campaign.event(post.get("link"))
            if event is None:
                continue
            first, last = (moment.astimezone(event.zone).date() for moment in (event.start, event.end))
            [plan] = [entry for entry in kit.campaign.plan if (entry.kind, entry.name) == ("post", name)]
            expected = {
                "event-title": [event.get("title")],
                "event-date": [day_in_words(day, kit.language) for day in {first, last}],
                "event-place": [event.venue.get("city", "online")],
                "days": [f"{(first - plan.day).days} "],
            }
            if event.registration.get("closes"):
                closes = kit.campaign.programme.instant(event.registration["closes"], event.zone).astimezone(event.zone)
                expected["closing-date"] = [day_in_words(closes.date(), kit.language)]
                if "T" in str(event.registration["closes"]):
                    hour = f"{closes.hour}.{closes:%M}" if kit.language == "nl" else f"{closes:%H:%M}"
                    expected["closing-date"].append(hour)
            for fact, values in expected.items():
                if f"{{{fact}}}" in post["text"]:
                    facts += 1
                    found += [f"{kit}, {name}: {fact} is not {value}" for value in values if words(value) not in words(text)]
    assert facts > 20, "hardly any fact is named"


def test_a_post_carries_the_tracked_link_of_its_page(posts):
    with faults() as found:
        for kit, name, post, text in posts:
            expected = kit.tracked(post["channel"], "social", name, post.get("link"))
            links = [tracked(address) for address in ADDRESS.findall(text)]
            if post["channel"] == "instagram":
                # Addresses are not clickable there: the kit has one for the profile.
                if links or tracked(kit.fields.get(f"link-{name}", "").strip()) != expected:
                    found.append(f"{kit}, {name}: {links} in the text, {kit.fields.get(f'link-{name}')} for the profile")
            elif links != [expected]:
                found.append(f"{kit}, {name} links to {links}, and should to {expected}")


def test_a_post_ends_with_its_hashtags(posts):
    with faults() as found:
        for kit, name, post, text in posts:
            hashtags = kit.campaign.hashtags(post)
            if text.split()[-len(hashtags) :] != hashtags or text.count("#") != len(hashtags):
                found.append(f"{kit}, {name} ends with {text.split()[-len(hashtags):]}, not with {hashtags}")
            small = [tag for tag in hashtags if not re.match(r"#[A-Z]", tag)]
            found += [f"{kit}, {name}: {tag} does not begin its words with capitals" for tag in small]
            if post["channel"] == "instagram" and len(hashtags) > 5:
                found.append(f"{kit}, {name} has {len(hashtags)} hashtags")


def test_a_post_fits_its_channel_and_says_how_long_it_is(posts):
    with faults() as found:
        for kit, name, post, text in posts:
            length, limit = length_on(post["channel"], text), LIMITS[post["channel"]]
            if length > limit:
                found.append(f"{kit}, {name} has {length} of {limit}")
            said = [int(re.sub(r"\D", "", number)) for number in re.findall(r"\d[\d.,\u00a0\u202f]*", kit.labels[f"text-{name}"])]
            if said != [length, limit]:
                found.append(f"{kit}, {name} says {said}, and is {length} of {limit}")


def test_a_post_has_its_day_and_a_description_of_its_picture(posts):
    with faults() as found:
        for kit, name, _, _ in posts:
            [plan] = [entry for entry in kit.campaign.plan if (entry.kind, entry.name) == ("post", name)]
            [moment] = kit.page.select(f"//*[@id='post-{name}']//time/@datetime")
            expected = f"{plan.day}T{plan.time:%H:%M}" if plan.time else str(plan.day)
            if moment != expected:
                found.append(f"{kit}, {name} is for {moment}, and should be for {expected}")
            if not kit.fields.get(f"alt-{name}", "").strip():
                found.append(f"{kit}, {name}: the picture is not described")


def test_the_file_of_posts_holds_each_as_the_page_shows_it(posts):
    with faults() as found:
        for kit, name, _, text in posts:
            if words(text) not in words(kit.files["posts.txt"].read_text("utf-8-sig")):
                found.append(f"{kit}: posts.txt lacks {name}")


def test_posts_are_shown_in_the_order_of_their_days(kits):
    with faults() as found:
        for kit in kits:
            moments = kit.page.select("//*[starts-with(@id, 'post-')]//time/@datetime")
            if moments != sorted(moments) or len(moments) != len(kit.campaign.get("posts")):
                found.append(f"{kit.page} shows {moments}")
            headings = [text_of(heading) for heading in kit.page.select("//*[starts-with(@id, 'post-')]//h3")]
            if not all(headings):
                found.append(f"{kit.page} has a post without a heading")
