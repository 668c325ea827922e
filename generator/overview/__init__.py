"""``output/overzicht.html``: how far it is, in one file, without what is private."""
