"""The meanings by template."""

from collections.abc import Mapping

from generator.documents.application import meanings
from generator.documents.district_plan import meanings as district
from generator.documents.meaning import Meanings
from generator.documents.support_list import meanings as support

MEANINGS: Mapping[str, Meanings] = {
    "subsidieaanvraag.docx": meanings.MEANINGS,
    "steunverklaringen.docx": support.PUBLIC,
    "wijkplan.docx": district.MEANINGS,
    "steunverklaringen-intern.docx": support.INTERNAL,
}
