"""What the groups mean that every template has."""

from generator.documents.meaning import Group, Meanings, cells
from generator.workbooks.application import Applicant, Application
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import Scheme

APPLICANT = Group(
    "Wie de subsidie aanvraagt",
    {
        **cells(
            Applicant,
            naam="name",
            korte_naam="short_name",
            in_zin="phrase",
            rechtsvorm="legal_form",
            in_oprichting="being_founded",
            opgericht_op="founded_on",
            kvk="kvk",
            rsin="rsin",
            iban="iban",
            rekeninghouder="account_name",
            straat="street",
            postcode="postcode",
            plaats="town",
            website="website",
            contactpersoon="contact_name",
            functie="contact_role",
            email="email",
            telefoon="phone",
            governancecode="governance_code",
        ),
        "begin_zin": "Hetzelfde als in_zin, met een hoofdletter: voor aan het begin van een zin.",
        "zonder_lidwoord": "Hetzelfde als in_zin, zonder “de” of “het”.",
        "zij": "“zij”, of “het” als in_zin met “het” begint.",
        "haar": "“haar”, of “zijn” als in_zin met “het” begint.",
        "vorm": "De coöperatie, de stichting of de vereniging: de rechtsvorm, voor midden in een zin.",
        "vorm_begin_zin": "Hetzelfde als vorm, met een hoofdletter: voor aan het begin van een zin.",
        "vorm_zonder_lidwoord": "Hetzelfde als vorm, zonder “de”.",
        "met_leden": "Of de aanvrager een ledenvergadering heeft: een coöperatie of vereniging.",
        "btw": "Wat het antwoord op “Btw aftrekbaar” betekent voor de begroting, als zin.",
    },
)
MUNICIPALITY = Group(
    "De gemeente waar de aanvraag over gaat",
    {
        **cells(
            Municipality,
            naam="name",
            bijvoeglijk="adjective",
            heel="whole",
            team="team",
            teams="teams",
            afspraken_met="running",
        ),
        "plaats": "De stad, het dorp of de gemeente: voor midden in een zin.",
        "begin_zin": "Hetzelfde als plaats, met een hoofdletter: voor aan het begin van een zin.",
        "hele_plaats": "De hele stad, het hele dorp of de hele gemeente: voor midden in een zin.",
        "breed": "Stedelijk, dorpsbreed of gemeentebreed: voor wat niet per wijk gaat.",
        "brede": "Hetzelfde als breed, voor een woord als organisaties: stedelijke, dorpsbrede.",
        "meer_wijken": "Of er meer dan één wijk is.",
        "elke_wijk": "Elke wijk, of de wijk als er maar één is: voor midden in een zin.",
        "de_wijken": "De wijken, of de wijk als er maar één is: voor midden in een zin.",
        "de_plannen": "De plannen per wijk, of het plan van de wijk als er maar één is.",
        "per_wijk": "Per wijk, of in de wijk als er maar één is.",
        "plekken": "Buurtcentra, speeltuinen of beide, naar de soorten op het blad Accommodaties.",
        "alle_plekken": "Hetzelfde als plekken, met de andere plekken erbij.",
        "speeltuinen": "Of er een speeltuin op het blad Accommodaties staat.",
        "regel": "Hoe een regel in een tabel heet die voor alle wijken samen is.",
    },
)
APPLICATION = Group(
    "Wat er gevraagd wordt, en voor welke jaren",
    {
        **cells(
            Application,
            titel="title",
            onderwerp="subject",
            besluit="decision",
            eerste_jaar="first_year",
            laatste_jaar="last_year",
            gevraagd="requested",
            datum="dated",
            plaats="signed_at",
            eerste_aanvraag="first_application",
            over="about",
            reserve="reserve",
        ),
        **cells(
            Scheme,
            werk="work",
            het_werk="work_phrase",
            beroepskrachten="workers",
            elke_beroepskracht="each_worker",
            regeling="name",
            kenmerk="reference",
            gericht_aan="addressee",
            plafond="ceiling",
            uiterste_datum="deadline",
        ),
        "categorie": "Voor welke categorieën van de regeling de aanvraag is; leeg als die er niet zijn.",
        "periode": "Het eerste en het laatste jaar met een streepje ertussen.",
        "jaren": "De jaren van de aanvraag, of het ene jaar: voor midden in een zin.",
        "meer_jaren": "Of de aanvraag over meer dan één jaar gaat.",
        "aantal_jaren": "Hoeveel jaren de aanvraag beslaat, in woorden.",
    },
)
COMMON: Meanings = {
    "document": Group(
        "Het document zelf",
        {
            "titel": "De titel van dit document; staat ook bovenaan elke bladzijde.",
            "merk": "VOORBEELD en CONCEPT zolang dat zo is; leeg in de definitieve versie.",
        },
    ),
    "aanvrager": APPLICANT,
    "gemeente": MUNICIPALITY,
    "aanvraag": APPLICATION,
}
