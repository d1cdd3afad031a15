"""The table on the screen: pygame screens, widgets, theme and the picture of the city.

SDL reads these settings when it starts, so they are made here, before any module of this package can import
pygame. A value that the person set in the environment wins.
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")  # native pixels instead of a blurred zoom
os.environ.setdefault(
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS", "0"
)  # a projector stays full when the laptop is used
os.environ.setdefault("SDL_IME_SHOW_UI", "1")  # the system's own window for composed characters
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "weldi")
