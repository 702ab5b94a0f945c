"""A visitor of the self-check: opens its page, answers, and downloads files."""

import json
from contextlib import contextmanager

OPTION_PLACES = "0123456789abcdefghijklmnopqrstuvwxyz"


def self_check_pages(site, variant="full"):
    """The page of the questionnaire in each language."""
    found = {}
    for page in site.pages:
        for root in page.select("//*[@id='self-check']"):
            if root.get("data-variant") == variant:
                found[page.language] = page
    return found


class Visitor:
    """Someone with a tab of their own, independent of other tests."""

    def __init__(self, tab, page):
        self.tab = tab
        tab.set_default_timeout(5_000)
        self.page = page
        self.definition = json.loads(page.select("//script[@id='self-check-data']")[0].text)
        self.profile = self.definition["profile"]
        self.dimensions = self.definition["dimensions"]
        self.scored = [question for dimension in self.dimensions for question in dimension["questions"]]
        self.questions = self.profile + self.scored

    def open(self, fragment=""):
        """Loads the page again, whatever it showed before."""
        self.tab.goto("about:blank")
        self.tab.goto(self.page.path + fragment)
        self.tab.wait_for_selector("#self-check[data-enhanced]")
        return self

    def text(self, key, **values):
        """A text in the page's language."""
        text = self.definition["strings"][key]
        if isinstance(text, dict):
            text = text["one" if values.get("count") == 1 else "other"]
        for name, value in values.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def options(self, question):
        """The options of a question, as `[id, points, text]`."""
        return self.definition["scales"][question["scale"]]

    def answers(self, choose):
        """An answer to every question: `choose` receives a question and its options and returns an option's index, or None."""
        chosen = {}
        for question in self.questions:
            place = choose(question, self.options(question))
            if place is not None:
                chosen[question["id"]] = self.options(question)[place][0]
        return chosen

    @property
    def most(self):
        """The answers of a school that does everything: every question is visible, each gets its best answer."""
        return self.answers(lambda _, options: max(range(len(options)), key=lambda place: (options[place][1] or 0, -place)))

    def file(self, answers, **more):
        """A file with answers, as the page writes it."""
        definition = self.definition
        return {
            "format": "baken-self-check", "schema": 1, "definition": definition["id"], "version": definition["version"],
            "hash": definition["hash"], "variant": definition["variant"], "language": definition["language"],
            "date": "2026-11-20", "answers": answers, **more,
        }  # fmt: skip

    def upload(self, *files, field="#sc-tools-file", names=None):
        """Opens files; each is an object, or bytes that stay unchanged."""
        self.tab.locator(field).set_input_files([
            {
                "name": (names or ["result.json"] * len(files))[place],
                "mimeType": "application/json",
                "buffer": file if isinstance(file, bytes) else json.dumps(file).encode(),
            }
            for place, file in enumerate(files)
        ])

    def load(self, answers, **more):
        """Opens a file with answers, and goes to the result."""
        self.opening(self.file(answers, **more))

    def opening(self, file):
        """Opens a file, and waits for the page's confirmation."""
        self.tab.evaluate("document.querySelector('.sc-status').replaceChildren()")
        self.upload(file)
        self.tab.wait_for_selector("#self-check[data-view=result] .sc-status:not(:empty)")

    def go(self, view):
        """Follows a link to a view of the page; its heading then has the focus."""
        self.tab.evaluate("view => location.hash = view", view)
        self.tab.wait_for_selector(f"#{view}:focus-within")

    def open_tools(self):
        self.tab.evaluate("document.getElementById('sc-tools').open = true")

    @contextmanager
    def downloading(self):
        """Yields a list that contains the downloaded file's text afterwards."""
        got = []
        with self.tab.expect_download() as download:
            yield got
        with open(download.value.path(), encoding="utf-8", newline="") as file:
            got.append(file.read())

    def exported(self):
        """The file from “save as a file”."""
        self.open_tools()
        with self.downloading() as got:
            self.tab.locator("#sc-tools button", has_text=self.text("export")).click()
        return json.loads(got[0])

    def digits(self, answers):
        """The answers as in a link."""
        places = []
        for question in self.questions:
            ids = [option[0] for option in self.options(question)]
            places.append(OPTION_PLACES[ids.index(answers[question["id"]])] if question["id"] in answers else "-")
        return "".join(places).rstrip("-")

    def share_link(self):
        """The link that the result shows; copying it copies the same."""
        if self.tab.evaluate("location.hash") != "#sc-result":
            self.go("sc-result")
        return self.tab.locator("#sc-link").input_value()

    @property
    def question(self):
        """The id of the question in focus."""
        return self.tab.evaluate("location.hash").removeprefix("#sc-q-")

    def choose(self, option):
        self.tab.check(f'#sc-q-{self.question} input[value="{option}"]')

    def next(self):
        self.tab.click(".sc-moves [type=submit]")

    def stored(self):
        """Everything that the browser stores for the site."""
        return self.tab.evaluate("[{...localStorage}, {...sessionStorage}, document.cookie]")

    def focused(self):
        return self.tab.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")

    def errors(self):
        """The lines of the error summary, once it has the focus."""
        self.tab.wait_for_selector("#sc-errors-title:focus")
        return self.tab.locator(".sc-errors li").all_inner_texts()

    def score(self, answers):
        """The scores from the page's own scoring, by dimension."""
        return self.tab.evaluate(
            """async answers => {
              const { score } = await import(document.querySelector("script[type=module][src*='/self-check/main']").src);
              const definition = JSON.parse(document.getElementById("self-check-data").textContent);
              return score(definition, new Map(Object.entries(answers)));
            }""",
            answers,
        )
