"""What the game says, in one place: message ids and data come in, sentences in the reader's language go out.

Cards, engine and session never hold prose: they name a message and give its data. The surfaces (window,
command line, report) turn both into a sentence with `say`, vocabulary ids into words with `term`, and the
texts of cards and scenarios into the reader's language with `content`. English is the language of the
source; every other one is a gettext catalogue under `assets/translations/`.

Nothing here raises for a missing message, word or value: the reader gets something readable, and the log
`weldi_game.text` a warning, which the tests turn into a failure.
"""

from weldi_game.text.catalogue import PSEUDO, SOURCE, language_name, languages, preferred
from weldi_game.text.records import Message, Plural, Term, Titles, Value
from weldi_game.text.speech import content, join, say, term

__all__ = [
    "PSEUDO",
    "SOURCE",
    "Message",
    "Plural",
    "Term",
    "Titles",
    "Value",
    "content",
    "join",
    "language_name",
    "languages",
    "preferred",
    "say",
    "term",
]
