"""Every file of checks, in the order of the codes."""

from generator.checks.on_data import (
    activities,
    application,
    attachments,
    budget,
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
    scheme,
    scheme_amounts,
    support,
)
from generator.checks.on_results import (
    accessibility,
    agreement,
    content,
    counter,
    counter_whole,
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
    application, request, lists, budget, activities, means, goals, districts, postcodes,
    members, support, organisations, privacy, own_words, attachments, limits,
    scheme, scheme_amounts,
    syntax, fields, structure,
    wording, minimum, form, pictures, content, agreement, accessibility, result_privacy,
    counter, counter_whole, sums,
)  # fmt: skip

__all__ = ["FILES", "counter_check", "data_check", "result_check", "template_check"]
