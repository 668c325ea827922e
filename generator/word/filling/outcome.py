"""What a few tags print: a text, no document."""

from collections.abc import Mapping

from generator.word.filling.render_limits import Meter
from generator.word.filling.sandbox import TemplateEnvironment, rendered


def outcome(text: str, view: Mapping[str, object]) -> str:
    """The text that comes out of tags that are right for this view."""
    template = TemplateEnvironment(in_text=False).from_string(text)
    return str(rendered(template, view, Meter()))
