"""Checks on a template before there is data: S codes."""

from collections.abc import Mapping

from generator.checks.definition import Checks
from generator.word.proofreading.opened_template import Template

template_check: Checks[[Template, Mapping[str, object]]] = Checks("S")
