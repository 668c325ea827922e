"""All commands; help lists them by name."""

from generator.commands.build import build
from generator.commands.changes import changes
from generator.commands.chase import chase
from generator.commands.check import check
from generator.commands.explain import explain
from generator.commands.fields import fields
from generator.commands.forms import forms
from generator.commands.new import new
from generator.commands.status import status
from generator.commands.trace import trace
from generator.commands.verify import verify
from generator.commands.watch import watch

COMMANDS = (build, check, watch, status, changes, chase, forms, verify, new, fields, trace, explain)
