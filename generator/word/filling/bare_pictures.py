"""The pictures of a template come along without what a camera or a program wrote in them."""

import re
from collections.abc import Iterator

from generator.word.drawing.stripped import Unreadable, stripped
from generator.word.packaging.package import Package
from generator.word.packaging.relationships import relations_of
from generator.word.xml import R

_PICTURE = re.compile(r"\.(?:jpe?g|jfif|png|gif|bmp|dib|tiff?|webp|emf|svg)$", re.IGNORECASE)


def bare_pictures(package: Package) -> Package:
    """The package with every picture stripped; one that Word turns itself is not turned twice."""
    pictures = [name for name in package.parts if _PICTURE.search(name)]
    if not pictures:
        return package
    turned = frozenset(_turned(package))
    made = {name: _bare(package.parts[name], turn=name not in turned) for name in pictures}
    return Package(package.name, {**package.parts, **made})


def _bare(data: bytes, *, turn: bool) -> bytes:
    """Unread, it stays as it is: no program shows a picture that can't be read to its end."""
    try:
        return stripped(data, turn=turn)
    except Unreadable:
        return data


def _turned(package: Package) -> Iterator[str]:
    """The pictures with a turn of their own in the text."""
    for part in package.text_parts():
        links = relations_of(package.parts, part)
        targets = {name: link.part for name, link in links.items() if not link.outside}
        for form in package.tree(part).iter("{*}xfrm"):
            if form.get("rot", "0") != "0":
                frame = next(form.iterancestors("{*}pic"), form)
                for picture in frame.iter("{*}blip"):
                    yield targets.get(picture.get(f"{R}embed", ""), "")
