"""Tables side by side: what belongs together is compared, everything else is named, nothing is ranked."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from tests.report.games import SOMEBODY, city, saved
from tests.worlds import game
from weldi_game.report.comparison import compare
from weldi_game.report.comparison_reading import read_comparison
from weldi_game.report.loading import ReportError, files, load_all
from weldi_game.report.table_csv import COLUMNS, MARK
from weldi_game.report.words import Sayer
from weldi_game.report.writing import MOST_FILES, Written, write_report
from weldi_game.session.branch import branch
from weldi_game.session.saves import read as read_save
from weldi_game.session.sitting import restore, resume
from weldi_game.text import Message, say


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three tables with the same cards, and everything else that a stick may hold."""
    folder = tmp_path_factory.mktemp("stick")
    saved(folder / "Table 2.weldi", seed=11, bot="random", bot_seed=5)
    saved(folder / "Table 10.weldi", seed=11, bot="greedy")
    saved(folder / "Library.weldi", seed=11, bot="random", bot_seed=9)
    saved(folder / "other cards.weldi", seed=12)
    saved(folder / "other city.weldi", name="albacete", seed=11)
    saved(folder / "other level.weldi", seed=11, level="strained")
    (folder / "empty.weldi").write_bytes(b"")
    (folder / "foreign.weldi").write_text("dear diary", encoding="utf-8")
    (folder / "copy.weldi").write_bytes((folder / "Table 2.weldi").read_bytes())
    torn = (folder / "Library.weldi").read_bytes()
    (folder / "torn.weldi").write_bytes(torn[: len(torn) // 2])
    header = torn.split(b"\n")[0]
    (folder / "unplayed.weldi").write_bytes(header + b"\n")
    return folder


def written(folder: Path, out: Path) -> tuple[Written, str]:
    found = write_report([folder], out)
    return found, out.read_text(encoding="utf-8")


def test_the_same_cards_are_compared_and_the_rest_is_named(folder: Path, tmp_path: Path) -> None:
    found, page = written(folder, tmp_path / "side.html")
    assert found.tables == 4
    reasons = {say(message).split(":")[0]: say(message) for message in found.left_out}
    assert set(reasons) == {
        "Table 2.weldi",
        "empty.weldi",
        "foreign.weldi",
        "other cards.weldi",
        "other city.weldi",
        "other level.weldi",
        "unplayed.weldi",
    }
    assert "another city (Albacete)" in reasons["other city.weldi"]
    assert "another context" in reasons["other level.weldi"]
    assert "other cards" in reasons["other cards.weldi"]
    assert "not a saved game" in reasons["empty.weldi"]
    assert "same game as copy.weldi" in reasons["Table 2.weldi"]
    assert "nothing was played" in reasons["unplayed.weldi"]
    for name in reasons:
        assert name in page
    assert SOMEBODY.split()[0] not in page


def test_tables_stand_by_name_never_by_result(folder: Path) -> None:
    played, left_out = load_all(files([folder]), None)
    found = compare(played, left_out)
    assert found is not None
    names = [table.name for table in found.tables]
    assert names == ["copy", "Library", "Table 10", "torn"]
    assert [table.number for table in found.tables] == [1, 2, 3, 4]


def test_all_tables_met_the_same_challenges(folder: Path) -> None:
    played, left_out = load_all(files([folder]), None)
    found = compare(played, left_out)
    assert found is not None
    whole = [table for table in found.tables if table.debrief.finished]
    first = {met.challenge for met in whole[0].debrief.challenges}
    assert len(whole) == 3
    assert all({met.challenge for met in table.debrief.challenges} == first for table in whole)
    assert {each.challenge for each in found.challenges} == first
    for row in found.challenges:
        assert {number for number, _ in row.fates} <= {1, 2, 3, 4}
    for choice in found.choices:
        assert any(choice.rounds)
        assert len(choice.rounds) == 4


def test_the_words_say_whose_answer_it_was_and_what_stays(folder: Path) -> None:
    played, left_out = load_all(files([folder]), None)
    found = compare(played, left_out)
    assert found is not None
    side = read_comparison(found, "en")
    assert any("1 line of the file was damaged" in line for table in side.tables for line in table.left)
    assert any("Stopped in half-year" in line for table in side.tables for line in table.left)
    assert len(side.questions) >= 4
    told = " ".join([side.lead, *side.questions, *(line for table in side.tables for line in table.left)])
    assert not [
        word for word in ("best", "winner", "points scored", "first place") if word in told.casefold()
    ]


def test_files_that_do_not_belong_together_are_refused_with_reasons(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportError) as refused:
        write_report([folder / "Table 10.weldi", folder / "other cards.weldi"], tmp_path / "x.html")
    sentence = say(refused.value.message)
    assert "Table 10.weldi: played with other cards" in sentence
    assert not (tmp_path / "x.html").exists()


def test_two_copies_are_one_game(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="nothing_left"):
        write_report([folder / "Table 2.weldi", folder / "copy.weldi"], tmp_path / "x.html")


def test_the_same_file_twice_is_one_file(folder: Path) -> None:
    assert files([folder / "Library.weldi", folder / "." / "Library.weldi"]) == [folder / "Library.weldi"]


def test_names_with_numbers_stand_as_people_count(tmp_path: Path) -> None:
    for name in ("Table 10", "Table 2", "table 1", "Annex"):
        (tmp_path / f"{name}.weldi").touch()
    assert [path.stem for path in files([tmp_path])] == ["Annex", "table 1", "Table 2", "Table 10"]


def test_a_what_if_is_no_table_of_its_own(folder: Path, tmp_path: Path) -> None:
    first, _ = restore(read_save(folder / "Table 10.weldi"), game("timisoara"))
    other = branch(first, 3, tmp_path)
    other.close()
    assert other.path is not None
    played, left_out = load_all([folder / "Library.weldi", folder / "Table 10.weldi", other.path], None)
    found = compare(played, left_out)
    assert found is not None
    assert [table.name for table in found.tables] == ["Library", "Table 10"]
    assert "a “what if” of another game, played on from half-year 3" in say(found.apart[0])


def test_hands_of_the_ballot_are_in_the_report(tmp_path: Path) -> None:
    save = saved(tmp_path / "game.weldi")
    sitting, _ = resume(read_save(save), game("timisoara"))
    chosen = load_all([save], None)[0][0].debrief.ballot[0]
    sitting.remark(ballot={chosen: 17, "no_such_measure": 3, "city_card": "many"})
    sitting.close()
    loaded, _ = load_all([save], None)
    assert loaded[0].hands == {chosen: 17}
    out = tmp_path / "out.html"
    write_report([save], out)
    assert "17 hands" in out.read_text(encoding="utf-8")


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.weldi").touch()
    with pytest.raises(ReportError, match="too_many"):
        write_report([tmp_path], tmp_path / "x.html")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no_folder_games"):
        write_report([tmp_path], tmp_path / "x.html")


def test_twenty_tables_side_by_side(tmp_path: Path) -> None:
    for number in range(20):
        saved(tmp_path / f"{number}.weldi", seed=3, bot="random", bot_seed=number)
    found, page = written(tmp_path, tmp_path / "side.html")
    assert found.tables == 20
    assert page.count('class="spark"') == 20 * 6
    assert write_report([tmp_path], tmp_path / "side.pdf").tables == 20


# --- CSV ----------------------------------------------------------------------------------------------------


def rows(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(MARK)
    return list(csv.DictReader(StringIO(text[1:])))


def test_rows_for_those_who_count(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    write_report([folder / "Table 10.weldi"], out)
    found = rows(out)
    assert tuple(found[0]) == COLUMNS
    rights = [row for row in found if row["kind"] == "right"]
    assert len(rights) == 6 * 7
    assert {row["half_year"] for row in rights} == set("0123456")
    assert {row["kind"] for row in found} >= {
        "right",
        "condition",
        "group",
        "decision",
        "challenge",
        "ending",
    }
    assert {row["table"] for row in found} == {"Table 10"}


def test_rows_of_several_tables_name_them(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    write_report([folder], out)
    assert {row["table"] for row in rows(out)} == {"copy", "Library", "Table 10", "torn"}


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    save = saved(tmp_path / "=HYPERLINK(A1).weldi")
    out = tmp_path / "out.csv"
    write_report([save], out)
    assert {row["table"] for row in rows(out)} == {"'=HYPERLINK(A1)"}


def test_messages_about_files_need_no_city() -> None:
    message = Message("report.apart_city", {"file": "a", "city": "b", "level": "ordinary", "format": "stand"})
    assert say(message) == "a: played in another city (b)."
    assert Sayer(city("timisoara"), "en").title("no_such_card") == "no_such_card"
