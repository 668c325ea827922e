"""What can be wrong with a template as a file, or in filling it: the S codes that are no check."""

from generator.problems import Rules, Severity, Stage

rule = Rules(Stage.TEMPLATES)

MISSING = rule("S001", Severity.ERROR, "Dit sjabloon ontbreekt", "Elk document heeft een sjabloon in de map templates. Met `samen030 new` maak je een map met alle sjablonen, waar je het ontbrekende uit kunt halen.")  # fmt: skip
NOT_WORD = rule("S002", Severity.ERROR, "Dit sjabloon is geen Word-document", "Een sjabloon is een gewoon Word-document (.docx). Een .doc, .dotx, .docm of .odt moet je eerst in Word openen en bewaren als Word-document (.docx).")  # fmt: skip
TOO_LONG = rule("S003", Severity.ERROR, "Dit sjabloon is te lang om te lezen", "Een sjabloon van duizenden alinea’s, of met een alinea van tientallen bladzijden, is meestal bij plakken ontstaan. Wij lezen zo’n sjabloon niet verder: dat zou te lang duren. Meer meldingen over dit sjabloon kunnen volgen als dit is opgelost.")  # fmt: skip
CANNOT_FILL = rule("S401", Severity.ERROR, "Dit sjabloon is niet in te vullen", "Bij het invullen liep het vast. Meestal staat er een veld op een plek waar Word geen tekst verwacht, of is een veld half verwijderd.")  # fmt: skip
UNKNOWN_THING = rule("S011", Severity.ERROR, "Waar dit document voor is, kennen we niet", "Een sjabloon in templates/eigen wordt één keer gemaakt, of één keer voor elk lid, elke wijk, elke steunverklaring of elke activiteit. Dat zeg je met een opmerking in de eerste alinea, zoals `{# voor elk lid #}`, of met een veld in de bestandsnaam, zoals `brief {{ lid.naam }}.docx`.")  # fmt: skip
NO_NAME = rule("S012", Severity.ERROR, "Zo kan een document niet heten", "De naam van een eigen document komt uit de naam van het sjabloon; velden daarin worden ingevuld. Tekens die Windows niet in een naam wil, worden een streepje. Een lege, te lange of voor Windows gereserveerde naam kan niet, en een veld in de naam moet een veld van het document zijn.")  # fmt: skip
SAME_NAME = rule("S013", Severity.ERROR, "Twee documenten zouden dezelfde naam krijgen", "Het ene document zou het andere overschrijven. Hoofdletters maken in een bestandsnaam geen verschil. Er wordt daarom niets gemaakt, tot de namen verschillen.")  # fmt: skip
NOT_USED = rule("S014", Severity.WARNING, "Van dit bestand maken we niets", "In de map templates staan de meegeleverde sjablonen, elk onder zijn eigen naam; een kopie of een oude versie met een andere naam gebruiken we niet. In templates/eigen staan je eigen sjablonen: Word-documenten (.docx). Wat er alleen intern mee gemaakt wordt, staat in de map intern daarbinnen. Andere bestanden en mappen gebruiken we niet; foto's horen in inputs/fotos.")  # fmt: skip
NAME_GAP = rule("S015", Severity.GAP, "De naam van een document is nog niet compleet", "In de bestandsnaam van een eigen sjabloon staat een veld, en dat is voor een van de documenten leeg. Het document heet zolang naar waar het voor is.")  # fmt: skip
