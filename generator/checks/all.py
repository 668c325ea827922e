"""Every file of checks, in the order of the codes."""

from generator.checks.on_data import (
    activities,
    application,
    attachment_limits,
    attachments,
    budget,
    data_check,
    districts,
    goals,
    means,
    members,
    organisations,
    own_words,
    postcodes,
    privacy,
    requested_amounts,
    requirements_planning_risks,
    support,
)
from generator.checks.on_results import (
    accessibility,
    agreement,
    completeness,
    result_check,
    submission_limits,
    sums,
)
from generator.checks.on_results import privacy as result_privacy
from generator.checks.on_results.submission_limits import counter_check
from generator.checks.on_templates import (
    field_names,
    hand_typed_numbers,
    legal_minimum,
    placement,
    styles_and_headings,
    syntax,
    template_check,
    unwanted_content,
)

FILES = (
    application, requested_amounts, requirements_planning_risks, budget, activities, means, goals,
    districts, postcodes, members, support, organisations, privacy, own_words, attachments,
    attachment_limits, syntax, field_names, unwanted_content, hand_typed_numbers, legal_minimum,
    styles_and_headings, placement, completeness, agreement, accessibility, result_privacy,
    submission_limits, sums,
)  # fmt: skip

__all__ = ["FILES", "counter_check", "data_check", "result_check", "template_check"]
