"""Calendar files parsed by libical, the library of GNOME's and KDE's calendars (Debian: libical3)."""

import ctypes
from contextlib import contextmanager
from ctypes import Structure, c_char_p, c_int, c_long, c_void_p
from datetime import datetime, timezone

# `enum icalcomponent_kind` of icalenums.h. It counts from zero; these values have not changed since libical 1.
ANY_COMPONENT, VEVENT, VTODO, VCALENDAR, VALARM = 1, 4, 5, 7, 10


class Time(Structure):
    """`struct icaltimetype` of icaltime.h, which libical passes by value."""

    _fields_ = [(name, c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [
        ("zone", c_void_p)
    ]


def _library():
    library = ctypes.CDLL("libical.so.3")
    for name, result, *arguments in (
        ("icalparser_parse_string", c_void_p, c_char_p),
        ("icalcomponent_free", None, c_void_p),
        ("icalcomponent_isa", c_int, c_void_p),
        ("icalcomponent_count_errors", c_int, c_void_p),
        ("icalcomponent_get_first_component", c_void_p, c_void_p, c_int),
        ("icalcomponent_get_next_component", c_void_p, c_void_p, c_int),
        ("icalcomponent_get_dtstart", Time, c_void_p),
        ("icalcomponent_get_dtend", Time, c_void_p),
        ("icalcomponent_get_uid", c_char_p, c_void_p),
        ("icalcomponent_get_summary", c_char_p, c_void_p),
        ("icalcomponent_get_description", c_char_p, c_void_p),
        ("icalcomponent_get_location", c_char_p, c_void_p),
        ("icalcomponent_get_sequence", c_int, c_void_p),
        ("icalrestriction_check", c_int, c_void_p),
        ("icaltime_as_timet_with_zone", c_long, Time, c_void_p),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


class Event:
    """The values of a VEVENT according to libical, copied from its memory."""

    def __init__(self, library, component):
        self.start = _instant(library, library.icalcomponent_get_dtstart(component))
        self.end = _instant(library, library.icalcomponent_get_dtend(component))
        self.sequence = library.icalcomponent_get_sequence(component)
        for name in ("uid", "summary", "description", "location"):
            text = getattr(library, f"icalcomponent_get_{name}")(component)
            setattr(self, name, text.decode("utf-8") if text is not None else None)
        self.alarms = sum(1 for _ in _components(library, component, VALARM))


class Calendar:
    """A file according to libical."""

    def __init__(self, data):
        library = _library()
        with _parsed(library, data) as component:
            self.errors = library.icalcomponent_count_errors(component)
            # Whether every component has the properties that RFC 5546 requires. Adds an error to each that does not.
            self.is_complete = bool(library.icalrestriction_check(component))
            self.is_calendar = library.icalcomponent_isa(component) == VCALENDAR
            self.events = [Event(library, part) for part in _components(library, component, VEVENT)]
            self.todos = sum(1 for _ in _components(library, component, VTODO))


@contextmanager
def _parsed(library, data):
    component = library.icalparser_parse_string(data)
    if not component:
        raise ValueError("libical finds no calendar")
    try:
        yield component
    finally:
        library.icalcomponent_free(component)


def _components(library, component, kind):
    part = library.icalcomponent_get_first_component(component, kind)
    while part:
        yield part
        part = library.icalcomponent_get_next_component(component, kind)


def _instant(library, time):
    """The instant in UTC, by the VTIMEZONE of the file; None for a floating time."""
    if not time.zone:
        return None
    return datetime.fromtimestamp(library.icaltime_as_timet_with_zone(time, time.zone), timezone.utc)
