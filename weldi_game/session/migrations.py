"""Older saves to today's form: one numbered chain, a step a version (house rule).

`MIGRATE[n]` takes the header and the bodies of a save of version n and gives those of version n + 1.
"""

from collections.abc import Callable

#: The version of saves that this program writes.
VERSION = 1

Body = dict[str, object]
MIGRATE: dict[int, Callable[[Body, list[Body]], tuple[Body, list[Body]]]] = {}


def migrate(header: Body, bodies: list[Body], version: int) -> tuple[Body, list[Body]]:
    """Bring a save of an older version to `VERSION`.

    Raises:
        KeyError: there is no way from this version; the reader has checked the range before.
    """
    while version < VERSION:
        header, bodies = MIGRATE[version](header, bodies)
        version += 1
    return header, bodies
