"""The messages of which the advice is not obeyed in the table, each with its reason."""

ELSEWHERE = {
    "K110": "Ter informatie: er hoeft niets te gebeuren.",
    "K204": "Een vangnet: een wijk die er niet is, wordt bij het lezen al gemeld (X107).",
    "K514": "Ter informatie: er hoeft niets te gebeuren.",
    "K609": "Het advies is zelf in de documenten te kijken; in een bestand verandert niets.",
    "K809": "Ter informatie: schrijven hoe jullie het doen kan niemand nakijken.",
    "K812": "Ter informatie: er hoeft niets te gebeuren.",
    "S401": "Wat te vullen is, is al nagekeken (S1, S2); alleen een fout van ons geeft dit nog.",
    "T202": "Ter informatie, zonder advies.",
    "D207": "Bij een sjabloon meldt S603 het al, bij een eigen tekst T203.",
    "D208": "S606 meldt het al bij het sjabloon, en daar wordt het opgevolgd.",
    "D402": "Het advies is een andere opdracht (--pdf): tests/test_pdf.py.",
    "D403": "Vraagt LibreOffice; het advies is dat van D405: tests/test_pdf.py.",
    "D404": "Vraagt LibreOffice; het advies is dat van D405: tests/test_pdf.py.",
    "D407": "Hangt af van LibreOffice op de computer: tests/test_pdf.py.",
}
