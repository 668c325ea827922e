"""What the fields of quotations mean, and those of the kinds of organisations that support."""

from generator.documents.meaning import Meanings

KIND_COUNTS: Meanings = {
    "soort": "De soort organisatie.",
    "aantal": "Hoeveel organisaties van deze soort steunen.",
    "aandeel": "Welk deel van alle steunende organisaties dat is.",
}
VOICE: Meanings = {
    "tekst": "De motivatie, alleen met toestemming.",
    "van": "Wie het zegt; zonder toestemming staat er geen naam.",
}
