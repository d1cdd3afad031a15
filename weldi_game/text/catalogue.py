"""Where templates and words come from: the English modules, the compiled catalogues of other languages."""

import gettext
import locale
import logging
import os
import re
import sys
from collections.abc import Mapping
from functools import lru_cache

from weldi_game import data
from weldi_game.text.messages import (
    cli,
    effects,
    events,
    findings,
    lab,
    refusals,
    report,
    report_sheets,
    speaker,
    terms,
    ui,
    ui_check,
    ui_debrief,
    ui_ending,
    ui_facilitator,
    ui_front,
    ui_pages,
    ui_sitting,
    ui_table,
)
from weldi_game.text.records import Template, Term

SOURCE = "en"
PSEUDO = "en-XA"
DOMAIN = "weldi"

#: How each language calls itself, for the list in the settings.
NAMES = {
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "hr": "Hrvatski",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    PSEUDO: "[Pšéüdö Éñglîšh]",
}

TERMS: Mapping[str, Term] = terms.TERMS
MESSAGES: Mapping[str, Template] = {
    message: template
    for module in (
        terms,
        refusals,
        events,
        effects,
        findings,
        ui,
        ui_check,
        ui_ending,
        ui_front,
        ui_pages,
        ui_table,
        ui_sitting,
        ui_facilitator,
        ui_debrief,
        speaker,
        report,
        report_sheets,
        cli,
        lab,
    )
    for message, template in module.MESSAGES.items()
}
VOCABULARIES = frozenset(word.partition(".")[0] for word in TERMS)

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
_log = logging.getLogger("weldi_game.text")


def languages(*, pseudo: bool = False) -> tuple[str, ...]:
    """The languages that can be chosen, English first.

    Args:
        pseudo: whether the pseudo-language for tests of the layout is among them.
    """
    folder = data.assets("translations")
    found = sorted(path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (SOURCE, *(code for code in found if code != SOURCE), *((PSEUDO,) if pseudo else ()))


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the person's system speaks, where the game has it; else English."""
    wanted = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    if sys.platform == "win32":
        import ctypes

        wanted.append(locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""))
    known = languages()
    for code in wanted:
        for candidate in _fallbacks(code.partition(".")[0]):
            if candidate in known:
                return candidate
        if code:
            break
    return SOURCE


def language_name(language: str) -> str:
    """How a language calls itself, or its code where that is not known."""
    return NAMES.get(language, language)


@lru_cache(maxsize=16)
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; an empty one, which answers in English, where none can be read.

    A regional code falls back to its language: "pt-BR" reads "pt" where there is no catalogue of its own.
    """
    for code in _fallbacks(language):
        path = data.assets("translations", code, "LC_MESSAGES", f"{DOMAIN}.mo")
        if not path.is_file():
            continue
        try:
            with path.open("rb") as file:
                return gettext.GNUTranslations(file)
        except Exception as problem:  # a damaged file fails in many ways, struct.error among them
            _log.warning("the catalogue %s cannot be read: %s", path.name, problem)
    return gettext.NullTranslations()


def _fallbacks(language: str) -> tuple[str, ...]:
    code = language.replace("_", "-")
    if not _LANGUAGE.fullmatch(code) or code == SOURCE:
        return ()
    parts = code.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))
