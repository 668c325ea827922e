"""``samen030 fields``: the fields on the screen, all in short or those that a word finds."""

import textwrap
from collections.abc import Iterator

from generator.dutch import count, did_you_mean, plain
from generator.field_guide import Chapter, Field, Guide, Repeat, Section, every_field, nested
from generator.reports.lines import width_of_page
from generator.reports.snippet import visible

_LEAD = "   "


def overview(guide: Guide) -> str:
    """The names of all fields, per document."""
    blocks = []
    for chapter in guide.chapters:
        lines = [_title(chapter)]
        for section in chapter.sections:
            names = [field.name for field in section.fields]
            lines += _wrapped(", ".join(names), _LEAD) if names else []
            for repeat in nested(section.repeats):
                lines += _listed(repeat)
        blocks.append("\n".join(lines))
    if guide.operations:
        listed = ", ".join(operation.name for operation in guide.operations)
        blocks.append("\n".join(["Bewerkingen, achter een |", *_wrapped(listed, _LEAD)]))
    end = "Meer over een ervan: samen030 fields WOORD, zoals samen030 fields inwoners."
    return "\n\n".join([*blocks, end])


def _listed(repeat: Repeat) -> list[str]:
    inside = ", ".join(field.name for field in repeat.fields)
    if repeat.like:
        inside = f"dezelfde velden als {repeat.like}"
    return _wrapped(f"{repeat.begin()} {inside}", _LEAD, f"{_LEAD}  ")


def found(guide: Guide, words: str) -> str:
    """The fields that have all these words in their name, meaning or source; may be empty."""
    blocks = []
    amount = 0
    when = "Voorbeeld" if guide.example else "Nu"
    for chapter in guide.chapters:
        told = [*_fields(chapter, words, when), *_texts(chapter, words, when)]
        amount += len(told)
        if told:
            blocks.append("\n\n".join([_title(chapter), *told]))
    operations = list(_operations(guide, words, when))
    told = [count(amount, "veld", "velden")] if amount or not operations else []
    if operations:
        blocks.append("\n\n".join(["Bewerkingen", *operations]))
        told.append(count(len(operations), "bewerking", "bewerkingen"))
    return "\n\n".join([*blocks, f"{' en '.join(told)} gevonden."]) if blocks else ""


def _operations(guide: Guide, words: str, when: str) -> Iterator[str]:
    """The operations that the words find, each with its examples and what they give."""
    for operation in guide.operations:
        if _matches(f"{operation.name} {operation.meaning}", words):
            lines = [f"{_LEAD}{operation.name}", *_wrapped(operation.meaning, _LEAD * 2)]
            for typed, now in operation.examples:
                lines += _wrapped(typed, _LEAD * 2, _LEAD * 3)
                lines += _wrapped(f"{when}: {visible(now)}", _LEAD * 3)
            yield "\n".join(lines)


def _fields(chapter: Chapter, words: str, when: str) -> Iterator[str]:
    last: Repeat | None = None
    for section, repeat, field in every_field(chapter):
        if _holds(section, repeat, field, words):
            lines = list(_told(field, when))
            if repeat and repeat is not last:
                begins = " ".join(outer.begin() for outer in (*repeat.enclosing, repeat))
                lines = [*_wrapped(f"In de lijst {begins}", _LEAD, f"{_LEAD}  "), "", *lines]
            last = repeat
            yield "\n".join(lines)


def _texts(chapter: Chapter, words: str, when: str) -> Iterator[str]:
    """The lists of texts, which have no fields."""
    for section in chapter.sections:
        for repeat in nested(section.repeats):
            if not repeat.fields and _matches(f"{repeat.name} {repeat.meaning}", words):
                begins = " ".join(outer.begin() for outer in repeat.enclosing)
                lines = [f"{_LEAD}In de lijst {begins}", ""] if begins else []
                lines.append(f"{_LEAD}{repeat.begin()}{{{{ {repeat.one} }}}}{{% endfor %}}")
                lines += _wrapped(f"{repeat.meaning}.", _LEAD * 2)
                lines += _wrapped(f"{when}: {visible(repeat.value)}", _LEAD * 2)
                yield "\n".join(lines)


def nearest(guide: Guide, words: str) -> str | None:
    """A part of a field name that looks like what was typed."""
    names = (field.name for chapter in guide.chapters for _, _, field in every_field(chapter))
    parts = {part for name in names for part in (name, *name.split("."))}
    parts |= {operation.name for operation in guide.operations}
    return did_you_mean(words, sorted(parts), cutoff=0.6)


def _title(chapter: Chapter) -> str:
    return f"{chapter.title} ({chapter.template})" if chapter.template else chapter.title


def _told(field: Field, when: str) -> Iterator[str]:
    yield f"{_LEAD}{field.tag}"
    source = f" Uit {field.source}." if field.source else ""
    yield from _wrapped(f"{field.meaning}{source}", _LEAD * 2)
    yield from _wrapped(f"{when}: {visible(field.value)}", _LEAD * 2)


def _holds(section: Section, repeat: Repeat | None, field: Field, words: str) -> bool:
    listed_under = f"{repeat.name} {repeat.meaning}" if repeat else section.title
    own = f"{field.name} {field.tag} {field.label} {field.meaning} {field.source}"
    return _matches(own, words) or _matches(f"{field.name} {listed_under}", words)


def _matches(text: str, words: str) -> bool:
    """Each word is in the text, whatever its case and accents; a name with dots as it is typed."""
    held = f"{plain(text)} {text.casefold()}"
    return all(word.casefold() in held or (plain(word) or word) in held for word in words.split())


def _wrapped(text: str, lead: str, below: str = "") -> list[str]:
    return textwrap.wrap(
        text, width_of_page(), initial_indent=lead, subsequent_indent=below or lead,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
