"""Which cards can be had at all: measures on offer with what they need, challenges with their answers.

Who acts, who pays and whose turn it is are not looked at here; `legality.check` does.
"""

from weldi_game.cards.compiled import CONDITIONS, Measure
from weldi_game.cards.vocabulary import Competence, Level
from weldi_game.engine import prices
from weldi_game.engine.conditions import holds
from weldi_game.engine.events import Value
from weldi_game.engine.refusals import Refusal
from weldi_game.engine.standing import is_open, standing
from weldi_game.engine.state import Pending, State, Status

_COMPETENCES = tuple(Competence)
_LEVELS = tuple(Level)
_COORDINATION = CONDITIONS.index("coordination")
_SUSPENDED = int(Status.SUSPENDED)

_NOT_ON_OFFER = Refusal("not_on_offer")
_IN_PLACE = Refusal("in_place")
_REOPEN = Refusal("suspended_reopen")
_GONE = Refusal("challenge_gone")
_NO_SUCH_ANSWER = Refusal("no_such_answer")
_GIVEN = Refusal("answer_given")


def on_offer(state: State, measure: int) -> bool:
    """Whether a measure lies in the action plan or on the shelf."""
    return state.game.measures[measure].shelf >= 0 or measure in state.plan


def available(state: State, measure: Measure) -> Refusal | None:
    """Why a measure cannot be implemented by anybody now, payment and upkeep apart."""
    if measure.shelf < 0 and measure.index not in state.plan:
        return _NOT_ON_OFFER
    if (found := standing(state).get(measure.index)) is not None:
        return _REOPEN if found.status == _SUSPENDED else _IN_PLACE
    return lacking(state, measure)


def lacking(state: State, measure: Measure) -> Refusal | None:
    """What a measure needs that the city does not have: other measures, conditions, competences."""
    for needed in measure.after:
        if not is_open(state, needed):
            return Refusal("needs_measure", {"measure": state.game.measures[needed].id})
    for condition, least in measure.minimum:
        if state.conditions[condition] < least:
            data: dict[str, Value] = {
                "condition": CONDITIONS[condition],
                "needed": least,
                "has": state.conditions[condition],
            }
            return Refusal("needs_condition", data)
    for competence in measure.competence:
        if refusal := _competence(state, competence):
            return refusal
    if measure.requires is not None and not holds(state, measure.requires):
        return Refusal("needs_prerequisite", {"measure": measure.id})
    return None


def _competence(state: State, competence: int) -> Refusal | None:
    holder = state.game.holders[competence]
    needed = state.game.rules.competence_coordination[holder]
    has = state.conditions[_COORDINATION]
    if has >= needed or state.mandates >> competence & 1:
        return None
    data: dict[str, Value] = {
        "competence": _COMPETENCES[competence].value,
        "level": _LEVELS[holder].value,
        "needed": needed,
        "has": has,
    }
    return Refusal("needs_competence", data)


def covered(state: State, measure: Measure) -> bool:
    """Whether city hall's income pays the upkeep of all measures with this one (rulebook 1, public services)."""
    return not measure.upkeep or prices.upkeep(state, measure) <= prices.city_income(state)


def answerable(state: State, challenge: int, answer: int) -> Refusal | None:
    """Why nobody can give this answer now, payment apart."""
    pending = _pending(state, challenge)
    if pending is None and challenge not in [problem.challenge for problem in state.problems]:
        return _GONE
    answers = state.game.challenges[challenge].answers
    if not 0 <= answer < len(answers):
        return _NO_SUCH_ANSWER
    if pending is not None and pending.answered >> answer & 1:
        return _GIVEN
    needs = answers[answer].needs
    if not needs:
        return None
    for measure in needs:
        if is_open(state, measure):
            return None
    return Refusal("needs_one_of", {"measures": tuple([state.game.measures[index].id for index in needs])})


def _pending(state: State, challenge: int) -> Pending | None:
    for card in state.conveyor:
        if card[0] == challenge:
            return card
    return None
