import json
import string
from gettext import NullTranslations

import pytest

from weldi_game.cards.findings import KINDS, MOST_PER_FILE, Finding, Severity, arrange, count, finding
from weldi_game.text.extract import template

_WORDS: dict[str, str | int] = {"name": "tilte", "valid": "title, text", "count": 3}


def _unknown_key(line: int = 3, file: str = "city.yaml") -> Finding:
    return finding(
        "shape-unknown-key", file, line, 5, _WORDS, suggestion="title", source_line="    tilte: Harvest"
    )


def test_a_finding_takes_severity_and_sentence_from_its_kind() -> None:
    found = _unknown_key()
    assert found.severity is Severity.ERROR
    assert found.message == "'tilte' is no key that can stand here. These can: title, text."


def test_json_has_exactly_the_keys_of_the_command_line() -> None:
    said = _unknown_key().to_json()
    assert list(said) == ["file", "line", "column", "code", "severity", "message", "suggestion"]
    assert json.loads(json.dumps(said)) == said
    assert said["severity"] == "error"


def test_rendering_shows_the_line_with_a_caret_under_the_column() -> None:
    assert _unknown_key().render().split("\n") == [
        "city.yaml:3:5: error: 'tilte' is no key that can stand here. These can: title, text. [shape-unknown-key]",
        "    3 |     tilte: Harvest",
        "      |     ^",
        "  = did you mean: title",
    ]


def test_rendering_a_finding_about_the_whole_file_shows_no_line() -> None:
    assert finding("file-missing", "city.yaml").render() == (
        "city.yaml: error: There is no file with this name. Check the name and the folder. [file-missing]"
    )


@pytest.mark.parametrize("column", [1, 60, 250, 500, 501])
def test_the_caret_stays_under_its_letter_in_a_long_line(column: int) -> None:
    line = "".join(chr(0x4E00 + i) for i in range(500))  # every letter differs
    rendered = finding("yaml-syntax", "f", 1, column, source_line=line).render().split("\n")
    under = rendered[2].index("^")
    shown = rendered[1][under] if under < len(rendered[1]) else ""
    assert shown == line[column - 1 : column]
    assert len(rendered[1]) < 120


def test_control_characters_do_not_reach_the_terminal() -> None:
    rendered = finding("yaml-syntax", "f", 1, 1, source_line="a\x1b[31m\u202eb\tc").render()
    assert "\x1b" not in rendered
    assert "\u202e" not in rendered


def test_worst_first_then_by_place() -> None:
    warning = finding("yaml-hard-space", "city.yaml", 1, 1)
    findings = [warning, _unknown_key(9), _unknown_key(2), _unknown_key(5, "albacete.yaml")]
    assert [(each.file, each.line) for each in arrange(findings)] == [
        ("albacete.yaml", 5),
        ("city.yaml", 2),
        ("city.yaml", 9),
        ("city.yaml", 1),
    ]


def test_more_than_twenty_of_a_file_are_counted_not_shown() -> None:
    arranged = arrange([_unknown_key(line) for line in range(1, 31)] + [_unknown_key(1, "other.yaml")])
    assert [each.file for each in arranged].count("city.yaml") == MOST_PER_FILE + 1
    assert arranged[-1].code == "findings-not-shown"
    assert arranged[-1].message.startswith("Further findings in this file that are not shown: 10.")
    assert all(each.code != "findings-not-shown" for each in arranged if each.file == "other.yaml")


def test_twenty_are_all_shown() -> None:
    assert len(arrange([_unknown_key(line) for line in range(20)])) == 20


def test_arranging_twice_keeps_the_count() -> None:
    once = arrange([_unknown_key(line) for line in range(1, 31)])
    assert arrange([*once, _unknown_key(40)])[-1].data == (("count", 11),)


def test_counting_by_severity() -> None:
    findings = [_unknown_key(), _unknown_key(), finding("yaml-hard-space", "f")]
    assert [count(findings, each) for each in Severity] == [2, 1, 0]


def test_an_unknown_code_is_a_defect() -> None:
    with pytest.raises(KeyError):
        finding("no-such-code", "f")


def test_a_missing_word_is_a_defect() -> None:
    with pytest.raises(KeyError):
        finding("shape-unknown-key", "f", data={"name": "x"})


def test_a_finding_can_be_said_in_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    class German(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            assert context == "finding"
            return "'{name}' kann hier nicht stehen. Möglich: {valid}."

    monkeypatch.setattr("weldi_game.text.speech.translations", lambda language: German())
    assert _unknown_key().say("de") == "'tilte' kann hier nicht stehen. Möglich: title, text."


def test_braces_in_the_data_are_not_filled() -> None:
    found = finding("shape-unknown-key", "f", data={"name": "{valid}", "valid": "{name}"})
    assert found.message == "'{valid}' is no key that can stand here. These can: {name}."
    assert found.say("en") == found.message


@pytest.mark.parametrize("code", sorted(KINDS))
def test_every_kind_is_said_in_whole_plain_sentences(code: str) -> None:
    kind = KINDS[code]
    assert kind.code == code
    assert set(code) <= set(string.ascii_lowercase + string.digits + "-")
    for sentence in (kind.message, kind.explanation):
        assert sentence[-1] in ".?"
        assert "  " not in sentence
        lowered = sentence.lower()
        assert not any(
            word in lowered for word in ("scalar", "mapping values", "pydantic", "input should", "token")
        )
    places = [
        name for _, name, form, conversion in string.Formatter().parse(kind.message) if name is not None
    ]
    assert all(name.isidentifier() for name in places)
    # Sentences begin with a capital letter, a number, or the author's own word.
    assert not kind.message[0].islower()


def test_every_sentence_can_be_translated() -> None:
    offered = {entry.msgid for entry in template() if entry.msgctxt == "finding"}
    assert {kind.message for kind in KINDS.values()} == offered
