"""The pages of the facilitator's panel, a module each; `screens.facilitator` puts them together."""
