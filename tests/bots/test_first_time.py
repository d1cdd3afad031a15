"""The first-time group: the greedy bot with strays, the same game for the same seed."""

from tests.bots.hamlet import CLINIC, KIOSK, position
from tests.worlds import start, walk
from weldi_game.bots.first_time import STRAYS, FirstTime
from weldi_game.bots.greedy import Greedy
from weldi_game.engine.commands import EndRound, Hold, Implement
from weldi_game.engine.legality import check
from weldi_game.engine.observe import observe
from weldi_game.engine.state import State, digest


def test_a_fifth_of_the_commands_are_strays() -> None:
    state = observe(position(KIOSK, CLINIC, open_access=False))
    usual = Greedy().choose(state, 0)
    strays = sum(FirstTime(seed).choose(state, turn) != usual for seed in range(20) for turn in range(100))
    # In the hamlet a stray is the usual choice by chance about one time in ten.
    assert 0.75 * STRAYS < strays / 20 < 1.05 * STRAYS


def test_the_same_seed_plays_the_same_game_and_another_seed_another() -> None:
    games = [digest(walk(start("osijek", 2), FirstTime(seed))[-1][2]) for seed in (1, 1, 2)]
    assert games[0] == games[1] != games[2]


def test_strays_keep_to_a_filter() -> None:
    def nothing_built(state: State, command: object) -> bool:
        return not isinstance(command, Implement)

    state = observe(position(KIOSK, CLINIC, open_access=False))
    for turn in range(300):
        command = FirstTime(1).choose(state, turn, nothing_built)
        assert not isinstance(command, Implement)
        assert check(state, command) is None


def test_where_nothing_is_allowed_the_game_still_goes_on() -> None:
    state = observe(position())
    commands = {type(FirstTime(1).choose(state, turn, lambda *_: False)) for turn in range(50)}
    assert commands <= {Hold, EndRound}
