"""PDFs after each other in one file, still tagged: read aloud, it says what it said before."""

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any
from xml.sax.saxutils import escape

_OF_THE_FIRST = ("Lang", "MarkInfo", "ViewerPreferences", "Metadata")


def joined(parts: Mapping[str, bytes], title: str) -> bytes:
    """PDFs of LibreOffice, by what each is called among the bookmarks, as one of this title.

    Equal parts give equal bytes; the language and who made it are those of the first.
    """
    from pypdf import PdfReader, PdfWriter

    writer: Any = PdfWriter()
    readers: list[Any] = [PdfReader(io.BytesIO(data)) for data in parts.values()]
    # a root is copied with all that hangs on it: every reference still leads somewhere
    roots = [reader.trailer["/Root"].clone(writer).get_object() for reader in readers]
    first, made = readers[0], writer.root_object
    same = {key: roots[0].raw_get(f"/{key}") for key in _OF_THE_FIRST if f"/{key}" in roots[0]}
    _put(made, **same)
    _put(
        made,
        Pages=_pages(writer, roots),
        Outlines=_bookmarks(writer, roots, [*parts]),
        StructTreeRoot=_tags(writer, roots),
    )
    told = first.metadata or {}
    if "/Metadata" in made:
        _retitle(made["/Metadata"], str(told.get("/Title", "")), title)
    writer.add_metadata({**told, "/Title": title})
    writer.pdf_header = first.pdf_header
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def _retitle(metadata: Any, before: str, title: str) -> None:
    """The title as it is told to programs that look at the file."""
    if before:
        old, new = (f">{escape(text)}<".encode() for text in (before, title))
        metadata.set_data(metadata.get_data().replace(old, new))


def _put(target: Any, **values: Any) -> Any:
    """The values under these names; plain ones as those of a PDF."""
    from pypdf.generic import ArrayObject, NameObject, NumberObject

    for name, value in values.items():
        known = NumberObject(value) if isinstance(value, int) else value
        target[NameObject(f"/{name}")] = ArrayObject(known) if type(known) is list else known
    return target


def _new(writer: Any, kind: str, **values: Any) -> Any:
    """A new dictionary that others can point at."""
    from pypdf.generic import DictionaryObject, NameObject

    made = DictionaryObject()
    if kind:
        _put(made, Type=NameObject(f"/{kind}"))
    return writer._add_object(_put(made, **values))


def _pages(writer: Any, roots: Sequence[Any]) -> Any:
    """The pages of each as a branch of one tree."""
    branches = [root.raw_get("/Pages") for root in roots]
    count = sum(int(branch.get_object()["/Count"]) for branch in branches)
    tree = _new(writer, "Pages", Kids=branches, Count=count)
    for branch in branches:
        _put(branch.get_object(), Parent=tree)
    return tree


def _leaves(branch: Any) -> Iterator[Any]:
    for kid in branch.get_object().get("/Kids", ()):
        found = kid.get_object()
        if "/Kids" in found:
            yield from _leaves(found)
        else:
            yield kid


def _bookmarks(writer: Any, roots: Sequence[Any], names: Sequence[str]) -> Any:
    """A bookmark for each file, with its own under it, folded."""
    from pypdf.generic import NameObject, TextStringObject

    top = _new(writer, "Outlines", Count=len(names))
    items = []
    for root, name in zip(roots, names, strict=True):
        start = [next(_leaves(root["/Pages"])), NameObject("/Fit")]
        item = _new(writer, "", Title=TextStringObject(name), Parent=top, Dest=start)
        items.append(item)
        own = root.get("/Outlines")
        if own and "/First" in own:
            _put(item.get_object(), First=own.raw_get("/First"), Last=own.raw_get("/Last"))
            _put(item.get_object(), Count=-_adopted(own.raw_get("/First"), item))
    for before, after in pairwise(items):
        _put(before.get_object(), Next=after)
        _put(after.get_object(), Prev=before)
    return _put(top.get_object(), First=items[0], Last=items[-1]).indirect_reference


def _adopted(first: Any, parent: Any) -> int:
    """Hang a row of bookmarks under another; how many they are."""
    amount, item = 0, first
    while item is not None:
        found = item.get_object()
        _put(found, Parent=parent)
        item, amount = (found.raw_get("/Next") if "/Next" in found else None), amount + 1
    return amount


def _tags(writer: Any, roots: Sequence[Any]) -> Any:
    """The tags of all under one root; the numbers by which pages find theirs are shifted."""
    from pypdf.generic import DictionaryObject, NumberObject

    kids: list[Any] = []
    numbers: list[Any] = []
    roles, used = DictionaryObject(), 0
    tree = _new(writer, "StructTreeRoot")
    for root in roots:
        own = root.get("/StructTreeRoot")
        if own is None:
            continue
        _shift(root, used)
        found = own["/ParentTree"]["/Nums"]
        for number, tags in zip(found[::2], found[1::2], strict=True):
            numbers += [NumberObject(number + used), tags]
        used += max(found[::2], default=-1) + 1
        roles.update(own.get("/RoleMap", {}))
        for kid in own["/K"]:
            _put(kid.get_object(), P=tree)
            kids.append(kid)
    by_number = _new(writer, "", Nums=numbers)
    _put(tree.get_object(), K=kids, ParentTree=by_number, ParentTreeNextKey=used, RoleMap=roles)
    return tree


def _shift(root: Any, by: int) -> None:
    """Of each page, and of each link on it, the number of its tags."""
    for leaf in _leaves(root["/Pages"]):
        page = leaf.get_object()
        if "/StructParents" in page:
            _put(page, StructParents=page["/StructParents"] + by)
        for note in page.get("/Annots", ()):
            link = note.get_object()
            if "/StructParent" in link:
                _put(link, StructParent=link["/StructParent"] + by)
