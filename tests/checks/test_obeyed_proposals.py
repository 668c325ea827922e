"""Every proposal is obeyed: the slip is gone, and nothing new is wrong."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import DocumentPlace, Problem
from generator.word.packaging.package import Package
from tests.checks.test_slips import BODY, A, I, L, P, problems, shipped

_TAG = re.compile(r"\{\{[^{}<]*\}\}|\{%[^{}<]*%\}")
_TYPED = re.compile(r"(?:Typ|Bedoel je) (\{[{%].*[%}]\})(?: als dit een veld is|\?)?")
_MEANT = re.compile(r"Bedoel je ([\w.]+)\?.*")
_NAMED = re.compile(r"“([^”]*)”")
_SIGNS = "—–-.,/ =’“”|{}%[]()enaix"
_OTHER = {
    "for": ["voor", "foreach", "fro", ""], "in": ["of", "uit", ""], "if": ["als", "fi", "iff"],
    "endfor": ["end for", "einde", "endif", "endofr"], "endif": ["eindif", "endfor", "fi"],
    "else": ["anders", "esle"], "%}": ["}}", "}", "% }"], "{%": ["{{%", "%", "{ %"],
    "{{": ["{", "{{{", "{ {", "[", "«"], "}}": ["}", "}}}", "} }", "]", "»"], ".": [",", " ", "—", ""],
    "tr": ["rt", "t", "tc"], "_": ["-", " ", ""],
}  # fmt: skip


@st.composite
def _slipped(draw: st.DrawFn, tag: str) -> str:
    """A tag with a slip of the pen in it: a sign lost, doubled, swapped or another; a word else."""
    at = draw(st.integers(0, len(tag) - 1))
    sign = draw(st.sampled_from(_SIGNS))
    words = [(old, new) for old, news in _OTHER.items() if old in tag for new in news]
    old, new = draw(st.sampled_from(words))
    kinds = [
        tag[:at] + tag[at + 1 :],
        tag[:at] + tag[at] + tag[at:],
        tag[:at] + sign + tag[at + 1 :],
        tag[:at] + sign + tag[at:],
        tag[:at] + tag[at + 1 : at + 2] + tag[at] + tag[at + 2 :],
        tag.replace(old, new, 1),
        tag.replace(old, new, 1),
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def _slips(draw: st.DrawFn) -> tuple[str, int, str]:
    """Which template, which of its tags, and what is typed in its place."""
    name = draw(st.sampled_from([A, L, P, I]))
    found = list(_TAG.finditer(shipped(name).parts[BODY].decode("utf-8")))
    number = draw(st.integers(0, len(found) - 1))
    return name, number, draw(_slipped(found[number][0]))


def with_text(package: Package, start: int, end: int, text: str) -> Package:
    body = package.parts[BODY].decode("utf-8")
    return replace(
        package, parts={**package.parts, BODY: (body[:start] + text + body[end:]).encode()}
    )


def obeyed(problem: Problem, typed: str) -> str | None:
    """What was typed, as the problem proposes it; None when it proposes no text."""
    place = problem.place
    mark = place.mark if isinstance(place, DocumentPlace) else ""
    if not mark or mark not in typed:
        return None
    if found := _TYPED.fullmatch(problem.finding.fix):
        return typed.replace(mark, found[1])
    found = _MEANT.match(problem.finding.fix)
    named = _NAMED.search(problem.finding.message)
    if found and named and named[1] in mark:
        return typed.replace(mark, mark.replace(named[1], found[1]))
    return None


def told(problem: Problem) -> tuple[str, str, str]:
    return problem.code, str(problem.place), problem.finding.message


@settings(max_examples=120, deadline=None)
@given(_slips())
def test_a_proposal_that_is_obeyed_leaves_nothing_wrong(slip: tuple[str, int, str]) -> None:
    name, number, typed = slip
    whole = shipped(name)
    found = list(_TAG.finditer(whole.parts[BODY].decode("utf-8")))[number]
    damaged = with_text(whole, found.start(), found.end(), typed)
    before = problems(damaged)
    for problem in before:
        right = obeyed(problem, typed)
        if right is None:
            continue
        after = {told(p) for p in problems(with_text(whole, found.start(), found.end(), right))}
        assert told(problem) not in after, (typed, problem.finding.fix)
        assert after <= {told(p) for p in before}, (typed, problem.finding.fix, after)
