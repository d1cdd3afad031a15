"""`python3 -m weldi_game`: looks at the Python that runs it, then hands over to the bootstrap."""

import sys

NEEDED = (3, 11)


def main() -> int:
    """Starts the game; returns the exit code."""
    if sys.version_info < NEEDED:
        sys.exit(
            "weldi-game needs Python {}.{} or newer, and this is Python {}.{}: "
            "install a newer Python and start the game with it.".format(*(NEEDED + sys.version_info[:2]))
        )
    from weldi_game import bootstrap

    return bootstrap.start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
