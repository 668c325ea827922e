"""From a file on disk to rows: bounded, and with a place for every complaint."""
