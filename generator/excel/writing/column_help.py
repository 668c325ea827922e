"""What a workbook says about its columns, in her words, all from their declaration."""

from generator.dutch import capital
from generator.workbooks.definition import Column, Need

PRIVATE = "Persoonsgegeven: komt nooit zonder toestemming in een openbaar document."
_NEEDED = {
    Need.KEY: "Altijd nodig.",
    Need.FINAL: "Nodig voor de definitieve versie.",
    Need.OPTIONAL: "Mag leeg blijven.",
}
_FEW = 90  # so many characters of choices still read well in one cell


def sentence(text: str) -> str:
    """The text with a capital and a full stop, unless it is closed already."""
    return capital(text if not text or text[-1] in ".?!…" else f"{text}.")


def when(column: Column) -> str:
    """When the cell must be filled."""
    return f"{_NEEDED[column.need]}\nPersoonsgegeven." if column.private else _NEEDED[column.need]


def answer(column: Column) -> str:
    """The kind of answer: "Een datum, zoals 6-4-2018"."""
    kind = column.kind
    choices = ", ".join(kind.options)
    if not kind.options or kind.name == kind.hint:
        known = kind.name.casefold() in kind.hint.casefold()
        text = capital(kind.hint if known else f"{kind.name}: {kind.hint}")
        return text.replace("Één", "Eén")
    if len(choices) <= _FEW:
        return f"Kies uit: {choices}"
    return f"{capital(kind.hint)}: {len(kind.options)} mogelijkheden"


def explanation(column: Column) -> str:
    """Everything about one line of a form, in two lines or three."""
    known = column.kind.hint.casefold() in column.help.casefold()
    parts = [
        sentence(column.help) if known else f"{sentence(column.help)} {sentence(answer(column))}"
    ]
    if column.example:
        parts.append(f"Bijvoorbeeld: {column.example}")
    if column.need is not Need.OPTIONAL:
        parts.append(_NEEDED[column.need])
    if column.private:
        parts.append(PRIVATE)
    return "\n".join(parts)


def note(column: Column) -> str:
    """The note that opens over a header."""
    parts = [sentence(column.help), f"Soort: {answer(column)}"]
    if column.example:
        parts.append(f"Voorbeeld: {column.example}")
    parts.append(_NEEDED[column.need])
    if column.private:
        parts.append(PRIVATE)
    return "\n".join(filter(None, dict.fromkeys(parts)))
