"""The meanings by template."""

from collections.abc import Mapping

from generator.documents.meanings import application, district, support
from generator.documents.meanings.definition import Meanings

MEANINGS: Mapping[str, Meanings] = {
    "subsidieaanvraag.docx": application.MEANINGS,
    "steunverklaringen.docx": support.PUBLIC,
    "wijkplan.docx": district.MEANINGS,
    "steunverklaringen-intern.docx": support.INTERNAL,
}
