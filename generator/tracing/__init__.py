"""Where does this number come from, and where is this cell printed."""
