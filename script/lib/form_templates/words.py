"""The words that all templates share, and what a field looks like without fields."""

WORDS = {
    "nl": {
        "fill-in": "Vul in",
        "version": "Versie {version} van {date}. U mag dit formulier vrij gebruiken, veranderen en delen (CC0 1.0).",
        "page": "Pagina {page} van {pages}",
        "example": "Voorbeeld",
        "example-note": "Dit is een bedacht voorbeeld. De school, het bedrijf en de personen bestaan niet.",
        "example-heading": "Een ingevuld voorbeeld",
        "example-of-page": "Dit voorbeeld is bedacht. U kunt het ook [op papier bekijken](../media/sjablonen/{file}).",
        "months": "januari februari maart april mei juni juli augustus september oktober november december",
    },
    "en": {
        "fill-in": "Fill in",
        "version": "Version {version} of {date}. You may freely use, change and share this form (CC0 1.0).",
        "page": "Page {page} of {pages}",
        "example": "Example",
        "example-note": "This example is made up. The school, the company and the persons do not exist.",
        "example-heading": "A completed example",
        "example-of-page": "This example is made up. You can also [see it on paper](../media/sjablonen/{file}).",
        "months": "January February March April May June July August September October November December",
    },
}

EMPTY_BOX, TICKED_BOX = "\u2610", "\u2612"

ROWS_KEPT_TOGETHER = 6
"""The most rows of a table that never breaks over two pages, as one to sign in."""


def words(form):
    return WORDS[form.language.split("-")[0]]


def long_date(form):
    year, month, day = form.meta["date"].split("-")
    return f"{int(day)} {words(form)['months'].split()[int(month) - 1]} {year}"


def footer(form):
    return words(form)["version"].format(version=form.meta["version"], date=long_date(form))


def example_text(fields):
    """What stands in a cell of the example, as plain Markdown."""
    return ", ".join(field.text for field in fields if field.kind == "field" or field.is_chosen)
