"""What each field means, in Dutch: one line per key of a view. Read by the veldenlijst."""
