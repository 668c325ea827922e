"""Step 6: the made documents into ``output/``, keeping what was edited by hand."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from errno import EACCES
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes, disk
from generator.delivery.build_record import NAME, Record, checksum, free_name, last_documents
from generator.delivery.folder_swap import NotWhole, swap
from generator.delivery.hand_edits import Hand, bases, beside, waits
from generator.delivery.journal import present
from generator.delivery.kept_sets import MOST_DAYS, KeptSet, kept_days, path_of
from generator.delivery.lock import Busy, only_one
from generator.delivery.recovery import EXPIRED, not_whole, outside, put_right
from generator.dutch import NO_HOLD, reason
from generator.events import Written
from generator.inside import Outside, everything
from generator.problems import FilePlace, Problem, Severity

_NUMBERED = re.compile(r".+/\d\d-[^/()]+\.(docx|pdf)$")


def deliver(
    output: Path,
    documents: Mapping[str, bytes],
    record: Record,
    day: date | None = None,
    rows: bytes = b"",
    hands: Mapping[str, Hand] | None = None,
    fresh: Collection[str] = (),
) -> tuple[list[Written], list[Problem]]:
    """Replace the previous set by these documents (path under ``output`` to bytes).

    With a ``day`` the set is also kept as that of the day, with the ``rows`` it was made from.
    ``hands`` are the documents with her edits in them. Of others that she edited the new one comes
    beside hers, except of the ``fresh`` ones: there hers gives way.
    On any fault the previous set stands, and the problem says why.
    """
    try:
        with only_one(output):
            work = _Delivery(output, record, day, rows, hands or {}, fresh)
            return work.deliver(documents)
    except Busy:
        place = FilePlace(output.name)
        return [], [
            b_codes.BUSY.at(
                place, "Een andere build is bezig in deze map", fix="Wacht even, en begin opnieuw"
            )
        ]
    except Outside:
        return [], outside(output)
    except OSError as fault:
        return [], [_cannot_write(output, fault)]


@dataclass
class _Delivery:
    """One set on its way: what comes, what stood there, and what goes aside."""

    output: Path
    record: Record
    day: date | None
    rows: bytes
    hands: Mapping[str, Hand]
    fresh: Collection[str]
    before: Mapping[str, str] = field(default_factory=dict)
    there: dict[str, str | None] = field(default_factory=dict)
    new: dict[str, bytes] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    waiting: dict[str, bytes] = field(default_factory=dict)  # the untouched new ones

    def deliver(self, documents: Mapping[str, bytes]) -> tuple[list[Written], list[Problem]]:
        self.problems = put_right(self.output)
        if any(problem.severity is Severity.ERROR for problem in self.problems):
            return [], self.problems
        self.before = last_documents(self.output)
        self.waiting = {path: hand.made for path, hand in self.hands.items() if hand.waits}
        placed = {**documents, **self.before, **self.waiting}
        self.there = {path: present(self.output / path) for path in placed}
        self._still_hers()
        names = {path: self._lay(path, data) for path, data in documents.items()}
        for path in _stale(self.output, self.before, {**self.new, **self.waiting}):
            self._set_aside(path)
        self._remember({names[path]: data for path, data in documents.items()})
        swap(self.output, self.new, self.there)
        for path in self.before.keys() - self.new.keys():
            disk.tidy(self.output / path, self.output)
        return self.written, self.problems

    def _still_hers(self) -> None:
        """She may save a document while a build runs."""
        for path, hand in self.hands.items():
            self.there.setdefault(hand.at, present(self.output / hand.at))
            if self.there[hand.at] != hand.found:
                raise PermissionError(EACCES, "changed meanwhile", str(self.output / path))

    def _lay(self, path: str, data: bytes) -> str:
        """Have a document come in its place, or beside what she edited; gives where."""
        state, mark = _compare(self.there[path], checksum(data), self.before.get(path))
        kept_as, name = "", path
        if path in self.hands:
            pass
        elif mark and path in self.fresh:
            kept_as = _aside(self.output, path, mark, self.new)
        elif mark:
            name = beside(self.output, path)
            self.there[name] = present(self.output / name)
            state, _ = _compare(self.there[name], checksum(data), self.before.get(name))
            self.waiting[path] = data
            self.problems.append(waits(path, name, "het is net veranderd, of geen Word-document"))
        self.written.append(Written(name, state, kept_as))
        self.new[name] = data
        if kept_as:
            self.problems.append(_edited(self.written[-1]))
        return name

    def _set_aside(self, path: str) -> None:
        """What is no longer made goes, but not with her edits in it."""
        self.there.setdefault(path, present(self.output / path))
        moved = any(hand.at == path for hand in self.hands.values())
        if self.there[path] == "":
            del self.there[path]  # a folder of that name
        elif not moved and self.there[path] not in {None, self.before.get(path)}:
            _aside(self.output, path, EXPIRED, self.new)

    def _remember(self, documents: Mapping[str, bytes]) -> None:
        """The record, and the set of the day, in which documents are as we made them."""
        made = {**documents, **self.waiting}
        made |= {path: hand.made for path, hand in self.hands.items()}
        sums = {path: checksum(data) for path, data in made.items()}
        carried = {p: checksum(self.new[p]) for p in self.hands.keys() & self.new.keys()}
        self.new[NAME] = replace(self.record, documents=sums, carried=carried).to_bytes()
        if self.day:
            known = {path: hand.base for path, hand in self.hands.items() if hand.waits}
            late = bases(self.output, self.waiting.keys() - known.keys())
            kept = {path: base for path, base in (known | late).items() if base is not None}
            old = self._keep(KeptSet(self.new[NAME], _in_word(made), self.rows, kept), self.day)
            self.there |= {path: present(self.output / path) for path in old}
        late_ones = [path for path in self.new if path not in self.there]
        self.there |= {path: present(self.output / path) for path in late_ones}
        for path in self.waiting:  # hers, and it stays
            self.there.pop(path, None)

    def _keep(self, made: KeptSet, day: date) -> list[str]:
        """Have this set kept when it is not that of the last time; gives the days that are over."""
        days = kept_days(self.output)
        kept = made.to_bytes()
        if days and present(self.output / path_of(days[-1])) == checksum(kept):
            return []
        self.new[path_of(day)] = kept
        return [path_of(old) for old in days[: -MOST_DAYS + 1] if old != day]


def _in_word(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in documents.items() if path.endswith(".docx")}


def _compare(now: str | None, new: str, recorded: str | None) -> tuple[str, str]:
    """What happens to one file, and the mark that an edited one gets."""
    if now is None:
        return "gemaakt", ""
    if now == new:
        return "ongewijzigd", ""
    return "vernieuwd", "" if now == recorded else "bewerkt"


def _aside(output: Path, path: str, mark: str, new: dict[str, bytes]) -> str:
    """Have what she edited kept under a name that shows the mark; nothing without a mark."""
    if not mark:
        return ""
    name = free_name(output, path, mark)
    new[name] = (output / path).read_bytes()
    return name


def _stale(
    output: Path, before: Mapping[str, str], documents: Mapping[str, bytes]
) -> Iterator[str]:
    """What is no longer made: by the record, or by its name among the plans with a number."""
    yield from (path for path in before if path not in documents)
    for folder in {str(PurePosixPath(path).parent) for path in documents if _NUMBERED.match(path)}:
        for found in everything(output / folder):
            path = found.relative_to(output).as_posix()
            if _NUMBERED.match(path) and path not in {**documents, **before} and found.is_file():
                yield path


def _edited(written: Written) -> Problem:
    message = f"Jouw versie van {written.path} heet nu {PurePosixPath(written.kept_as).name}"
    fix = "Zet wat je wilt houden in het sjabloon of het werkboek"
    return b_codes.EDITED.at(FilePlace(written.path), message, fix=fix)


def _cannot_write(output: Path, fault: OSError) -> Problem:
    if isinstance(fault, NotWhole):
        return not_whole(output, fault.stuck)
    name = Path(fault.filename2 or fault.filename or output).name
    if name.startswith("."):  # ours: she doesn't see it
        name = output.name
    if isinstance(fault, PermissionError) and name.endswith((".docx", ".pdf")):
        fix = f"Sluit {name} en begin opnieuw. Was het dicht? Kijk of je in die map mag schrijven"
    else:
        fix = f"Kijk of je mag schrijven in {output.name}, en of de schijf niet vol is"
    message = f"{name} is niet te schrijven. Er is niets veranderd"
    if isinstance(fault, FileExistsError):
        message = f"Op de plek van de map {name} staat een bestand. Er is niets veranderd"
        fix = f"Geef het bestand {name} een andere naam, en begin opnieuw"
    elif reason(fault) == NO_HOLD:
        message = f"{output.name} is niet te schrijven: {NO_HOLD}. Er is niets veranderd"
        fix = "Zet de projectmap op de schijf van de computer zelf, en begin opnieuw"
    return b_codes.LOCKED.at(FilePlace(name), message, fix=fix)
