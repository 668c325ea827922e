"""Forms to fill in, and what came back of them, as plain values: the rooms above make and read
them, ``word/forms/`` and ``excel/writing/`` show them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

_TAG = re.compile(r"([a-z]{2,10})_v([0-9p]{1,9})_([a-z][a-z0-9_]{0,40}?)(?:__([a-z]{1,12}))?")


class Way(Enum):
    """How a question is answered."""

    LINE = auto()
    STORY = auto()
    CHOICE = auto()
    CHOICE_OR_OWN = auto()
    DAY = auto()
    TICKS = auto()


@dataclass(frozen=True)
class Question:
    """One question. ``field`` is that of its column; ``value`` is known already.

    ``open``: this answer is still asked of whom the form is for.
    """

    field: str
    text: str
    way: Way
    help: str = ""
    options: tuple[str, ...] = ()
    value: str = ""
    needed: bool = False
    open: bool = False


@dataclass(frozen=True)
class Part:
    """Questions under one heading."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class PaperForm:
    """A form on paper. ``name`` is "steun" or "lid"; ``whom`` it is for, and the ``number`` of the
    row that it is about, are empty on a blank one; ``owner`` sends it.
    """

    name: str
    version: str
    title: str
    whom: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    notes_title: str
    notes: tuple["Sentence", ...]
    owner: str
    number: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """All of them, in order."""
        return tuple(question for part in self.parts for question in part.questions)

    def tag(self, field: str, option: str = "") -> str:
        """What a control is called in the file: form, version, question, and which box."""
        version = self.version.replace(".", "p")
        return f"{self.name}_v{version}_{field}" + (f"__{option}" if option else "")


@dataclass(frozen=True)
class Sentence:
    """A sentence with a value of the project in it; ``gap`` says what to fill in without one."""

    before: str
    value: str = ""
    after: str = ""
    gap: str = ""


@dataclass(frozen=True)
class Tag:
    """A control that we made: of which form and version, for which question, which box."""

    name: str
    version: str
    field: str
    option: str = ""


def tag_of(text: str) -> Tag | None:
    """What the name of a control or bookmark means; None when it is not ours."""
    found = _TAG.fullmatch(text)
    if not found:
        return None
    return Tag(found[1], found[2].replace("p", "."), found[3], found[4] or "")


@dataclass(frozen=True)
class Answer:
    """What somebody filled in, as text; ``doubt`` says why it is not sure that it is meant so."""

    text: str
    doubt: str = ""


@dataclass(frozen=True)
class Returned:
    """A form that came back. ``answers`` by field, empty where nothing was filled in;
    ``lost`` are the questions of which nothing is left in the file.
    """

    file: str
    name: str
    version: str
    answers: Mapping[str, Answer]
    lost: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Unread:
    """A file that is not read: why, and what to do."""

    file: str
    why: str
    fix: str


@dataclass(frozen=True)
class Proposed:
    """A cell that is proposed: its value, the file and the question it came from, and what there
    is to look at before it is taken over. ``read`` is False for what the workbook could not read.
    """

    value: object
    file: str
    question: str
    doubts: tuple[str, ...] = ()
    read: bool = True


@dataclass(frozen=True)
class ProposedRow:
    """A row to copy into the workbook; ``doubts`` are about the row as a whole."""

    file: str
    cells: Mapping[str, Proposed]
    doubts: tuple[str, ...] = field(default=())

    @property
    def doubtful(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.doubts) or any(cell.doubts for cell in self.cells.values())


@dataclass(frozen=True)
class Said:
    """What is said of the work, what went wrong, and how it ends: 0 made, 1 nothing to read, 3 not
    written.
    """

    text: str
    complaint: str = ""
    exit_code: int = 0
