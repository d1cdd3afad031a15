"""What each command does: thin functions between the command line and the rooms of the house."""
