"""Makes and keeps the environment in which a checkout runs; standard library only.

An environment that this module made has a folder `.weldi` inside: the stamp, which tells for which project,
Python and place it was made, the lock of whoever is working on it, and the log of what happened. One that
has none belongs to somebody else and is left alone.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from weldi_game.bootstrap.steps import Beat, held, run
from weldi_game.bootstrap.telling import SetupFailed, sentence, tell

OURS = ".weldi"


@dataclass(frozen=True, slots=True)
class Environment:
    """A place for the libraries of a checkout, which may not have been made yet."""

    folder: Path
    project: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    @property
    def log(self) -> Path:
        """What happened when it was made."""
        return self.folder / OURS / "setup.log"

    def is_ready(self, extras: frozenset[str]) -> bool:
        """Whether it is current and has these extras."""
        return self.is_current() and self.made_with() >= extras

    def is_current(self) -> bool:
        """Whether it was made for this project as it is now, for this Python and this place."""
        stamp = self._stamp()
        if stamp.get("place") != self._place() or not self.python.exists():
            return False
        text = _bytes_of(self.project)
        if stamp.get("text") == _digest(text):
            return True
        return stamp.get("needs") == _needs(text)  # pyproject.toml changed, but not in what is installed

    def made_with(self) -> frozenset[str]:
        """The extras that it has."""
        extras = self._stamp().get("extras", "")
        return frozenset(extras.split(",")) if extras else frozenset()

    def stamp(self, extras: frozenset[str]) -> None:
        """Notes down that it is complete with these extras."""
        text = _bytes_of(self.project)
        content = {
            "place": self._place(),
            "text": _digest(text),
            "needs": _needs(text),
            "extras": ",".join(sorted(extras)),
        }
        new = self.folder / OURS / f"stamp.{os.getpid()}"
        new.write_text(json.dumps(content, indent=1), encoding="utf-8")
        new.replace(self.folder / OURS / "stamp.json")

    def unstamp(self) -> None:
        """Notes down that it is being worked on."""
        (self.folder / OURS / "stamp.json").unlink(missing_ok=True)

    def _stamp(self) -> dict[str, str]:
        try:
            content = json.loads((self.folder / OURS / "stamp.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(value) for name, value in content.items()} if isinstance(content, dict) else {}

    def _place(self) -> str:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return " ".join((version, sysconfig.get_platform(), str(self.project), str(self.folder)))


def places(project: Path, named: str | None) -> list[Path]:
    """Where the environment may be, first choice first: as the person says, else two places of our own."""
    if named:
        return [Path(named).expanduser().absolute()]
    return [project / ".venv", _cache() / f"venv-{_digest(str(project).encode())[:12]}"]


def prepare(project: Path, extras: frozenset[str], named: str | None) -> Environment:
    """Makes the environment of a checkout, or brings it up to date, and returns it.

    Two starts at once share one build: the second waits for the first.

    Raises:
        SetupFailed: no folder can be written to, Python lacks venv, or the installation fails.
    """
    environment = Environment(_first_usable(places(project, named)), project)
    with held(environment.folder / OURS / "lock") as beat:
        if environment.is_ready(extras):
            return environment
        if environment.is_current():
            tell("cli.setup_adds", extras=sorted(extras - environment.made_with()))
            extras |= environment.made_with()
        else:
            environment.unstamp()
            _clear(environment.folder)
            _greet(environment)
        _build(environment, extras, beat)
        environment.stamp(extras)
    return environment


def hand_over(python: Path, arguments: Sequence[str]) -> int:
    """Goes on in another interpreter with this process's input and output; returns its exit code.

    Where the system can, this process becomes the other one, so that signals reach the game itself.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    command = [str(python), *arguments]
    if sys.platform == "win32":
        return _wait_for(subprocess.Popen(command))
    os.execv(command[0], command)


def _first_usable(folders: Sequence[Path]) -> Path:
    """The first folder that is ours or empty, and can be written to."""
    for folder in folders:
        try:
            if folder.is_dir() and not (folder / OURS).is_dir() and any(folder.iterdir()):
                reason = sentence("cli.setup_not_ours")
                continue
            (folder / OURS).mkdir(parents=True, exist_ok=True)
            trial = folder / OURS / f"trial.{os.getpid()}"
            trial.touch()
            trial.unlink(missing_ok=True)
        except OSError as problem:
            reason = problem.strerror or type(problem).__name__
            continue
        return folder
    raise SetupFailed("cli.setup_no_folder", folder=str(folders[-1]), reason=reason)


def _clear(folder: Path) -> None:
    for each in folder.iterdir():
        if each.name != OURS:
            shutil.rmtree(each) if each.is_dir() and not each.is_symlink() else each.unlink()


def _greet(environment: Environment) -> None:
    wheels = _wheels(environment.project)
    if wheels:
        tell("cli.setup_begins_offline", folder=str(environment.folder), wheels=str(wheels))
    else:
        tell("cli.setup_begins", folder=str(environment.folder))


def _build(environment: Environment, extras: frozenset[str], beat: Beat) -> None:
    began = time.monotonic()
    environment.log.write_text("", encoding="utf-8")
    if not environment.python.exists():
        pip_inside = _has("ensurepip")
        make = ["-m", "venv", *([] if pip_inside else ["--without-pip"]), str(environment.folder)]
        if not _has("venv") or run([sys.executable, *make], environment.log, beat):
            raise SetupFailed("cli.setup_no_venv")
    target = f"{environment.project}[{','.join(sorted(extras))}]" if extras else str(environment.project)
    install = ["install", *_source(environment.project), "--no-warn-script-location", "--editable", target]
    if run([*_pip(environment), *install], environment.log, beat):
        raise SetupFailed("cli.setup_failed", reason=_reason(environment.log), log=str(environment.log))
    tell("cli.setup_done", seconds=round(time.monotonic() - began))


def _pip(environment: Environment) -> list[str]:
    """The environment's own pip; where Python comes without one, this interpreter's pip works for it."""
    options = ["--disable-pip-version-check", "--no-input"]
    if _pip_of(environment.folder):
        return [str(environment.python), "-m", "pip", *options]
    if _has("pip"):
        return [sys.executable, "-m", "pip", *options, "--python", str(environment.python)]
    raise SetupFailed("cli.setup_no_venv")


def _pip_of(folder: Path) -> Path | None:
    return next(folder.glob("[Ll]ib/**/site-packages/pip/__init__.py"), None)


def _source(project: Path) -> list[str]:
    wheels = _wheels(project)
    return ["--no-index", "--find-links", str(wheels)] if wheels else []


def _wheels(project: Path) -> Path | None:
    """The folder from which the libraries are installed without internet, if somebody has put one there."""
    folder = project / "wheels"
    return folder if folder.is_dir() and any(folder.glob("*.whl")) else None


def _reason(log: Path) -> str:
    """The last sentence (not code word) that pip called an error."""
    errors = re.findall(r"^\s*(?:ERROR|error): (\S+ .+)$", log.read_text(encoding="utf-8"), re.MULTILINE)
    return errors[-1].rstrip(".") + "." if errors else ""


def _wait_for(process: "subprocess.Popen[bytes]") -> int:
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # the game gets Ctrl-C as well, and says how it ends
            continue


def _has(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


def _cache() -> Path:
    """The user's cache folder; platformdirs would know it, but is not installed yet."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Weldi" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "Weldi"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "Weldi"


def _needs(text: bytes) -> str:
    """The digest of those parts of `pyproject.toml` that decide what is installed and how."""
    import tomllib

    described = tomllib.loads(text.decode("utf-8"))
    parts = [described.get("project"), described.get("build-system"), described.get("tool", {}).get("hatch")]
    return _digest(json.dumps(parts, sort_keys=True).encode())


def _bytes_of(project: Path) -> bytes:
    return (project / "pyproject.toml").read_bytes()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
