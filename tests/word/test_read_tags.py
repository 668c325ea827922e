"""One reader of tags: what proofreading tells and what filling refuses are the same."""

from typing import Any

import pytest
from docx.oxml import OxmlElement
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.word.filling.fill import CannotFill, fill
from generator.word.proofreading.lint import Reading
from generator.word.proofreading.opened_template import Template
from generator.word.text.read_tags import read, read_lines, refused, tags
from generator.word.text.typed_tags import Fault, Tag
from tests.word.small import Make, filled, lines, paragraphs, slips, table, template

VIEW: dict[str, object] = {
    "naam": "West", "aan": True, "uit": False, "lijst": [{"naam": "A"}, {"naam": "B"}],
}  # fmt: skip

PIECES = st.sampled_from(
    ["{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "%", " ", "  ", ".", "-", "—", "\n", "\u200b",
     "“", "'", "｛", "for x in lijst", "if naam", "endif", "End For", "else if x", "else", "naam",
     "p ", "tr", "r ", "<", ">"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=10).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_both_find_the_same_tags_and_the_same_faults(text: str) -> None:
    whole = [one for one in read_lines([text]) if isinstance(one, Tag) and not one.broken]
    faults = [one for one in read_lines([text]) if isinstance(one, Fault)]
    assert whole == list(tags(text))
    assert (refused(text) is None) == all(fault.kind == "single" for fault in faults)
    for one in (*whole, *faults):
        typed = one.typed if isinstance(one, Tag) else one.mark
        assert text[one.start : one.start + len(typed)] == typed


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_tag_as_it_should_be_typed_is_read_as_the_same_tag(text: str) -> None:
    for tag in tags(text):
        if not (tag.scope and not tag.word):  # a field with a prefix is refused by both
            (again,) = read(tag.text)
            assert isinstance(again, Tag)
            assert (again.word, again.scope, again.inside) == (tag.word, tag.scope, tag.inside)
            assert again.text == again.typed


def _blocks(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    prefix = st.sampled_from(["", "", "p", "tr", "r"])
    several = st.lists(inner, max_size=2).map(lambda found: [tag for one in found for tag in one])
    loops = st.tuples(prefix, several).map(
        lambda it: [f"{{%{it[0]} for x in lijst %}}", *it[1], f"{{%{it[0]} endfor %}}"]
    )
    conditions = st.tuples(prefix, several, st.sampled_from(["else", "elif uit"]), several).map(
        lambda it: [
            f"{{%{it[0]} if aan %}}",
            *it[1],
            *([f"{{%{it[0]} {it[2]} %}}", *it[3]] if it[3] else []),
            f"{{%{it[0]} endif %}}",
        ]
    )
    return loops | conditions


LEAVES = st.sampled_from([["{{ naam }}"], ["tekst"], ["{# x #}"], ["{{ naam }"], ["{ { naam } }"]])
WELL = st.recursive(LEAVES, _blocks, max_leaves=6)


@st.composite
def documents(draw: st.DrawFn) -> Make:
    """Blocks in blocks, cut into paragraphs or cells anywhere, with perhaps one tag moved."""
    found = [tag for one in draw(st.lists(WELL, min_size=1, max_size=3)) for tag in one]
    if draw(st.booleans()):
        moved = found.pop(draw(st.integers(0, len(found) - 1)))
        found.insert(draw(st.integers(0, len(found))), moved)
    cuts = draw(st.lists(st.booleans(), min_size=len(found), max_size=len(found)))
    texts = [""]
    for tag, cut in zip(found, cuts, strict=True):
        texts[-1] += tag
        texts += [""] if cut else []
    if draw(st.booleans()):
        return paragraphs(*texts)
    texts += [""] * (len(texts) % 2)
    return table(*zip(texts[::2], texts[1::2], strict=True))


@settings(max_examples=60, deadline=None)
@given(documents())
def test_what_the_check_accepts_is_filled_and_what_begins_or_ends_wrongly_is_not(
    make: Make,
) -> None:
    found = slips(template(make), VIEW)
    try:
        fill(template(make), VIEW)
    except CannotFill:
        assert found
    else:
        assert "S101" not in {problem.code for problem in found}


def test_blocks_that_would_cross_once_they_are_moved_beside_their_row_are_named() -> None:
    make = table(
        ("{%tr if aan %}", "{{ naam }}{%tr endif %}{%tr for x in lijst %}"), ("a", "{%tr endfor %}")
    )
    assert {problem.code for problem in slips(template(make), VIEW)} == {"S103"}
    with pytest.raises(CannotFill, match="ontbreekt het begin, het einde of een haakje"):
        fill(template(make), VIEW)


def test_a_hyphen_that_does_not_break_is_the_same_hyphen_for_both() -> None:
    def make(document: Any) -> None:
        run = document.add_paragraph("{{ na").runs[0]
        run._r.append(OxmlElement("w:noBreakHyphen"))
        run.add_text("am }}")

    (found,) = slips(template(make), VIEW)
    assert "“na-am” staat een streepje" in found.finding.message


def test_a_place_to_break_a_word_is_no_part_of_a_tag_and_stays_in_a_text() -> None:
    def make(document: Any) -> None:
        for before, after in (("{{ na", "am }}"), ("wijk", "plan")):
            run = document.add_paragraph(before).runs[0]
            run._r.append(OxmlElement("w:softHyphen"))
            run.add_text(after)

    paper = filled(make, VIEW)
    assert lines(paper) == ["West", "wijkplan"]
    assert [len(list(p.element.iter("{*}softHyphen"))) for p in paper.paragraphs] == [0, 1]


def test_the_tags_of_a_part_are_those_of_its_lines() -> None:
    made = template(paragraphs("{%p if aan %}", "{{ naam }", "{% endif %}"))
    judged = Reading(Template(made).parts[0].lines).judged(VIEW, {})
    assert [(slip.kind, slip.mark) for slip in judged.slips] == [("braces", "{{ naam }")]
