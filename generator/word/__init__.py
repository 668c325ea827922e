"""How Word files are filled and read: the only room that knows docxtpl, jinja2 and lxml.

It knows nothing of subsidies: a template and plain values go in, bytes come out.
"""
