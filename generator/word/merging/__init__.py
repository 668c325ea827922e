"""What somebody changed by hand in a made document comes along into the newly made one."""
