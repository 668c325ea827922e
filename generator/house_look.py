"""The template of which documents that are made from nothing take over the styles."""

from contextlib import suppress
from pathlib import Path

from generator.delivery.new_project import shipped
from generator.inside import leads_out
from generator.word.field_guide.guide_document import fits
from generator.word.packaging.package import NotWord, Package, open_package

APPLICATION = "subsidieaanvraag.docx"


def house_look(templates: Path) -> Package:
    """Her own application template for its styles; as it came when that one will not do."""
    if not leads_out(templates / APPLICATION, templates.parent):
        with suppress(NotWord):
            own = open_package(templates / APPLICATION, APPLICATION)
            if fits(own):
                return own
    return open_package(shipped("templates") / APPLICATION, APPLICATION)
