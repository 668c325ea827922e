"""What the eisenmatrix, the planning, the risks, the attachments and the sources mean."""

from generator.documents.meaning import Each, Meanings, cells
from generator.workbooks.application import Attachment, Milestone, Risk
from generator.workbooks.scheme import Requirement

REQUIREMENTS_PLANNING_RISKS: Meanings = {
    "risicos": Each(
        "risico",
        "Wat er mis kan gaan",
        cells(
            Risk, risico="what", kans="chance", gevolg="effect", maatregel="measure", wie="owner"
        ),
    ),
    "planning": Each(
        "stap",
        "De stappen in de tijd",
        cells(Milestone, wanneer="when", mijlpaal="what", wie="who"),
    ),
    "eisen": Each(
        "eis",
        "Wat de gemeente vraagt, en waar het antwoord staat",
        cells(
            Requirement,
            nr="number",
            eis="text",
            bron="source",
            gewicht="weight",
            bladzijden="max_pages",
            hoofdstuk="section",
            toelichting="note",
        ),
    ),
    "bijlagen": Each(
        "bijlage",
        "De stukken die meegaan",
        {
            **cells(Attachment, nr="number", titel="title", datum="dated", openbaar="public"),
            "verplicht": "Of de wet of de regeling het stuk vraagt, of jullie zelf: ja of nee.",
            "stand": "“Bijgevoegd”, of wat er nog ontbreekt.",
        },
    ),
    "bronnen": Each(
        "bron",
        "Waar de cijfers in de aanvraag vandaan komen",
        {"cijfer": "Welk cijfer het is.", "bron": "Waar het vandaan komt."},
    ),
}
