"""Says the records of a debrief in one language: deeds, reasons, lines of the story, titles of cards."""

from weldi_game.cards.library import City
from weldi_game.report.curves import Reason
from weldi_game.report.deeds import Decision
from weldi_game.report.questions import Card
from weldi_game.text import Message, Value, content, say, term

#: How the cause of a moved track is said beside a chart, where that is shorter than the event itself.
_REASONS = {
    "event.problem_bites": "report.reason_problem",
    "event.challenge_landed": "report.reason_landed",
    "event.challenge_softened": "report.reason_softened",
    "event.measure_opened": "report.reason_opened",
    "event.measure_works": "report.reason_works",
    "event.relief_given": "report.reason_relief",
    "event.answered": "report.reason_answered",
    "event.calendar": "report.reason_calendar",
    "event.opportunity": "report.reason_opportunity",
    "event.climate_hostile": "report.reason_climate",
    "event.advocated": "report.reason_advocated",
    "event.intervened_change": "report.reason_intervened",
}
#: What a facilitator did, without the reason: those words were typed, and may name somebody.
_INTERVENTIONS = {
    "event.intervened_change": "report.intervened_change",
    "event.intervened_inject": "report.intervened_inject",
    "event.intervened_hold_back": "report.intervened_hold_back",
    "event.intervened_rewind": "report.intervened_rewind",
    "event.intervened_end": "report.intervened_end",
}


class Sayer:
    """Says messages in one language, with the titles of one city's cards."""

    def __init__(self, city: City, language: str) -> None:
        self.city = city
        self.language = language

    def __call__(self, message: Message | str, /, **data: Value) -> str:
        """The sentence of a message."""
        return say(message, data, self.language, titles=self.city.title_of)

    def term(self, word: str, *, short: bool = False, capital: bool = True) -> str:
        """A word of a vocabulary."""
        return term(word, self.language, short=short, capital=capital)

    def title(self, card: str) -> str:
        """The title of a card; its id where the card is gone."""
        return self.city.title_of(card, self.language) or card

    def answer(self, challenge: str, answer: str) -> str:
        """The title of an answer; its id where the card is gone."""
        entry = self.city.challenges.get(challenge)
        for option in entry.answers if entry else ():
            if option.id == answer:
                return content(f"challenge.{challenge}.answers.{answer}.title", option.title, self.language)
        return answer

    def source(self, source: str) -> str:
        """The title of a document; its id where it is not listed."""
        entry = self.city.sources.get(source)
        return content(f"source.{source}.title", entry.title, self.language) if entry else source

    def card(self, card: Card, field: str) -> str:
        """A text of a card: "title", "text", "debrief", "learning", "real.text" ..."""
        value: object = card.entry
        for part in field.split("."):
            value = getattr(value, part)
        return content(f"{card.path}.{field}", str(value), self.language)

    def event(self, message: Message) -> str:
        """A line of the story; an answer is told with its title, an intervention without its reason."""
        if message.id in _INTERVENTIONS:
            return self(Message(_INTERVENTIONS[message.id], message.data))
        if message.id == "event.answered":
            data = message.data
            given = self.answer(str(data["challenge"]), str(data["answer"]))
            return self(Message("report.answered", data), answer_title=given)
        return self(message)

    def reason(self, reason: Reason) -> str:
        """What moved a track, with its sign, for the list below a chart."""
        return self("report.reason", by=reason.by, reason=_reason(reason.message))

    def deed(self, decision: Decision) -> Message:
        """A decision as a sentence, with who took it."""
        clause = self.clause(decision)
        if not decision.role:
            return Message("report.by_table", {"deed": clause})
        return Message("report.by_role", {"role": decision.role, "deed": clause})

    def clause(self, decision: Decision) -> Message:
        """A decision as a clause without who took it."""
        answer = decision.answer
        if decision.kind in ("answer", "solve"):
            answer = self.answer(decision.card, decision.answer)
        return Message(f"report.deed_{decision.kind}", {"card": decision.card, "answer": answer})


def _reason(cause: Message) -> Message:
    if cause.id == "event.right_checked":
        blocked = "blocked" if cause.data["blocked"] else "met"
        return Message(f"report.reason_needs_{blocked}", cause.data)
    return Message(_REASONS.get(cause.id, cause.id), cause.data)
