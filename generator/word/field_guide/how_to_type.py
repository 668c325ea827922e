"""The first chapter of the field guide: how fields, lists and conditions are typed."""

from lxml import etree

from generator.word.field_guide.new_document import paragraph, run, table

_RULES = (
    (
        "Een veld",
        "Kopieer een veld met de accolades erbij, en plak het in het sjabloon. De waarde krijgt de "
        "opmaak van de plek waar het veld staat.",
        (("{{ aanvrager.naam }}", "Hier komt de naam van de aanvrager."),),
    ),
    (
        "Een lijst",
        "Een lijst herhaalt een rij of een alinea. Bij elke lijst staat een voorbeeld dat je kunt "
        "kopiëren. Wat er tussen het begin en het eind staat, komt er voor elke regel één keer.",
        (
            ("{%tr for lid in leden %}", "Begin, in een eigen rij van de tabel; die verdwijnt."),
            ("{%tr endfor %}", "Eind, ook in een eigen rij."),
            ("{%p for lid in leden %}", "Begin, in een eigen alinea; die verdwijnt."),
            ("{%p endfor %}", "Eind, ook in een eigen alinea."),
            ("{{ loop.index }}", "Het volgnummer: 1, 2, 3 …"),
        ),
    ),
    (
        "Alleen als het zo is",
        "Wat tussen een voorwaarde en haar eind staat, komt er alleen als het veld ja is, of als "
        "er iets in staat. Ook hier mag p of tr ervoor, voor een hele alinea of rij.",
        (
            ("{% if aanvrager.website %}", "Begin: alleen als er een website is."),
            ("{% if not aanvrager.website %}", "Begin: alleen als er geen website is."),
            ("{% else %}", "Anders."),
            ("{% endif %}", "Eind."),
            ("{%p if leden %}", "Een hele alinea, alleen als de lijst niet leeg is."),
            ("{% if aanvrager.plaats == \"Voorbeeldstad\" %}", "Alleen als er precies dit staat."),
            ("{% if a and b %}, {% if a or b %}", "Alleen als beide zo zijn, of een van beide."),
            ("{% if leden | aantal > 10 %}", "Alleen als het er meer zijn; ook < >= <=."),
        ),
    ),
)  # fmt: skip


def rules() -> list[etree._Element]:
    """The body of the chapter."""
    body = []
    for title, text, examples in _RULES:
        body += [
            paragraph("Heading2", run(title)),
            paragraph("Tekstvoortabel", run(text)),
            _examples(title, examples),
        ]
    return body


def _examples(about: str, examples: tuple[tuple[str, str], ...]) -> etree._Element:
    rows = [[paragraph("Tabelkop", run(head)) for head in ("Dit typ je", "Dit doet het")]]
    rows += [
        [paragraph("Tabelklein", run(tag, code=True)), paragraph("Tabelklein", run(text))]
        for tag, text in examples
    ]
    return table("Huisstijl", (3856, 5216), rows, about)
