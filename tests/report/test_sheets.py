"""Print and play: geometry, every card fits, and the printed numbers are those of the engine."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.report.games import city
from tests.report.test_paper import without_glyph
from tests.worlds import CITIES
from weldi_game.cards.challenge import ChallengeEntry
from weldi_game.cards.compiled import RIGHTS
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine import rights_check as engine_check
from weldi_game.engine.rights_check import rights_check
from weldi_game.engine.setup import new_game, stacked
from weldi_game.report.loading import ReportError
from weldi_game.report.paper import Box, Paper, PaperSize
from weldi_game.report.sheets import card_art, faces, imposition, write_sheets
from weldi_game.report.sheets.check_sheet import MOST_DEMAND, least_met
from weldi_game.report.sheets.city_pages import at_the_start, stack_counts
from weldi_game.report.sheets.document import print_cards, print_city
from weldi_game.report.sheets.run_sheets import plans

A4, LETTER = Box(0, 0, 210, 297), Box(0, 0, 215.9, 279.4)


# --- nine cards on a sheet ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("page", "side", "top"), [(A4, 10.5, 16.5), (LETTER, 13.45, 7.7)])
def test_nine_cards_lie_in_the_middle(page: Box, side: float, top: float) -> None:
    area = imposition.grid(page)
    assert (area.x, area.y) == pytest.approx((side, top))
    assert page.right - area.right == pytest.approx(side)
    boxes = [imposition.place(page, index) for index in range(9)]
    assert all((box.width, box.height) == (63, 88) for box in boxes)
    assert boxes[8].right == pytest.approx(area.right)
    assert boxes[8].bottom == pytest.approx(area.bottom)


@pytest.mark.parametrize("page", [A4, LETTER])
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge(page: Box) -> None:
    for index in range(9):
        front, back = imposition.place(page, index), imposition.place(page, imposition.mirrored(index))
        turned = page.width - back.right  # what is left on one side is right on the other
        assert (turned, back.y) == pytest.approx((front.x, front.y))
        assert imposition.mirrored(imposition.mirrored(index)) == index


def test_crop_marks_and_bleed_stay_apart_and_on_the_page() -> None:
    class Recording(Paper):
        marks: list[tuple[float, float]]

        def stroke(self, *points: tuple[float, float], **_: object) -> None:
            self.marks += points

    for size, page in ((PaperSize.A4, A4), (PaperSize.LETTER, LETTER)):
        paper = Recording(size, "test", "en")
        paper.marks = []
        imposition.crop_marks(paper, page)
        bled = imposition.grid(page).inset(-imposition.BLEED)
        assert len(paper.marks) == 2 * 2 * 8
        for x, y in paper.marks:
            assert 0 < x < page.width
            assert 0 < y < page.height
            assert not (bled.x <= x <= bled.right and bled.y <= y <= bled.bottom)


# --- cards ----------------------------------------------------------------------------------------------------------


def all_faces(name: str) -> list[faces.Face]:
    town = city(name)
    return [
        *faces.measure_faces(town, "en"),
        *faces.challenge_faces(town, "en"),
        *faces.opportunity_faces(town, "en"),
    ]


@pytest.mark.parametrize("name", CITIES)
def test_every_card_of_every_city_fits_and_has_its_glyphs(name: str) -> None:
    paper = Paper(PaperSize.A4, "test", "en")
    print_cards(paper, city(name), "en")
    assert without_glyph(paper) == set()
    assert paper.pages % 2 == 0


def test_a_card_that_is_too_long_is_refused() -> None:
    paper = Paper(PaperSize.A4, "test", "en")
    page = paper.add_page()
    face = all_faces("timisoara")[0]._replace(text="word " * 900)
    with pytest.raises(card_art.DoesNotFit):
        card_art.front(paper, imposition.place(page, 0), face)


@pytest.mark.parametrize("name", CITIES)
def test_the_numbers_on_cards_are_those_of_the_engine(name: str) -> None:
    town = city(name)
    game = town.game(Difficulty.ORDINARY, Format.WORKSHOP)
    titles = {town.measures[card.id].title: card for card in game.measures}
    for face in faces.measure_faces(town, "en"):
        card = titles[face.title]
        chips = {chip.icon: int(chip.value) for chip in face.chips}
        wanted = {"budget": card.budget, "trust": card.trust, "build": card.build, "upkeep": card.upkeep}
        assert chips == {key: value for key, value in wanted.items() if value}
        told = " ".join(face.rules)
        for right, amount in card.capacity:
            assert re.search(rf"\b{RIGHTS[right]} {amount}\b", told)
    challenges = {town.challenges[card.id].title: card for card in game.challenges}
    for face in faces.challenge_faces(town, "en"):
        possible = [answer for answer in challenges[face.title].answers if answer.needs != (-1,)]
        costs = [tuple(int(chip.value) for chip in answer.chips) for answer in face.answers]
        engine = [
            tuple(cost for cost in (answer.budget, answer.trust) if cost) or (0,) for answer in possible
        ]
        assert costs == engine
        assert face.numeral == "I" * challenges[face.title].intensity


@pytest.mark.parametrize("name", CITIES)
def test_cards_name_only_measures_that_are_played_here(name: str) -> None:
    town = city(name)
    elsewhere = {
        measure.replace("_", " ")
        for card in town.challenges.values()
        for measure in (
            *(with_ for answer in card.answers for with_ in answer.with_),
            *(card.problem.solved_by if card.problem else ()),
        )
        if measure not in town.measures
    }
    named = [
        word
        for face in faces.challenge_faces(town, "en")
        for word in elsewhere
        if any(word in text for text in (*face.rules, *(answer.rules for answer in face.answers)))
    ]
    assert named == []


def test_some_cards_do_name_measures_of_other_cities() -> None:
    everywhere = {name for town in CITIES for card in city(town).challenges.values() for name in _named(card)}
    assert any(name not in city("timisoara").measures for name in everywhere)


def _named(card: ChallengeEntry) -> set[str]:
    return {measure for answer in card.answers for measure in answer.with_}


# --- the numbers that a table needs ----------------------------------------------------------------------------------


def test_the_look_up_table_is_the_rights_check() -> None:
    game = city("timisoara").game(Difficulty.ORDINARY, Format.WORKSHOP)
    steps = game.rules.coverage_steps
    for demand in range(1, MOST_DEMAND + 1):
        for met in range(demand + 1):
            engine = engine_check._move(steps, 1000 * met // demand)
            table = next(by for share, by in steps if met >= least_met(demand, share // 10))
            assert table == engine


@pytest.mark.parametrize("name", CITIES)
def test_demand_at_the_start_is_what_the_engine_finds(name: str) -> None:
    game = city(name).game(Difficulty.ORDINARY, Format.WORKSHOP)
    state, _ = new_game(game, 1)
    state.sizes, state.needs, state.barriers = (
        game.sizes,
        game.needs,
        game.barriers,
    )  # before the first calendar
    state.placements = tuple(placed for placed in state.placements if placed.since == 0)
    check = rights_check(state)
    assert at_the_start(game) == (check.demand, check.blocked)


@pytest.mark.parametrize("name", CITIES)
@pytest.mark.parametrize("format_", list(Format))
@pytest.mark.parametrize("level", list(Difficulty))
def test_the_challenge_deck_is_stacked_as_the_engine_does(
    name: str, format_: Format, level: Difficulty
) -> None:
    game = city(name).game(level, format_)
    counts = stack_counts(game)
    top = stacked(game, 5)[: sum(counts)]
    found = [game.challenges[index].intensity for index in top]
    assert tuple(found.count(intensity) for intensity in (1, 2, 3)) == counts
    assert found == sorted(found)


def test_run_sheets_add_up_and_keep_a_third_for_the_talk() -> None:
    rules = city("timisoara").common.rules
    made = plans(rules.formats[Format.WORKSHOP])
    for name, minutes in (("60", 60), ("90", 90), ("stand", 15)):
        assert sum(part.minutes for part in made[name]) == minutes
        assert all(part.minutes > 0 for part in made[name])
    for name in ("60", "90"):
        talk = sum(part.minutes for part in made[name][4:])
        assert 3 * talk >= sum(part.minutes for part in made[name])
        played = [(part.first, part.last) for part in made[name] if part.first]
        assert played[0][0] == 1
        assert all(end[1] + 1 == begin[0] for end, begin in pairwise(played))
    assert made["90"][2].last == rules.formats[Format.WORKSHOP].rounds
    assert made["stand"][1].last == rules.formats[Format.STAND].rounds


# --- the whole document ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "size"), [("timisoara", PaperSize.A4), ("lampedusa", PaperSize.LETTER)])
def test_the_whole_game_is_printed(name: str, size: PaperSize) -> None:
    paper = print_city(city(name), size, "en")
    assert without_glyph(paper) == set()
    assert (paper.pdf.w, paper.pdf.h) == pytest.approx(
        (210, 297) if size is PaperSize.A4 else (215.9, 279.4), abs=0.1
    )
    assert paper.pages > 40
    assert paper.output() == paper.output()


def test_the_cards_begin_on_a_front_page(monkeypatch: pytest.MonkeyPatch) -> None:
    before: list[int] = []

    def noting(paper: Paper, *_: object) -> None:
        before.append(paper.pages)

    monkeypatch.setattr("weldi_game.report.sheets.document.print_deck", noting)
    print_city(city("timisoara"), PaperSize.A4, "en")
    assert len(before) == 3
    assert all(pages % 2 == 0 for pages in before)


def test_only_pdf_is_printed(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="unknown_sheet_ending") as refused:
        write_sheets(city("timisoara"), tmp_path / "x.html")
    assert refused.value.usage
