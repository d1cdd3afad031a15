"""The screens of a session with a facilitator: laws at each size and text scale, and what they do, by real events."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.around import a_city, a_sitting, new_program, open_program
from tests.ui.driver import SCALES, SIZES, Table
from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.vocabulary import Format
from weldi_game.engine.commands import EndRound, Intervention
from weldi_game.engine.state import Phase, digest
from weldi_game.report.writing import ReportError
from weldi_game.session import saves
from weldi_game.session.branch import branch, origin
from weldi_game.session.evaluation import ITEMS, LEAST_ANSWERS, Answer, Evaluation, file_of
from weldi_game.session.facilitator import interventions
from weldi_game.session.plan import Part, Timetable, plan
from weldi_game.session.sitting import Seat, Sitting, restore, round_robin
from weldi_game.text import PSEUDO, Message
from weldi_game.ui.debrief import writer
from weldi_game.ui.facilitation import Facilitation
from weldi_game.ui.new_game import NewGame
from weldi_game.ui.play import begin
from weldi_game.ui.program import Program
from weldi_game.ui.screen import Screen
from weldi_game.ui.screens import certificate
from weldi_game.ui.screens.debrief import PAGES, DebriefScreen
from weldi_game.ui.screens.evaluation import EvaluationScreen
from weldi_game.ui.screens.facilitator import FacilitatorScreen
from weldi_game.ui.screens.handover import HandoverScreen
from weldi_game.ui.screens.pause import PauseScreen
from weldi_game.ui.screens.priority_vote import PriorityVoteScreen
from weldi_game.ui.screens.session_clock import SessionClock
from weldi_game.ui.theme import ThemeName
from weldi_game.ui.widgets import Column, Label, Widget

LONGEST_WORD = "Donaudampfschiffahrtsamt"
NAMES = ("Ana", "Bo", LONGEST_WORD, "Dmytro", "Elif")
DAY = "2027-03-14"


@pytest.fixture(scope="module")
def played() -> Sitting:
    """A game that was played to its end, with votes; nothing in these tests changes it."""
    sitting = a_sitting(a_city(), bot="greedy")
    sitting.remark(vote=[1, 2, 0, 0, 2, 0], round=1)
    return sitting


@pytest.fixture(scope="module")
def unfinished() -> Sitting:
    """A game in its third half-year."""
    return a_sitting(a_city(), bot="greedy", rounds=2)


class Bare(Screen):
    """A screen with nothing but what a test wants to see."""

    def __init__(self, make: Callable[[], Widget]) -> None:
        self._make = make

    def build(self) -> Widget:
        return Column(Label("table"), self._make(), padding=40, align="start")


def vote(program: Program) -> PriorityVoteScreen:
    return PriorityVoteScreen(program, 2, NAMES, lambda counts: None, lambda: None)


def counted(program: Program) -> PriorityVoteScreen:
    screen = vote(program)
    screen.vote.enter([3, 2, 0, 0, 1, 9])
    screen.vote.show()
    screen._page = "shown"
    return screen


def paper(program: Program) -> PriorityVoteScreen:
    screen = vote(program)
    screen._page = "paper"
    return screen


def handover(program: Program) -> HandoverScreen:
    sitting = a_sitting(a_city(), rounds=1)
    return HandoverScreen(program, round_robin(list(NAMES)), sitting.state, lambda seats: None, lambda: None)


def desk_of(program: Program, sitting: Sitting, minutes: int = 60) -> Facilitation:
    desk = Facilitation(program, sitting, a_city())
    if minutes:
        desk.start_plan(minutes)
        desk.update(60 * 20)
    return desk


def panel(page: str, minutes: int = 60) -> Callable[[Program], Screen]:
    def screen(program: Program) -> Screen:
        made = FacilitatorScreen(program, desk_of(program, a_sitting(a_city(), rounds=1), minutes))
        made.page_shown = page
        return made

    return screen


def talk(page: str, sitting: Sitting | None = None) -> Callable[[Program], Screen]:
    def screen(program: Program) -> Screen:
        made = DebriefScreen(program, sitting or a_sitting(a_city(), rounds=1), a_city())
        made.page_shown = page
        if page == "what_if":
            while not made.search.done:
                made.search.advance()
        return made

    return screen


def evaluation(page: str, people: int = 0) -> Callable[[Program], Screen]:
    def screen(program: Program) -> Screen:
        made = EvaluationScreen(program, DAY)
        for person in range(people):
            made.form.add([Answer(1 + person % 3, 3 + person % 3)] * len(ITEMS))
        made._page = page
        return made

    return screen


def side_by_side(program: Program) -> Screen:
    first = a_sitting(a_city(), bot="random", format_=Format.STAND)
    first.save_in(program.home.saves)
    other = branch(first, 2, program.home.saves)
    first.close()
    other.submit(EndRound())
    other.close()
    return DebriefScreen(program, other, a_city())


SCREENS: dict[str, Callable[[Program], Screen]] = {
    "vote": vote,
    "vote_paper": paper,
    "vote_shown": counted,
    "handover": handover,
    "pause": lambda program: PauseScreen(program, desk_of(program, a_sitting(a_city(), rounds=1))),
    **{f"facilitator_{page}": panel(page) for page in ("now", "time", "change", "rewind", "screen")},
    "facilitator_no_clock": panel("time", 0),
    **{f"debrief_{page}": talk(page) for page, _ in PAGES},
    "debrief_side_by_side": side_by_side,
    "evaluation": evaluation("form"),
    "evaluation_paper": evaluation("paper"),
    "evaluation_few": evaluation("results", LEAST_ANSWERS - 1),
    "evaluation_results": evaluation("results", LEAST_ANSWERS),
}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
def test_the_laws_hold_with_words_that_are_forty_per_cent_longer(
    name: str, size: tuple[int, int], scale: float, tmp_path: Path
) -> None:
    program = new_program(tmp_path, PSEUDO)
    with open_program(program, SCREENS[name](program), size=size, text_scale=scale) as table:
        table.assert_laws()


@pytest.mark.parametrize("name", SCREENS)
def test_the_laws_hold_in_high_contrast(name: str, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, SCREENS[name](program), theme=ThemeName.HIGH_CONTRAST) as table:
        table.assert_laws()


# --- the secret vote ---------------------------------------------------------------------------------------


class Ballots:
    """What a vote has told."""

    def __init__(self) -> None:
        self.counts: list[tuple[int, ...] | None] = []
        self.never = 0

    def done(self, counts: tuple[int, ...] | None) -> None:
        self.counts.append(counts)

    def stop(self) -> None:
        self.never += 1


@pytest.fixture
def ballots() -> Ballots:
    return Ballots()


def voting(program: Program, ballots: Ballots, names: tuple[str, ...] = ("Ana", "Bo")) -> PriorityVoteScreen:
    return PriorityVoteScreen(program, 1, names, ballots.done, ballots.stop)


def picture(table: Table) -> bytes:
    table.host.toast = None
    table.host.invalidate_all()
    table.point((1, 1))
    table.step(2)
    return table.host.window.surface.get_buffer().raw


@pytest.mark.parametrize("way", ["mouse", "keys", "tab"])
def test_two_seats_choose_and_the_picks_are_shown_together(
    way: str, tmp_path: Path, ballots: Ballots
) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), voting(program, ballots)) as table:
        for right in ("health", "work"):
            if way == "mouse":
                table.click(f"vote.{right}")
            elif way == "keys":
                table.press(str(RIGHTS.index(right) + 1))
            else:
                table.tab_to(f"vote.{right}")
                table.press("return")
        assert not any("health" in text.lower() and "1" in text for text in table.texts())
        table.tab_to("vote.show")
        table.press("return")
        assert table.node("vote.count.health")["value"] == 1
        assert table.node("vote.count.housing")["value"] == 0
        table.click("vote.done")
    assert ballots.counts == [(1, 0, 1, 0, 0, 0)]


def test_the_picture_does_not_tell_what_was_pressed(tmp_path: Path, ballots: Ballots) -> None:
    """After a pick by key, and by a field, the screen is the same to the last pixel whatever was picked."""
    seen = set()
    for right in ("work", "housing", "participation"):
        for by_key in (True, False):
            program = new_program(tmp_path)
            with open_program(program, voting(program, ballots, NAMES)) as table:
                if by_key:
                    table.press(str(RIGHTS.index(right) + 1))
                else:
                    table.click(f"vote.{right}")
                seen.add(picture(table))
    assert len(seen) == 1


def test_the_comparison_of_pictures_can_fail(tmp_path: Path, ballots: Ballots) -> None:
    program = new_program(tmp_path)
    with open_program(program, voting(program, ballots, NAMES)) as table:
        before = picture(table)
        table.press("1")
        assert picture(table) != before


def test_before_everybody_has_chosen_nothing_can_be_shown(tmp_path: Path, ballots: Ballots) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), voting(program, ballots)) as table:
        table.press("2")
        assert not table.node("vote.show")["enabled"]
        table.click("vote.show")
        assert table.said == table.node("vote.show")["reason"] == "1 has not chosen yet."
        table.click("vote.pass")
        table.press("3")
        assert table.said == "Everybody has chosen."
        table.click("vote.show")
        table.press("escape")
    assert ballots.counts == [(0, 1, 0, 0, 0, 0)]


def test_a_vote_can_be_skipped_once_or_for_good(tmp_path: Path, ballots: Ballots) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), voting(program, ballots)) as table:
        table.click("vote.skip")
        table.host.push(voting(program, ballots))
        table.click("vote.never")
        table.host.push(voting(program, ballots))
        table.press("escape")
        assert len(table.host.screens) == 1
    assert ballots.counts == [None, None, None]
    assert ballots.never == 1


def test_paper_cards_are_counted(tmp_path: Path, ballots: Ballots) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), voting(program, ballots)) as table:
        table.click("vote.paper")
        assert not table.node("vote.enter")["enabled"]
        for _ in range(3):
            table.click("vote.cards.housing.more")
        table.tab_to("vote.cards.equality")
        table.press("right", "right", "left")
        table.click("vote.enter")
        table.click("vote.done")
    assert ballots.counts == [(0, 3, 0, 0, 1, 0)]


# --- handover ------------------------------------------------------------------------------------------------


def test_roles_change_hands_in_sight_of_all(tmp_path: Path) -> None:
    program, seats, began = new_program(tmp_path), round_robin(["Ana", "Bo"]), [0]
    given: list[tuple[Seat, ...]] = []
    state = a_sitting(a_city(), rounds=1).state
    screen = HandoverScreen(program, seats, state, given.append, lambda: began.append(1))
    with open_program(program, Bare(Column), screen) as table:
        assert any("Bo leads the talk" in text for text in table.texts()), "half-year 2: the second seat"
        table.click("handover.pass.city_hall")
        assert table.said == "Bo now plays city hall."
        table.tab_to("handover.rotate")
        table.press("return")
        table.click("handover.begin")
        assert len(table.host.screens) == 1
    assert "city_hall" in given[0][1].roles
    assert "city_hall" in given[1][0].roles
    assert began == [0, 1]


def test_a_single_seat_keeps_its_roles_and_is_told_why(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    state = a_sitting(a_city(), rounds=1).state
    screen = HandoverScreen(program, round_robin(["Ana"]), state, lambda seats: None, lambda: None)
    with open_program(program, Bare(Column), screen) as table:
        assert not table.node("handover.rotate")["enabled"]
        assert table.node("handover.rotate")["reason"] == "There is only one seat."


# --- the clock -----------------------------------------------------------------------------------------------


def timetable() -> Timetable:
    return Timetable(plan(60, a_city().common.rules.formats[Format.WORKSHOP]))


def test_the_clock_tells_itself(tmp_path: Path) -> None:
    program, running = new_program(tmp_path), timetable()
    clock = SessionClock(program, running)
    with open_program(program, Bare(lambda: clock)) as table:
        assert "8 min" in table.texts()
        running.advance(9 * 60)
        clock.tell()
        table.step()
        assert "31 min" in table.texts()
        running.paused = True
        clock.tell()
        table.step()
        assert "Paused" in table.texts()
        assert str(table.node("clock")["label"]).startswith("Play: 31 minutes until the talk begins.")


def test_there_is_a_word_ten_and_five_minutes_before_the_talk(tmp_path: Path, unfinished: Sitting) -> None:
    program = new_program(tmp_path)
    desk = Facilitation(program, unfinished, a_city())
    with open_program(program, Bare(Column)) as table:
        assert desk.clock() is None, "no clock runs unless somebody starts it"
        desk.update(3600)
        assert table.host.announcements == []
        desk.start_plan(60)
        said = []
        for _ in range(60):
            before = len(table.host.announcements)
            desk.update(60)
            said += table.host.announcements[before:]
        assert [sentence.split(" ")[0] for sentence in said] == ["10", "5", "The"]
        assert desk.timetable is not None
        assert desk.timetable.standing.part is Part.OVER


# --- the facilitator's panel -----------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Facilitation]:
    """A facilitator at a game in its second half-year, saved."""
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1)
    sitting.save_in(program.home.saves)
    yield Facilitation(program, sitting, a_city())
    sitting.close()


def below(desk: Facilitation) -> Bare:
    """A table that shows the clock and knows F9."""
    screen = Bare(lambda: desk.clock() or Column())
    screen.handle = desk.handle  # type: ignore[method-assign]
    screen.update = desk.update  # type: ignore[method-assign]
    return screen


def test_f9_opens_and_closes_the_panel(desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        assert not table.has("facilitator.to_table")
        table.press("f9")
        assert table.has("facilitator.to_table")
        table.press("f9")
        assert not table.has("facilitator.to_table")
        table.press("f9", "escape")
        assert not table.has("facilitator.to_table")


def test_a_hint_is_said_at_the_table_and_stands_in_its_log(desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.hint.1")
        assert len(table.host.screens) == 1
        assert table.said.startswith("Hint: ")
    found = interventions(desk.sitting.history)
    assert [each.command.kind for each in found] == [Intervention.HINT]
    assert table.said.removeprefix("Hint: ").startswith(found[0].command.reason.rstrip("…"))


def test_a_number_is_changed_with_a_reason(desk: Facilitation) -> None:
    before = desk.sitting.state.rights
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.tabs.change")
        table.click("facilitator.kind.right")
        table.click("facilitator.subject.2")
        table.click("facilitator.by.more")
        assert not table.node("facilitator.do")["enabled"], "without a reason nothing is changed"
        table.click("facilitator.reason")
        table.type("to see what happens")
        assert "to see what happens" in str(table.node("facilitator.preview")["label"])
        table.click("facilitator.do")
        assert table.said == "Done, and told in the log."
        table.click("facilitator.tabs.rewind")
        assert any("to see what happens" in text for text in table.texts())
    assert desk.sitting.state.rights[2] == before[2] + 2


def test_a_challenge_is_brought_in_and_another_held_back(desk: Facilitation) -> None:
    waiting = desk.sitting.state.conveyor[0].challenge
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.tabs.change")
        table.click("facilitator.arrival.pressing")
        table.click("facilitator.reason.real")
        table.click("facilitator.do")
        table.click("facilitator.kind.hold_back")
        table.click(f"facilitator.subject.{waiting}")
        table.click("facilitator.do")
    kinds = [each.command.kind for each in interventions(desk.sitting.history)]
    assert kinds == [Intervention.INJECT, Intervention.HOLD_BACK]
    assert waiting not in [card.challenge for card in desk.sitting.state.conveyor]
    assert any(card.pressing for card in desk.sitting.state.conveyor)


@pytest.mark.parametrize("kind", ["condition", "budget", "trust", "actions"])
def test_every_other_number_can_be_changed(kind: str, desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.tabs.change")
        table.click(f"facilitator.kind.{kind}")
        table.click("facilitator.subject.2")
        table.click("facilitator.by.less" if kind == "budget" else "facilitator.by.more")
        if kind == "budget":
            table.click("facilitator.by.less")
        table.click("facilitator.reason.breathe")
        if not table.node("facilitator.do")["enabled"]:
            assert table.node("facilitator.do")["reason"] == table.node("facilitator.preview")["label"]
            return
        table.click("facilitator.do")
    found = interventions(desk.sitting.history)
    assert [Intervention(each.command.kind).name.lower() for each in found] == [kind]


def test_the_table_goes_back_and_the_save_knows(desk: Facilitation) -> None:
    first = digest(desk.sitting.history.start)
    with open_program(desk.program, below(desk)) as table:
        desk.start_plan(60)
        desk.update(60 * 30)
        table.press("f9")
        table.click("facilitator.tabs.rewind")
        table.click("facilitator.rewind.1")
        table.click("facilitator.rewind.no")
        assert desk.sitting.state.round == 2
        table.click("facilitator.rewind.1")
        table.click("facilitator.rewind.yes")
    assert digest(desk.sitting.state) == first
    assert desk.timetable is not None
    assert desk.timetable.ended == []
    assert desk.sitting.path is not None
    again, restored = restore(saves.read(desk.sitting.path), desk.sitting.history.game)
    assert not restored.from_snapshot
    assert [each.command.kind for each in interventions(again.history)] == [Intervention.REWIND]


def is_paused(desk: Facilitation) -> bool:
    return desk.timetable is not None and desk.timetable.paused


def test_time_is_planned_paused_and_extended(desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.tabs.time")
        assert not table.node("facilitator.longer.10")["enabled"]
        table.click("facilitator.length.90")
        table.click("facilitator.start_plan")
        assert "52 minutes play" in table.said
        table.click("facilitator.longer.10")
        assert desk.timetable is not None
        assert desk.timetable.plan.minutes == 100
        table.click("facilitator.pause")
        assert is_paused(desk)
        table.step(30)
        table.click("pause.go_on")
        assert len(table.host.screens) == 1
        assert table.has("clock")
        assert not is_paused(desk)
        table.press("f9")
        table.click("facilitator.tabs.time")
        table.click("facilitator.stop_plan")
        table.press("f9")
        assert not table.has("clock")
    assert [each.command.kind for each in interventions(desk.sitting.history)] == [Intervention.TIME]


def test_ending_play_early_gives_a_full_talk(desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.tabs.time")
        table.click("facilitator.end")
        table.click("facilitator.end.no")
        assert table.has("facilitator.end")
        table.click("facilitator.end")
        table.click("facilitator.end.yes")
        for page, _ in PAGES:
            table.click(f"debrief.tabs.{page}")
            table.step()
        assert table.has("debrief.finish")
        assert table.has("debrief.back"), "the game is not over: the way back to the table stands open"
    assert [each.command.kind for each in interventions(desk.sitting.history)] == [Intervention.END]
    assert desk.sitting.state.phase != Phase.OVER


def test_text_size_is_changed_from_the_panel(desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        table.press("f9")
        table.click("facilitator.tabs.screen")
        table.tab_to("facilitator.text_scale")
        table.press("right", "right")
        assert table.host.look.text_scale == 1.2
        table.click("facilitator.settings")
        assert table.has("settings.scroll")


def test_a_game_that_is_over_can_only_be_rewound(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), bot="random", format_=Format.STAND)
    desk = Facilitation(program, sitting, a_city())
    with open_program(program, below(desk)) as table:
        table.press("f9")
        assert not table.has("facilitator.hint.1")
        table.click("facilitator.tabs.change")
        assert not table.has("facilitator.do")
        table.click("facilitator.tabs.time")
        assert not table.node("facilitator.end")["enabled"]
        table.click("facilitator.tabs.rewind")
        table.click("facilitator.rewind.2")
        table.click("facilitator.rewind.yes")
    assert sitting.state.round == 2
    assert sitting.state.phase != Phase.OVER


def test_a_session_from_the_table_to_the_last_page(tmp_path: Path) -> None:
    """As the program itself does it: the table, the vote, the panel, the end before its time, the ending, the talk."""
    program, game = new_program(tmp_path), NewGame(a_city())
    game.take_seats(3)
    with open_program(program, Bare(Column)) as table:
        begin(program, game)
        if table.has("vote.skip"):
            table.click("vote.skip")
        table.press("f9")
        table.click("facilitator.tabs.time")
        table.click("facilitator.start_plan")
        table.press("f9")
        sitting: Sitting = table.host.screens[-1].view.sitting  # type: ignore[attr-defined]
        table.click("round.end")
        for _ in range(20):
            if table.host.screens[-1].name == "priority_vote":
                break
            table.click("end.yes" if table.has("end.yes") else "check.next")
        table.press("1", "2", "3")
        table.click("vote.show")
        table.click("vote.done")
        table.press("f9")
        table.click("facilitator.tabs.time")
        table.click("facilitator.end")
        table.click("facilitator.end.yes")
        assert table.host.screens[-1].name == "debrief"
        assert any("stopped" in text for text in table.texts()), (
            "it says that the game was not played to its end"
        )
        table.press("escape")
        assert table.host.screens[-1].name in ("table", "ending"), "the game can go on"
        sitting.close()
    assert sitting.path is not None
    again, _ = restore(saves.read(sitting.path), sitting.history.game)
    assert [Intervention(each.command.kind) for each in interventions(again.history)] == [Intervention.END]
    assert {"vote": [1, 1, 1, 0, 0, 0], "round": 2} in again.remarks


# --- the start of a half-year ----------------------------------------------------------------------------------


def test_each_half_year_begins_with_what_the_table_wants(desk: Facilitation) -> None:
    with open_program(desk.program, below(desk)) as table:
        assert desk.votes
        desk.handovers = True
        desk.on_step(desk.sitting.submit(EndRound()))
        table.click("handover.pass.civil_society")
        table.click("handover.begin")
        table.press("1", "2")
        table.click("vote.show")
        table.click("vote.done")
        assert len(table.host.screens) == 1
        desk.handovers = False
        desk.on_step(desk.sitting.submit(EndRound()))
        table.click("vote.never")
        desk.on_step(desk.sitting.submit(EndRound()))
        assert len(table.host.screens) == 1, "no more votes in this game"
    assert {"vote": [1, 1, 0, 0, 0, 0], "round": 3} in desk.sitting.remarks
    assert any("seats" in facts for facts in desk.sitting.remarks)


@pytest.mark.parametrize(("seats", "format_"), [(1, Format.WORKSHOP), (2, Format.STAND)])
def test_no_vote_where_nobody_needs_one(seats: int, format_: Format, tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1, format_=format_)
    sitting.seats = round_robin([f"Seat {number}" for number in range(seats)])
    assert not Facilitation(program, sitting, a_city()).votes


# --- the talk ----------------------------------------------------------------------------------------------------


def test_the_pages_are_turned_one_after_the_other(tmp_path: Path, played: Sitting) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), DebriefScreen(program, played, a_city())) as table:
        for page, _ in PAGES[1:]:
            table.tab_to("debrief.next")
            table.press("return")
            assert table.node("debrief.tabs")["value"] == page
        table.click("debrief.finish")
        assert len(table.host.screens) == 1


def test_each_bend_is_told_with_its_reasons(tmp_path: Path, played: Sitting) -> None:
    program = new_program(tmp_path)
    screen = DebriefScreen(program, played, a_city())
    with open_program(program, Bare(Column), screen) as table:
        for round_ in screen.talk.rounds:
            table.click(f"debrief.chart.{round_}")
            assert f"Half-year {round_}" in table.texts()
            for curve in screen.talk.told.curves:
                for bend in (each for each in curve.bends if each.round == round_):
                    assert len(bend.reasons) >= 1
                    shown = any(
                        f"{bend.before} → {bend.after}" in text or f"stays at {bend.after}" in text
                        for text in table.texts()
                    )
                    assert shown, (round_, curve.name)
        table.click("debrief.earlier")
        assert f"Half-year {screen.talk.rounds[-2]}" in table.texts()


def test_turning_points_are_looked_for_beside_the_talk(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    screen = DebriefScreen(program, a_sitting(a_city(), bot="random"), a_city())
    with open_program(program, Bare(Column), screen) as table:
        table.click("debrief.tabs.what_if")
        assert table.has("debrief.search")
        values = set()
        for _ in range(200):
            if not table.has("debrief.search"):
                break
            values.add(int(str(table.node("debrief.search")["value"])))
            table.step()
        assert len(values) > 3, "the progress is shown"
        assert not table.has("debrief.search"), "and it comes to an end"
        assert screen.talk.points
        for point in screen.talk.points:
            assert table.has(f"debrief.point.{point.step}")
        table.assert_laws()


def test_a_game_without_turning_points_is_told_so(tmp_path: Path, played: Sitting) -> None:
    """The bot that looks back chooses as the one that has played: nothing could have gone otherwise."""
    program = new_program(tmp_path)
    screen = DebriefScreen(program, played, a_city())
    while not screen.search.done:
        screen.search.advance()
    with open_program(program, Bare(Column), screen) as table:
        table.click("debrief.tabs.what_if")
        table.step()
        assert any("No single moment stands out" in text for text in table.texts())


def test_a_search_that_fails_leaves_the_rest_of_the_talk(tmp_path: Path, played: Sitting) -> None:
    program = new_program(tmp_path)
    screen = DebriefScreen(program, played, a_city())

    def broken() -> Iterator[float]:
        yield 0.1
        raise RuntimeError("a defect")

    screen.search = type(screen.search)(broken())  # type: ignore[arg-type]
    with open_program(program, Bare(Column), screen) as table:
        table.step(5)
        table.click("debrief.tabs.what_if")
        assert any("could not be found" in text for text in table.texts())
        table.click("debrief.next")


def test_a_table_plays_on_from_an_earlier_half_year_and_sees_both_curves(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    first = a_sitting(a_city(), bot="random", format_=Format.STAND)
    first.save_in(program.home.saves)
    before = digest(first.state)
    with open_program(program, Bare(Column), DebriefScreen(program, first, a_city())) as table:
        table.click("debrief.tabs.what_if")
        table.click("debrief.branch.2")
        table.click("debrief.branch.no")
        table.click("debrief.branch.2")
        table.click("debrief.branch.yes")
        screen = table.host.screens[-1]
        assert screen.name == "table"
        other: Sitting = screen.view.sitting  # type: ignore[attr-defined]
        assert other.state.round == 2
        while other.state.phase != Phase.OVER:
            other.submit(EndRound())
        talk_of_it = DebriefScreen(program, other, a_city())
        table.host.push(talk_of_it)
        table.step()
        assert table.has("debrief.chart.first")
        assert table.has("debrief.chart.now")
        other.close()
    assert digest(first.state) == before
    found = origin(other)
    assert found is not None
    assert first.path is not None
    assert found.save == first.path.name


@pytest.mark.parametrize("name", ["../elsewhere.weldi", "/etc/passwd", "gone.weldi", ""])
def test_a_branch_whose_first_game_is_not_there_is_told_alone(
    name: str, tmp_path: Path, unfinished: Sitting
) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1)
    sitting.remark(branch={"of": name, "round": 1})
    with open_program(program, DebriefScreen(program, sitting, a_city())) as table:
        assert table.has("debrief.chart")
        assert not table.has("debrief.chart.first")


def test_questions_come_in_their_order_one_at_a_time(tmp_path: Path, played: Sitting) -> None:
    program = new_program(tmp_path)
    screen = DebriefScreen(program, played, a_city())
    asked = [question.text for step in screen.talk.reading.steps for question in step.questions]
    with open_program(program, Bare(Column), screen) as table:
        table.click("debrief.tabs.questions")
        seen = []
        while True:
            seen.append(str(table.node("debrief.question")["label"]))
            if not table.node("debrief.after")["enabled"]:
                break
            table.click("debrief.after")
        assert seen == asked
        table.click("debrief.step.describe")
        assert table.node("debrief.question")["label"] == asked[0]
        assert not table.node("debrief.before")["enabled"]


def test_hands_are_counted_and_kept(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), bot="greedy", rounds=1)
    screen = DebriefScreen(program, sitting, a_city())
    one, other = screen.talk.told.ballot[:2]
    with open_program(program, Bare(Column), screen) as table:
        table.click("debrief.tabs.ballot")
        for _ in range(3):
            table.click(f"debrief.hands.{one}.more")
        table.click(f"debrief.hands.{other}.more")
        title = a_city().title_of(one, "en")
        assert f"Most hands (3): {title}." in str(table.node("debrief.verdict")["label"])
        table.click("debrief.tabs.curves")
        table.click("debrief.tabs.ballot")
        assert table.node(f"debrief.hands.{one}")["value"] == 3
        table.click("debrief.tabs.curves")
    assert [facts for facts in sitting.remarks if "ballot" in facts] == [{"ballot": {one: 3, other: 1}}]


def test_one_commitment_is_kept_in_the_saved_game(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1)
    with open_program(program, Bare(Column), DebriefScreen(program, sitting, a_city())) as table:
        table.click("debrief.tabs.home")
        assert not table.node("debrief.keep")["enabled"]
        table.click("debrief.commitment")
        table.type("  we ask   first ")
        table.click("debrief.keep")
        assert table.said == "It stands in the saved game."
        assert not table.node("debrief.report")["enabled"], "this game has no save"
        assert table.node("debrief.report")["reason"]
    assert {"commitment": "we ask first"} in sitting.remarks


def test_the_report_is_written_beside_the_window(tmp_path: Path) -> None:
    pytest.importorskip("jinja2")
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), bot="random", format_=Format.STAND)
    sitting.save_in(program.home.saves)
    screen = DebriefScreen(program, sitting, a_city())
    with open_program(program, Bare(Column), screen) as table:
        table.click("debrief.tabs.home")
        table.click("debrief.report")
        assert not table.node("debrief.report")["enabled"]
        table.click("debrief.finish")
        assert len(table.host.screens) == 2, "nobody leaves while it is being written"
        assert screen._writer.wait(60)
        table.step()
        assert sitting.path is not None
        assert str(sitting.path.with_suffix(".html")) in table.said
        table.click("debrief.finish")
        assert len(table.host.screens) == 1
    assert sitting.path.with_suffix(".html").stat().st_size > 10_000


@pytest.mark.parametrize(
    "problem", [RuntimeError("a defect"), ReportError(Message("report.nothing_played", {"file": "x"}))]
)
def test_a_report_that_cannot_be_written_is_said(
    problem: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(writer, "write_report", fail)
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1)
    sitting.save_in(program.home.saves)
    screen = DebriefScreen(program, sitting, a_city())
    with open_program(program, Bare(Column), screen) as table:
        table.click("debrief.tabs.home")
        table.click("debrief.report")
        assert screen._writer.wait(10)
        table.step()
        assert table.said.startswith(
            ("The report could not be written (a defect)", "In x nothing was played")
        )
        assert table.node("debrief.report")["enabled"]
        table.click("debrief.finish")


def test_a_certificate_is_written_and_the_name_forgotten(tmp_path: Path) -> None:
    pytest.importorskip("fpdf")
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1)
    with open_program(program, Bare(Column), DebriefScreen(program, sitting, a_city())) as table:
        table.click("debrief.tabs.home")
        table.click("debrief.certificate")
        table.click("certificate.write")
        assert table.said == "Type a name first."
        table.click("certificate.name")
        table.type("Zażółć Ćosić")
        table.click("certificate.write")
    written = list(certificate.folder_of(program.home).iterdir())
    assert [file.name for file in written] == ["certificate-1.pdf"]
    assert written[0].read_bytes().startswith(b"%PDF")
    others = [file for file in tmp_path.rglob("*") if file.is_file() and file.suffix != ".pdf"]
    assert not [file for file in others if "Ćosić" in file.read_text(encoding="utf-8", errors="ignore")]


def test_without_the_library_a_certificate_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificate, "available", lambda ending: False)
    program = new_program(tmp_path)
    sitting = a_sitting(a_city(), rounds=1)
    with open_program(program, DebriefScreen(program, sitting, a_city())) as table:
        table.click("debrief.tabs.home")
        table.click("debrief.certificate")
        assert not table.has("certificate.write")
        assert any("fill in by hand" in text for text in table.texts())


# --- the evaluation ------------------------------------------------------------------------------------------------


def answer(table: Table, before: int, now: int) -> None:
    for item in ITEMS:
        table.click(f"evaluation.{item}.before.{before}")
        table.click(f"evaluation.{item}.now.{now}")
    table.click("evaluation.done")


def test_people_answer_one_after_the_other_and_leave_no_trace(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), EvaluationScreen(program, DAY)) as table:
        table.click("evaluation.done")
        assert table.said.startswith("Nothing is ticked yet.")
        answer(table, 2, 4)
        answer(table, 5, 1)
        ticked = [node for node in table.nodes() if node["role"] == "radio" and node["selected"]]
        assert not ticked, "the next person finds an empty form"
        assert table.node("evaluation.answers")["label"] == "2 people have answered"
        table.click("evaluation.close")
        table.click("evaluation.close.yes")
        assert any("3 more answers are needed" in text for text in table.texts()), "two are not shown"
    kept = Evaluation(file_of(program.home))
    assert kept.open is not None
    assert kept.open.answers == 2
    assert kept.closed == []


def test_counts_are_shown_when_the_form_is_closed(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    screen = EvaluationScreen(program, DAY)
    for _ in range(LEAST_ANSWERS):
        screen.form.add([Answer(2, 4)] * len(ITEMS))
    with open_program(program, Bare(Column), screen) as table:
        table.click("evaluation.close")
        table.click("evaluation.close.no")
        assert table.has("evaluation.done")
        table.click("evaluation.close")
        table.click("evaluation.close.yes")
        assert not table.has("evaluation.done"), "nobody answers any more"
        bars = [node["label"] for node in table.nodes() if node["role"] == "image"]
        assert bars == ["Before: 2.0 of 5", "Now: 4.0 of 5"] * len(ITEMS)
        table.click("evaluation.again")
        assert table.node("evaluation.answers")["label"] == "0 people have answered"
    assert [form.answers for form in Evaluation(file_of(program.home)).closed] == [LEAST_ANSWERS]


def test_paper_forms_are_entered_as_counts(tmp_path: Path) -> None:
    program = new_program(tmp_path)
    with open_program(program, Bare(Column), EvaluationScreen(program, DAY)) as table:
        table.click("evaluation.paper")
        table.click(f"evaluation.paper.{ITEMS[0]}.before.2.more")
        table.click(f"evaluation.paper.{ITEMS[0]}.before.2.more")
        table.click("evaluation.add")
        assert table.said.startswith("For no sentence")
        table.click("evaluation.forms.more")
        table.click("evaluation.add")
        assert table.node("evaluation.answers")["label"] == "2 people have answered"
    kept = Evaluation(file_of(program.home)).open
    assert kept is not None
    assert kept.before[0] == [0, 2, 0, 0, 0]


def test_counts_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    program = new_program(blocked)
    with open_program(program, Bare(Column), EvaluationScreen(program, DAY)) as table:
        table.click(f"evaluation.{ITEMS[0]}.now.3")
        table.click("evaluation.done")
        assert any("could not be written" in said for said in table.host.announcements)
