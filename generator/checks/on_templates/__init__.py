"""Checks on a template: S codes. Before there is data, and on who stands in it."""

from collections.abc import Mapping, Sequence

from generator.checks.definition import Checks
from generator.documents.definition import Copy
from generator.figures.naming import Naming
from generator.figures.privacy import Privacy
from generator.figures.unasked import Field
from generator.problems import Stage
from generator.word.proofreading.opened_template import Template

template_check: Checks[[Template, Mapping[str, object]]] = Checks(Stage.TEMPLATES)
minimum_check: Checks[[Template, Mapping[str, object], frozenset[Field]]] = Checks(Stage.TEMPLATES)
person_check: Checks[[Template, Privacy]] = Checks(Stage.TEMPLATES)
naming_check: Checks[[Template, Naming]] = Checks(Stage.TEMPLATES)
copies_check: Checks[[Template, Sequence[Copy]]] = Checks(Stage.TEMPLATES)
