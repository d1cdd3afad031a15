"""`python3 -m weldi_game.bootstrap [EXTRA...]` makes the environment and prints its interpreter."""

import sys

from weldi_game import bootstrap
from weldi_game.bootstrap.telling import SetupFailed, tell

if __name__ == "__main__":
    try:
        print(bootstrap.interpreter(frozenset(sys.argv[1:]) or frozenset({"dev"})) or sys.executable)
    except KeyboardInterrupt:
        sys.exit(130)
    except SetupFailed as failure:
        tell(failure.message, **failure.data)
        sys.exit(1)
