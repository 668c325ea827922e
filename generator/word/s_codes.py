"""What can be wrong with a template as a file, or in filling it: the S codes that are no check."""

from generator.problems import Severity, rule

MISSING = rule("S001", Severity.ERROR, "Dit sjabloon ontbreekt", "Elk document heeft een sjabloon in de map templates. Met `samen030 new` maak je een map met alle sjablonen, waar je het ontbrekende uit kunt halen.")  # fmt: skip
NOT_WORD = rule("S002", Severity.ERROR, "Dit sjabloon is geen Word-document", "Een sjabloon is een gewoon Word-document (.docx). Een .doc, .dotx, .docm of .odt moet je eerst in Word openen en bewaren als Word-document (.docx).")  # fmt: skip
TOO_LONG = rule("S003", Severity.ERROR, "Dit sjabloon is te lang om te lezen", "Een sjabloon van duizenden alinea’s, of met een alinea van tientallen bladzijden, is meestal bij plakken ontstaan. Wij lezen zo’n sjabloon niet verder: dat zou te lang duren. Meer meldingen over dit sjabloon kunnen volgen als dit is opgelost.")  # fmt: skip
CANNOT_FILL = rule("S401", Severity.ERROR, "Dit sjabloon is niet in te vullen", "Bij het invullen liep het vast. Meestal staat er een veld op een plek waar Word geen tekst verwacht, of is een veld half verwijderd.")  # fmt: skip
