"""What the workshop screen does beside showing: watching files, opening them, playing them with bots."""
