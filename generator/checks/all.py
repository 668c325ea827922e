"""Every file of checks, in the order of the codes."""

from generator.checks.on_data import (
    activities,
    application,
    attachment_limits,
    attachments,
    balance,
    budget,
    cbs,
    data_check,
    districts,
    empty_lists,
    goals,
    means,
    members,
    names,
    neighbourhoods,
    organisations,
    own_words,
    postcodes,
    privacy,
    requested_amounts,
    requirements_planning_risks,
    scheme,
    scheme_amounts,
    scheme_parts,
    support,
    tiles,
)
from generator.checks.on_results import (
    accessibility,
    agreement,
    completeness,
    result_check,
    submission_as_a_whole,
    submission_limits,
    sums,
    totals,
)
from generator.checks.on_results import privacy as result_privacy
from generator.checks.on_results.submission_limits import submission_check
from generator.checks.on_templates import (
    bare_tables,
    copies_check,
    field_names,
    hand_typed_names,
    hand_typed_numbers,
    left_behind,
    legal_minimum,
    lost_headings,
    minimum_check,
    named_totals,
    naming_check,
    owed_lists,
    person_check,
    placement,
    styles_and_headings,
    syntax,
    template_check,
    unwanted_content,
)
from generator.checks.on_templates import privacy as template_privacy

FILES = (
    application, requested_amounts, requirements_planning_risks, balance, budget, activities,
    means, goals, districts, neighbourhoods, cbs, tiles, postcodes, members, support,
    organisations, privacy, own_words, names, attachments, attachment_limits, scheme,
    scheme_amounts, scheme_parts, empty_lists, syntax, field_names, unwanted_content, left_behind,
    bare_tables,
    hand_typed_numbers, hand_typed_names, legal_minimum, named_totals, owed_lists, lost_headings,
    styles_and_headings, placement, completeness, agreement, accessibility, result_privacy,
    template_privacy, submission_limits, submission_as_a_whole, sums, totals,
)  # fmt: skip

__all__ = [
    "FILES",
    "copies_check",
    "data_check",
    "minimum_check",
    "naming_check",
    "person_check",
    "result_check",
    "submission_check",
    "template_check",
]
