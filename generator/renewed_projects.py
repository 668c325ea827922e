"""`samen030 new --from`: a project again, with all that was in it, in the workbooks of today."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.delivery.new_project import OWN, FolderExists, create, shipped, shipped_files
from generator.delivery.proof import FOLDER
from generator.documents.example_dossier import YEARS
from generator.dutch import count, enumerate_names, reason
from generator.excel.reading.which_sheet import REST
from generator.excel.writing.carrying.inputs_over import Renewed, inputs_over
from generator.excel.writing.carrying.workbook_over import Carried
from generator.inside import everything, is_folder, leads_out
from generator.open_files import is_lock
from generator.reports.typed_paths import typed

_ROOMS = ("teksten", "fotos", "bijlagen")
_SHOWN = 6


def renew(source: Path, folder: Path, shown: Path) -> tuple[str, int]:
    """Make the folder from this project or folder with workbooks; what to say, and the exit code.

    ``shown`` is how the new folder was typed.
    """
    source = _whole_project(source)
    project = (source / "inputs").is_dir()
    inputs = (source / "inputs" if project else source).absolute()
    if not source.is_dir():
        return _no_folder(source), 2
    if folder.exists():
        return f"“{shown}” bestaat al. Kies een andere naam; aan deze map is niets veranderd.", 2
    held = [source / room for room in ("inputs", "templates", "output")] if project else []
    if any(folder.resolve().is_relative_to(room.resolve()) for room in held):
        return f"“{shown}” ligt in een map van het oude project. Kies een plek daarbuiten.", 2
    try:
        renewed = inputs_over(inputs, YEARS)
        if not renewed.went and not renewed.as_they_are:
            return f"In “{source}” staan geen werkboeken die we kennen.", 2
        files: dict[str, bytes | Path] = {f"inputs/{n}": d for n, d in renewed.made.items()}
        beside, left = _beside(inputs, renewed, project=project)
        templates, told = _templates(source / "templates" if project else None)
        create(folder, {**beside, **templates, **files})
    except FolderExists:
        return f"“{shown}” bestaat al. Kies een andere naam; aan deze map is niets veranderd.", 2
    except OSError as fault:
        return f"“{shown}” is niet te maken: {reason(fault)}.", 3
    lines = [*_head(source, shown), *_workbooks(renewed), *_others(beside), *told, *left]
    lines += ["", f"Kijk nu of alles klopt:  samen030 check --project {typed(shown)}"]
    return "\n".join(lines), 0


def _whole_project(source: Path) -> Path:
    """The project around a folder ``inputs``, of which the templates come along too."""
    around = source.absolute().parent
    inside = source.absolute().name.casefold() == "inputs" and (around / "templates").is_dir()
    return around if inside and source.is_dir() else source


def _no_folder(source: Path) -> str:
    if not source.exists():
        return f"De map “{source}” is er niet."
    around = source.absolute().parent
    folder = around.parent if around.name.casefold() == "inputs" else around
    return (
        f"“{source}” is een bestand, en na --from hoort een map. Typ de map waar het in staat:  "
        f"samen030 new --from {typed(folder)} NIEUW"
    )


def _beside(
    inputs: Path, renewed: Renewed, *, project: bool
) -> tuple[dict[str, bytes | Path], list[str]]:
    """What else lies in the folder, and what of it does not come along."""
    files: dict[str, bytes | Path] = {}
    away: list[str] = []
    for path in everything(inputs):
        name = path.relative_to(inputs).as_posix()
        if is_folder(path) or is_lock(path.name) or name in renewed.went:
            continue
        ours = "/" not in name and name in renewed.as_they_are
        if leads_out(path, inputs.parent) or not path.is_file():
            away.append(name)
        elif project or ours or name.partition("/")[0] in _ROOMS:
            files[f"inputs/{name}"] = path
    if not away:
        return files, []
    return files, [f"Niet mee, want het wijst naar buiten de map: {_some(away)}."]


def _templates(folder: Path | None) -> tuple[dict[str, bytes | Path], list[str]]:
    """Hers where she changed one, ours for the others."""
    files: dict[str, bytes | Path] = dict(shipped_files("templates"))
    if folder is None or not folder.is_dir():
        return files, ["", "Sjablonen: die van het programma."]
    hers: list[str] = []
    own = 0
    for path in everything(folder):
        name = f"templates/{path.relative_to(folder).as_posix()}"
        if is_folder(path) or is_lock(path.name) or leads_out(path, folder.parent):
            continue
        ours = shipped("templates") / path.relative_to(folder)
        if not ours.is_file() or path.read_bytes() != ours.read_bytes():
            files[name] = path
            own += name.startswith(f"templates/{OWN}/")
            hers += [] if name.startswith(f"templates/{OWN}/") else [path.name]
    told = ["", "Sjablonen: die van het programma."]
    if hers:
        told[1] = (
            f"Sjablonen: {_some(hers)} {'is' if len(hers) == 1 else 'zijn'} anders dan in dit "
            "programma. Die houd je zoals ze waren; de andere zijn die van het programma."
        )
    if own:
        told.append(f"Eigen sjablonen: {count(own, 'bestand', 'bestanden')} uit de map {OWN}.")
    return files, told


def _head(source: Path, shown: Path) -> Iterator[str]:
    yield f"De map “{shown}” is klaar, met alles uit “{source}” in nieuwe werkboeken."
    output = " De map output gaat niet mee: die maak je opnieuw."
    kept = source / "output" / FOLDER
    yield f"Aan “{source}” is niets veranderd.{output if (source / 'output').is_dir() else ''}"
    if kept.is_dir():
        yield f"Wat je hebt ingediend, blijft bewaard in “{kept}”: houd de oude map dus."


def _workbooks(renewed: Renewed) -> Iterator[str]:
    for name, result in renewed.went.items():
        yield ""
        yield from _workbook(name, result)
    if renewed.as_they_are:
        yield ""
        yield (
            f"Zoals het was: {_some(renewed.as_they_are)}. Een csv heeft geen formulier; een "
            "werkboek dat niet opengaat of te bijzonder is, zetten we niet over."
        )
    if renewed.empty:
        yield ""
        yield f"Leeg, want er was er geen: {_some(renewed.empty)}."


def _workbook(name: str, result: Carried) -> Iterator[str]:
    tally = result.tally
    yield (
        f"{name}: {count(tally.filled - tally.elsewhere, 'gevulde cel', 'gevulde cellen')}, "
        f"waarvan "
        f"{count(tally.replaced, 'kop of uitleg', 'koppen en uitleg')} van het formulier zelf, "
        f"en {count(tally.placed, 'cel', 'cellen')} op hun plek."
    )
    if came := sorted({m.found.file for m in result.moves if m.found.file != name}):
        yield f"  Dit stond eerst in {enumerate_names(came)}."
    for move in result.moves:
        sheet = move.title
        for old, new in move.renamed.items():
            yield f"  {sheet}: “{old}” heet nu “{new}”."
        if move.own:
            columns = count(len(move.own), "eigen kolom staat", "eigen kolommen staan")
            yield f"  {sheet}: {columns} rechts van de kolommen van het formulier."
        if move.fresh:
            verb = "is" if len(move.fresh) == 1 else "zijn"
            yield f"  {sheet}: nieuw {verb} {_quoted(move.fresh)}."
    if result.own_sheets:
        yield f"  Van jezelf, ongewijzigd: {_quoted(result.own_sheets)}."
    for line in _for_her_eye(result):
        yield f"  Kijk even: {line}"


def _for_her_eye(result: Carried) -> Iterator[str]:
    tally = result.tally
    for move in result.moves:
        for header, hers in move.kept.items():
            where = f"op het blad {move.title}"
            yield f"{where} staat “{hers}” waar “{header}” hoort; verander de kop als het dat is."
        if move.typed and not move.found.sheet.form:
            yield (
                f"op het blad {move.title} staan nu de nummers waaronder we de rijen al "
                f"lazen ({count(len(move.typed), 'cel', 'cellen')})."
            )
    if tally.rest:
        cells = count(len(tally.rest), "cel heeft", "cellen hebben")
        yield f"{cells} in het formulier geen plek; wat er stond, staat op het blad {REST}."
    if tally.frozen:
        yield f"van formules zonder plek bleef de uitkomst: {_some(tally.frozen)}."
    yield from (f"{line}." if line[-1] not in ".?" else line for line in tally.look)


def _others(files: Mapping[str, object]) -> Iterator[str]:
    rooms = {room: sum(n.startswith(f"inputs/{room}/") for n in files) for room in _ROOMS}
    found = [f"{room} ({amount})" for room, amount in rooms.items() if amount]
    if found:
        yield ""
        yield f"Meegekomen: {enumerate_names(found)}."


def _quoted(names: Sequence[str]) -> str:
    return _some([f"“{name}”" for name in names])


def _some(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    if more > 1:
        return enumerate_names([*names[:_SHOWN], f"{more} andere"])
    return enumerate_names(list(names))
