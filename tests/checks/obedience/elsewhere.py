"""The messages of which the advice is not obeyed in the table, each with its reason."""

ELSEWHERE = {
    "K110": "Ter informatie: er hoeft niets te gebeuren.",
    "K204": "Een vangnet: een wijk die er niet is, wordt bij het lezen al gemeld (X107).",
    "K514": "Ter informatie: er hoeft niets te gebeuren.",
    "K609": "Het advies is zelf in de documenten te kijken; in een bestand verandert niets.",
    "K809": "Ter informatie: schrijven hoe jullie het doen kan niemand nakijken.",
    "K812": "Ter informatie: er hoeft niets te gebeuren.",
    "S401": "Wat te vullen is, is al nagekeken (S1, S2); alleen een fout van ons geeft dit nog.",
}
