"""What changed, in a few sentences after a build."""

from collections.abc import Iterator, Sequence

from generator.dutch import capital, count, long_date
from generator.events import ChangedSince

_MOST = 8  # parts of a sentence: all of them by samen030 changes


def in_sentences(changes: Sequence[ChangedSince]) -> Iterator[str]:
    """One for each set that this build can be compared with; one for both where they are equal."""
    by_end: dict[str, list[str]] = {}
    for one in changes:
        by_end.setdefault(how(one), []).append(_name(one))
    for told_of, names in by_end.items():
        yield f"{capital(' en '.join(names))}{told_of}"


def _name(changes: ChangedSince) -> str:
    if changes.final:
        return f"sinds de definitieve versie van {long_date(changes.day)}"
    return "sinds de vorige keer"


def how(changes: ChangedSince, most: int | None = _MOST) -> str:
    """The end of a sentence that began with what it is compared with."""
    if changes.summary is None:
        return (
            " is niet te zeggen wat er in de gegevens veranderde: een andere versie van het "
            "programma heeft ze bewaard."
        )
    if changes.summary:
        return f": {_joined(changes.summary, most)}."
    if not changes.documents:
        return " is er niets veranderd."
    others = count(changes.documents, "document", "documenten")
    why = f" ({changes.why})" if changes.why else ""
    verb = "is" if changes.documents == 1 else "zijn"
    return f" zijn de gegevens gelijk gebleven; {others} {verb} anders gemaakt{why}."


def _joined(told_parts: Sequence[str], most: int | None) -> str:
    more = len(told_parts) - (most or len(told_parts))
    if more <= 0:
        return ", ".join(told_parts)
    return f"{', '.join(told_parts[:most])}, en nog {more}: zie samen030 changes"
