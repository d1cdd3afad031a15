"""The drawn landscapes, one city a module."""
