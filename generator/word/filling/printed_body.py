"""What a template prints, before it becomes a document."""

from collections.abc import Mapping

from generator.word.filling.jinja_source import translated
from generator.word.filling.render_limits import Meter
from generator.word.filling.sandbox import rendered
from generator.word.filling.whole_tags import tidy
from generator.word.numbering.list_numbers import counting_styles
from generator.word.packaging.package import Package
from generator.word.packaging.part_names import BODY


def printed_body(package: Package, view: Mapping[str, object]) -> str:
    """The body of a template as it is printed for this view. Raises what filling it would."""
    package = tidy(package)
    part = translated(package.parts[BODY], True, counting_styles(package))
    return str(rendered(part.template, view, Meter())) if part else ""
