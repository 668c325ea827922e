"""Every file of checks, in the order of the codes."""

from generator.checks.on_data import (
    activities,
    application,
    attachments,
    budget,
    cbs,
    data_check,
    districts,
    goals,
    limits,
    lists,
    means,
    members,
    organisations,
    own_words,
    postcodes,
    privacy,
    request,
    support,
    tiles,
)
from generator.checks.on_results import (
    accessibility,
    agreement,
    content,
    counter,
    result_check,
    sums,
)
from generator.checks.on_results import privacy as result_privacy
from generator.checks.on_results.counter import counter_check
from generator.checks.on_templates import (
    fields,
    form,
    minimum,
    pictures,
    structure,
    syntax,
    template_check,
    wording,
)

FILES = (
    application, request, lists, budget, activities, means, goals, districts, cbs, tiles,
    postcodes,
    members, support, organisations, privacy, own_words, attachments, limits,
    syntax, fields, structure,
    wording, minimum, form, pictures, content, agreement, accessibility, result_privacy,
    counter, sums,
)  # fmt: skip

__all__ = ["FILES", "counter_check", "data_check", "result_check", "template_check"]
