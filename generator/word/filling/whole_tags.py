"""A template made readable: every tag stands whole in one run, as it should have been typed.

Nothing moves: paragraphs, rows and cells stay what and where they were, so that a place in the
tidied template is a place in hers.
"""

from functools import lru_cache

from lxml import etree

from generator.word.numbering.contents_field import contents_list
from generator.word.packaging.package import Package
from generator.word.packaging.strangers import without_strangers
from generator.word.text.pairing import balanced
from generator.word.text.paragraphs import pieces
from generator.word.text.read_tags import tags
from generator.word.text.typed_tags import Tag
from generator.word.text.walk import BOX
from generator.word.xml import SPACE, W, parsed, xml_bytes

_NOISE = tuple(
    f"{W}{name}"
    for name in "proofErr lastRenderedPageBreak printerSettings commentRangeStart commentRangeEnd "
    "commentReference docVars rsids attachedTemplate".split()
)
_WRAPPERS = tuple(f"{W}{n}" for n in ("smartTag", "customXml", "sdt"))
_ABOUT_WRAPPERS = (f"{W}smartTagPr", f"{W}customXmlPr")
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_IGNORED = (f"{W}rsid", f"{_PARAGRAPH_ID}paraId", f"{_PARAGRAPH_ID}textId")
_FIELD_CODE = f"{W}instr"
_LINK = f"{W}hyperlink"
_SETTINGS = "word/settings.xml"


def tidy(package: Package) -> Package:
    """The package with readable tags and without comments; tidying twice changes nothing."""
    parts = without_strangers(package.parts)
    filled = [*package.filled_parts(), _SETTINGS]
    made = {n: _tidied(d, n.startswith("word/")) if n in filled else d for n, d in parts.items()}
    return Package(package.name, made)


@lru_cache(maxsize=128)
def _tidied(data: bytes, running_text: bool) -> bytes:
    root = parsed(data)
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for noise in list(root.iter(*_NOISE)):
        _drop(noise)
    for element in root.iter():
        _tidy_attributes(element)
        if not running_text and element.text:
            element.text = _rewritten(element.text, 0, list(tags(element.text)))
    _drop_old_boxes(root)
    _empty_contents(root)
    for paragraph in root.iter(f"{W}p"):
        _make_whole(paragraph)
    for control in list(root.iter(f"{W}sdt", f"{W}customXml")):
        if _unbalanced(control):
            _open(control)
    for control in root.iter(f"{W}sdt"):
        _unbind(control)
    return xml_bytes(root)


def _drop_old_boxes(root: etree._Element) -> None:
    """Of a text box Word keeps a second copy for Word 2007: what is typed there is never seen."""
    for fallback in list(root.iter("{*}Fallback")):
        if next(fallback.iter(BOX), None) is not None:
            _drop(fallback)


def _unbalanced(control: etree._Element) -> bool:
    """Whether a loop or condition begins in a control and ends after it, or the reverse."""
    lines = ("".join(text for _, text in pieces(line)) for line in control.iter(f"{W}p"))
    return not balanced("\n".join(lines))


def _empty_contents(root: etree._Element) -> None:
    """The entries of the contents list are made anew: what the template has there, goes."""
    listed = contents_list(root)
    for run in listed.entries if listed else ():
        holder = run.getparent()
        _drop(run)
        if holder is not None and holder.tag == _LINK and not len(holder):
            _drop(holder)


def _make_whole(paragraph: etree._Element) -> None:
    """Move each tag to where its first character stands, whatever Word put in between."""
    held = list(pieces(paragraph))
    found = list(tags("".join(text for _, text in held)))
    if not found:
        return
    for wrapper in list(paragraph.iter(*_WRAPPERS)):
        _unwrap(wrapper)
    offset = 0
    for node, text in held:
        made = _rewritten(text, offset, found)
        within = any(tag.start < offset < tag.end for tag in found)
        offset += len(text)
        if node.tag != f"{W}t":
            if not made and (text or within):
                _drop(node)
        elif made or made != text:
            _write(node, made)


def _unwrap(wrapper: etree._Element) -> None:
    """What is in it comes in its place: a loop may begin in a wrapper and end after it."""
    control = wrapper.tag == f"{W}sdt"
    inside = wrapper.find(f"{W}sdtContent") if control else wrapper
    commands = any("%" in text for _, text in pieces(wrapper))
    if inside is not None and (commands or not control):
        _open(wrapper)


def _open(wrapper: etree._Element) -> None:
    inside = wrapper.find(f"{W}sdtContent") if wrapper.tag == f"{W}sdt" else wrapper
    for child in list(inside) if inside is not None else ():
        if child.tag not in _ABOUT_WRAPPERS:
            wrapper.addprevious(child)
    _drop(wrapper)


def _rewritten(text: str, offset: int, found: list[Tag]) -> str:
    """A piece of text that begins at ``offset``, with the tags that begin in it, and no others."""
    kept, last = [], offset
    end = offset + len(text)
    for tag in found:
        if tag.start < end and tag.end > offset:
            kept.append(text[last - offset : max(tag.start - offset, 0)])
            kept.append(tag.text if tag.start >= offset else "")
            last = min(tag.end, end)
    return "".join((*kept, text[last - offset :]))


def _write(node: etree._Element, text: str) -> None:
    if text:
        node.text = text
        node.set(SPACE, "preserve")
    else:
        _drop(node)


def _drop(node: etree._Element) -> None:
    """Take a node out, and the run that it leaves empty."""
    parent = node.getparent()
    if parent is None:
        return
    parent.remove(node)
    if parent.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in parent):
        _drop(parent)


def _tidy_attributes(element: etree._Element) -> None:
    for name, value in element.attrib.items():
        if str(name).startswith(_IGNORED):
            del element.attrib[name]
        elif "{" in value and name != _FIELD_CODE:
            element.set(name, _rewritten(str(value), 0, list(tags(str(value)))))


def _unbind(control: etree._Element) -> None:
    """Word would print what the control is bound to: a property of the template, or its XML."""
    looks = control.find(f"{W}sdtPr")
    if looks is None:
        return
    filled = "{{" in "".join(map(str, control.itertext(f"{W}t")))
    for bound in list(looks.iterchildren(f"{W}dataBinding", "{*}dataBinding")):
        looks.remove(bound)
    for shown in looks.findall(f"{W}showingPlcHdr") if filled else ():
        looks.remove(shown)
