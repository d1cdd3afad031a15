"""The main screen, a module for each zone; `screens.table` puts them together."""
