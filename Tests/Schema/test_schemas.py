"""The schemas themselves: as the standard wants them, and complete."""

import json

import pytest
from jsonschema import Draft202012Validator

from schemas import kinds, run, schema

TRANSLATED = list(schema("--translation")["$defs"])
ALL = [(kind, flags) for flags in [(), ("--language", "nl")] for kind in kinds()] + [(kind, ("--translation",)) for kind in TRANSLATED]


def parts(value, place=()):
    """Every schema within a schema, with its place."""
    if isinstance(value, dict):
        yield place, value
        for name, inner in value.items():
            if name not in {"default", "examples", "const", "enum"}:
                yield from parts(inner, (*place, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from parts(inner, (*place, str(number)))


def keys(document):
    """Every key that a schema describes: its place and its schema."""
    return [(place, part) for place, part in parts(document) if len(place) > 1 and place[-2] == "properties" and "title" in part]


@pytest.mark.parametrize(("kind", "flags"), ALL)
def test_a_schema_is_valid_by_the_meta_schema(kind, flags):
    document = schema(kind, *flags)
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(document)


def test_one_document_holds_the_schemas_of_all_kinds():
    for flags in [(), ("--translation",), ("--language", "nl")]:
        whole = schema(*flags)
        Draft202012Validator.check_schema(whole)
        assert all(part == schema(kind, *flags) for kind, part in whole["$defs"].items())
        identifiers = [part["$id"] for part in whole["$defs"].values()]
        assert len(set(identifiers)) == len(identifiers)


@pytest.mark.parametrize("kind", kinds())
def test_no_mapping_takes_a_key_that_it_does_not_describe(kind):
    for place, part in parts(schema(kind)):
        if "properties" in part and place[-1:] not in [("if",), ("then",), ("else",)]:
            # Conditions of a self-check name its questions beside their own words.
            assert part["additionalProperties"] is False or place[:1] == ("$defs",), place


@pytest.mark.parametrize("kind", kinds())
def test_every_example_and_default_is_valid(kind):
    document = schema(kind)
    for place, part in keys(document):
        judge = Draft202012Validator(document).evolve(schema=part)
        for value in part.get("examples", []) + ([part["default"]] if "default" in part else []):
            assert [error.message for error in judge.iter_errors(value)] == [], (place, value)


def test_most_keys_have_an_example():
    described = [part for kind in kinds() for _, part in keys(schema(kind))]
    assert len([part for part in described if "examples" in part]) > 0.8 * len(described)


@pytest.mark.parametrize("kind", TRANSLATED)
def test_a_translation_need_say_nothing(kind):
    document = schema(kind, "--translation")
    assert list(Draft202012Validator(document).iter_errors({})) == []
    # A list is stated as a whole, and so its entries are.
    assert [place for place, part in parts(document) if "required" in part and "items" not in place] == []


def test_words_are_in_the_language_that_was_asked_for():
    english, dutch = schema("events"), schema("events", "--language", "nl")
    assert english["properties"]["start"]["title"] == "When it begins"
    assert dutch["properties"]["start"]["title"] == "Wanneer het begint"
    assert json.dumps(english) != json.dumps(dutch)


def test_a_kind_that_is_not_there_is_wrong_usage():
    wrong = run("schema", "event")
    assert wrong.returncode == 2 and "Did you mean “events”?" in wrong.stderr
    assert run("schema", "components.steps", "--translation").returncode == 2
