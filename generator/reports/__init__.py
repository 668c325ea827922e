"""What people and machines get to see of an outcome."""
