"""The commands of ``samen030``: click alone; what a command needs is imported when it runs."""
