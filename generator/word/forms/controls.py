"""Content controls: what somebody fills in, named by a tag, and by a bookmark around it.

LibreOffice loses the tag when it saves the file and keeps the bookmark; Word keeps both.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from lxml import etree

from generator.paper_forms import PaperForm, Question, Way
from generator.word.xml import run_text, w, w14

TICKED, EMPTY = "☒", "☐"
PROMPTS = {
    Way.LINE: "Klik en typ",
    Way.STORY: "Klik en typ",
    Way.CHOICE: "Kies uit de lijst",
    Way.CHOICE_OR_OWN: "Kies of typ",
    Way.DAY: "Kies of typ de datum",
}
_GREY = "595959"
_BOXES = "MS Gothic"


class Controls:
    """Makes the controls of one form, each with a number of its own."""

    def __init__(self, form: PaperForm) -> None:
        self._form, self._numbers = form, count(1)

    def answer(self, question: Question) -> Iterator[etree._Element]:
        """What stands at the right of a question."""
        if question.way is not Way.TICKS:
            yield from self.text(question)
            return
        for place, option in enumerate(question.options):
            ticked = question.value == option
            box = w14(
                "checkbox",
                w14("checked", val=int(ticked)),
                w14("checkedState", val="2612", font=_BOXES),
                w14("uncheckedState", val="2610", font=_BOXES),
            )
            fonts = w("rFonts", ascii=_BOXES, hAnsi=_BOXES, eastAsia=_BOXES)
            shown = [w("r", w("rPr", fonts), run_text(TICKED if ticked else EMPTY))]
            tag = self._form.tag(question.field, option)
            yield from self._control(tag, f"{question.text} {option}", box, shown)
            gap = "          " if place < len(question.options) - 1 else ""
            yield w("r", run_text(f" {option}{gap}"))

    def text(self, question: Question) -> Iterator[etree._Element]:
        """Words, a choice or a day; grey while nothing is filled in."""
        looks = None if question.value else w("rPr", w("color", val=_GREY))
        shown = question.value or PROMPTS[question.way]
        lines = [
            node for line in shown.split("\n") for node in (w("br"), run_text(line))
        ][1:]  # fmt: skip
        yield from self._control(
            self._form.tag(question.field),
            question.text,
            _kind(question),
            [w("r", looks, *lines)],
            prompt=not question.value,
        )

    def fixed(
        self, field: str, text: str, looks: etree._Element | None
    ) -> Iterator[etree._Element]:
        """What is there to be read back and cannot be changed."""
        shown = [w("r", looks, run_text(text))]
        yield from self._control(
            self._form.tag(field), text, w("text"), shown, lock="sdtContentLocked"
        )

    def free(self, field: str, about: str) -> Iterator[etree._Element]:
        """A place for anything, such as a picture of a signature."""
        yield from self._control(self._form.tag(field), about, None, [w("r", run_text(" "))])

    def _control(
        self,
        tag: str,
        about: str,
        kind: etree._Element | None,
        shown: Sequence[etree._Element],
        *,
        prompt: bool = False,
        lock: str = "sdtLocked",
    ) -> Iterator[etree._Element]:
        number = next(self._numbers)
        yield w("bookmarkStart", id=number, name=tag)
        yield w(
            "sdt",
            w(
                "sdtPr",
                w("alias", val=about[:64]),
                w("tag", val=tag),
                w("id", val=7_300_000 + number),
                w("lock", val=lock),
                w("showingPlcHdr") if prompt else None,
                kind,
            ),
            w("sdtContent", *shown),
        )
        yield w("bookmarkEnd", id=number)


def _kind(question: Question) -> etree._Element:
    if question.way is Way.DAY:
        return w(
            "date",
            w("dateFormat", val="d-M-yyyy"),
            w("lid", val="nl-NL"),
            w("storeMappedDataAs", val="dateTime"),
            w("calendar", val="gregorian"),
        )
    if question.way in {Way.CHOICE, Way.CHOICE_OR_OWN}:
        name = "dropDownList" if question.way is Way.CHOICE else "comboBox"
        entries = (w("listItem", displayText=o, value=o) for o in question.options)
        return w(name, *entries)
    return w("text", multiLine=1) if question.way is Way.STORY else w("text")
