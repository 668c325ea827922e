"""What the list of problems and the checked copies share: a colour for each severity, a warning."""

from generator.problems import Severity

COLOURS = {
    Severity.ERROR: "F4B9B0",
    Severity.GAP: "FFF2B3",
    Severity.WARNING: "FBE3C4",
    Severity.NOTE: "E7EEF0",
}
TEAL = "1F4E5F"
PRIVATE = "Vertrouwelijk: hierin staan persoonsgegevens. Alleen voor jezelf, niet voor de gemeente."
