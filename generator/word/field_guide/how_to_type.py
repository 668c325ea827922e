"""The first chapter of the field guide: how fields, lists and conditions are typed."""

from lxml import etree

from generator.word.new_document import Cell, paragraph, run, table

_RULES = (
    (
        "Een veld",
        "Kopieer een veld met de accolades erbij, en plak het in het sjabloon. De waarde krijgt de "
        "opmaak van de plek waar het veld staat. De voorbeelden hieronder kun je zo plakken in "
        "subsidieaanvraag.docx.",
        ((("{{ aanvrager.naam }}",), "Hier komt de naam van de aanvrager."),),
    ),
    (
        "Een lijst",
        "Een lijst herhaalt een rij of een alinea. Bij elke lijst staat een voorbeeld dat je kunt "
        "kopiëren. Wat er tussen het begin en het eind staat, komt er voor elke regel één keer. In "
        "een tabel staan begin en eind elk in een eigen rij, met tr achter het procentteken; die "
        "rijen verdwijnen.",
        (
            (
                ("{%p for lid in leden %}", "{{ lid.naam }}", "{%p endfor %}"),
                "Een alinea voor elk lid. Begin en eind staan met p in een eigen alinea; die "
                "alinea’s verdwijnen.",
            ),
            (("{% for lid in leden %}{{ lid.naam }}; {% endfor %}",), "Achter elkaar in een zin."),
            (
                (
                    "{% for lid in leden %}{{ loop.index }} van {{ loop.length }}: {{ lid.naam }}"
                    "{% if not loop.last %}, {% endif %}{% endfor %}",
                ),
                "loop.index is het volgnummer (1, 2, 3 …), loop.length hoeveel het er zijn, en "
                "loop.last of het de laatste is.",
            ),
            (
                ('{% for lid in leden if "Oost" in lid.wijken %}{{ lid.naam }}; {% endfor %}',),
                "Alleen de leden waarbij dit zo is. Wat er niet bij hoort, valt weg.",
            ),
            (
                ("{% for wijk in wijken if wijk.zonder_lid %}{{ wijk.naam }}; {% endfor %}",),
                "Alleen de regels waarin dit veld iets heeft.",
            ),
        ),
    ),
    (
        "Alleen als het zo is",
        "Wat tussen een voorwaarde en haar eind staat, komt er alleen als het veld ja is, of als "
        "er iets in staat. Ook hier mag p of tr ervoor, voor een hele alinea of rij.",
        (
            (
                ("{% if aanvrager.website %}Kijk op {{ aanvrager.website }}.{% endif %}",),
                "Alleen als er een website is.",
            ),
            (
                ("{% if not aanvrager.website %}Wij hebben nog geen website.{% endif %}",),
                "Alleen als er geen website is.",
            ),
            (
                ("{% if aanvrager.in_oprichting %}in oprichting{% else %}opgericht{% endif %}",),
                "Met else: anders komt dit er.",
            ),
            (
                (
                    "{% if leden | aantal > 40 %}veel{% elif leden | aantal > 10 %}genoeg"
                    "{% else %}weinig{% endif %}",
                ),
                "Met een getal: > < >= <=. Met elif nog een vraag ertussen.",
            ),
            (
                ("{%p if leden %}", "Onze leden staan in het volgende hoofdstuk.", "{%p endif %}"),
                "Een hele alinea, alleen als de lijst niet leeg is.",
            ),
            (
                ('{% if aanvrager.plaats == "Voorbeeldstad" %}Hier dus.{% endif %}',),
                "Alleen als er precies dit staat. Met != juist niet.",
            ),
            (
                ('{% if "stad" in aanvrager.plaats %}In de stad.{% endif %}',),
                "Alleen als dit woord of stukje erin voorkomt.",
            ),
            (
                ("{% if aanvrager.website and aanvrager.telefoon %}Beide.{% endif %}",),
                "Alleen als beide er zijn.",
            ),
            (
                ("{% if aanvrager.website or aanvrager.telefoon %}Een van beide.{% endif %}",),
                "Als er minstens een van beide is.",
            ),
        ),
    ),
)
_Example = tuple[tuple[str, ...], str]  # the paragraphs to type, and what they do


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


def _typed(lines: tuple[str, ...]) -> tuple[etree._Element, ...]:
    return tuple(paragraph("Tabelklein", run(line, code=True)) for line in lines)


def _examples(about: str, examples: tuple[_Example, ...]) -> etree._Element:
    heads = ("Dit typ je", "Dit doet het")
    rows: list[list[Cell]] = [[paragraph("Tabelkop", run(head)) for head in heads]]
    rows += [[_typed(lines), paragraph("Tabelklein", run(text))] for lines, text in examples]
    return table("Huisstijl", (3856, 5216), rows, about)
