"""The window as plain data: for tests, for tools that look from outside, and for assistive technology."""

import json
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from weldi_game.ui.widgets.contract import Node

if TYPE_CHECKING:
    from weldi_game.ui.host import ScreenHost

FORMAT = 1
_log = logging.getLogger("weldi_game.ui")


def describe(host: "ScreenHost") -> Node:
    """Everything that is shown: window, look, the screen's widgets, dialogs, what was announced last."""
    look, focused = host.look, host.focused
    return {
        "format": FORMAT,
        "window": list(host.window.size),
        "k": round(look.k, 4),
        "text_scale": look.text_scale,
        "theme": look.theme.name.value,
        "target": look.target,
        "screen": host.screen.name if host.screen else "",
        "focus": focused.id if focused else "",
        "root": host.root.tree(),
        "dialogs": [dialog.tree() for dialog in host.dialogs],
        "status": host.toast.tree() if host.toast else None,
        "announcements": list(host.announcements),
    }


def write(tree: Node, file: Path) -> None:
    """Write a tree as JSON, whole or not at all; a folder that cannot be written is logged, not raised."""
    waiting = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        waiting.write_text(json.dumps(tree, ensure_ascii=False, indent=1), encoding="utf-8")
        waiting.replace(file)
    except OSError as problem:
        _log.warning("the dump of the window cannot be written: %s", problem)
