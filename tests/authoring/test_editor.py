"""What a writer sees in an editor: the schema in the hands of the real YAML language server.

Skipped where it is not installed: npm install -g yaml-language-server
"""

import itertools
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.authoring import towns
from weldi_game import data
from weldi_game.cards import effects
from weldi_game.cards.authoring import schema
from weldi_game.cards.library import load_common
from weldi_game.cards.vocabulary import Right

SERVER = shutil.which("yaml-language-server")
CURSOR = "|"
HEAD = f"{schema.MODELINE}\n"
EFFECTS = "calendar:\n  - id: a\n    round: 1\n    effects:\n"

Message = dict[str, object]

pytestmark = pytest.mark.skipif(SERVER is None, reason="yaml-language-server is not installed")


class Editor:
    """The least that an editor says to a language server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = itertools.count(1)
        self._told: list[Message] = []
        self._server = subprocess.Popen(
            [str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        able = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
            }
        }
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": able})
        self._say("initialized", {})
        settings = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
        self._say("workspace/didChangeConfiguration", {"settings": {"yaml": settings}})

    def close(self) -> None:
        self._server.kill()
        self._server.communicate()

    def completes(self, text: str) -> dict[str, str]:
        """What is offered at the cursor: labels and their explanations."""
        answer = self._at_cursor("completion", text)
        items = cast("list[dict[str, object]]", answer["items"])
        return {str(item["label"]): _plain(item.get("documentation", "")) for item in items}

    def explains(self, text: str) -> str:
        """What is shown for the word under the cursor."""
        return _plain(self._at_cursor("hover", text)["contents"])

    def complains(self, text: str) -> list[str]:
        """What is underlined, as `line: message`; the line counts from 1 in `text`."""
        uri = self._open(HEAD + text)
        while True:
            for told in self._told:
                about = cast("dict[str, object]", told["params"])
                if told["method"] == "textDocument/publishDiagnostics" and about["uri"] == uri:
                    return [_complaint(each) for each in cast("list[Message]", about["diagnostics"])]
            self._take(self._read())

    def _at_cursor(self, what: str, text: str) -> dict[str, object]:
        before, _, after = (HEAD + text).partition(CURSOR)
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        about = {"textDocument": {"uri": self._open(before + after)}, "position": place}
        return cast("dict[str, object]", self._ask(f"textDocument/{what}", about))

    def _open(self, text: str) -> str:
        uri = (self.folder / f"town{next(self._numbers)}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._say("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, about: Message) -> object:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": about})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message["result"]
            self._take(message)

    def _say(self, method: str, about: Message) -> None:
        self._send({"method": method, "params": about})

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._server.stdin.flush()

    def _read(self) -> Message:
        assert self._server.stdout is not None
        length = 0
        while line := self._server.stdout.readline().strip():
            if line.startswith(b"Content-Length: "):
                length = int(line.partition(b": ")[2])
        return cast("Message", json.loads(self._server.stdout.read(length)))

    def _take(self, message: Message) -> None:
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})
        else:
            self._told.append(message)


def _plain(words: object) -> str:
    return str(words["value"]) if isinstance(words, dict) else str(words)


def _complaint(diagnostic: Message) -> str:
    start = cast("dict[str, dict[str, int]]", diagnostic["range"])["start"]
    return f"{start['line']}: {diagnostic['message']}"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("editor")
    schema.write(folder / schema.FOLDER)
    opened = Editor(folder)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "before", ["      - do: ", "      - {do: ", "      - do: when\n        then:\n          - do: "]
)
def test_every_verb_is_offered_with_its_explanation(before: str, editor: Editor) -> None:
    offered = editor.completes(f"{EFFECTS}{before}{CURSOR}{'}' if '{' in before else ''}")
    assert list(offered) == list(effects.VERBS)
    assert all(offered.values())


@pytest.mark.parametrize("verb", effects.VERBS)
def test_a_verb_offers_its_own_fields_and_no_others(verb: str, editor: Editor) -> None:
    offered = set(editor.completes(f"{EFFECTS}      - do: {verb}\n        {CURSOR}"))
    fields = {field.alias or name for name, field in effects.VERBS[verb].model_fields.items()} - {"do"}
    assert offered - {verb} == fields  # the verb itself stands for all its fields at once


def test_words_are_offered_with_their_meaning(editor: Editor) -> None:
    offered = editor.completes(f"{EFFECTS}      - do: change_right\n        right: {CURSOR}")
    assert list(offered) == list(Right)
    assert offered["work"] == "decent work"


def test_ids_of_common_cards_are_offered_with_their_titles(editor: Editor) -> None:
    offered = editor.completes(f"decks:\n  measures:\n    - {CURSOR}")
    common = load_common().measures
    assert offered["printed_guide"] == common["printed_guide"].title
    assert "city_card" not in offered, "the standing offer is never listed"


def test_keys_are_explained(editor: Editor) -> None:
    told = editor.explains(f"{EFFECTS}      - do: change_right\n        ri{CURSOR}ght: work\n        by: 1")
    assert "the right whose track moves" in told
    assert "having a voice" in told


@pytest.mark.parametrize("path", sorted(data.scenarios().glob("*.yaml")), ids=lambda path: path.stem)
def test_nothing_is_underlined_in_our_cities(path: Path, editor: Editor) -> None:
    assert editor.complains(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("      - do: change_group_size", "      - do: chnage_group_size", "Value is not accepted"),
        ("    build: 1 ", "    buidl: 1 ", "Property buidl is not allowed"),
        ("    size: 1\n", "", 'Missing property "size"'),
        ("picture: river ", "picture: rivers ", "Value is not accepted"),
        ("        if: {right: housing, at_least: 6}", "        if: {right: housing}", "Missing property"),
    ],
)
def test_a_mistake_is_underlined_where_it_is(right: str, wrong: str, says: str, editor: Editor) -> None:
    (complaint,) = editor.complains(towns.text((right, wrong)))
    line, _, message = complaint.partition(": ")
    assert says in message
    place = towns.text().partition(right)[0].count("\n") + 1
    assert abs(int(line) - place) <= 2  # a missing key is shown at the start of its entry
