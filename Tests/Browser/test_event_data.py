"""Structured data of events and experts: JSON-LD with schema.org's types, by Google's guidelines for events."""

from datetime import datetime, timezone
from decimal import Decimal
from urllib.parse import urlsplit

import pytest

from calendar_files import plain
from faults import faults
from test_metadata import structured_data, things

SCHEMA = "https://schema.org/"
STATUSES = {
    "scheduled": "EventScheduled",
    "full": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
}
MODES = {"on-site": "OfflineEventAttendanceMode", "online": "OnlineEventAttendanceMode", "hybrid": "MixedEventAttendanceMode"}

# The properties of each type in schema.org that make sense here; any other is a mistake.
PROPERTIES = {
    "Thing": {"name", "description", "image", "url", "identifier", "sameAs", "mainEntityOfPage"},
    "Event": {
        "startDate", "endDate", "previousStartDate", "eventStatus", "eventAttendanceMode", "location", "offers", "organizer",
        "performer", "inLanguage", "audience", "maximumAttendeeCapacity", "remainingAttendeeCapacity", "isAccessibleForFree",
        "subEvent", "superEvent", "about", "keywords",
    },
    "EventSeries": {"startDate", "endDate", "subEvent", "organizer", "inLanguage", "audience", "about", "location", "keywords"},
    "EducationEvent": set(),
    "Place": {"address", "geo", "hasMap"},
    "VirtualLocation": set(),
    "PostalAddress": {"streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "Offer": {"price", "priceCurrency", "availability", "validFrom", "validThrough", "availabilityEnds", "availabilityStarts"},
    "Person": {
        "jobTitle", "worksFor", "affiliation", "memberOf", "knowsLanguage", "knowsAbout", "telephone", "areaServed", "email",
        "workLocation",
    },
    "Organization": {
        "knowsLanguage", "knowsAbout", "telephone", "areaServed", "parentOrganization", "member", "memberOf", "email", "logo",
        "contactPoint", "department", "subOrganization",
    },
    "ContactPoint": {"telephone", "email", "contactType", "availableLanguage", "areaServed"},
    "Audience": {"audienceType"},
    "EducationalAudience": {"audienceType", "educationalRole"},
    "Language": {"alternateName"},
    "AdministrativeArea": set(),
    "Country": set(),
    "DefinedTerm": set(),
    "ImageObject": {"width", "height", "caption", "contentUrl"},
}
PROPERTIES["EducationEvent"] |= PROPERTIES["Event"]


def of_type(page, *types):
    return [data for data in structured_data(page) if data.get("@type") in types]


def is_one_block(event):
    """Whether an event has a single end: sessions on several days each have their own."""
    return len({session.start.astimezone(event.zone).date() for session in event.sessions}) == 1


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def moment(text):
    """The instant of a date with an offset; a date without one is refused."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(f"{text} has no offset")
    return found


@pytest.fixture
def events(built):
    """Each language version of each event with its page and the page's structured data."""
    site, programme = built
    found = []
    for event in programme.events:
        page = site.by_path[event.path]
        described = of_type(page, "Event", "EducationEvent")
        assert len(described) == 1, f"{event}: {len(described)} events are described on {page}"
        found.append((event, page, described[0]))
    assert found, "there is no event"
    return found


def test_every_event_says_what_a_search_engine_needs(events):
    with faults() as found:
        for event, page, data in events:
            for key in ("name", "startDate", "endDate", "location", "eventStatus", "eventAttendanceMode", "organizer", "description", "url"):
                if data.get(key) in (None, "", []) and (key != "endDate" or is_one_block(event)):
                    found.append(f"{event} lacks {key}")
            if plain(data.get("name", "")) != plain(page.meta("og:title")) or data.get("url") != page.canonical:
                found.append(f"{event} is called “{data.get('name')}” at {data.get('url')}")
            for organiser in as_list(data.get("organizer")):
                if organiser.get("@type") not in ("Organization", "Person") or not organiser.get("name") or not organiser.get("url"):
                    found.append(f"{event} is organised by {organiser}")


def test_dates_are_those_of_the_front_matter_with_the_offset_of_the_place(events):
    with faults() as found:
        for event, _, data in events:
            expected = {"startDate": event.start}
            if is_one_block(event):
                expected["endDate"] = event.end
            elif "endDate" in data:
                found.append(f"{event} has parts on several days, and is said to last until {data['endDate']}")
            if event.status == "rescheduled":
                expected["previousStartDate"] = event.instant(event.get("former-start"))
            for key, instant in expected.items():
                [text] = as_list(data.get(key)) or ["nothing"]
                try:
                    said = moment(text)
                except ValueError as error:
                    found.append(f"{event}: {key}: {error}")
                    continue
                if said.astimezone(timezone.utc) != instant or said.utcoffset() != instant.astimezone(event.zone).utcoffset():
                    found.append(f"{event}: {key} is {text}, not {instant.astimezone(event.zone).isoformat()}")
            if event.status != "rescheduled" and "previousStartDate" in data:
                found.append(f"{event} was not moved, and has a previousStartDate")


def test_the_status_is_that_of_the_front_matter(events):
    with faults() as found:
        for event, _, data in events:
            if data.get("eventStatus") != SCHEMA + STATUSES[event.status]:
                found.append(f"{event} is {event.status}: {data.get('eventStatus')}")
            if data.get("eventAttendanceMode") != SCHEMA + MODES[event.format]:
                found.append(f"{event} is {event.format}: {data.get('eventAttendanceMode')}")


def test_the_location_is_where_one_takes_part(events):
    with faults() as found:
        for event, page, data in events:
            locations = as_list(data.get("location"))
            expected = {"on-site": ["Place"], "online": ["VirtualLocation"], "hybrid": ["Place", "VirtualLocation"]}[event.format]
            if sorted(place.get("@type", "") for place in locations) != expected:
                found.append(f"{event} is {event.format}, its location is {locations}")
            for place in locations:
                if place.get("@type") == "VirtualLocation":
                    # Until the link is known, the page is the place to find it.
                    if place.get("url") != (event.online or page.canonical):
                        found.append(f"{event} is at {place.get('url')}")
                    continue
                address = place.get("address") or {}
                said = {
                    "name": place.get("name"),
                    "street": address.get("streetAddress"),
                    "postal-code": address.get("postalCode"),
                    "city": address.get("addressLocality"),
                }
                for key, text in said.items():
                    if event.venue.get(key) and plain(text or "") != plain(event.venue[key]):
                        found.append(f"{event}: the {key} is “{text}”")
                if address.get("@type") != "PostalAddress" or address.get("addressCountry") != event.venue.get("country", "NL"):
                    found.append(f"{event}: the address is {address}")
                if event.venue.get("geo"):
                    geo = place.get("geo") or {}
                    if [float(geo.get(key, 999)) for key in ("latitude", "longitude")] != [float(number) for number in event.venue["geo"]]:
                        found.append(f"{event} lies at {geo}")


def test_offers_say_the_price_and_whether_there_is_room(events):
    with faults() as found:
        for event, page, data in events:
            offers = as_list(data.get("offers"))
            registration = event.registration
            if not registration:
                if offers:
                    found.append(f"{event} offers something without registration")
                continue
            if len(offers) != 1:
                found.append(f"{event} has {len(offers)} offers")
                continue
            [offer] = offers
            price = registration.get("price")
            if price is not None and (Decimal(str(offer.get("price", -1))) != Decimal(price) or offer.get("priceCurrency") != "EUR"):
                found.append(f"{event} costs {price}, the offer says {offer.get('price')} {offer.get('priceCurrency')}")
            if price is None and "price" in offer:
                found.append(f"{event} has no price, the offer says {offer['price']}")
            if offer.get("url") != registration.get("url", page.canonical):
                found.append(f"{event} is offered at {offer.get('url')}")
            sold_out = event.status in ("full", "cancelled")
            if sold_out and offer.get("availability") not in (SCHEMA + "SoldOut", SCHEMA + "Discontinued", SCHEMA + "OutOfStock"):
                found.append(f"{event} is {event.status}, and is {offer.get('availability')}")
            if event.status == "scheduled" and offer.get("availability") == SCHEMA + "SoldOut":
                found.append(f"{event} has room, and is sold out")
            opens = registration.get("opens")
            if opens and moment(offer.get("validFrom", "")).astimezone(timezone.utc) != event.instant(opens):
                found.append(f"{event} can be had from {offer.get('validFrom')}")


def test_hosts_are_named_on_their_events(built, events):
    _, programme = built
    with faults() as found:
        for event, _, data in events:
            experts = {expert.name: expert for expert in programme.experts_for(event.language)}
            said = {plain(who.get("name", "")) for key in ("organizer", "performer") for who in as_list(data.get(key))}
            for host in event.words("hosts"):
                if host in experts and plain(experts[host].get("title")) not in said:
                    found.append(f"{event} is given by “{experts[host].get('title')}”, and by {sorted(said)} to machines")


def test_experts_are_persons_or_organisations(built):
    site, programme = built
    assert programme.experts
    with faults() as found:
        for expert in programme.experts:
            page = site.by_path[expert.path]
            described = of_type(page, "Person" if expert.is_person else "Organization")
            named = [data for data in described if plain(data.get("name", "")) == plain(expert.get("title"))]
            if len(named) != 1:
                found.append(f"{expert} is described {len(named)} times: {described}")
                continue
            [data] = named
            if data.get("url") != page.canonical:
                found.append(f"{expert} is at {data.get('url')}")
            if expert.is_person and expert.get("role") and plain(data.get("jobTitle", "")) != plain(expert.get("role")):
                found.append(f"{expert} has the job “{data.get('jobTitle')}”")
            if set(map(str, as_list(data.get("knowsLanguage")))) != set(expert.words("languages")):
                found.append(f"{expert} knows {data.get('knowsLanguage')}")


def test_no_mail_address_of_an_expert_is_given_to_machines(built):
    """Unless its owner has chosen to publish it. The address of the organisation is published intentionally."""
    site, programme = built
    kept = {expert.get("email") for expert in programme.experts if expert.get("email") and expert.get("email-in-data") != "true"}
    kept -= {programme.settings["organisation"].get("email")}
    assert kept, "no expert has a mail address: this test would see nothing"
    with faults() as found:
        for page in site.pages:
            said = str(structured_data(page))
            found += [f"{page} gives {address} away" for address in sorted(kept) if address in said]


def test_only_properties_of_schema_org_are_used(built):
    site, programme = built
    paths = {source.path for source in [*programme.events, *programme.series, *programme.experts]}
    with faults() as found:
        for path in sorted(paths):
            for data in structured_data(site.by_path[path]):
                if data["@type"] == "BreadcrumbList":
                    continue
                for thing in things(data):
                    known = PROPERTIES.get(thing["@type"])
                    if known is None:
                        found.append(f"{path}: say in this test which properties a {thing['@type']} has")
                        continue
                    strange = {key for key in thing if not key.startswith("@")} - known - PROPERTIES["Thing"]
                    found += [f"{path}: a {thing['@type']} has no {key}" for key in sorted(strange)]
                    found += [f"{path}: {key} of {thing['@type']} is empty" for key, value in thing.items() if value in ("", [], None, {})]


def test_addresses_for_machines_are_absolute_and_lead_somewhere(built):
    site, programme = built
    with faults() as found:
        for source in [*programme.events, *programme.series, *programme.experts]:
            for data in structured_data(site.by_path[source.path]):
                for thing in things(data):
                    for key in ("url", "item", "@id"):
                        for address in as_list(thing.get(key)):
                            if not isinstance(address, str):
                                continue
                            parts = urlsplit(address)
                            if parts.scheme not in ("https", "http"):
                                found.append(f"{source}: {key} {address} is not absolute")
                            elif site.local_path(address) is not None and site.file_at(address) is None:
                                found.append(f"{source}: {key} {address} leads nowhere")
