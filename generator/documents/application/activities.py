"""Subsidieaanvraag: the activiteitenplan, per pijler, with the means that Awb 4:62 asks."""

from collections.abc import Mapping

from generator.documents.blocks.activity import activity_block
from generator.documents.blocks.wording import counted, fte, paragraphs, sentence
from generator.documents.definition import View
from generator.dossier import Dossier
from generator.dutch import capital, euro, number
from generator.figures.all import Figures
from generator.figures.counting import chosen, deciding, how_many
from generator.figures.effort import Means, means
from generator.origins.sources import united
from generator.workbooks.activities import Activity
from generator.workbooks.scheme import Pillar

_NO_PILLAR = "pijler nog niet ingevuld"


def pillars(dossier: Dossier, figures: Figures) -> list[View]:
    """Per pijler what is said of it and its activities; those without a pijler come last.

    When there are no pijlers at all, the activities stand together under one heading.
    """
    said = {row.name: row for row in dossier.rows(Pillar)}
    loose = _of(None, figures)
    if not figures.pillars:
        every = {"naam": "", "kop": "Alle activiteiten", "zin": _sentence(how_many(loose))}
        return [{**every, **_UNSAID, **_pillar(loose, figures)}]
    found: list[View] = [
        {
            "naam": name,
            "kop": capital(name),
            **(_said(said[name]) if name in said else _UNSAID),
            "zin": _sentence(how_many(_of(name, figures))),
            **_pillar(_of(name, figures), figures),
        }
        for name in figures.pillars
    ]
    last = {"naam": "nog zonder pijler", "kop": "Nog niet ingedeeld bij een pijler", "zin": ""}
    return [*found, {**last, **_UNSAID, **_pillar(loose, figures)}] if loose else found


_UNSAID: Mapping[str, str | list[str]] = {"kop_visie": "", "visie": [], "begin": ""}


def _said(row: Pillar) -> dict[str, str | list[str]]:
    return {
        "kop_visie": row.heading or capital(row.name),
        "visie": paragraphs(row.vision or ""),
        "begin": sentence(row.opening or ""),
    }


def overview(figures: Figures) -> View:
    """The means of all activities, a line per pijler; none when there are no pijlers."""
    groups = {name: _of(name, figures) for name in (*figures.pillars, None)}
    found = {name: means(group) for name, group in groups.items() if group and figures.pillars}
    total = figures.effort.total()
    return {
        "aanwezig": total.activities > 0,
        "pijlers": [
            {"naam": capital(name or _NO_PILLAR), **_means(one)} for name, one in found.items()
        ],
        "totaal": _means(total),
    }


def _of(pillar: str | None, figures: Figures) -> tuple[Activity, ...]:
    every = figures.effort.activities
    names = united(*figures.pillars)
    why = deciding(every, "pillar"), names.deciding() if names else None
    return chosen((a for a in every if a.pillar == pillar), *why)


def _pillar(activities: tuple[Activity, ...], figures: Figures) -> View:
    return {
        "activiteiten": [_block(a, figures) for a in activities],
        "totaal": _means(means(activities)),
    }


def _sentence(amount: int) -> str:
    if not amount:
        return "Voor dit onderdeel zijn nog geen activiteiten beschreven."
    verb = "staat" if amount == 1 else "staan"
    return f"Hiervoor {verb} {counted(amount, 'activiteit', 'activiteiten')} in dit plan."


def _block(activity: Activity, figures: Figures) -> View:
    return {**activity_block(activity, figures), **_means(means([activity]))}


def _means(found: Means) -> View:
    """The means as bare numbers for a table; costs are per year, in whole euros."""
    return {
        "aantal": number(found.activities),
        "fte": fte(found.fte),
        "vrijwilligers": number(found.volunteers),
        "deelnemers": number(found.reach),
        "personeel": euro(found.personnel, cents=False),
        "materiaal": euro(found.material, cents=False),
        "per_jaar": euro(found.costs, cents=False),
    }
