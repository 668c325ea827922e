"""What may not stand on the page: what no public document may hold, and what nobody knows of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.checks.personal_data import contact_details
from generator.figures.privacy import Privacy
from generator.problems import CellPlace, Problem, Stage
from generator.workbooks.all import WORKBOOKS

_SHORTEST = 3  # letters of a private value that is sought as it stands
_AS_TYPED = (Stage.READING, Stage.OWN_WORDS)  # these quote what is no known value
LEFT_OUT = "Wat er staat, is hier weggelaten"


def of_persons(file_sheet: str) -> bool:
    """Whether a sheet, by its title, has columns with what is private."""
    return file_sheet in _PRIVATE


def _sheets() -> Iterator[tuple[str, bool]]:
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            yield sheet.title, any(column.private for column in sheet.columns)


_SHEETS: Mapping[str, bool] = dict(_sheets())
_PRIVATE = frozenset(title for title, private in _SHEETS.items() if private)


@dataclass(frozen=True)
class Withheld:
    """Asked of each text before it comes on the page."""

    privacy: Privacy
    _asked: dict[str, bool] = field(default_factory=dict)

    def hides(self, text: str) -> bool:
        """Whether it holds something private, or something by which one could be reached."""
        if text not in self._asked:
            self._asked[text] = bool(
                contact_details(text) or self._holds_one(text) or self.privacy.found([text])
            )
        return self._asked[text]

    def told(self, problem: Problem) -> tuple[str, str]:
        """The message and the advice of a problem, or its title alone."""
        message, fix = problem.finding.message, problem.finding.fix
        if self._quotes_unread(problem) or self.hides(message) or self.hides(fix):
            return f"{problem.rule.title}. {LEFT_OUT}", ""
        return message, fix

    def _quotes_unread(self, problem: Problem) -> bool:
        place = problem.place
        if isinstance(place, CellPlace) and of_persons(place.sheet) and problem.stage in _AS_TYPED:
            return True
        known = isinstance(place, CellPlace) and place.sheet in _SHEETS
        return "“" in problem.finding.message and problem.stage in _AS_TYPED and not known

    def _holds_one(self, text: str) -> bool:
        """Whether a private value stands in it, as she typed it."""
        for start in range(len(text) - _SHORTEST + 1):
            for length in self._lengths.get(text[start : start + _SHORTEST], ()):
                if text[start : start + length] in self._secrets:
                    return True
        return False

    @cached_property
    def _lengths(self) -> Mapping[str, frozenset[int]]:
        """How long the private values are that begin so."""
        found: dict[str, set[int]] = defaultdict(set)
        for secret in self._secrets:
            found[secret[:_SHORTEST]].add(len(secret))
        return {begin: frozenset(lengths) for begin, lengths in found.items()}

    @cached_property
    def _secrets(self) -> frozenset[str]:
        return frozenset(text for text, _ in self.privacy if len(text) >= _SHORTEST)
