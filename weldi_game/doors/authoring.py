"""`weldi-game new`, `schema`, `reference`, `upgrade`: what a writer of cities starts from and works with."""

import argparse
import os
import shlex
import subprocess
import sys
from pathlib import Path

from weldi_game import paths
from weldi_game.cards import library
from weldi_game.cards.authoring import template
from weldi_game.cards.authoring.edits import NotFoundError
from weldi_game.cards.findings import Severity, count
from weldi_game.doors.common import city, own_folder
from weldi_game.doors.outcome import DONE, SAID_NO, WRONG_USAGE, Refused
from weldi_game.paths import Unwritable
from weldi_game.text import say


def new(options: argparse.Namespace) -> int:
    """Write a commented scenario file to start a city from; says where it is and what to do next."""
    city_id: str = options.id
    if not template.is_city_id(city_id):
        near = template.like_an_id(city_id)
        raise Refused(say("cli.new_bad_id", {"id": city_id, "near": near}), WRONG_USAGE)
    if city_id in {each.id for each in library.ours()}:
        raise Refused(say("cli.new_ours", {"id": city_id}), WRONG_USAGE)
    source = _readable(options.source) if options.source else None
    folder = Path(options.dir).expanduser() if options.dir else own_folder()
    try:
        text = template.begin(city_id, source)
    except NotFoundError as odd:
        raise Refused(say("cli.new_source_odd", {"file": str(source), "place": str(odd)})) from None
    file = _write_new(folder, city_id, text)
    _write_schema_beside(file)
    shown = _quoted(str(file))
    print(say("cli.new_done", {"file": str(file)}))
    print(say("cli.new_check", {"program": _program(), "file": shown}))
    print(say("cli.new_play", {"program": _program(), "file": shown}))
    return DONE


def _readable(word: str) -> Path:
    chosen = city(word)
    if chosen.placed.entry is None:
        raise Refused(say("cli.new_source_broken", {"file": str(chosen.path)}))
    return chosen.path


def _write_new(folder: Path, city_id: str, text: str) -> Path:
    try:
        return template.write_new(folder, city_id, text)
    except FileExistsError as there:
        raise Refused(say("cli.new_exists", {"file": str(there.filename)})) from None
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refused(say("cli.new_unwritable", {"folder": str(folder), "reason": reason})) from problem


def _write_schema_beside(file: Path) -> None:
    """Put the schema where the first line of the new file looks for it; where it cannot be, only help is missing."""
    from weldi_game.cards.authoring import schema

    try:
        schema.write(file.parent / schema.FOLDER)
    except Unwritable as problem:
        print(say(problem.message.id, problem.message.data), file=sys.stderr)


def schema(options: argparse.Namespace) -> int:
    """Write the JSON Schemas into a folder, or print the one of scenarios."""
    from weldi_game.cards.authoring import schema

    if not options.out:
        sys.stdout.write(schema.written(schema.schemas()[schema.SCENARIO]))
        return DONE
    folder = Path(options.out).expanduser()
    try:
        files = schema.write(folder)
    except Unwritable as problem:
        raise _not_written(problem) from problem
    for file in files:
        print(say("cli.written", {"file": str(file)}))
    return DONE


def reference(options: argparse.Namespace) -> int:
    """Write the authoring reference into a file, or print it."""
    from weldi_game.cards.authoring.reference import page

    if not options.out:
        sys.stdout.write(page())
        return DONE
    file = Path(options.out).expanduser()
    try:
        paths.write_atomic(file, page())
    except Unwritable as problem:
        raise _not_written(problem) from problem
    print(say("cli.written", {"file": str(file)}))
    return DONE


def upgrade(options: argparse.Namespace) -> int:
    """Bring files to today's format; exit code 1 when one cannot be, or has errors afterwards."""
    from weldi_game.cards.authoring.upgrade import CannotUpgradeError
    from weldi_game.cards.content_files import files_in

    files, missing = files_in(map(Path, options.paths))
    for finding in missing:
        print(finding.render())
    code = SAID_NO if missing else DONE
    for file in files:
        try:
            code = max(code, _upgrade(file, options.dry_run))
        except (CannotUpgradeError, Unwritable) as refused:
            print(f"weldi-game: {say(refused.message.id, refused.message.data)}", file=sys.stderr)
            code = SAID_NO
    return code


def _upgrade(file: Path, dry_run: bool) -> int:
    from weldi_game.cards.authoring.upgrade import FORMAT, carry_out, plan

    planned = plan(file)
    if not planned.needed:
        print(say("cli.upgrade_not_needed", {"file": str(file), "format": FORMAT}))
        return DONE
    print(planned.diff())
    if dry_run:
        print(say("cli.upgrade_dry", {"file": str(file), "format": FORMAT}))
    else:
        backup = carry_out(planned)
        print(say("cli.upgrade_done", {"file": str(file), "format": FORMAT, "backup": backup.name}))
    for finding in planned.findings:
        print(finding.render())
    return SAID_NO if count(planned.findings, Severity.ERROR) else DONE


def _not_written(problem: Unwritable) -> Refused:
    data = {"folder": str(problem.folder), "reason": problem.reason}
    return Refused(say("cli.out_unwritable", data))


def _program() -> str:
    """How the person started the game, for commands to copy."""
    if Path(sys.argv[0]).name != "__main__.py":
        return "weldi-game"
    return "py -m weldi_game" if os.name == "nt" else "python3 -m weldi_game"


def _quoted(path: str) -> str:
    return subprocess.list2cmdline([path]) if os.name == "nt" else shlex.quote(path)
