"""Any legal commands in any order: tracks in range, resources conserved, no dead end (house: tests, rung 5)."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.engine.test_conformance import assert_in_range
from tests.worlds import CITIES, start
from weldi_game.cards.vocabulary import Difficulty, Format
from weldi_game.engine.commands import AnswerChallenge, EndRound, Implement
from weldi_game.engine.legality import check, legal
from weldi_game.engine.rules import apply
from weldi_game.engine.state import Phase, State


class Table(RuleBasedStateMachine):
    """A table that does whatever is legal."""

    state: State

    @initialize(
        city=st.sampled_from(CITIES),
        seed=st.integers(0, 2**32),
        level=st.sampled_from(list(Difficulty)),
        format_=st.sampled_from(list(Format)),
    )
    def begin(self, city: str, seed: int, level: Difficulty, format_: Format) -> None:
        self.state = start(city, seed, level.value, format_.value)

    @rule(pick=st.integers(0, 10_000))
    def do_something_legal(self, pick: int) -> None:
        allowed = legal(self.state)
        if self.state.phase == Phase.OVER:
            assert allowed == []
            return
        assert allowed, "a dead end"
        command = allowed[pick % len(allowed)]
        before = self.state
        self.state, events = apply(before, command)
        assert all(event.cause < index for index, event in enumerate(events))
        if isinstance(command, Implement | AnswerChallenge):
            self.paid_by_roles_only(before)

    def paid_by_roles_only(self, before: State) -> None:
        spent = sum(before.budget) + sum(before.trust) - sum(self.state.budget) - sum(self.state.trust)
        assert spent <= 16

    @invariant()
    def within_bounds(self) -> None:
        if hasattr(self, "state"):
            assert_in_range(self.state)

    @invariant()
    def the_round_can_be_ended_or_a_decision_waits(self) -> None:
        if hasattr(self, "state") and self.state.phase != Phase.OVER:
            refusal = check(self.state, EndRound())
            assert (refusal is None) == (not self.state.decisions)


Table.TestCase.settings = settings(
    max_examples=40, stateful_step_count=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestTable = Table.TestCase
