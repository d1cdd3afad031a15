"""The guide, followed to the letter: every block of YAML goes where the guide says, every command is given."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.authoring import towns
from weldi_game import cli
from weldi_game.bots import registry
from weldi_game.bots.policy import play_out
from weldi_game.cards import library
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.endings import SUCCESS, result
from weldi_game.engine.setup import new_game

FENCE = re.compile(r"(?:<!-- (?P<where>[^>]+) -->\n)?```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Step:
    """A block of the guide: a piece of the city and where it goes, or commands."""

    kind: str
    where: str
    text: str
    line: int

    def __str__(self) -> str:
        return f"line {self.line}"


def steps(guide: str) -> Iterator[Step]:
    for found in FENCE.finditer(guide):
        line = guide.count("\n", 0, found.start()) + 1
        yield Step(found["kind"], found["where"] or "", found["text"], line)


def replaced(city: str, keys: list[str], block: str) -> str:
    """The city with the block in the place of the parts under these keys."""
    kept: list[str] = []
    place, inside = None, False
    for line in city.splitlines(keepends=True):
        if line[:1] not in (" ", "#", "\n"):
            inside = line.partition(":")[0] in keys
            if inside and place is None:
                place = len(kept)
        elif line[:1] in ("#", "\n"):
            inside = False
        if not inside:
            kept.append(line)
    assert place is not None, f"no {keys} in the city"
    return "".join([*kept[:place], block, *kept[place:]])


def added(city: str, key: str, block: str) -> str:
    """The city with a block at the end of the list under a key."""
    start = city.index(f"\n{key}:\n") + 1
    end = re.search(r"\n\n(?=\S)|\n(?=[a-z#])|\Z", city[start:])
    assert end is not None
    at = start + end.start() + 1
    return city[:at] + block + city[at:]


def follow(step: Step, city: Path) -> None:
    """Do what a step says."""
    if step.kind == "sh":
        for command in step.text.splitlines():
            give(shlex.split(command))
        return
    assert step.kind == "yaml", f"line {step.line}: {step.kind}"
    where, _, expected = step.where.partition("; then: ")
    how, _, keys = where.partition(": ")
    text = city.read_text(encoding="utf-8")
    if how == "replace":
        named = keys.split(", ")
        assert [line.partition(":")[0] for line in step.text.splitlines() if line[:1].isalpha()] == named
        text = replaced(text, named, step.text)
    else:
        assert how == "at the end of", f"line {step.line}: the guide does not say where this goes"
        text = added(text, keys, step.text)
    city.write_text(text, encoding="utf-8")
    found = library.read_city(city).findings
    codes = {finding.code for finding in found}
    assert codes == ({expected} if expected else set()), f"line {step.line}: {towns.said(found)}"


def give(words: list[str]) -> None:
    """Give a command of the guide."""
    assert words[0] == "weldi-game"
    command = words[1:]
    if "--playtest" in command:
        return  # half a minute
    if command[0] == "play":
        command += ["--headless", "--bot", "greedy"]
    assert cli.main(command) == 0, words


@pytest.fixture(scope="module")
def guide(root: Path) -> str:
    page = root / "docs" / "authoring.md"
    if not page.is_file():
        pytest.skip("no docs/ here: not a checkout")
    return page.read_text(encoding="utf-8")


def test_the_guide_followed_to_the_letter(
    guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    city = tmp_path / "newbridge.yaml"
    kinds = set()
    for step in steps(guide):
        follow(step, city)
        kinds.add(step.kind)
    assert kinds == {"sh", "yaml"}
    assert "0 errors" in capsys.readouterr().out
    assert library.read_city(tmp_path / "neubruecke.yaml").playable


def test_its_city_is_a_good_game(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As good as the guide promises, in 30 games each: chance loses, a plan often wins."""
    monkeypatch.chdir(tmp_path)
    for step in steps(guide):
        follow(step, tmp_path / "newbridge.yaml")
    game = library.read_city(tmp_path / "newbridge.yaml").game(Difficulty.ORDINARY, Format.WORKSHOP)
    won = {
        bot: sum(
            result(play_out(new_game(game, seed)[0], registry.make(bot, seed))[0]).ending in SUCCESS
            for seed in range(30)
        )
        for bot in ("random", "greedy")
    }
    assert won["random"] <= 6
    assert won["greedy"] >= 12


def test_a_block_that_does_not_hold_is_found(guide: str, tmp_path: Path) -> None:
    city = towns.written(tmp_path)
    good = next(step for step in steps(guide) if step.where.startswith("replace: groups"))
    bad = Step("yaml", good.where, good.text.replace("people:", "poeple:", 1), good.line)
    with pytest.raises(AssertionError, match="shape-unknown-key"):
        follow(bad, city)


def test_every_file_that_it_links_to_is_there(guide: str, root: Path) -> None:
    for target in re.findall(r"\]\(([^)#][^)]*)\)", guide):
        file, _, anchor = target.partition("#")
        assert (root / "docs" / file).is_file(), target
        if not file.endswith(".md"):
            continue
        page = (root / "docs" / file).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
        anchors = {re.sub(r"[^a-z0-9_ -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert not anchor or anchor in anchors, target
