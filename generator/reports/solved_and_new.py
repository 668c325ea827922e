"""What a correction brought: the messages that are gone since the last time, and the new ones."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.events import Since, ToldBefore
from generator.problems import CATALOGUE, CellPlace, DocumentPlace, Problem, Severity, Stage

_FIELDS = ("code", "key", "place", "message")


def since_last(
    before: object, problems: Iterable[Problem], looked_at: frozenset[Stage]
) -> tuple[Since | None, list[dict[str, str]]]:
    """What was solved and what is new, and what to remember for the next time.

    ``before`` is what was remembered, or anything else when there was no last time: then nothing
    is said. A run that stopped before the documents has not seen what stands in them: of a stage
    that is not in ``looked_at`` nothing is solved, and its messages are remembered as they were.
    A message is the same when it stands in the same column of the row with the same name, so a row
    that is put above it changes nothing.
    """
    known = _remembered(before)
    now = [_told(p) for p in problems if _counts(p) and p.stage in looked_at]
    kept = [told for told in known or () if CATALOGUE[told.code].stage not in looked_at]
    then = [told for told in known or () if CATALOGUE[told.code].stage in looked_at]
    remember = [{name: getattr(told, name) for name in _FIELDS} for told in (*now, *kept)]
    if known is None:
        return None, remember
    return Since(tuple(_without(then, now)), tuple(_without(now, then))), remember


def _counts(problem: Problem) -> bool:
    return problem.severity > Severity.NOTE and problem.stage is not Stage.DELIVERY


def _told(problem: Problem) -> ToldBefore:
    place = problem.place
    about: tuple[str, ...] = ()
    if isinstance(place, CellPlace):
        about = (place.sheet, place.header or place.column or "", place.row_name or str(place.row))
    elif isinstance(place, DocumentPlace):
        about = (*place.headings, place.mark or place.text)
    key = "\n".join((problem.code, place.file, *about))
    return ToldBefore(problem.code, key, str(place), problem.finding.message)


def _without(these: Sequence[ToldBefore], those: Iterable[ToldBefore]) -> list[ToldBefore]:
    """These, less one for each of those with the same key."""
    left = Counter(told.key for told in those)
    found = []
    for told in these:
        if left[told.key]:
            left[told.key] -= 1
        else:
            found.append(told)
    return found


def _remembered(before: object) -> list[ToldBefore] | None:
    if not isinstance(before, list):
        return None
    return [
        ToldBefore(*(told[name] for name in _FIELDS))
        for told in before
        if isinstance(told, Mapping)
        and all(isinstance(told.get(name), str) for name in _FIELDS)
        and told["code"] in CATALOGUE
    ]
