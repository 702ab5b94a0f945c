"""The script scores like the generator: for every set of answers of small questionnaires, and for 10,000 of the shipped one."""

import json
import os
import subprocess

import pytest

from built_site import REPOSITORY
from conftest import DESKTOP
from self_check import Visitor
from test_self_check import PAGES

SHIPPED = "ecvet-zelfcheck"
RANDOM_SETS = 10_000

SITE = {
    "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: [nl]\ntime-zone: Europe/Amsterdam\n",
    "pages/index.md": "---\ntitle: Thuis\nsummary: Het begin.\nlayout: home\n---\n\nWelkom.\n",
}

HEAD = """
title: Test
summary: Een test.
version: 1
minutes: 1
introduction: Begin.
disclaimer: Geen oordeel.
scales:
  s:
    options: {a: {points: 0, text: A}, b: {points: 1, text: B}, c: {points: 3, text: C}}
    not-applicable: N
    dont-know: D
levels:
  laag: {from: 0, name: L, summary: L., step: L}
  midden: {from: 33, name: M, summary: M., step: M}
  hoog: {from: 67, name: H, summary: H., step: H}
"""

ADVICE = "{laag: {text: L.}, midden: {text: M.}, hoog: {text: H.}}"

# Every form of condition, skipped dimensions, and thresholds that no total matches exactly.
GATES = f"""{HEAD}
profile:
  p: {{question: P?, options: {{ja: {{text: J}}, nee: {{text: N}}}}}}
  q: {{question: Q?, options: {{x: {{text: X}}, y: {{text: Y}}}}, when: {{not: {{p: nee}}}}}}
dimensions:
  een:
    name: Een
    summary: Een.
    when: {{any: [{{p: ja}}, {{q: [x, y]}}]}}
    minimum: 1
    questions:
      een-a: {{question: A?, scale: s}}
      een-b: {{question: B?, scale: s, may-lower: true, when: {{all: [{{p: ja}}, {{een-a: [b, c, dont-know]}}]}}}}
    advice: {ADVICE}
  twee:
    name: Twee
    summary: Twee.
    questions:
      twee-a: {{question: C?, scale: s}}
      twee-b: {{question: D?, scale: s}}
    advice: {ADVICE}
"""

# Critical questions, a cap with its own condition, and three dimensions that compete for the priorities.
CAPS = f"""{HEAD}
critical-cap: {{level: laag, text: "{{question}} {{level}}"}}
profile:
  p: {{question: P?, options: {{ja: {{text: J}}, nee: {{text: N}}}}}}
dimensions:
  een:
    name: Een
    summary: Een.
    questions:
      een-a: {{question: A?, scale: s, critical: true}}
      een-b: {{question: B?, options: {{nul: {{points: 0, text: A}}, twee: {{points: 2, text: B}}}}}}
    caps:
      bijzonder: {{when: {{een-b: nul}}, level: laag, text: "{{level}}"}}
    advice: {ADVICE}
  twee:
    name: Twee
    summary: Twee.
    minimum: 1
    when: {{p: ja}}
    questions:
      twee-a: {{question: C?, scale: s, critical: true}}
    advice: {ADVICE}
  drie:
    name: Drie
    summary: Drie.
    minimum: 1
    questions:
      drie-a: {{question: D?, scale: s}}
    advice: {ADVICE}
  vier:
    name: Vier
    summary: Vier.
    minimum: 1
    questions:
      vier-a: {{question: E?, scale: s}}
    advice: {ADVICE}
"""

# Runs vectors through the page's own modules and returns those that differ.
DIFFERENCES = """async ({ definition, vectors }) => {
  const { answersFrom, score } = await import(document.querySelector("script[type=module][src*='/self-check/main']").src);
  const letters = { assessed: "a", "not-applicable": "n", "not-assessed": "o", skipped: "s" };
  const ids = definition.dimensions.map(({ id }) => id);
  return vectors.flatMap(([digits, dimensions, priorities]) => {
    const found = score(definition, answersFrom(definition, digits));
    const mine = JSON.stringify([
      found.dimensions.map(each => [letters[each.status], each.points, each.maximum, each.percent ?? -1, each.level ?? -1, each.byScore ?? -1]),
      found.priorities.map(id => ids.indexOf(id))]);
    const theirs = JSON.stringify([dimensions, priorities]);
    return mine === theirs ? [] : [`${digits}: the script says ${mine}, the generator ${theirs}`];
  });
}"""


def vectors(*arguments):
    """The generator's output: from the program that built the site under test, or from the one in `BAKEN_PROGRAM`."""
    programs = [os.environ.get("BAKEN_PROGRAM"), *(REPOSITORY / ".build" / kind / "baken" for kind in ("debug", "release"))]
    program = next((each for each in programs if each and os.access(each, os.X_OK)), None)
    if program is None:
        pytest.fail("There is no program to compare with: build it, or name it in BAKEN_PROGRAM.")
    done = subprocess.run([program, "self-check", "vectors", *arguments], capture_output=True, text=True, cwd=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def differences(browser, server):
    """Runs vectors in the page and returns the differences."""
    context = browser.new_context(viewport={"width": DESKTOP, "height": 900}, base_url=server.address)
    visitor = Visitor(context.new_page(), next(iter(PAGES.values()))).open()
    yield lambda given: visitor.tab.evaluate(DIFFERENCES, given)
    context.close()


@pytest.mark.parametrize("text", [GATES, CAPS], ids=["gates", "caps"])
def test_every_set_of_answers_of_a_small_questionnaire_scores_alike(differences, tmp_path, text):
    for name, content in {**SITE, "self-checks/small.yml": text}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    given = vectors("small", "--site", str(tmp_path), "--exhaustive")
    every = 1
    for question in given["definition"]["profile"] + [each for dimension in given["definition"]["dimensions"] for each in dimension["questions"]]:
        every *= 1 + len(given["definition"]["scales"][question["scale"]])
    assert len({digits for digits, *_ in given["vectors"]}) == every
    assert differences(given)[:10] == []


@pytest.mark.parametrize("variant", [[], ["--quick"]], ids=["full", "quick"])
def test_random_answers_to_the_shipped_questionnaire_score_alike(differences, variant):
    given = vectors(SHIPPED, "--count", str(RANDOM_SETS), "--seed", "20261123", *variant)
    assert len(given["vectors"]) == RANDOM_SETS
    assert differences(given)[:10] == []


def test_a_difference_would_be_seen(differences):
    given = vectors(SHIPPED, "--count", "20")
    given["vectors"][7][1][0][1] += 1
    given["vectors"][9][2] = [0, 0]
    assert len(differences(given)) == 2
