"""The facilitator's files: seen when they change, opened in the editor of the system."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

_ENDINGS = (".yaml", ".yml", ".po", ".zip")
_DEEPEST = 3  #: folders below the watched one: a pack, its translations or decks


class Watch:
    """Looks now and then whether anything in a folder has changed: by time and size, so a look costs next to nothing.

    Args:
        folder: need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen = self._stamps()

    def changed(self) -> bool:
        """Whether a file has come, gone or changed since the last call."""
        now = self._stamps()
        before, self._seen = self._seen, now
        return now != before

    def _stamps(self) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        for root, folders, names in os.walk(self._folder):  # a folder that cannot be read is passed over
            if len(Path(root).relative_to(self._folder).parts) >= _DEEPEST:
                folders.clear()
            for name in names:
                if name.endswith(_ENDINGS):
                    path = Path(root, name)
                    try:
                        stamp = path.stat()
                    except OSError:  # gone between two looks, or locked: it counts as not there
                        continue
                    found[str(path)] = (stamp.st_mtime_ns, stamp.st_size)
        return found


def packs_in(folder: Path) -> list[Path]:
    """The packs that lie in a folder, by name; none where it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".zip" and path.is_file())
    except OSError:
        return []


def open_in_editor(path: Path) -> bool:
    """Open a file with the program that the system uses for it; False where the system knows none."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
            return True
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if opener is None:
            return False
        subprocess.Popen(
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # the editor stays when the game is closed
        )
    except OSError:
        return False
    return True
