"""Made-up measurements, so that what is said about them can be checked without a game."""

from collections.abc import Mapping

from weldi_game.cards.vocabulary import Ending
from weldi_game.lab.simulate import Cell, CellResult

_SUCCESS, _FAILURE = Ending.WELCOMING_CITY.value, Ending.FRAGILE.value


def measured(
    bot: str, percent: float, level: str = "ordinary", scenario: str = "albacete", games: int = 1_000
) -> CellResult:
    """A cell in which so many per cent of the games succeed."""
    successes = round(games * percent / 100)
    endings = {ending.value: 0 for ending in Ending} | {_SUCCESS: successes, _FAILURE: games - successes}
    return CellResult(
        cell=Cell(scenario, scenario, level, "workshop", bot),
        games=games,
        successes=successes,
        endings=endings,
        mean_lowest=5.0,
        aborted=0,
        commands=70 * games,
        seconds=10.0,
    )


#: A city for which every row of the calibration table holds.
FAIR = {
    ("random", "ordinary"): 3,
    ("relief-only", "ordinary"): 0,
    ("no-access", "ordinary"): 1,
    ("no-participation", "ordinary"): 20,
    ("silos", "ordinary"): 30,
    ("never-answers", "ordinary"): 25,
    ("residents-only", "ordinary"): 0,
    ("first-time", "ordinary"): 55,
    ("greedy", "ordinary"): 68,
    ("look-ahead", "ordinary"): 88,
    ("first-time", "supported"): 80,
    ("first-time", "strained"): 38,
    ("first-time", "hostile"): 18,
}


def city(scenario: str = "albacete", changed: Mapping[str, float] | None = None) -> list[CellResult]:
    """The cells of a fair city; `changed` names bots (ordinary level) with another share, in per cent."""
    return [
        measured(
            bot,
            (changed or {}).get(bot, percent) if level == "ordinary" else percent,
            level,
            scenario,
        )
        for (bot, level), percent in FAIR.items()
    ]
