"""The documents, in the order of handing in."""

from generator.documents.application.document import APPLICATION
from generator.documents.definition import Document
from generator.documents.district_plan.document import DISTRICT_PLAN
from generator.documents.support_list.document import SUPPORT_LIST, SUPPORT_LIST_INTERNAL

DOCUMENTS: tuple[Document, ...] = (
    APPLICATION,
    SUPPORT_LIST,
    DISTRICT_PLAN,
    SUPPORT_LIST_INTERNAL,
)
