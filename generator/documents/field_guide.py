"""The field guide: every field of every template, with its meaning and its present value."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.documents.all import DOCUMENTS
from generator.documents.blocks.on_every_document_meanings import COMMON
from generator.documents.blocks.wording import sentence
from generator.documents.custom.own_fields import first_group, own_chapter, own_groups
from generator.documents.definition import Copy, Document, Edition, Value, View
from generator.documents.example_views import example_views, own_shape
from generator.documents.meaning import Cell, Each, Group, Meaning, Meanings
from generator.dossier import Dossier
from generator.dutch import capital, count
from generator.field_guide import Chapter, Field, Guide, Repeat, Section, Sort
from generator.figures.all import Figures
from generator.own_words import OwnWords
from generator.pictures import Picture
from generator.workbooks.all import home
from generator.workbooks.definition import columns

EMPTY, OPEN = "leeg", "nog niet ingevuld"
_GAP = re.compile(r"\[nog in te vullen: [^\]]*\]")
_LONGEST = 90  # characters: a line of the list
_MANY = 8  # a list with more fields than this is not written out again for another list
_LOOSE, _PICTURES = "Losse velden", "Kaarten en grafieken"


Copies = Mapping[str, Copy | None]


def first_copies(dossier: Dossier, figures: Figures) -> Copies:
    """By template: what would be made of it now, or the first of it."""
    return {d.template: next(iter(d.copies(dossier, figures, Edition())), None) for d in DOCUMENTS}


def field_guide(copies: Copies, dossier: Dossier, figures: Figures, about: str) -> Guide:
    """The fields in the order of the views, those of every template first."""
    views = {template: copy.view if copy else {} for template, copy in copies.items()}
    notes = {
        d.template: f" De waarden hieronder zijn die van “{copy.title}”."
        for d in DOCUMENTS
        if (copy := copies[d.template]) and d.public and "/" in copy.path
    }
    own = {s.word: first_group(s, dossier, figures) for s, _ in own_groups()}
    return Guide((*_chapters(views, notes), _own(own)), about)


def example_guide(about: str) -> Guide:
    """The same with the values of the examples, for when there are no others."""
    own = {s.word: own_shape(s) for s, _ in own_groups()}
    return Guide((*_chapters(example_views(), {}), _own(own)), about, example=True)


def _own(views: Mapping[str, View]) -> Chapter:
    """The chapter of documents of her own: the fields of the thing that they are for."""
    found = {
        s.word: next(_group(s.word, group, own_shape(s), views[s.word]))
        for s, group in own_groups()
    }
    return own_chapter(found)


def _chapters(views: Mapping[str, View], notes: Mapping[str, str]) -> tuple[Chapter, ...]:
    first = DOCUMENTS[0].template
    shared = _sections(COMMON, example_views()[first], views[first])
    everywhere = Chapter(
        "In elk document", "", "Deze velden kun je in elk sjabloon zetten.", shared
    )
    return (everywhere, *(_chapter(d, views[d.template], notes) for d in DOCUMENTS))


def _chapter(document: Document, view: View, notes: Mapping[str, str]) -> Chapter:
    template = document.template
    own = {k: m for k, m in document.meanings.items() if k not in COMMON}
    sections = _told_once(_sections(own, example_views()[template], view))
    about = f"Deze velden horen bij het sjabloon {template}.{notes.get(template, '')}"
    return Chapter(capital(document.name.replace("-", ", ")), template, about, sections)


def _sections(meanings: Meanings, shape: View, view: View) -> tuple[Section, ...]:
    """The keys of a view in its order; single fields are gathered at the end."""
    found: list[Section] = []
    loose: list[Field] = []
    for key in (key for key in shape if key in meanings):
        meaning, values = meanings[key], view.get(key)
        if isinstance(meaning, Group):
            found += _group(key, meaning, _view(shape[key]), _view(values))
        elif isinstance(meaning, Each):
            repeat = _repeat(key, meaning, shape[key], values)
            found.append(Section(meaning.about, (), (repeat,)))
        else:
            loose.append(_field(key, key, meaning, shape[key], values))
    for title, wanted in ((_LOOSE, False), (_PICTURES, True)):
        fields = tuple(f for f in loose if (f.sort is Sort.PICTURE) is wanted)
        found += [Section(title, fields, ())] if fields else []
    return tuple(found)


def _group(name: str, group: Group, shape: View, view: View) -> Iterator[Section]:
    """A group as one section; a group of groups as a section for each."""
    if all(isinstance(inner, Group) for inner in group.fields.values()):
        for key, inner in group.fields.items():
            assert isinstance(inner, Group)
            yield from _group(f"{name}.{key}", inner, _view(shape[key]), _view(view.get(key)))
        return
    fields: list[Field] = []
    repeats: list[Repeat] = []
    _gather(name, group, shape, view, fields, repeats)
    yield Section(group.about, tuple(fields), tuple(repeats))


def _gather(
    name: str,
    group: Group,
    shape: View,
    view: View,
    fields: list[Field],
    repeats: list[Repeat],
    enclosing: tuple[Repeat, ...] = (),
) -> None:
    for key, inner in shape.items():
        meaning, path, value = group.fields[key], f"{name}.{key}", view.get(key)
        if isinstance(meaning, Group):
            _gather(path, meaning, _view(inner), _view(value), fields, repeats, enclosing)
        elif isinstance(meaning, Each):
            repeats.append(_repeat(path, meaning, inner, value, enclosing))
        else:
            fields.append(_field(path, key, meaning, inner, value))


def _repeat(
    name: str, each: Each, shape: Value, value: Value | None, enclosing: tuple[Repeat, ...] = ()
) -> Repeat:
    """A list with what its first round holds now."""
    rounds = value if isinstance(value, list | tuple) else ()
    entry = shape[0] if isinstance(shape, list | tuple) and shape else ""
    if not isinstance(entry, Mapping):
        return Repeat(name, each.one, each.about, _texts(rounds), enclosing=enclosing)
    told = f"{count(len(rounds), 'keer', 'keer')}" if rounds else EMPTY
    first_key = next((k for k, v in entry.items() if isinstance(v, str)), "")
    shown_as = f"{{{{ {each.one}.{first_key} }}}}" if first_key else ""
    bare = Repeat(name, each.one, each.about, told, enclosing=enclosing, shown=shown_as)
    fields: list[Field] = []
    inner: list[Repeat] = []
    first = _fullest(rounds)
    within = Group(each.about, each.fields)
    _gather(each.one, within, entry, first, fields, inner, (*enclosing, bare))
    return replace(bare, fields=tuple(fields), inner=tuple(inner))


def _fullest(rounds: "list[Value] | tuple[Value, ...]") -> View:
    """The first round of which no list is empty, else the first."""
    views = [_view(value) for value in rounds]
    full = (v for v in views if all(x for x in v.values() if isinstance(x, list | tuple)))
    return next(full, views[0] if views else {})


def _field(name: str, key: str, meaning: Meaning, shape: Value, value: Value | None) -> Field:
    sort = Sort.TEXT
    if isinstance(shape, Picture):
        sort = Sort.PICTURE
    elif isinstance(shape, bool):
        sort = Sort.YES_NO
    label = capital(key.replace("_", " "))
    if isinstance(meaning, Cell):
        column = next(c for c in columns(meaning.kind) if c.field == meaning.field)
        workbook, sheet = home(meaning.kind)
        source = f"{workbook.file} › {sheet.title} › {column.header}"
        return Field(name, column.header, sentence(column.help), shown(value), source, sort)
    return Field(name, label, str(meaning), shown(value), sort=sort)


def shown(value: Value | None) -> str:
    """A present value as she recognises it, on one line and not too long."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Picture):
        return _short(value.alt) or EMPTY
    if isinstance(value, OwnWords):
        return _short(" ".join(value.texts())) or EMPTY
    return _short(_GAP.sub(OPEN, value)) or EMPTY if isinstance(value, str) else EMPTY


def _texts(values: "list[Value] | tuple[Value, ...]") -> str:
    if not values:
        return EMPTY
    more = f" (en nog {len(values) - 1})" if len(values) > 1 else ""
    return f"{shown(values[0])}{more}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return f"{line[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:.')}…"


def _view(value: Value | None) -> View:
    return value if isinstance(value, Mapping) else {}


def _told_once(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """A long list whose rounds are those of an earlier list says so."""
    seen: dict[tuple[tuple[str, str], ...], str] = {}
    found = []
    for section in sections:
        repeats = []
        for repeat in section.repeats:
            fields = tuple((field.name, field.meaning) for field in repeat.fields)
            like = seen.setdefault(fields, repeat.name) if len(fields) > _MANY else repeat.name
            repeats.append(replace(repeat, like="" if like == repeat.name else like))
        found.append(replace(section, repeats=tuple(repeats)))
    return tuple(found)
