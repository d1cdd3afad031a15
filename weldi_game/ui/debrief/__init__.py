"""The pages of the talk after the game, a module each; `screens.debrief` puts them together."""
