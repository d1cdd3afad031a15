"""`weldi-game report` and `print`: exit codes, sentences, never a traceback."""

import importlib.util
from pathlib import Path

import pytest

from tests.report.games import saved
from weldi_game.cli import main
from weldi_game.report import writing


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


@pytest.fixture(scope="module")
def save(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("saves") / "game.weldi")


@pytest.mark.parametrize("ending", [".html", ".pdf", ".csv", ".HTML"])
def test_a_report_is_written(
    save: Path, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / f"debrief{ending}"
    code, told, _ = run(capsys, "report", str(save), "--out", str(out))
    assert code == 0
    assert str(out) in told
    assert out.stat().st_size > 1000


def test_several_saves_are_compared_and_the_others_named(
    save: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = saved(tmp_path / "other.weldi", bot_seed=2, bot="random")
    broken = tmp_path / "broken.weldi"
    broken.write_bytes(b"")
    out = tmp_path / "side.html"
    code, told, err = run(capsys, "report", str(save), str(other), str(broken), "--out", str(out))
    assert code == 0
    assert "2 tables side by side" in told
    assert "broken.weldi" in err


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.weldi", None, "There is no file"),
        ("empty.weldi", b"", "not a saved game"),
        ("foreign.weldi", b"\x00\xff not json", "not a saved game"),
        ("list.weldi", b"[1, 2]\n", "not a saved game"),
    ],
)
def test_what_is_no_game_is_a_sentence(
    tmp_path: Path, name: str, content: bytes | None, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    code, _, err = run(capsys, "report", str(path), "--out", str(tmp_path / "x.html"))
    assert code == 1
    assert words in err
    assert err.count("\n") == 1


def test_a_game_of_a_city_that_is_gone(
    save: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "gone.weldi"
    changed.write_text(
        save.read_text(encoding="utf-8").replace('"timisoara"', '"nowhere"', 1), encoding="utf-8"
    )
    code, _, err = run(capsys, "report", str(changed), "--out", str(tmp_path / "x.html"))
    assert code == 1
    assert "“nowhere”, which is not here" in err


@pytest.mark.parametrize("out", ["x.docx", "x", "x.html.zip"])
def test_an_unknown_ending_is_wrong_usage(
    save: Path, tmp_path: Path, out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, "report", str(save), "--out", str(tmp_path / out))
    assert code == 2
    assert ".html, .pdf and .csv" in err


def test_a_place_that_cannot_be_written(
    save: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    code, _, err = run(capsys, "report", str(save), "--out", str(tmp_path / "file" / "x.html"))
    assert code == 1
    assert "cannot be written" in err
    folder = tmp_path / "folder.html"
    folder.mkdir()
    code, _, err = run(capsys, "report", str(save), "--out", str(folder))
    assert code == 1
    assert "is a folder" in err


@pytest.mark.parametrize(
    ("ending", "library"), [(".html", "jinja2"), (".pdf", "fpdf"), (".pdf", "uharfbuzz")]
)
def test_a_missing_library_is_a_sentence(
    save: Path,
    tmp_path: Path,
    ending: str,
    library: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(writing, "find_spec", lambda name: None if name == library else found(name))
    code, _, err = run(capsys, "report", str(save), "--out", str(tmp_path / f"x{ending}"))
    assert code == 1
    assert library in err
    assert "weldi-game[report]" in err
    assert not writing.available(ending)
    assert writing.available(".csv")


def test_the_game_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "game.pdf"
    code, told, _ = run(capsys, "print", "utrecht", "--out", str(out), "--paper", "letter")
    assert code == 0
    assert "pages are in" in told
    assert out.read_bytes().startswith(b"%PDF-")


def test_printing_in_another_form_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "print", "utrecht", "--out", str(tmp_path / "x.html"))
    assert code == 2
    assert "does not end in .pdf" in err


def test_a_city_with_errors_is_refused_with_its_findings(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "utrecht.yaml"
    text = (root / "scenarios" / "utrecht.yaml").read_text(encoding="utf-8")
    broken.write_text(text.replace("budget: 2", "budget: 99", 1), encoding="utf-8")
    code, _, err = run(capsys, "print", str(broken), "--out", str(tmp_path / "x.pdf"))
    assert code == 1
    assert "99" in err
    assert "mend what is said above" in err
    assert not (tmp_path / "x.pdf").exists()


def test_an_unknown_city_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "print", "utrect", "--out", str(tmp_path / "x.pdf"))
    assert code == 2
    assert "utrecht" in err
