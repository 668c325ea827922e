"""Forms filled in as Word does it: by their content controls, which it writes anew."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from generator.word.xml import W14, W, run_text, w

BODY = "word/document.xml"


def filled(form: bytes, answers: Mapping[str, str]) -> bytes:
    """The form with these answers, by field; of boxes the option, or more with a plus between."""
    root = etree.fromstring(part(form, BODY))
    left = set(answers)
    for control in root.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        found = re.fullmatch(r"[a-z]+_v[0-9p]+_(.+?)(?:__(.+))?", tag.get(f"{W}val")) if tag is not None else None  # fmt: skip
        if found and found[1] in answers:
            left.discard(found[1])
            answer = answers[found[1]]
            if found[2]:
                _tick(control, found[2] in answer.split("+"))
            else:
                _type(control, answer)
    assert not left, f"the form does not ask for {left}"
    return with_part(form, BODY, etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _tick(control: etree._Element, on: bool) -> None:
    control.find(f"{W}sdtPr/{W14}checkbox/{W14}checked").set(f"{W14}val", "1" if on else "0")
    control.find(f".//{W}t").text = "☒" if on else "☐"


def _type(control: etree._Element, text: str) -> None:
    about, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    for flag in about.findall(f"{W}showingPlcHdr"):
        about.remove(flag)
    day = re.fullmatch(r"(\d+)-(\d+)-(\d{4})", text)
    picked = about.find(f"{W}date")
    if picked is not None and day:
        picked.set(f"{W}fullDate", f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}T00:00:00Z")
    for run in list(content):
        content.remove(run)
    for number, line in enumerate(text.split("\n")):
        content.append(w("r", w("br") if number else None, run_text(line)))


def part(file: bytes, name: str) -> bytes:
    """One part of a file."""
    with ZipFile(BytesIO(file)) as package:
        return package.read(name)


def with_part(file: bytes, name: str, data: bytes) -> bytes:
    """The file with another part of that name."""
    made = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, data if entry == name else old.read(entry))
    return made.getvalue()
