"""weldi-game: a cooperative board game on the human-rights-based reception of newcomers in European cities."""

__version__ = "0.1.0"
