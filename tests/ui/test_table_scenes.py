"""The end of a half-year as scenes: nothing that happened is left out, and the tracks end where the engine has them."""

import pytest

from tests.ui.table_play import sitting_of
from weldi_game.bots.greedy import Greedy
from weldi_game.engine.commands import EndRound
from weldi_game.engine.observe import observe
from weldi_game.engine.state import Phase, State
from weldi_game.session.history import Step
from weldi_game.ui.table.progress import Progress
from weldi_game.ui.table.scenes import Part, scenes


def ends_of_rounds(city: str) -> list[tuple[State, Step]]:
    """Every end of a half-year in a game that a bot plays, with the state before it."""
    _, sitting = sitting_of(city)
    bot = Greedy(5)
    found = []
    turn = 0
    while sitting.state.phase != Phase.OVER:
        before = sitting.state
        step = sitting.submit(bot.choose(observe(before), turn))
        if isinstance(step.command, EndRound):
            found.append((before, step))
        turn += 1
    return found


@pytest.mark.parametrize("city", ["albacete", "lampedusa", "utrecht"])
def test_every_event_is_told_once_and_the_tracks_end_where_they_stand(city: str) -> None:
    for before, step in ends_of_rounds(city):
        told = [event for scene in scenes(step.events) for event in (scene.cause, *scene.effects)]
        untold = [event for event in step.events if not any(event is each for each in told)]
        assert {event.message for event in untold} <= {"event.round_begins", "event.game_over"}
        assert len(told) + len(untold) == len(step.events)
        progress = Progress(before, step.events)
        progress.go_to_end()
        assert tuple(progress.rights) == step.state.rights
        assert tuple(progress.conditions) == step.state.conditions
        places = {(each.measure, each.status) for each in progress.city.placements}
        assert places == {(each.measure, each.status) for each in step.state.placements}


def test_the_parts_come_in_order() -> None:
    for _, step in ends_of_rounds("albacete"):
        parts = [list(Part).index(scene.part) for scene in scenes(step.events)]
        assert parts == sorted(parts)
        assert parts.count(0) == 6


def test_telling_goes_on_step_by_step_and_never_past_the_end() -> None:
    before, step = ends_of_rounds("albacete")[0]
    progress = Progress(before, step.events)
    for shown in range(len(progress.scenes)):
        assert progress.shown == shown
        progress.go_on()
    assert progress.go_on() == []
    assert progress.shown == len(progress.scenes)
    assert before.round == progress.city.round - 1  # the state that was given is not changed
