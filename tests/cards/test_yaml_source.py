"""Each guard of the loader with a file that it stops and a neighbour that it lets through, for both parsers."""

import os
import time
from pathlib import Path

import pytest
import yaml

from weldi_game.cards import yaml_source
from weldi_game.cards.finding_kinds_reading import READING
from weldi_game.cards.source_scalars import resolve
from weldi_game.cards.source_text import MOST_BYTES, decode, read_text
from weldi_game.cards.yaml_source import HAS_C_PARSER, parse, read

# A text and where the finding stands: code -> (text, line, column). One for each guard, more below.
STOPPED: dict[str, tuple[str, int, int]] = {
    "text-invisible-character": ("a: be\u200bd\n", 1, 6),
    "text-broken-character": ("a: Li\ufffdge\n", 1, 6),
    "yaml-tab-indentation": ("a:\n\tb: 1\n", 2, 1),
    "yaml-tab": ("a: one\ttwo\n", 1, 7),
    "yaml-hard-space-key": ("a: 1\n\u00a0b: 2\n", 2, 1),
    "yaml-empty": ("# only a comment\n", 0, 0),
    "yaml-not-mapping": ("- a\n- b\n", 1, 1),
    "yaml-second-document": ("a: 1\n---\nb: 2\n", 2, 1),
    "yaml-directive": ("# hi\n%YAML 1.1\n---\na: 1\n", 2, 1),
    "yaml-anchor": ("a: &x 1\n", 1, 4),
    "yaml-alias": ("a: *x\n", 1, 4),
    "yaml-merge-key": ("a:\n  <<: 1\n", 2, 3),
    "yaml-tag": ("a: !!python/object:os.system 1\n", 1, 4),
    "yaml-key-not-text": ("a: 1\n2: b\n", 2, 1),
    "yaml-key-too-long": ("k" * 101 + ": 1\n", 1, 1),
    "yaml-duplicate-key": ("a: 1\nb: 2\na: 3\n", 3, 1),
    "yaml-missing-dash": ("m:\n- a: 1\n  b: 2\n  a: 3\n  b: 4\n", 4, 3),
    "yaml-too-deep": ("a: " + "[" * 40 + "]" * 40 + "\n", 1, 43),
    "yaml-too-many-values": ("a: [" + "1," * 19_998 + "]\n", 0, 0),
    "yaml-number-too-long": ("a: 1234567890123456789\n", 1, 4),
    "yaml-number-not-finite": ("a: 1.0e999\n", 1, 4),
    "yaml-second-colon": ("title: Work: a right\n", 1, 12),
    "yaml-unexpected-key": ("a: 1\n  b: 2\n", 2, 3),
    "yaml-missing-colon": ("title: x\nfamily housing\nid: y\n", 2, 1),
    "yaml-missing-space": ("a: {b:[1]}\n", 1, 6),
    "yaml-question-mark": ("a: [who?, you]\n", 1, 8),
    "yaml-indentation": ("a:\n  b: 1\n c: 2\n", 3, 2),
    "yaml-open-quote": ('a: "text\nb: 1\n', 1, 4),
    "yaml-after-quote": ("a: 'It's time'\n", 1, 8),
    "yaml-open-bracket": ("a: [x, y\nb: 1\n", 1, 4),
    "yaml-odd-start": ("a: @home\n", 1, 4),
    "yaml-dash": ("a: - x\n", 1, 4),
    "yaml-block-mark": ("a: > 3 rounds\n", 1, 4),
    "yaml-escape": ('a: "C:\\xdir"\n', 1, 7),
    "yaml-comment-cuts-text": ("a: one # two\n  three\n", 1, 8),
    "yaml-hard-space": ("a: one\n  \u00a0two\n", 2, 3),
    "yaml-text-in-comment": ("a: card #5\n", 1, 9),
}
# The same with one thing put right: what it reads as.
LET_THROUGH: dict[str, tuple[str, object]] = {
    "text-invisible-character": ("a: be-d é ☺ 日 \U0001f3e0\n", {"a": "be-d é ☺ 日 \U0001f3e0"}),
    "text-broken-character": ("a: Liège\n", {"a": "Liège"}),
    "yaml-tab-indentation": ("a:\n  b: 1\n", {"a": {"b": 1}}),
    "yaml-tab": ("a: one two\n#\tcomment\twith tabs\n", {"a": "one two"}),
    "yaml-hard-space-key": ("a: 1\nb: 2\n", {"a": 1, "b": 2}),
    "yaml-empty": ("# a comment\na: 1\n", {"a": 1}),
    "yaml-not-mapping": ("a:\n- b\n", {"a": ["b"]}),
    "yaml-second-document": ("---\na: 1\n...\n", {"a": 1}),
    "yaml-directive": ("a: 100 %YAML\n", {"a": "100 %YAML"}),
    "yaml-anchor": ("a: R&D & more\n", {"a": "R&D & more"}),
    "yaml-alias": ("a: 2 * x\n", {"a": "2 * x"}),
    "yaml-merge-key": ('a:\n  "<<": 1\n', {"a": {"<<": 1}}),
    "yaml-tag": ("a: wow!! great!\n", {"a": "wow!! great!"}),
    "yaml-key-not-text": ('a: 1\n"2": b\n', {"a": 1, "2": "b"}),
    "yaml-key-too-long": ("k" * 100 + ": 1\n", {"k" * 100: 1}),
    "yaml-duplicate-key": ("a: 1\nb: {a: 2}\nc: {a: 3}\n", {"a": 1, "b": {"a": 2}, "c": {"a": 3}}),
    "yaml-missing-dash": (
        "m:\n- a: 1\n  b: 2\n- a: 3\n  b: 4\n",
        {"m": [{"a": 1, "b": 2}, {"a": 3, "b": 4}]},
    ),
    "yaml-too-deep": ("a: " + "[" * 3 + "]" * 3 + "\n", {"a": [[[]]]}),
    "yaml-too-many-values": ("a: [" + "1," * 19_997 + "]\n", {"a": [1] * 19_997}),
    "yaml-number-too-long": ("a: 123456789012345678\n", {"a": 123456789012345678}),
    "yaml-number-not-finite": ("a: 1.0e99\n", {"a": 1.0e99}),
    "yaml-second-colon": ("title: 'Work: a right'\n", {"title": "Work: a right"}),
    "yaml-unexpected-key": ("a:\n  b: 2\n", {"a": {"b": 2}}),
    "yaml-missing-colon": ("title: x\nfamily: housing\n", {"title": "x", "family": "housing"}),
    "yaml-missing-space": ("a: {b: [1]}\n", {"a": {"b": [1]}}),
    "yaml-question-mark": ("a: ['who?', you]\nb: who?\n", {"a": ["who?", "you"], "b": "who?"}),
    "yaml-indentation": ("a:\n  b: 1\n  c: 2\n", {"a": {"b": 1, "c": 2}}),
    "yaml-open-quote": ('a: "text"\nb: 1\n', {"a": "text", "b": 1}),
    "yaml-after-quote": ("a: 'It''s time'\n", {"a": "It's time"}),
    "yaml-open-bracket": ("a: [x, y]\nb: 1\n", {"a": ["x", "y"], "b": 1}),
    "yaml-odd-start": ("a: me@home\n", {"a": "me@home"}),
    "yaml-dash": ("a:\n- x\nb: -x\n", {"a": ["x"], "b": "-x"}),
    "yaml-block-mark": ("a: >\n  3\n  rounds\nb: more > less\n", {"a": "3 rounds\n", "b": "more > less"}),
    "yaml-escape": ("a: 'C:\\xdir'\nb: \"\\x41\\n\"\n", {"a": "C:\\xdir", "b": "A\n"}),
    "yaml-comment-cuts-text": ("a: one two # three\nb: 1\n", {"a": "one two", "b": 1}),
    "yaml-hard-space": ("a: one\n  two\u00a0three\n", {"a": "one two\u00a0three"}),
    "yaml-text-in-comment": (
        "a: card # five\nb: 3 #5\nc: 'x #5' # y\nd: |\n  x #5\n",
        {"a": "card", "b": 3, "c": "x #5", "d": "x #5\n"},
    ),
}
# Whatever is not about the characters and the YAML of one text has its own test below.
ELSEWHERE = {
    *("file-missing", "file-not-regular", "file-unreadable", "file-too-big", "file-utf16", "file-not-utf8"),
    *("file-checker-failed", "yaml-syntax"),
}
WARNINGS = {"yaml-hard-space", "yaml-text-in-comment"}
PARSERS = [True, False] if HAS_C_PARSER else [False]


def test_every_kind_of_reading_has_its_test() -> None:
    assert {kind.code for kind in READING} == STOPPED.keys() | ELSEWHERE
    assert STOPPED.keys() == LET_THROUGH.keys()


@pytest.mark.parametrize("c_parser", PARSERS)
@pytest.mark.parametrize("code", sorted(STOPPED))
def test_a_guard_stops_with_one_finding_at_its_place(code: str, c_parser: bool) -> None:
    text, line, column = STOPPED[code]
    source = parse(text, "city.yaml", c_parser=c_parser)
    assert [(each.code, each.line, each.column) for each in source.findings] == [(code, line, column)]
    assert source.findings_are_errors is (code not in WARNINGS)
    assert bool(source.data) is (code in WARNINGS)


@pytest.mark.parametrize("c_parser", PARSERS)
@pytest.mark.parametrize("code", sorted(LET_THROUGH))
def test_a_guard_lets_its_neighbour_through(code: str, c_parser: bool) -> None:
    text, data = LET_THROUGH[code]
    source = parse(text, "city.yaml", c_parser=c_parser)
    assert source.findings == ()
    assert source.data == data


MORE_STOPPED = {
    # invisible characters, also written as escapes
    "a: x\x00y\n": "text-invisible-character",
    "a: \u202eabc\n": "text-invisible-character",
    "a: x\u2028b: 1\n": "text-invisible-character",
    "a: x\x85b\n": "text-invisible-character",
    "a: \ud800\n": "text-invisible-character",
    "a: x\ufeffy\n": "text-invisible-character",
    "a: so\u00adft\n": "text-invisible-character",
    'a: "\\u202e"\n': "text-invisible-character",
    'a: "\\0"\n': "text-invisible-character",
    'a: "\\N"\n': "text-invisible-character",
    'a:\n- "\\e[31m"\n': "text-invisible-character",
    # anchors, aliases, tags in every place
    "&a b: 1\n": "yaml-anchor",
    "a: &x [1]\n": "yaml-anchor",
    "a: &x\n  b: 1\n": "yaml-anchor",
    "a: & more\n": "yaml-anchor",
    "a: [*x]\n": "yaml-alias",
    "*x : 1\n": "yaml-alias",
    "a: *bold* text\n": "yaml-alias",
    "a: ! x\n": "yaml-tag",
    "a: ! [x]\n": "yaml-tag",
    "a: !!int '3'\n": "yaml-tag",
    "!!map\na: 1\n": "yaml-tag",
    "a: !e!x 1\n": "yaml-tag",
    "a: !<tag:yaml.org,2002:str> 1\n": "yaml-tag",
    "a: {<<: {b: 1}}\n": "yaml-merge-key",
    # keys
    "null: 1\n": "yaml-key-not-text",
    "true: 1\n": "yaml-key-not-text",
    "?\n: 1\n": "yaml-key-not-text",
    "1.5: 1\n": "yaml-key-not-text",
    "? [a]\n: b\n": "yaml-key-not-text",
    "? {a: b}\n: c\n": "yaml-key-not-text",
    "{[a]: b}\n": "yaml-key-not-text",
    "a: {b: 1, b: 2}\n": "yaml-duplicate-key",
    "a: 1\n'a': 2\n": "yaml-duplicate-key",
    # numbers
    "a: -1234567890123456789\n": "yaml-number-too-long",
    "a: .inf\n": "yaml-number-not-finite",
    "a: -.Inf\n": "yaml-number-not-finite",
    "a: .NaN\n": "yaml-number-not-finite",
    # documents
    "": "yaml-empty",
    "---\n": "yaml-empty",
    "~\n": "yaml-empty",
    "text\n": "yaml-not-mapping",
    "42\n": "yaml-not-mapping",
    "a: 1\n...\nb: 2\n": "yaml-second-document",
    "%TAG ! tag:x,2000:\n---\na: 1\n": "yaml-directive",
    # syntax
    "id:x\nb: 1\n": "yaml-missing-colon",
    "a: 1\nb\n": "yaml-missing-colon",
    "a:\n  text: Help: now\n": "yaml-second-colon",
    "a:\n  b: 1\n    c: 2\n": "yaml-unexpected-key",
    "m:\n  - id: x\n   title: y\n": "yaml-indentation",
    "m:\n  - a\n - b\n": "yaml-indentation",
    "a: 1\n- b\n": "yaml-indentation",
    "a: 'text\nb: 1\n": "yaml-open-quote",
    'a: "The "right" to work"\n': "yaml-after-quote",
    "a: {x: 1\nb: 1\n": "yaml-open-bracket",
    "a: [x}\n": "yaml-open-bracket",
    "a: %x\n": "yaml-odd-start",
    "a: `x`\n": "yaml-odd-start",
    "a: , x\n": "yaml-odd-start",
    "a: | text\n": "yaml-block-mark",
    'a: "\\U00110000"\n': "yaml-escape",
    'a: "\\UFFFFFFFF"\n': "yaml-escape",
    "a: {x: why?}\n": "yaml-question-mark",
    "a: [\n  x,\n  y? z\n]\n": "yaml-question-mark",
    "a: {b:}\n": "yaml-missing-space",
    "a:\n\u00a0\u00a0b: 1\n  c: 2\n": "yaml-hard-space-key",
}


@pytest.mark.parametrize("c_parser", PARSERS)
@pytest.mark.parametrize("text", MORE_STOPPED)
def test_guards_stop_every_form_with_one_finding(text: str, c_parser: bool) -> None:
    source = parse(text, "city.yaml", c_parser=c_parser)
    assert [each.code for each in source.findings] == [MORE_STOPPED[text]]
    assert source.data == {}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *(
            ("NO", "NO"),
            ("no", "no"),
            ("yes", "yes"),
            ("on", "on"),
            ("off", "off"),
            ("y", "y"),
            ("True", "True"),
        ),
        *(("12:30", "12:30"), ("190:20:30", "190:20:30"), ("010", "010"), ("0o17", "0o17"), ("0x1F", "0x1F")),
        *(
            ("1_000", "1_000"),
            ("1,5", "1,5"),
            ("2026-11-22", "2026-11-22"),
            ("0b11", "0b11"),
            ("+", "+"),
            ("-", "-"),
        ),
        *(
            ("1.2.3", "1.2.3"),
            ("007.5", "007.5"),
            ("1e", "1e"),
            (".", "."),
            ("٣", "٣"),
            ("NULL", "NULL"),
            ("nan", "nan"),
        ),
        *(("true", True), ("false", False), ("null", None), ("~", None), ("", None)),
        *(
            ("0", 0),
            ("-3", -3),
            ("+1", 1),
            ("42", 42),
            ("1.5", 1.5),
            (".5", 0.5),
            ("-1.", -1.0),
            ("1e3", 1000.0),
        ),
    ],
)
def test_unquoted_words_mean_what_they_say(word: str, value: object) -> None:
    found = resolve(word)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("c_parser", PARSERS)
def test_quoted_words_are_texts(c_parser: bool) -> None:
    source = parse("a: 'true'\nb: \"3\"\nc: ''\nd: |\n  12\ne: >-\n  null\n'1': x\n", "f", c_parser=c_parser)
    assert source.data == {"a": "true", "b": "3", "c": "", "d": "12\n", "e": "null", "1": "x"}


def test_the_usual_loader_would_fall_into_these_traps() -> None:
    """Negative control: what PyYAML's own safe loader makes of the same words."""
    loaded = yaml.safe_load("a: NO\nb: 12:30\nc: 010\nd: 2026-11-22\na: 2\n")
    assert loaded["a"] == 2
    assert loaded["b"] == 750
    assert loaded["c"] == 8
    assert not isinstance(loaded["d"], str)


@pytest.mark.parametrize("c_parser", PARSERS)
def test_several_mistakes_are_told_at_once(c_parser: bool) -> None:
    text = "a: &x 1\nb: !!str 2\nc: 12345678901234567890\na: 2\n3: x\n"
    source = parse(text, "f", c_parser=c_parser)
    assert [(each.line, each.code) for each in source.findings] == [
        (1, "yaml-anchor"),
        (2, "yaml-tag"),
        (3, "yaml-number-too-long"),
        (4, "yaml-duplicate-key"),
        (5, "yaml-key-not-text"),
    ]


def test_a_duplicate_key_names_both_lines() -> None:
    found = parse("b:\n  a: 1\n  c: 2\n  a: 3\n", "f").findings[0]
    assert found.line == 4
    assert "the first time in line 2" in found.message


PLACES = """\
format: 1
groups:
  - id: women
    size: 2
    needs: {work: 1, health: 2}
  - {id: minors, size: 1}
texts:
  - "é☺ \U0001f3e0"
  - >
    folded
empty:
"""


@pytest.mark.parametrize("c_parser", PARSERS)
@pytest.mark.parametrize(
    ("path", "value_at", "key_at"),
    [
        ((), (1, 1), (1, 1)),
        (("format",), (1, 9), (1, 1)),
        (("groups",), (3, 3), (2, 1)),
        (("groups", 0), (3, 5), (3, 5)),
        (("groups", 0, "size"), (4, 11), (4, 5)),
        (("groups", 0, "needs"), (5, 12), (5, 5)),
        (("groups", 0, "needs", "health"), (5, 30), (5, 22)),
        (("groups", 1, "size"), (6, 24), (6, 18)),
        (("texts", 0), (8, 5), (8, 5)),
        (("texts", 1), (9, 5), (9, 5)),
        (("groups", 0, "unknown"), (3, 5), (3, 5)),  # the last value on the way
        (("groups", 7), (3, 3), (2, 1)),
        (("groups", "x"), (3, 3), (2, 1)),
        (("nothing", 3), (1, 1), (1, 1)),
    ],
)
def test_places_of_keys_and_values(
    path: tuple[str | int, ...], value_at: tuple[int, int], key_at: tuple[int, int], c_parser: bool
) -> None:
    source = parse(PLACES, "f", c_parser=c_parser)
    assert source.position(path) == value_at
    assert source.position(path, key=True) == key_at


def test_a_source_makes_findings_with_place_and_line() -> None:
    found = parse(PLACES, "f").finding(
        "shape-no-value", ("empty",), {"name": "empty"}, key=True, suggestion="x"
    )
    assert (found.line, found.column, found.source_line, found.suggestion) == (11, 1, "empty:", "x")


def test_lines_by_number() -> None:
    source = parse("a: 1\nb: 2", "f")
    assert [source.line(number) for number in (0, 1, 2, 3)] == [None, "a: 1", "b: 2", None]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_alike(end: str) -> None:
    source = parse(f"a: 1{end}# x{end}b: 'x{end}  y'{end}c: 3", "f")
    assert source.data == {"a": 1, "b": "x y", "c": 3}
    assert source.position(("c",), key=True) == (5, 1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "city.yaml"


def codes(path: Path) -> list[str]:
    return [each.code for each in read(path).findings]


def test_a_good_file_is_read(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfname: Li\xc3\xa8ge\r\n")
    source = read(file)
    assert source.data == {"name": "Liège"}
    assert source.findings == ()
    assert source.file == str(file)
    assert source.position(("name",)) == (1, 7)


def test_missing_file(file: Path) -> None:
    assert codes(file) == ["file-missing"]


def test_folders_and_devices_are_not_opened(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["file-not-regular"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert codes(tmp_path / "pipe") == ["file-not-regular"]
        assert codes(Path("/dev/zero")) == ["file-not-regular"]


def test_a_file_that_must_not_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError

    file.write_text("a: 1\n")
    monkeypatch.setattr(Path, "open", refuse)
    assert codes(file) == ["file-unreadable"]


def test_a_path_that_no_system_takes() -> None:
    assert codes(Path("a\x00b")) in (["file-unreadable"], ["file-missing"])
    assert codes(Path("x" * 5000)) in (["file-unreadable"], ["file-missing"])


def test_the_size_is_looked_at_before_opening(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"# " + b"x" * (MOST_BYTES - 7) + b"\na: 1")
    assert file.stat().st_size == MOST_BYTES
    assert read(file).data == {"a": 1}
    file.write_bytes(b"#" * (MOST_BYTES + 1))
    monkeypatch.setattr(Path, "open", lambda *args, **kwargs: pytest.fail("opened"))
    assert codes(file) == ["file-too-big"]
    assert "257 kB; at most 256 kB" in read(file).findings[0].message


def test_a_file_that_grows_while_it_is_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("a: 1\n")
    small = file.stat()
    file.write_bytes(b"#" * (MOST_BYTES + 1))
    monkeypatch.setattr(Path, "stat", lambda *args, **kwargs: small)
    assert [each.code for each in read_text(file)[1]] == ["file-too-big"]


def test_a_text_that_is_too_big_is_not_parsed() -> None:
    assert [each.code for each in parse("#" * (MOST_BYTES + 1), "f").findings] == ["file-too-big"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_utf_16_is_named(file: Path, encoding: str) -> None:
    file.write_text("a: 1\n", encoding=encoding)
    assert codes(file) == ["file-utf16"]


def test_an_older_encoding_is_named_with_the_place_and_the_letter(file: Path) -> None:
    file.write_bytes("format: 1\r\nname: Liège é\r\n".encode("latin-1"))
    found = read(file).findings[0]
    assert (found.code, found.line, found.column) == ("file-not-utf8", 2, 9)
    assert "'è'" in found.message
    assert found.source_line == "name: Liège é"


@pytest.mark.parametrize("raw", [b"a: \xff\xfe", b"a: \x81", b"a: \xc3", b"a: \xed\xa0\x80", b"\xc0\x80"])
def test_bytes_that_are_no_text(raw: bytes) -> None:
    assert [each.code for each in decode(raw)[1]] == ["file-not-utf8"]


def test_a_defect_of_ours_is_a_finding_and_a_line_in_the_log(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def defect(*args: object, **kwargs: object) -> None:
        raise RecursionError

    file.write_text("a: 1\n")
    monkeypatch.setattr(yaml_source, "Builder", defect)
    assert codes(file) == ["file-checker-failed"]
    assert "RecursionError" in caplog.text
    caplog.clear()
    monkeypatch.setattr(yaml_source, "read_text", defect)
    assert codes(file) == ["file-checker-failed"]


@pytest.mark.parametrize("c_parser", PARSERS)
def test_an_error_nobody_foresaw_is_still_a_finding(c_parser: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weldi_game.cards.source_syntax._RULES", ())
    found = parse('a: "text\n', "f", c_parser=c_parser).findings
    assert [(each.code, each.line) for each in found] == [("yaml-syntax", 1)]


BOMBS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)),
    "merge keys": "a: &a {x: 1}\nb: {<<: [" + "*a, " * 5000 + "]}\n",
    "brackets": "a: " + "[" * 100_000,
    "braces": "{a: " * 60_000,
    "dashes": "- " * 120_000,
    "indentation": "".join(" " * i + "a:\n" for i in range(700)),
    "one line": "a: " + "x" * 250_000,
    "one key": "x" * 250_000 + ": 1",
    "quotes": 'a: "' + "\\x41" * 60_000,
    "question marks": "? " * 120_000,
    "digits": "a: " + "1" * 250_000,
    "decimals": "a: 0." + "1" * 250_000,
    "minus signs": "a: " + "-" * 250_000,
    "duplicate keys": "a: 1\n" * 19_000,
    "comments": "a: b #c\n" * 1 + "#" * 250_000,
    "spaces before comments": "a: b" + " " * 250_000 + "#c",
    "tight comments": "x: y #c\n" * 9_000,
    "hard spaces": "a: b\n" + "\u00a0 c\n" * 20_000,
    "flow pairs": "a: [" + "b: c, " * 9_000 + "]",
    "block scalar": "a: |\n" + "\n" * 250_000,
    "tags": "a: [" + "!!str x, " * 15_000 + "]",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_does_not_go_off(name: str) -> None:
    start = time.process_time()
    source = parse(BOMBS[name], "f")
    assert len(source.findings) <= 21
    assert all(each.code != "file-checker-failed" for each in source.findings)
    assert time.process_time() - start < 2.0


CORPUS = Path(yaml_source.__file__).parent / "decks"


@pytest.mark.skipif(not HAS_C_PARSER, reason="PyYAML has no C parser here")
@pytest.mark.parametrize("file", ["measures_shelf.yaml", "rules.yaml"])
def test_both_parsers_agree_on_the_games_own_files(file: str) -> None:
    fast, slow = read(CORPUS / file), read(CORPUS / file, c_parser=False)
    assert fast.findings == slow.findings == ()
    assert fast.data == slow.data
    assert fast.spots == slow.spots
    assert fast.data["format"] == 1


def test_without_the_c_library_the_other_parser_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "HAS_C_PARSER", False)
    monkeypatch.setattr(yaml_source, "CParser", None)
    assert parse("a: [1]\n", "f", c_parser=True).data == {"a": [1]}


def test_data_are_what_the_usual_loader_reads_where_that_is_safe() -> None:
    """The events are put together rightly: on a plain file PyYAML's loader agrees."""
    text = (CORPUS / "measures_shelf.yaml").read_text(encoding="utf-8")
    assert parse(text, "f").data == yaml.safe_load(text)
