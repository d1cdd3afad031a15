"""The evaluation keeps counts and nothing else, and shows nothing below five answers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weldi_game import paths
from weldi_game.session.evaluation import (
    ITEMS,
    LEAST_ANSWERS,
    MOST_ANSWERS,
    STEPS,
    SUBJECTS,
    Answer,
    Evaluation,
    Form,
    file_of,
)

DAY = "2027-03-14"
ANSWER = [Answer(2, 4)] * len(ITEMS)
STEP = st.integers(0, STEPS)
ANSWERS = st.lists(st.builds(Answer, STEP, STEP), min_size=len(ITEMS), max_size=len(ITEMS)).filter(
    lambda answer: any(step for each in answer for step in each)
)


def nothing() -> list[list[int]]:
    return [[0] * STEPS for _ in ITEMS]


def test_there_are_two_items_on_each_subject() -> None:
    assert len(ITEMS) == 2 * len(SUBJECTS) == 8


@given(st.lists(ANSWERS, min_size=1, max_size=12))
def test_answers_are_counted_and_shown_from_five_on(answers: list[list[Answer]]) -> None:
    form = Form(DAY)
    for answer in answers:
        form.add(answer)
    assert form.answers == len(answers)
    assert form.missing == max(LEAST_ANSWERS - len(answers), 0)
    shown = form.shown()
    assert bool(shown) == (len(answers) >= LEAST_ANSWERS)
    for index, each in enumerate(shown):
        before = [answer[index].before for answer in answers]
        assert each.before == tuple(before.count(step) for step in range(1, STEPS + 1))
        ticked = [step for step in before if step]
        assert each.means[0] == pytest.approx(sum(ticked) / len(ticked) if ticked else 0.0)


@pytest.mark.parametrize(
    "answer",
    [
        ANSWER[1:],
        [*ANSWER, Answer(1, 1)],
        [Answer(6, 1), *ANSWER[1:]],
        [Answer(1, -1), *ANSWER[1:]],
        [Answer(0, 0)] * len(ITEMS),
    ],
)
def test_an_answer_that_cannot_be_is_refused_and_not_counted(answer: list[Answer]) -> None:
    form = Form(DAY)
    with pytest.raises(ValueError, match=r"answers|ticked"):
        form.add(answer)
    assert form.answers == 0
    assert form.before == nothing()


def test_no_more_answers_than_a_town_hall_holds() -> None:
    form = Form(DAY, MOST_ANSWERS)
    with pytest.raises(ValueError, match="too many"):
        form.add(ANSWER)


def test_paper_forms_are_entered_as_counts() -> None:
    form = Form(DAY)
    before, now = nothing(), nothing()
    before[0][1], now[0][4] = 6, 5
    form.enter(6, before, now)
    form.add(ANSWER)
    assert form.answers == 7
    assert form.shown()[0].before == (0, 7, 0, 0, 0)
    assert form.shown()[0].now == (0, 0, 0, 1, 5)


@pytest.mark.parametrize(("people", "count"), [(2, 3), (0, 0), (5, -1), (MOST_ANSWERS + 1, 1)])
def test_counts_that_do_not_fit_the_people_are_refused(people: int, count: int) -> None:
    form, before = Form(DAY), nothing()
    before[3][2] = count
    with pytest.raises(ValueError, match="counts"):
        form.enter(people, before, nothing())
    assert form.answers == 0


# --- what is kept ------------------------------------------------------------------------------------------


def test_counts_survive_and_hold_nothing_of_a_person(tmp_path: Path) -> None:
    kept = Evaluation(tmp_path / "evaluation.json")
    form = kept.begin(DAY)
    for _ in range(LEAST_ANSWERS):
        form.add(ANSWER)
    kept.keep()
    kept.close()
    kept.begin("2027-03-15").add([Answer(1, 5)] * len(ITEMS))
    kept.keep()
    again = Evaluation(tmp_path / "evaluation.json")
    assert again.closed == [form]
    assert again.open == kept.open
    assert again.closed[0].shown() == form.shown()
    assert keys(json.loads(kept.file.read_text(encoding="utf-8"))) == {
        "format", "open", "closed", "day", "answers", "before", "now", *ITEMS,
    }  # fmt: skip


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {name for each in value.values() for name in keys(each)}
    return {name for each in value for name in keys(each)} if isinstance(value, list) else set()


def test_the_order_of_answers_cannot_be_read_from_the_file(tmp_path: Path) -> None:
    texts = []
    for number, order in enumerate(([1, 2, 3, 4, 5], [5, 3, 1, 2, 4])):
        kept = Evaluation(tmp_path / f"{number}.json")
        for step in order:
            kept.begin(DAY).add([Answer(step, step)] * len(ITEMS))
        kept.keep()
        texts.append(kept.file.read_text(encoding="utf-8"))
    assert texts[0] == texts[1]


def test_a_form_without_answers_leaves_nothing(tmp_path: Path) -> None:
    kept = Evaluation(tmp_path / "evaluation.json")
    kept.begin(DAY)
    kept.close()
    assert kept.closed == []
    with pytest.raises(LookupError):
        kept.close()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"format": 2, "open": null, "closed": []}',
        '{"format": 1, "open": {"day": 5}, "closed": []}',
        '{"format": 1, "open": null, "closed": [{"day": "x", "answers": 1, "before": {}, "now": {}}]}',
        "[" * 100_000,
        "\x00\xff",
    ],
)
def test_a_damaged_file_is_put_aside_and_never_overwritten(tmp_path: Path, content: str) -> None:
    file = tmp_path / "evaluation.json"
    file.write_text(content, encoding="utf-8")
    kept = Evaluation(file)
    assert kept.closed == []
    assert kept.set_aside is not None
    kept.begin(DAY).add(ANSWER)
    kept.keep()
    assert kept.set_aside.read_text(encoding="utf-8") == content
    assert Evaluation(file).open == kept.open


def test_counts_above_the_number_of_answers_are_damage(tmp_path: Path) -> None:
    file = tmp_path / "evaluation.json"
    kept = Evaluation(file)
    kept.begin(DAY).add(ANSWER)
    kept.keep()
    data = json.loads(file.read_text(encoding="utf-8"))
    data["open"]["before"][ITEMS[0]] = [9, 0, 0, 0, 0]
    file.write_text(json.dumps(data), encoding="utf-8")
    assert Evaluation(file).set_aside is not None


def test_a_folder_that_cannot_be_written_is_said_and_loses_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    kept = Evaluation(blocked / "evaluation.json")
    kept.begin(DAY).add(ANSWER)
    with pytest.raises(paths.Unwritable):
        kept.keep()
    assert kept.open is not None
    assert kept.open.answers == 1


def test_the_counts_lie_beside_the_saves(tmp_path: Path) -> None:
    assert file_of(paths.Home.at(tmp_path)) == tmp_path / "evaluation.json"
