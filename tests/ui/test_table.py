"""What a person can do on the table, and what the table says: through real events, asserted on the tree."""

from collections.abc import Iterator
from contextlib import contextmanager

import pygame
import pytest

from tests.ui.driver import Table, open_screen
from tests.ui.table_play import sitting_of, table_screen
from weldi_game import text
from weldi_game.cards import library
from weldi_game.cards.compiled import RIGHTS, ROLES
from weldi_game.engine.commands import (
    CoDesign,
    EndRound,
    Hold,
    Implement,
    Mobilise,
    MoveBudget,
    Refresh,
    Reopen,
    Suspend,
    Veto,
)
from weldi_game.engine.forecast import forecast
from weldi_game.engine.legality import check, legal
from weldi_game.engine.state import Decision, Phase, Placement, Status
from weldi_game.session.sitting import Sitting
from weldi_game.text import PSEUDO
from weldi_game.ui.screens.table import TableOptions, TableScreen
from weldi_game.ui.table.city_view import apart, places_of


@contextmanager
def at_the_table(
    sitting: Sitting | None = None, options: TableOptions | None = None, **look: object
) -> Iterator[tuple[Table, Sitting]]:
    """A running table in Albacete."""
    city, fresh = sitting_of("albacete")
    game = sitting or fresh
    screen = table_screen(city, game, lambda: None, options)
    with open_screen(screen, **look) as table:  # type: ignore[arg-type]  # size, scale and the like
        yield table, game


def implementable(sitting: Sitting) -> Implement:
    """A measure of the action plan that can be implemented now."""
    return next(
        command
        for command in legal(sitting.state)
        if isinstance(command, Implement) and command.measure in sitting.state.plan
    )


def name_of(sitting: Sitting, measure: int) -> str:
    return sitting.state.game.measures[measure].id


# --- choosing, consequences, confirming ---------------------------------------------------------------------


def test_a_measure_is_chosen_and_implemented() -> None:
    with at_the_table() as (table, sitting):
        command = implementable(sitting)
        name = name_of(sitting, command.measure)
        table.click(f"plan.{name}")
        assert str(table.node("detail.confirm")["label"]).startswith("Implement: ")
        assert not sitting.history.steps  # looking changes nothing
        table.click("detail.confirm")
        done = sitting.history.steps[0].command
        assert isinstance(done, Implement)
        assert done.measure == command.measure
        assert table.has(f"city.{name}")
        assert not table.has("detail.confirm")


def test_the_board_shows_what_will_happen_then() -> None:
    """Before it is confirmed the tracks show the forecast that the engine gives afterwards."""
    with at_the_table() as (table, sitting):
        for index in sitting.state.plan:
            table.click(f"plan.{name_of(sitting, index)}")
            if table.has("detail.confirm"):
                shown = [table.node(f"right.{right}") for right in RIGHTS]
                table.click("detail.confirm")
                promised = forecast(sitting.state).after.rights
                for right, after, node in zip(RIGHTS, promised, shown, strict=True):
                    label = text.say(
                        "ui.table.right",
                        {"right": right, "now": sitting.state.rights[RIGHTS.index(right)], "after": after},
                    )
                    assert node["label"] == label
                return
        raise AssertionError("nothing could be implemented")


def test_what_cannot_be_done_says_why_in_the_engines_words() -> None:
    with at_the_table() as (table, sitting):
        table.click("shelf.city_card")
        table.click("plan.card_health")
        command = Implement(
            ROLES.index("city_hall"),
            next(m.index for m in sitting.state.game.measures if m.id == "card_health"),
        )
        refusal = check(sitting.state, command)
        assert refusal is not None
        assert "City card" in str(table.node("detail.refusal")["label"])
        assert not table.has("detail.confirm")
        table.press("return")  # once more on the card: it is said aloud
        assert table.said == table.node("detail.refusal")["label"]


def test_another_role_can_lead() -> None:
    with at_the_table() as (table, sitting):
        measure = next(m for m in sitting.state.plan if len(sitting.state.game.measures[m].lead) > 1)
        table.click(f"plan.{name_of(sitting, measure)}")
        leads = [ROLES[role] for role in sitting.state.game.measures[measure].lead]
        for role in leads:
            table.click(f"detail.lead.{role}")
            assert table.node(f"detail.lead.{role}")["selected"]
            assert table.node(f"role.{role}")["selected"]


def test_a_role_is_chosen_first_and_the_card_is_proposed_for_it() -> None:
    with at_the_table() as (table, sitting):
        measure = next(m for m in sitting.state.plan if 2 in sitting.state.game.measures[m].lead)
        table.click("role.civil_society")
        assert table.node("detail.title")["label"] == "Civil society"
        sitting.state.budget = sitting.state.trust = (8,) * 5
        table.click(f"plan.{name_of(sitting, measure)}")
        assert table.has("detail.confirm") or table.has("detail.refusal")
        screen = table.host.screen
        assert isinstance(screen, TableScreen)
        assert screen.view.acting == ROLES.index("civil_society")


def test_others_can_pay_and_that_takes_a_token() -> None:
    with at_the_table() as (table, sitting):
        command = implementable(sitting)
        measure = sitting.state.game.measures[command.measure]
        table.click(f"plan.{measure.id}")
        table.click("detail.payers")
        payer = ROLES[command.role]
        resource = "budget" if measure.budget else "trust"
        table.click(f"payers.{payer}.{resource}.less")
        assert not table.node("payers.take")["enabled"]
        assert "add up" in str(table.node("payers.status")["label"]) or "Nobody" in str(
            table.node("payers.status")["label"]
        )
        other = next(
            str(node["id"]).removesuffix(".more")
            for node in table.nodes()
            if str(node["id"]).endswith(f".{resource}.more")
            and payer not in str(node["id"])
            and node["enabled"]
        )
        table.click(f"{other}.more")
        assert table.node("payers.take")["enabled"]
        table.click("payers.take")
        tokens = sitting.state.tokens
        table.click("detail.confirm")
        assert sitting.state.tokens == tokens - 1


def test_an_answer_softens_a_challenge() -> None:
    with at_the_table() as (table, sitting):
        challenge = sitting.state.game.challenges[sitting.state.conveyor[0].challenge]
        table.click(f"conveyor.{challenge.id}")
        answer = next(
            str(node["id"]) for node in table.nodes() if str(node["id"]).startswith("detail.answer.")
        )
        table.click(answer)
        assert str(table.node("detail.confirm")["label"]).startswith("Answer: ")
        table.click("detail.confirm")
        assert sitting.state.tally.answers == 1


def test_a_second_press_on_the_card_leads_to_the_button() -> None:
    with at_the_table() as (table, sitting):
        card = f"plan.{name_of(sitting, implementable(sitting).measure)}"
        table.tab_to(card)
        table.press("return", "return")
        assert table.focus == "detail.confirm"
        table.press("return")
        assert len(sitting.history.steps) == 1
        assert table.focus.startswith("role.")


def test_escape_puts_the_card_down_and_returns_to_it() -> None:
    with at_the_table() as (table, sitting):
        card = f"plan.{name_of(sitting, sitting.state.plan[0])}"
        table.tab_to(card)
        table.press("return", "escape")
        assert table.node("detail.title")["label"] == "This half-year"
        assert table.focus == card


# --- what roles can do without a card -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "button", "kind"),
    [
        ("public_services", "detail.do.mobilise", Mobilise),
        ("city_hall", "detail.do.refresh", Refresh),
        ("city_hall", "detail.do.hold", Hold),
        ("city_hall", "detail.do.move.civil_society", MoveBudget),
    ],
)
def test_deeds_of_a_role(role: str, button: str, kind: type) -> None:
    with at_the_table() as (table, sitting):
        table.click(f"role.{role}")
        table.click(button)
        table.click("detail.confirm")
        assert isinstance(sitting.history.steps[0].command, kind)


def test_a_new_action_plan_is_not_told_beforehand() -> None:
    """What the deck hides stays hidden until the table has decided."""
    with at_the_table() as (table, sitting):
        table.click("role.city_hall")
        table.click("detail.do.refresh")
        coming = [sitting.state.game.measures[index].id for index in sitting.state.measure_deck[:6]]
        screen = table.host.screen
        assert isinstance(screen, TableScreen)
        titles = {screen.view.title(name) for name in coming}
        assert not titles & set(table.texts())
        assert not any(title in words for title in titles for words in table.texts())
        table.click("detail.confirm")
        assert titles <= set(table.texts())  # the control: now they are there


def test_the_council_joins_a_measure_that_stands() -> None:
    with at_the_table() as (table, sitting):
        option = next(command for command in legal(sitting.state) if isinstance(command, CoDesign))
        table.click("role.newcomers_council")
        table.click(f"detail.join.{name_of(sitting, option.measure)}")
        buttons = [str(node["id"]) for node in table.nodes() if str(node["id"]).startswith("detail.join.")]
        table.click(buttons[0])
        table.click("detail.confirm")
        assert isinstance(sitting.history.steps[0].command, CoDesign)


def test_the_council_vetoes_or_swaps_a_card_once_a_game() -> None:
    with at_the_table() as (table, sitting):
        measure, other = sitting.state.plan[0], sitting.state.measure_deck[3]
        table.click(f"plan.{name_of(sitting, measure)}")
        table.click("detail.veto")
        table.click(f"swap.{name_of(sitting, other)}")
        table.click("detail.confirm")
        assert sitting.history.steps[0].command == Veto(measure, other)
        assert table.has(f"plan.{name_of(sitting, other)}")
        table.click(f"plan.{name_of(sitting, other)}")
        assert not table.has("detail.veto")


def test_a_suspended_measure_opens_again() -> None:
    with at_the_table() as (table, sitting):
        standing = sitting.state.placements[0]
        sitting.state.placements = (
            standing._replace(status=int(Status.SUSPENDED)),
            *sitting.state.placements[1:],
        )
        table.host.screen.refresh()  # type: ignore[union-attr]  # the table is on top
        table.click(f"city.{name_of(sitting, standing.measure)}")
        assert "Suspended" in " ".join(table.texts())
        table.click("detail.confirm")
        assert isinstance(sitting.history.steps[0].command, Reopen)


# --- the end of the half-year, decisions --------------------------------------------------------------------


def test_the_end_asks_once_while_actions_are_left() -> None:
    with at_the_table() as (table, sitting):
        table.press("e")
        assert table.has("end.yes")
        assert "10 actions are left" in " ".join(table.texts())
        table.click("end.no")
        assert not sitting.history.steps
        sitting.state.actions = (0,) * 5
        table.press("e")
        assert isinstance(sitting.history.steps[0].command, EndRound)
        assert table.has("check.next")


def test_a_decision_cannot_be_missed() -> None:
    with at_the_table() as (table, sitting):
        standing = tuple(each.measure for each in sitting.state.placements)
        sitting.state.decisions = (Decision("upkeep", standing, 1),)
        table.host.screen.refresh()  # type: ignore[union-attr]  # the table is on top
        table.step(2)
        assert table.has(f"decision.{name_of(sitting, standing[0])}")
        table.press("escape")
        assert table.has("notice.decide")
        table.press("e")
        assert "suspended" in table.said
        assert not sitting.history.steps
        table.click("notice.decide")
        table.click(f"decision.{name_of(sitting, standing[0])}")
        assert isinstance(sitting.history.steps[0].command, Suspend)
        assert not table.has("notice.decide")


def test_the_rights_check_tells_everything_and_leads_back() -> None:
    with at_the_table(speed=1.0) as (table, sitting):
        table.press("e")
        table.click("end.yes")
        told = {str(table.node("check.sentence")["label"])}
        for _ in range(60):
            if table.node("check.next")["label"] == "To the table":
                break
            table.click("check.next")
            table.step(40)
            told.add(str(table.node("check.sentence")["label"]))
        for right in RIGHTS:
            assert any(words.startswith(text.term(f"right.{right}", capital=True)) for words in told)
        for right, value in zip(RIGHTS, sitting.state.rights, strict=True):
            assert table.node(f"check.track.{right}")["value"] == value
        table.click("check.next")
        assert table.host.screen is not None
        assert table.host.screen.name == "table"
        assert "Half-year 2" in str(table.node("top.phase")["label"])


def test_the_rights_check_goes_on_by_itself_and_can_be_paused_and_skipped() -> None:
    with at_the_table(speed=1.0) as (table, _):
        table.press("e")
        table.click("end.yes")
        first = table.node("check.sentence")["label"]
        table.step(60 * 8)
        assert table.node("check.sentence")["label"] != first
        table.click("check.play")
        second = table.node("check.sentence")["label"]
        table.step(60 * 8)
        assert table.node("check.sentence")["label"] == second
        table.click("check.skip")
        assert table.node("check.next")["label"] == "To the table"


def test_after_the_last_check_the_game_is_over() -> None:
    city, sitting = sitting_of("albacete")
    while sitting.state.round < sitting.state.game.rounds:
        sitting.submit(EndRound() if not sitting.state.decisions else legal(sitting.state)[0])
    while sitting.state.decisions:
        sitting.submit(legal(sitting.state)[0])
    over: list[int] = []
    with open_screen(table_screen(city, sitting, lambda: over.append(1))) as table:
        table.press("e")
        table.click("end.yes")
        assert table.node("check.next")["label"] == "To the ending"
        table.click("check.next")
        assert over == [1]
        assert sitting.state.phase == Phase.OVER


# --- undo, log, help ----------------------------------------------------------------------------------------


def test_undo_is_free_until_cards_were_seen() -> None:
    with at_the_table() as (table, sitting):
        table.click("role.city_hall")
        table.click("detail.do.mobilise")
        table.click("detail.confirm")
        table.press("z")
        assert not sitting.history.steps
        table.click("role.city_hall")
        table.click("detail.do.refresh")
        table.click("detail.confirm")
        assert table.node("top.undo")["description"]  # it stands there beforehand
        table.press("z")
        assert table.has("reveal.yes")
        table.click("reveal.no")
        assert len(sitting.history.steps) == 1
        table.click("top.undo")
        table.click("reveal.yes")
        assert not sitting.history.steps


def test_undo_has_four_grains() -> None:
    with at_the_table() as (table, sitting):
        for role in ("public_services", "public_services", "employers_landlords"):
            table.click(f"role.{role}")
            table.click("detail.do.mobilise")
            table.click("detail.confirm")
        table.click("top.undo_further")
        assert table.has("undo.command")
        assert table.has("undo.round")
        assert table.has("undo.game")
        table.click("undo.turn")
        assert len(sitting.history.steps) == 2
        table.click("top.undo_further")
        table.click("undo.game")
        assert not sitting.history.steps


def test_the_log_tells_filters_leads_to_the_place_and_back() -> None:
    with at_the_table() as (table, sitting):
        table.click("role.city_hall")
        table.click("detail.do.mobilise")
        table.click("detail.confirm")
        table.press("l")
        line = next(node for node in table.nodes() if node["label"] == "City hall: mobilise." and node["id"])
        assert table.has("log.back.0")
        table.click("log.only.role.public_services")
        assert "City hall: mobilise." not in table.texts()
        table.click("log.only.role.public_services")
        table.click(str(line["id"]))
        assert table.node("detail.title")["label"] == "City hall"
        table.press("l")
        table.click("log.back.0")
        assert not sitting.history.steps


def test_what_is_this_explains_instead_of_acting() -> None:
    with at_the_table() as (table, sitting):
        table.press("f1")
        for id in ("round.end", "right.work", "plan." + name_of(sitting, sitting.state.plan[0])):
            table.click(id)
            assert table.has("explain.text")
            table.click("explain.close")
        assert not sitting.history.steps
        assert not table.has("detail.confirm")
        table.press("escape")
        table.click("right.work")
        assert table.node("detail.title")["label"] == "Decent work"


def test_a_term_of_the_glossary_opens_in_a_dialog() -> None:
    with at_the_table() as (table, sitting):
        for index in sitting.state.plan:
            table.click(f"plan.{name_of(sitting, index)}")
            table.click("detail.page.about")
            links = [str(node["id"]) for node in table.nodes() if node["role"] == "link"]
            if links:
                table.click(links[0])
                assert table.has("glossary.text")
                table.click("glossary.close")
                return
        raise AssertionError("no card has a term")


def test_keys_choose_roles() -> None:
    with at_the_table() as (table, _):
        for number, role in enumerate(ROLES, 1):
            table.press(str(number))
            assert table.node(f"role.{role}")["selected"]


def test_trouble_with_saving_is_a_calm_line_with_a_way_out() -> None:
    asked: list[int] = []
    options = TableOptions(on_save_elsewhere=lambda: asked.append(1))
    with at_the_table(options=options) as (table, sitting):
        assert not table.has("notice.save")
        sitting.trouble = OSError("full")
        table.host.screen.refresh()  # type: ignore[union-attr]  # the table is on top
        table.click("notice.save")
        assert asked == [1]


# --- the picture --------------------------------------------------------------------------------------------


def test_places_can_be_pressed_one_by_one() -> None:
    frame = pygame.Rect(0, 0, 700, 400)
    crowd = {str(index): pygame.Rect(100 + 9 * index, 100 + 5 * index, 80, 70) for index in range(20)}
    found = apart(crowd, frame, 44)
    rects = list(found.values())
    assert all(frame.contains(rect) and min(rect.size) >= 44 for rect in rects)
    assert all(rect.collidelist(rects[index + 1 :]) < 0 for index, rect in enumerate(rects))
    alone = {"a": pygame.Rect(10, 10, 90, 80)}
    assert apart(alone, frame, 44) == alone  # what is alone keeps its size


def test_levels_share_a_place_and_services_light_windows() -> None:
    with at_the_table() as (_, sitting):
        ids = {measure.id: measure.index for measure in sitting.state.game.measures}
        shop = [Placement(ids[f"one_stop_shop_{level}"], int(Status.OPEN), 0, -1, 0, 1) for level in (1, 2)]
        card = [
            Placement(ids[name], int(Status.OPEN), 0, -1, 0, 1)
            for name in ("city_card", "card_health", "card_work")
        ]
        sitting.state.placements = (*shop, *card)
        places = {place.measure: place for place in places_of(sitting.state, library.find("albacete"))}
        assert set(places) == {"one_stop_shop_2", "city_card"}
        assert places["one_stop_shop_2"].level == 2
        assert places["city_card"].lit == 2


def test_two_cards_are_put_beside_each_other_by_keyboard_and_by_mouse() -> None:
    city, sitting = sitting_of("albacete")
    with open_screen(table_screen(city, sitting, lambda: None), size=(1280, 720)) as table:
        state = sitting.state
        first, second = (state.game.measures[index] for index in state.plan[:2])
        before = len(sitting.history.steps)
        table.click(f"plan.{first.id}")
        table.click("detail.compare")
        assert table.has("notice.compare")
        table.assert_laws()
        table.tab_to(f"plan.{second.id}")
        table.press("return")
        for card in (first, second):
            assert any(city.title_of(card.id, "en") in words for words in table.texts())  # type: ignore[operator]
        table.assert_laws()
        table.click("beside.take.2")
        assert not table.has("notice.compare")
        assert table.node(f"plan.{second.id}")["selected"]
        assert len(sitting.history.steps) == before  # looking is free


def test_escape_ends_comparing_and_the_same_card_again_compares_nothing() -> None:
    city, sitting = sitting_of("albacete")
    with open_screen(table_screen(city, sitting, lambda: None)) as table:
        first = sitting.state.game.measures[sitting.state.plan[0]].id
        table.click(f"plan.{first}")
        table.click("detail.compare")
        table.press("escape")
        assert not table.has("notice.compare")
        table.click("detail.compare")
        table.click(f"plan.{first}")
        assert not table.has("notice.compare")
        assert not table.has("beside.no")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_laws_hold_with_two_cards_beside_each_other(scale: float) -> None:
    city, sitting = sitting_of("timisoara")
    with open_screen(
        table_screen(city, sitting, lambda: None, language=PSEUDO), size=(1280, 720), text_scale=scale
    ) as table:
        first, second = (sitting.state.game.measures[index].id for index in sitting.state.plan[:2])
        if table.has("tab.offer"):
            table.click("tab.offer")
        table.click(f"plan.{first}")
        table.click("detail.compare")
        if table.has("tab.offer"):
            table.click("tab.offer")
        table.click(f"plan.{second}")
        assert table.has("beside.no")
        table.assert_laws()
