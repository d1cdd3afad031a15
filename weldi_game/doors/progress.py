"""A bar on stderr for long work: how much is done, how fast it goes, how long it will take."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int) -> Iterator[Callable[[int], object]]:
    """Yield a function that is told how many more games are done; no bar where stderr is no terminal."""
    if not total or sys.stderr is None or not sys.stderr.isatty():
        yield lambda games: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TimeRemainingColumn,
    )
    from rich.text import Text

    from weldi_game.text import say

    class Speed(ProgressColumn):
        """Games a second."""

        def render(self, task: Task) -> Text:
            return Text(say("lab.speed", {"games": round(task.finished_speed or task.speed or 0)}))

    columns = (BarColumn(), MofNCompleteColumn(), Speed(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda games: bar.advance(task, games)
