"""A sitting: history, undo, saves, formats (house: guests of the engine)."""
