"""Step 6: the made documents into ``output/``; what she changed in one by hand stays hers."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from errno import EACCES
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.delivery import b_codes, disk
from generator.delivery.build_record import (
    NAME,
    TO_UPLOAD,
    Record,
    checksum,
    free_name,
    last_documents,
    last_written,
)
from generator.delivery.cannot_write import busy, cannot_write
from generator.delivery.folder_swap import swap
from generator.delivery.hand_edits import Hand, bases, beside, waits
from generator.delivery.journal import present
from generator.delivery.keeping_sets import to_keep
from generator.delivery.kept_sets import KeptSet
from generator.delivery.lock import Busy, only_one
from generator.delivery.no_longer_made import stale
from generator.delivery.open_documents import Placed, not_removed, place, waits_for
from generator.delivery.recovery import EXPIRED, outside, put_right
from generator.events import Written
from generator.inside import Outside
from generator.problems import FilePlace, Problem, Severity


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
    ``hands`` are those that she edited, ``fresh`` those that she wants without that. On any fault
    the previous set stands, and the problem says why.
    """
    try:
        with only_one(output):
            problems = put_right(output)
            if any(problem.severity is Severity.ERROR for problem in problems):
                return [], problems
            work = _Delivery(output, documents, hands or {}, fresh, problems)
            return work.deliver(record, day, rows)
    except Busy:
        return [], [busy(output)]
    except Outside:
        return [], outside(output)
    except OSError as fault:
        return [], [cannot_write(output, fault)]


@dataclass
class _Delivery:
    """One set on its way: what comes, what stood there, and what goes aside."""

    output: Path
    documents: Mapping[str, bytes]
    hands: Mapping[str, Hand]
    fresh: Collection[str]
    problems: list[Problem]
    made: dict[str, bytes] = field(default_factory=dict)  # as they are without her edits
    undecided: dict[str, bytes] = field(default_factory=dict)  # hers stays; this is the new one
    there: dict[str, str | None] = field(default_factory=dict)
    new: dict[str, bytes] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)

    @cached_property
    def before(self) -> dict[str, str]:
        """The documents of the last time, as they were made."""
        return last_documents(self.output)

    @cached_property
    def wrote(self) -> dict[str, str]:
        """The same with her edits in them."""
        return last_written(self.output)

    def deliver(
        self, record: Record, day: date | None, rows: bytes
    ) -> tuple[list[Written], list[Problem]]:
        """Everything in its place, in one swap."""
        self._still_hers()
        placed = place(self.output, dict(self._where()), self.wrote)
        placed = replace(placed, held=placed.held - self.undecided.keys())
        gone = list(stale(self.output, self.before, placed, self.undecided))
        for path in [*placed.files, *gone]:
            self.there.setdefault(path, present(self.output / path))
        for path, data in placed.files.items():
            self._lay(path, data)
        for path in gone:
            self._take_away(path)
        record = self._record(record, placed)
        self.new[NAME] = record.to_bytes()
        if day:
            self._keep(record, placed, day, rows)
        for path in self.new:
            self.there.setdefault(path, present(self.output / path))
        swap(self.output, self.new, self.there)
        for path in gone:
            disk.tidy(self.output / path, self.output)
        return self.written, [*self.problems, *not_removed(self.output, placed)]

    def _still_hers(self) -> None:
        """She may save a document while a build runs."""
        for hand in self.hands.values():
            if present(self.output / hand.at) != hand.found:
                raise PermissionError(EACCES, "changed meanwhile", str(self.output / hand.at))

    def _where(self) -> Iterator[tuple[str, bytes]]:
        """Each document in its own place, or beside hers when that was not to be carried along."""
        for path, hand in self.hands.items():
            if hand.waits:
                self.undecided[path] = hand.made
        for path, data in self.documents.items():
            name, now = path, present(self.output / path)
            known = {None, "", checksum(data), self.before.get(path)}
            if path not in {*self.hands, *self.fresh} and now not in known:
                name = beside(self.output, path)
                self.undecided[path] = data
                why = "het is net veranderd, of geen Word-document"
                self.problems.append(waits(path, name, why))
            self.made[name] = self.hands[path].made if path in self.hands else data
            yield name, data

    def _lay(self, path: str, data: bytes) -> None:
        now, kept_as = self.there[path], ""
        ours = self.before if path in self.fresh else self.wrote  # in these are her edits too
        state = "gemaakt" if now is None else "vernieuwd"
        if now == checksum(data):
            state = "ongewijzigd"
        elif path not in self.hands and now not in {None, ours.get(path)}:
            kept_as = self._aside(path, path, "bewerkt")
        self.written.append(Written(path, state, kept_as))
        self.new[path] = data

    def _take_away(self, path: str) -> None:
        """What is no longer made goes, but not with her edits in it."""
        document = waits_for(path)
        ours = {None, self.before.get(path)}
        if document in self.documents:  # hers are in that one
            ours |= {self.wrote.get(path), *(h.found for h in self.hands.values() if h.at == path)}
        if self.there[path] == "":
            del self.there[path]  # a folder of that name
        elif self.there[path] not in ours:
            if document in self.documents:
                self._aside(path, document, "bewerkt")
            else:
                self._aside(path, path, EXPIRED, told=False)

    def _aside(self, path: str, called: str, mark: str, *, told: bool = True) -> str:
        """Have what she edited kept under a name that shows the mark."""
        name = free_name(self.output, called, mark, self.new)
        self.new[name] = (self.output / path).read_bytes()
        if told:
            self.problems.append(_edited(path, name))
        return name

    def _record(self, record: Record, placed: Placed) -> Record:
        """Documents are in it as we made them, and beside that as they were written."""
        made = {path: self.made[placed.waiting.get(path, path)] for path in placed.files}
        sums = {path: checksum(data) for path, data in made.items()}
        wrote = {path: checksum(data) for path, data in placed.files.items()}
        carried = {path: sum_ for path, sum_ in wrote.items() if sum_ != sums[path]}
        sums |= {path: self.before[path] for path in placed.held if path in self.before}
        sums |= {path: checksum(data) for path, data in self.undecided.items()}
        return replace(record, documents=sums, waiting=placed.waiting, carried=carried)

    def _keep(self, record: Record, placed: Placed, day: date, rows: bytes) -> None:
        """Have the set kept as it was made, and beside it what she started from."""
        made = {p: data for p, data in self.made.items() if waits_for(p) not in self.undecided}
        edited = {path: hand.base for path, hand in self.hands.items() if hand.waits}
        others = {*self.undecided, *placed.held} - edited.keys()
        start = {**edited, **bases(self.output, others)}
        found = {path: data for path, data in start.items() if data is not None}
        kept = KeptSet(
            record.to_bytes(), _in_word({**made, **self.undecided}), rows, _in_word(found)
        )
        new, over = to_keep(self.output, kept, day, final=record.final)
        self.new |= new
        for path in over:
            self.there.setdefault(path, present(self.output / path))


def _in_word(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Without those of the folder to upload: they are there a second time."""
    found = {path: data for path, data in documents.items() if path.endswith(".docx")}
    return {path: data for path, data in found.items() if not path.startswith(f"{TO_UPLOAD}/")}


def _edited(path: str, kept_as: str) -> Problem:
    message = f"Jouw versie van {path} heet nu {PurePosixPath(kept_as).name}"
    fix = "Zet wat je wilt houden in het sjabloon of het werkboek"
    return b_codes.EDITED.at(FilePlace(path), message, fix=fix)
