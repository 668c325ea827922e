"""``output/overzicht.html``: written whole at each build; nothing that she edits."""

from pathlib import Path

from generator.delivery import b_codes
from generator.delivery.build_record import checksum, checksum_of
from generator.delivery.lock import Busy, only_one
from generator.delivery.side_record import put
from generator.dutch import reason
from generator.inside import Outside
from generator.problems import FilePlace, Problem

NAME = "overzicht.html"


def set_overview(output: Path, data: bytes) -> list[Problem]:
    """Put the page in its place, if it is otherwise; a problem tells why it could not be."""
    try:
        with only_one(output):
            if checksum_of(output / NAME) != checksum(data):
                put(output / NAME, data)
    except (Busy, Outside):
        return []  # the other build writes it; links are told of at the start
    except OSError as fault:
        return [_not_updated(fault)]
    return []


def no_overview(log: Path | None) -> Problem:
    """What is told when the page could not even be made."""
    kept = f". Het verslag: {log}" if log else ""
    message = f"Het overzicht maken ging mis op een manier die niet voorzien was{kept}"
    fix = "Lees de meldingen op het scherm, en bouw opnieuw"
    return b_codes.NO_OVERVIEW.at(FilePlace(NAME), message, fix=fix)


def _not_updated(fault: OSError) -> Problem:
    message, fix = (
        f"{NAME} is niet bijgewerkt: {reason(fault)}",
        "Maak ruimte op de schijf, en bouw opnieuw",
    )
    if isinstance(fault, PermissionError):
        why = "een ander programma houdt het vast, of je mag hier niet schrijven"
        message, fix = f"{NAME} is niet bijgewerkt: {why}", f"Sluit {NAME}, en bouw opnieuw"
    return b_codes.NO_OVERVIEW.at(FilePlace(NAME), message, fix=fix)
