"""The page as bytes: what there is to tell, in ``page.html`` with its style and script inline."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.documents.blocks.pictures import (
    area_chart,
    coverage_chart,
    coverage_map,
    support_chart,
)
from generator.dutch import count, long_date, number
from generator.overview.beside import Beside
from generator.overview.changed import sets
from generator.overview.drawing import Chart, Map, drawn_chart, drawn_map
from generator.overview.links import Links
from generator.overview.messages import by_whom, lasting, unfinished, weights
from generator.overview.reading import Pages
from generator.overview.subject import Subject
from generator.overview.withheld import Withheld
from generator.pictures import BarChart, TileMap
from generator.problems import Severity
from generator.workbooks.application import Applicant, Application

_HERE = Path(__file__).parent
_STAND = "0" * 64  # takes the place of the checksum of the page itself


def overview(subject: Subject) -> bytes:
    """The whole page. Equal input with equal sets in ``output/`` gives equal bytes."""
    template = _environment().get_template("page.html")
    page = template.render(**_told(subject), stand=_STAND, **_inline())
    return page.replace(_STAND, hashlib.sha256(page.encode()).hexdigest(), 1).encode()


def _told(subject: Subject) -> dict[str, object]:
    outcome, dossier, figures = subject.outcome, subject.dossier, subject.figures
    links = Links(subject.went_in, subject.made.files)
    withheld = Withheld(figures.private)
    found = weights(lasting(outcome.problems), links, withheld)
    messages = [message for w in found for cause in w.causes for message in cause.messages]
    reading = Pages(subject, links, withheld, Beside(messages, links))
    pages = list(reading.pages())
    return {
        "applicant": dossier.form(Applicant).name or "",
        "example": dossier.form(Application).example,
        "outcome": outcome,
        "errors": outcome.count(Severity.ERROR),
        "gaps": outcome.count(Severity.GAP),
        "weights": found,
        "whose": by_whom(found),
        "unfinished": list(unfinished(figures.unfinished)),
        "missed": figures.unfinished.missed,
        "map": _map(subject),
        "charts": _charts(subject),
        "changes": list(sets(subject.changes, withheld)),
        "pages": pages,
        "behind": reading.behind(),
        "followed": subject.followed is not None,
        "links": links,
    }


def _map(subject: Subject) -> Map | None:
    found = coverage_map(subject.figures)
    return drawn_map(found) if isinstance(found, TileMap) else None


def _charts(subject: Subject) -> list[Chart]:
    found = (
        ("Buurten waar een lid werkt", coverage_chart(subject.figures)),
        ("Steunverklaringen", support_chart(subject.figures)),
        ("Lasten over de hele periode", area_chart(subject.figures)),
    )
    return [drawn_chart(title, chart) for title, chart in found if isinstance(chart, BarChart)]


def _inline() -> dict[str, str]:
    """The style and the script, and by which checksum a browser lets them in, and nothing else."""
    parts = {
        name: (_HERE / name).read_text(encoding="utf-8") for name in ("style.css", "script.js")
    }
    sums = {
        name: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for name, text in parts.items()
    }
    return {
        "style": parts["style.css"],
        "script": parts["script.js"],
        "allowed": f"default-src 'none'; style-src 'sha256-{sums['style.css']}'; "
        f"script-src 'sha256-{sums['script.js']}'; frame-src file:",
    }


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"long_date": long_date, "number": number, "sentence": _sentence}
    environment.globals["count"] = count
    return environment


def _sentence(text: str) -> str:
    """With the stop that a message does without."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
