"""Dutch-like text: made of Dutch words, in sentences of ordinary length, from a random generator that the caller seeds."""

from itertools import accumulate

FUNCTION_WORDS = (
    "de het een en van in op te dat die is voor met zijn niet aan er om ook als bij of door over uit naar dan wat nog tot"
    " maar worden kan wordt hebben deze moet meer al u wij hun geen na wie zo waar tussen zonder per elke dit haar onder"
).split()
CONTENT_WORDS = (
    "school student bedrijf docent opleiding leerresultaat eenheid afspraak stage beoordeling erkenning diploma kwalificatie"
    " examen commissie praktijk begeleider werkgever buitenland partner overeenkomst memorandum kennis vaardigheid competentie"
    " niveau bewijs dossier periode opdracht gesprek verslag toets vrijstelling certificaat sector regio beleid kwaliteit"
    " evaluatie voorbeeld stap doel uitkomst taak werkproces keuzedeel beroep vakman leerling coördinator onderwijs overheid"
    " inspectie aanbeveling instrument raamwerk validering ervaring loopbaan mobiliteit taal cultuur vertrouwen verantwoordelijk"
    " samenwerken beoordelen vastleggen beschrijven vergelijken erkennen overdragen verzamelen begeleiden voorbereiden afronden"
    " bespreken ontwikkelen onderzoeken verbeteren volgen kiezen maken geven vragen helpen leren werken tonen meten zichtbaar"
    " duidelijk vooraf achteraf samen apart opnieuw vaak soms altijd zelfstandig buitenlands nationaal Europees gezamenlijk"
    " beïnvloeden geïnteresseerd reünie één efficiënt coöperatie financiële ideeën"
).split()
WORDS = FUNCTION_WORDS + CONTENT_WORDS
# Few words are used much and many little, as in any language (Zipf's law), within each of the two kinds.
WEIGHTS = list(
    accumulate(
        [3 / (rank + 2) for rank in range(len(FUNCTION_WORDS))] + [3 / (rank + 12) for rank in range(len(CONTENT_WORDS))]
    )
)


class Writer:
    """Writes words, titles, sentences and paragraphs."""

    def __init__(self, random):
        self.random = random

    def words(self, count):
        return self.random.choices(WORDS, cum_weights=WEIGHTS, k=count)

    def title(self, shortest=2, longest=6):
        title = " ".join(self.random.choices(CONTENT_WORDS, k=self.random.randint(shortest, longest)))
        return title[0].upper() + title[1:]

    def sentence(self):
        """A sentence; one in some has a comma, emphasis, quotation marks or code in it."""
        words = self.words(self.random.randint(7, 19))
        chance = self.random.random()
        middle = len(words) // 2
        if chance < 0.30:
            words[middle] += ","
        elif chance < 0.40:
            words[middle] = f"**{words[middle]}**"
        elif chance < 0.50:
            words[middle] = f"*{words[middle]} {words[middle - 1]}*"
        elif chance < 0.55:
            words[middle] = f'"{words[middle]}"'
        elif chance < 0.57:
            words[middle] = f"`{words[middle]}`"
        elif chance < 0.58:
            words[middle] = f"~~{words[middle]}~~"
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, shortest=2, longest=6):
        return " ".join(self.sentence() for _ in range(self.random.randint(shortest, longest)))
