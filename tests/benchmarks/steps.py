"""The steps of a run, and the functions that are the way into each of them."""

START, IMPORTS, REST = "start of Python", "imports", "the rest"
READING, FIGURES, ON_DATA = "reading and validation", "figures", "checks on data"
TEMPLATES, VIEWS, FILL = "templates", "views", "fill"
CONTENTS, RESULTS = "contents list", "reading back and checks on results"
COPIES, DELIVERY = "controle.xlsx and checked copies", "delivery"

# The innermost of these that is at work says which step it is.
WAYS_IN = {
    "importlib._bootstrap._find_and_load": IMPORTS,
    "generator.excel.reading.read_dossier.read": READING,
    "generator.pipeline.with_surroundings": READING,
    "generator.figures.all.derive": FIGURES,
    "generator.pipeline._run": ON_DATA,  # and on the submission as a whole
    "generator.making_documents.open_templates": TEMPLATES,
    "generator.making_documents.private_in_templates": TEMPLATES,
    "generator.making_documents.names_in_templates": TEMPLATES,
    "generator.making_documents._unprinted": TEMPLATES,
    "generator.making_documents._copies": VIEWS,
    "generator.word.filling.fill.fill": FILL,
    "generator.word.numbering.contents_entries.write_contents": CONTENTS,
    "generator.making_documents.make": RESULTS,
    "generator.pipeline._laid_back": COPIES,
    "generator.pipeline._delivered": DELIVERY,
    "generator.delivery.ingredients.ingredients": DELIVERY,
    "generator.delivery.recovery.look_over": DELIVERY,
    "generator.unchanged.key_of": DELIVERY,
    "generator.unchanged.remember": DELIVERY,
}
STEPS = tuple(dict.fromkeys((START, *WAYS_IN.values(), REST)))
