"""Values that know the cells they came from, and keep knowing it while they are computed with.

A value of a cell is a number, a whole number or a day as always, and carries an ``Origin``. Added
up, rounded and divided it carries those of all terms. Written out, its letters stand between signs
that nobody can type: so a text that is made of such letters knows of each of them where it came
from, in whatever sentence it lands. Only a dossier that is followed has such values.
"""
