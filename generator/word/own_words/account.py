"""What became of every visible piece of a text: printed, or told. No piece has no fate."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.own_words import Account, Fate, LeftOut
from generator.problems import DocumentPlace, FilePlace
from generator.word.own_words.form_fields import chosen
from generator.word.xml import M, V, W

TEXTS = (f"{W}t", f"{M}t")
MARKS = (f"{W}sym", f"{W}checkBox", f"{W}ddList")
_HOLDERS = (f"{W}drawing", f"{W}pict", f"{W}object")
_DRAWN = ("{*}blip", f"{V}imagedata", "{*}chart", "{*}relIds", "{*}OLEObject")
_WORD_ART = f"{V}textpath"
_BETWEEN = frozenset(f"{W}{name}" for name in "tab br cr ptab".split())
_P, _BOX, _DROP = f"{W}p", f"{W}txbxContent", f"{W}pPr/{W}framePr"
_MARK = "□"
_NOT_TEXT = "\0"  # what can't be typed, for a picture

Place = DocumentPlace | FilePlace


@dataclass
class _Word:
    letters: str = ""
    why: Fate = Fate.PRINTED
    place: Place | None = None


def drops(paragraph: etree._Element) -> bool:
    """Is it one large letter before its word, in the paragraph that follows?"""
    frame = paragraph.find(_DROP)
    return frame is not None and frame.get(f"{W}dropCap", "none") in {"drop", "margin"}


class Ledger:
    """The fates of the nodes of a file that show something."""

    def __init__(self, places: Mapping[etree._Element, Place], whole: Place) -> None:
        self._fates: dict[etree._Element, Fate] = {}
        self._places = places
        self._whole = whole
        self._joined: set[etree._Element] = set()

    def join(self, paragraph: etree._Element) -> None:
        """It begins with the last letters of the one before it."""
        self._joined.add(paragraph)

    def settle(self, nodes: Iterable[etree._Element], why: Fate) -> None:
        """From now on it is known of these, unless it was known."""
        for node in nodes:
            self._fates.setdefault(node, why)

    def settle_all(self, within: etree._Element, why: Fate) -> None:
        """Of everything in an element."""
        self.settle(_pieces(within), why)

    def unsettled(self, root: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
        """What was overlooked: a kind of thing that nobody here knows."""
        for node in _pieces(root):
            if node not in self._fates:
                yield self._place(node), node

    def account(self, roots: Iterable[etree._Element]) -> Account:
        """All words and things, and those of them that are not printed."""
        left: Counter[tuple[Place, Fate]] = Counter()
        printed = 0
        for word in self._words(roots):
            if word.why.told:
                left[word.place or self._whole, word.why] += 1
            else:
                printed += 1
        rows = tuple(LeftOut(place, why, times) for (place, why), times in left.items())
        return Account(printed, rows)

    def _words(self, roots: Iterable[etree._Element]) -> Iterator[_Word]:
        """Words and things; one of which a letter is left out is left out."""
        for root in roots:
            word = _Word()
            for node, text in self._flow(root):
                why = Fate.PRINTED if node is None else self._fates.get(node, Fate.UNKNOWN)
                if why is Fate.HIDDEN:
                    continue
                for sign in text:
                    if sign.isspace():
                        if word.letters:
                            yield word
                        word = _Word()
                    if sign == _NOT_TEXT and node is not None:
                        yield _Word(sign, why, self._place(node))
                    elif not sign.isspace() and node is not None:
                        word.letters += sign
                        if why.told and not word.why.told:
                            word.why, word.place = why, self._place(node)
            if word.letters:
                yield word

    def _flow(self, root: etree._Element) -> Iterator[tuple[etree._Element | None, str]]:
        """Each piece with its letters, and white space where something parts them.

        What lies in a box comes after the rest: it parts no words of the paragraph around it.
        """
        pieces = set(_pieces(root))
        boxes: list[etree._Element] = []
        apart = False
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, node in walk:
            if node.tag == _BOX and node is not root:
                if event == "start":
                    boxes.append(node)
                    walk.skip_subtree()
            elif node.tag == _P:
                apart = node not in self._joined or event == "end"
            elif event == "end":
                continue
            elif node in pieces:
                if apart:
                    yield None, " "
                apart = False
                yield node, _letters(node)
            elif node.tag in _BETWEEN or (node.tag in TEXTS and node.text):
                apart = True
        for box in boxes:
            yield None, " "
            yield from self._flow(box)

    def _place(self, node: etree._Element) -> Place:
        around = node.iterancestors(_P)
        return next((self._places[p] for p in around if p in self._places), self._whole)


def _pieces(root: etree._Element) -> Iterator[etree._Element]:
    """Everything below that shows something."""
    for node in root.iter(*TEXTS, *MARKS, *_HOLDERS, _WORD_ART):
        if node.tag in TEXTS:
            if (node.text or "").strip():
                yield node
        elif node.tag not in _HOLDERS or not only_a_box(node):
            yield node


def only_a_box(holder: etree._Element) -> bool:
    """A frame around words, or a line across the page: nothing by itself."""
    if any(next(found.iterancestors(_BOX), None) is None for found in holder.iter(*_DRAWN)):
        return False
    ruler = any("}hr" in str(name) for shape in holder.iter(f"{V}*") for name in shape.attrib)
    return ruler or next(holder.iter(_BOX, _WORD_ART), None) is not None


def _letters(node: etree._Element) -> str:
    if node.tag in TEXTS:
        return node.text or ""
    field = next(node.iterancestors(f"{W}fldChar"), None)
    shown = None if field is None else chosen(field)
    return shown[1] if shown else _MARK if node.tag in MARKS else _NOT_TEXT
