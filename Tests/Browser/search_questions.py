"""What readers of each audience ask, in Dutch and in English, and the pages that answer: Dutch addresses, any of which is right.

The questions are in the words of somebody who does not know the words of the site.
"""

AFSPRAKEN = "/ecvet/hoe-werkt-het/afspraken/"
BEOORDELEN = "/ecvet/hoe-werkt-het/beoordelen-valideren-erkennen/"
BEDRIJVEN = "/voor-wie/bedrijven/"
BELEID = "/wat-wij-doen/beleid-en-praktijk/"
EENHEDEN = "/ecvet/hoe-werkt-het/leerresultaten-en-eenheden/"
EQAVET = "/ecvet/instrumenten/eqavet/"
EQF = "/ecvet/instrumenten/eqf-nlqf/"
EUROPASS = "/ecvet/instrumenten/europass/"
EVC = "/ecvet/instrumenten/validering-en-evc/"
FORMULIER = "/sjablonen/beoordelingsformulier/"
INVOEREN = "/wat-wij-doen/hulp-bij-invoering/"
KSC = "/ecvet/kennis-vaardigheden-competenties/"
LEEROVEREENKOMST = "/sjablonen/leerovereenkomst/"
MBO = "/ecvet/wat-telt-in-het-mbo/"
MEMORANDUM = "/sjablonen/memorandum/"
MICRO = "/ecvet/instrumenten/microcredentials/"
OVERHEID = "/voor-wie/overheid-en-inspectie/"
SBB = "/voor-wie/sbb-en-sectoren/"
SCHOLEN = "/voor-wie/scholen/"
SJABLONEN = "/sjablonen/"
STAGIAIR = "/ecvet/hoe-werkt-het/stagiair-uit-het-buitenland/"
STAND = "/ecvet/stand-van-zaken/"
UWV = "/voor-wie/uwv-en-arbeidsmarkt/"
VERKLARING = "/sjablonen/verklaring-examencommissie/"
VOLWASSENEN = "/voor-wie/werkenden-en-volwassenen/"
VOOR_TIJDENS_NA = "/ecvet/hoe-werkt-het/voor-tijdens-na/"
VRAGEN = "/veelgestelde-vragen/"
WAT_IS = "/ecvet/wat-is-ecvet/"
WORKSHOPS = "/workshops/"
WELKE_WORKSHOP = "/wat-wij-doen/workshops/"
ZELFCHECK = "/zelfcheck/ecvet/"

SCHOOLS = [
    ("Telt een stage in het buitenland als bpv?", "Does a placement abroad count as bpv?", [MBO, VRAGEN, SCHOLEN]),
    ("Wat is ECVET?", "What is ECVET?", [WAT_IS]),
    ("Bestaat ECVET nog?", "Does ECVET still exist?", [STAND, VRAGEN]),
    ("verschil memorandum en leerovereenkomst", "difference between memorandum and learning agreement", [AFSPRAKEN, VRAGEN]),
    ("sjabloon leerovereenkomst", "learning agreement template", [LEEROVEREENKOMST, SJABLONEN]),
    ("Hoe schrijf ik een leeruitkomst?", "How do I write a learning outcome?", [EENHEDEN, "/sjablonen/eenheid-van-leerresultaten/"]),
    ("Wat moet de examencommissie doen?", "What must the examination board do?", [VERKLARING, "/workshops/examencommissies-2027/", SCHOLEN, MBO]),
    ("Wie beoordeelt de student in het buitenland?", "Who assesses the student abroad?", [BEOORDELEN, VRAGEN, VOOR_TIJDENS_NA]),
    ("Wat regel ik voor vertrek van een student?", "What do I arrange before a student leaves?", [VOOR_TIJDENS_NA, VRAGEN]),
    ("beoordelingsformulier stage", "assessment form placement", [FORMULIER]),
    ("Wat betekent KSC?", "What do the letters KSC mean?", [KSC, "/begrippen/"]),
    ("Kan een student vrijstelling krijgen?", "Can a student get an exemption?", [MBO, VOLWASSENEN, EVC]),
    ("Hoeveel tijd kost werken met leerresultaten?", "How much time does it take?", [VRAGEN, SCHOLEN, INVOEREN, ZELFCHECK]),
    ("Europass-mobiliteit aanvragen", "apply for Europass Mobility", [EUROPASS, VRAGEN]),
    ("Hoe beginnen wij met invoeren?", "How do we start implementing it?", [INVOEREN]),
    ("Waar staat mijn school? zelfcheck", "Where does my school stand? self-check", [ZELFCHECK, "/zelfcheck/ecvet/kort/", "/campagnes/zelfcheck-2027/", SCHOLEN]),
    ("workshop in Utrecht", "workshop in Utrecht", ["/workshops/utrecht-voorjaar-2027/"]),
    ("Hoe bewaken wij de kwaliteit van stages?", "How do we monitor the quality of placements?", [EQAVET]),
    ("Wat is een eenheid van leerresultaten?", "What is a unit of learning outcomes?", [EENHEDEN, "/sjablonen/eenheid-van-leerresultaten/", "/begrippen/"]),
    ("Wie tekent de praktijkovereenkomst?", "Who signs the work placement agreement?", [AFSPRAKEN, VRAGEN, MBO]),
]

COMPANIES = [
    ("stagiair uit het buitenland ontvangen", "receive a trainee from abroad", [STAGIAIR, BEDRIJVEN]),
    ("Moet ik een buitenlandse stagiair loon betalen?", "Must I pay a foreign trainee a wage?", [STAGIAIR]),
    ("werkvergunning stagiair", "work permit trainee", [STAGIAIR]),
    ("verzekering van een stagiair", "insurance of a trainee", [STAGIAIR, BEDRIJVEN]),
    ("Wat levert ECVET mijn bedrijf op?", "What does ECVET bring my company?", [BEDRIJVEN, "/ecvet/waarom/"]),
    ("Hoe word ik erkend leerbedrijf?", "How do we become a recognised training company?", [VRAGEN, BEDRIJVEN, MBO, SBB]),
    ("medewerker met ervaring zonder diploma", "employee with experience but no diploma", [VRAGEN, VOLWASSENEN, EVC]),
    ("EVC voor mijn personeel", "EVC for my staff", [EVC, VOLWASSENEN]),
    ("praktijkverklaring", "praktijkverklaring", [VRAGEN, MBO, VOLWASSENEN, UWV]),
    ("Wat is een microcredential?", "What is a micro-credential?", [MICRO]),
    ("Wat kost het een bedrijf?", "What does it cost a company?", [BEDRIJVEN, WELKE_WORKSHOP]),
    ("Hoe beoordeel ik een stagiair?", "How do I assess a trainee?", [BEDRIJVEN, FORMULIER, BEOORDELEN, STAGIAIR]),
    ("iemand met een buitenlands diploma aannemen", "hire someone with a foreign diploma", [BEDRIJVEN, VRAGEN, EQF]),
    ("workshop voor bedrijven Den Bosch", "workshop for companies Den Bosch", ["/workshops/den-bosch-voorjaar-2027/"]),
    ("informatiebijeenkomst stagiairs over de grens", "information session trainees across the border", ["/workshops/stagiairs-over-de-grens-2027/"]),
    ("mbo-certificaat of praktijkverklaring, wat is het verschil", "difference between mbo certificate and mbo statement", [VRAGEN, MBO]),
    ("kwalificatiedossier van mijn branche", "qualification file of my sector", [SBB]),
    ("brug tussen school en bedrijf", "bridge between school and company", ["/wat-wij-doen/brug-onderwijs-bedrijfsleven/", BEDRIJVEN]),
    ("Welke expert helpt bedrijven?", "Which expert helps companies?", ["/experts/bedrijven-en-sectoren/", BEDRIJVEN]),
    ("derde leerweg UWV", "third learning pathway UWV", [UWV, VRAGEN]),
]

GOVERNMENT = [
    ("Welke Europese aanbevelingen gelden?", "Which European recommendations apply?", [OVERHEID, STAND, "/nieuws/ecvet-opgegaan-in-nieuwe-aanbeveling/"]),
    ("Wat doet de inspectie?", "What does the inspectorate do?", [OVERHEID]),
    ("Wat ging er in 2020 met ECVET gebeuren?", "What happened to ECVET in 2020?", [STAND, "/nieuws/ecvet-opgegaan-in-nieuwe-aanbeveling/", WAT_IS]),
    ("NLQF-niveau van een diploma", "NLQF level of a qualification", [EQF]),
    ("Wet NLQF", "NLQF act", ["/nieuws/wet-nlqf/", EQF]),
    ("verklaring van Osnabrück", "Osnabrück declaration", ["/nieuws/verklaring-van-osnabruck/", STAND]),
    ("verklaring van Herning", "Herning declaration", ["/nieuws/verklaring-van-herning/", STAND]),
    ("nieuw Erasmus+ vanaf 2028", "new Erasmus+ from 2028", ["/nieuws/voorstel-erasmus-2028/", STAND]),
    ("wetsvoorstel urennorm", "bill on the hours of bpv", ["/nieuws/wetsvoorstel-urennorm-en-ervaring/", MBO]),
    ("proef met microcredentials", "pilot with micro-credentials", ["/nieuws/proef-microcredentials-mbo/", MICRO]),
    ("knelpunt uit de praktijk melden", "report a problem from practice", [BELEID, "/contact/"]),
    ("Wie beslist over erkenning?", "Who decides on recognition?", [OVERHEID, INVOEREN, BEOORDELEN]),
    ("validering van leren buiten school", "validation of non-formal learning", ["/nieuws/validering-van-leren-buiten-school/", EVC]),
    ("kwaliteitszorg EQAVET", "quality assurance EQAVET", [EQAVET]),
    ("coördinatiepunt ECVET", "ECVET coordination point", ["/nieuws/coordinatiepunt-ecvet-stopt/", VRAGEN]),
    ("UWV en leerresultaten", "UWV and learning outcomes", [UWV]),
    ("werkzoekenden met ervaring uit een ander land", "job seekers with experience from another country", [UWV]),
    ("bewijzen uit elkaar houden", "telling documents apart", ["/workshops/bewijzen-uit-elkaar-2027/", UWV, MBO]),
    ("aanbeveling microcredentials", "recommendation on micro-credentials", ["/nieuws/aanbeveling-microcredentials/", MICRO]),
    ("keuzedelen en branchestandaarden", "optional modules and sector standards", [SBB]),
    ("toezicht op stages in het buitenland", "supervision of placements abroad", [OVERHEID]),
    ("Wie zit er achter deze site?", "Who is behind this site?", ["/over/", "/nieuws/deze-site/"]),
]

QUESTIONS = [(dutch, english, pages) for audience in (SCHOOLS, COMPANIES, GOVERNMENT) for dutch, english, pages in audience]
