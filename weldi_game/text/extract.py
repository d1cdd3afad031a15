"""For translators: writes the template of all messages and keeps the catalogues of the languages up to date.

    python -m weldi_game.text.extract --out weldi.pot     the template (POT) for Poedit or Weblate
    python -m weldi_game.text.extract --new pl            begins a language
    python -m weldi_game.text.extract --update            brings all languages up to date

Needs the development tools (polib, babel). Words can have forms for languages with cases: `--forms genitive`
adds an entry of the context `right.genitive` for each word, used by `{right:term.genitive}`.
"""

import argparse
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

import polib
from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

from weldi_game import __version__, data
from weldi_game.text.catalogue import DOMAIN, MESSAGES, TERMS
from weldi_game.text.records import Plural
from weldi_game.text.speech import CONTENT

#: Tables of sentences that stand in other rooms, by their context: a module, and the name of a table of records with a
#: `message`. They are looked up by name, for when the game runs this room knows no other one.
ELSEWHERE = {"finding": ("weldi_game.cards.finding_kinds", "KINDS")}

#: What makes two entries the same for gettext: context, English, English plural.
Key: TypeAlias = tuple[str, str, str]


def template(forms: Sequence[str] = (), content: Iterable[tuple[str, str]] = ()) -> polib.POFile:
    """The template of everything that can be translated.

    Args:
        forms: names of cases; each word gets an entry for each of them.
        content: texts of cards and scenarios as (stable id path, English text). The path is what is
            looked up, so that a correction of the English keeps the translation; the English is the comment.
    """
    pot = polib.POFile(encoding="utf-8", wrapwidth=100)
    pot.metadata = {
        "Project-Id-Version": f"weldi-game {__version__}",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for (context, english, plural), ids in _messages(forms).items():
        pot.append(
            polib.POEntry(
                msgctxt=context,
                msgid=english,
                msgid_plural=plural,
                msgstr_plural={0: "", 1: ""} if plural else None,
                comment=" ".join(ids),
                flags=["python-brace-format"] if "{" in english + plural else [],
            )
        )
    pot.extend(polib.POEntry(msgctxt=CONTENT, msgid=path, comment=english) for path, english in content)
    return pot


def begin(language: str, pot: polib.POFile, folder: Path) -> Path:
    """Begins the catalogue of a language with its plural rule; returns the file.

    Raises:
        FileExistsError: the language has a catalogue already.
        UnknownLocaleError: no such language is known.
    """
    locale = Locale.parse(language, sep="-")
    path = _po(folder, language)
    if path.exists():
        raise FileExistsError(path)
    po = polib.POFile(encoding="utf-8", wrapwidth=100)
    po.metadata = {**pot.metadata, "Language": language, "Plural-Forms": _plural_forms(locale)}
    path.parent.mkdir(parents=True, exist_ok=True)
    po.save(str(path))
    return path


def update(path: Path, pot: polib.POFile) -> polib.POFile:
    """Merges the template into one language's catalogue, keeps what is translated, and compiles it beside it.

    A text of a card whose English has changed since it was translated is marked for review ("fuzzy") and
    shown in English until then.
    """
    po = polib.pofile(str(path), wrapwidth=100)
    before = {(entry.msgctxt, entry.msgid): entry.comment for entry in po}
    po.merge(pot)
    for entry in po:
        changed = before.get((entry.msgctxt, entry.msgid), entry.comment) != entry.comment
        if entry.msgctxt == CONTENT and changed and entry.msgstr and not entry.fuzzy:
            entry.flags.append("fuzzy")
    po.save()
    po.save_as_mofile(str(path.with_suffix(".mo")))
    return po


def main(arguments: Sequence[str] | None = None) -> int:
    """The command of the module; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m weldi_game.text.extract", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the template to FILE")
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a language, for example pl")
    parser.add_argument("--update", action="store_true", help="merge into every language and compile it")
    parser.add_argument("--forms", nargs="*", default=[], metavar="CASE", help="forms of words to ask for")
    chosen = parser.parse_args(arguments)
    folder = data.assets("translations")
    pot = template(chosen.forms)
    if chosen.out:
        pot.save(str(chosen.out))
        print(f"{chosen.out}: {len(pot)} entries")
    try:
        fresh = [begin(chosen.new, pot, folder)] if chosen.new else []
    except FileExistsError as problem:
        parser.error(f"{problem} exists already: use --update")
    except (UnknownLocaleError, ValueError):
        parser.error(f"{chosen.new!r} is not the code of a known language")
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")) if chosen.update else fresh:
        po = update(path, pot)
        print(f"{path}: {po.percent_translated()} % translated")
    return 0


def _messages(forms: Sequence[str]) -> dict[Key, list[str]]:
    """All that the text room says, with the ids that say it, in the order of the modules."""
    found: dict[Key, list[str]] = {}
    for message, english in MESSAGES.items():
        context = message.partition(".")[0]
        one, other = (english.one, english.other) if isinstance(english, Plural) else (english, "")
        found.setdefault((context, one, other), []).append(message)
    for word, known in TERMS.items():
        vocabulary = word.partition(".")[0]
        for context in (vocabulary, *(f"{vocabulary}.{form}" for form in forms)):
            for english in dict.fromkeys((known.name, known.brief)):
                found.setdefault((context, english, ""), []).append(word)
    for context, (module, table) in ELSEWHERE.items():
        for name, record in getattr(import_module(module), table).items():
            found.setdefault((context, record.message, ""), []).append(name)
    return found


def _plural_forms(locale: Locale) -> str:
    """The header by which gettext chooses among the plural forms of a language."""
    return get_plural(locale).plural_forms


def _po(folder: Path, language: str) -> Path:
    return folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"


if __name__ == "__main__":
    raise SystemExit(main())
