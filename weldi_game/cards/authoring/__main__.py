"""Writes the pages and schemas under `docs/` anew: `python -m weldi_game.cards.authoring` in a checkout."""

import sys
from pathlib import Path

from weldi_game import data
from weldi_game.cards.authoring import findings_page, reference, schema
from weldi_game.paths import write_atomic


def pages() -> dict[str, str]:
    """The generated files, by their path below `docs/`."""
    return {
        "reference.md": reference.page(),
        "findings.md": findings_page.page(),
        **{f"{schema.FOLDER}/{name}": schema.written(each) for name, each in schema.schemas().items()},
    }


def main() -> int:
    """Write all pages; the exit code is 2 where there is no `docs/` to write them to."""
    checkout = data.checkout()
    if checkout is None:
        print(
            "This works in a checkout of the project, where docs/ lies beside the program.", file=sys.stderr
        )
        return 2
    for name, content in pages().items():
        file: Path = checkout / "docs" / name
        write_atomic(file, content)
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
