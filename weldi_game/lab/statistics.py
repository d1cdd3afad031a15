"""The few numbers that tell whether a difference is real."""

from math import sqrt

_Z95 = 1.959963984540054


def wilson(successes: int, games: int) -> tuple[float, float]:
    """The Wilson 95 % interval of a share, 0.0 to 1.0; (0, 1) where nothing was played.

    Raises:
        ValueError: more successes than games, or a negative count.
    """
    if not 0 <= successes <= games:
        raise ValueError("successes must be between 0 and games")
    if not games:
        return 0.0, 1.0
    share = successes / games
    square = _Z95 * _Z95
    middle = share + square / (2 * games)
    spread = _Z95 * sqrt(share * (1 - share) / games + square / (4 * games * games))
    whole = 1 + square / games
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)
