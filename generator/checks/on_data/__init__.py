"""Checks on the rows and their figures: K codes."""

from generator.checks.definition import Checks
from generator.checks.referred_lists import lost
from generator.dossier import Dossier
from generator.figures.all import Figures
from generator.problems import Stage

data_check: Checks[[Dossier, Figures]] = Checks(Stage.DATA, lost)
