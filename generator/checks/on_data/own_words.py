"""K6, last part: no personal data in the texts that people of a wijk wrote."""

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.checks.personal_data import contact_details, house_addresses, service_numbers
from generator.dossier import Dossier
from generator.dutch import enumerate_names
from generator.figures.all import Figures
from generator.problems import Finding, Severity


@data_check("K606", Severity.WARNING, "In een eigen tekst staan contactgegevens", source="AVG")
def contact_in_own_words(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een tekst uit de map teksten komt in het plan van die wijk, en dat kan openbaar worden. Het
    adres van een buurthuis mag erin staan; een telefoonnummer of e-mailadres van iemand niet.
    """
    for words in dossier.own_words.values():
        for place, text in words.placed():
            found = contact_details(text)
            addresses = house_addresses(text)
            if found or addresses:
                message = f"In de tekst staat {enumerate_names([*found, *addresses])}"
                fix = "Haal het weg, tenzij het van een buurthuis of organisatie is"
                milder = None if found else Severity.NOTE
                yield Finding(place, message, fix=fix, milder=milder)


@data_check("K607", Severity.ERROR, "In een eigen tekst lijkt een BSN te staan", source="AVG")
def bsn_in_own_words(dossier: Dossier, figures: Figures) -> Findings:
    """
    Een burgerservicenummer mag nergens in dit dossier staan. Negen cijfers die aan de elfproef
    voldoen, zien we voor een BSN aan.
    """
    for words in dossier.own_words.values():
        for place, text in words.placed():
            for number in service_numbers(text):
                message = f"Een nummer in de tekst kan een BSN zijn; het eindigt op {number[-2:]}"
                fix = "Haal het nummer weg uit het Word-bestand"
                yield Finding(place, message, fix=fix)
