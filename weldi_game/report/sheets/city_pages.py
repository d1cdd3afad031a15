"""The city on paper: who lives there with needs and barriers, how the game begins, what is known to come."""

from collections.abc import Sequence

from weldi_game.cards import rule_text
from weldi_game.cards.compiled import CONDITIONS, PAIR_BITS, PAIR_MASK, RIGHTS, Game
from weldi_game.cards.scenario import GroupEntry
from weldi_game.cards.vocabulary import Competence, Difficulty, Format, Level, Right
from weldi_game.engine.setup import INTENSITIES
from weldi_game.report import look
from weldi_game.report.blocks import Block, Marked, Side, Stack, Words
from weldi_game.report.flow import Flow
from weldi_game.report.paper import Box, Paper
from weldi_game.report.words import Sayer
from weldi_game.text import Message, content

_NAME, _SIZE = 56.0, 42.0
_SIZES = 6  # fields of a group's size, 0 to 5
_HEAD = 12.0


# --- who lives here ---------------------------------------------------------------------------------------------------


def print_people(paper: Paper, say: Sayer, game: Game) -> None:
    """One page with the groups: size tracks, needs and barriers; demand and capacity below."""
    page = paper.add_page().inset(13)
    y = paper.text(say("report.city_people"), page.x, page.y, page.width, size=15, bold=True) + 1
    y = paper.text(say("report.city_people_lead"), page.x, y, page.width, size=8.5, colour=look.MUTED) + 2
    y = _people_head(paper, say, page, y)
    groups = say.city.entry.groups
    tall = min(31.0, (page.bottom - y - 34) / len(groups))
    for group in groups:
        _group_row(paper, say, Box(page.x, y, page.width, tall), group)
        y += tall
    _sums(paper, say, Box(page.x, y + 2, page.width, 32), game)


def _columns(page: Box) -> tuple[float, float]:
    """Where the six columns of needs begin, and how wide one is."""
    start = page.x + _NAME + _SIZE
    return start, (page.right - start) / len(RIGHTS)


def _people_head(paper: Paper, say: Sayer, page: Box, y: float) -> float:
    start, wide = _columns(page)
    paper.line(say("report.city_group"), page.x, y + 5.5, size=8, bold=True, colour=look.MUTED)
    paper.line(say("report.city_size"), page.x + _NAME, y + 5.5, size=8, bold=True, colour=look.MUTED)
    for index, right in enumerate(RIGHTS):
        x = start + index * wide
        paper.icon(right, x + wide / 2 - 3, y, 6, look.RIGHTS[right])
        name = say.term(f"right.{right}", short=True)
        size = min(7.0, 7.0 * (wide - 0.5) / max(paper.width(name, 7, bold=True), 0.1))
        paper.line(name, x, y + 6.3, wide, size=size, bold=True, align="center")
    return y + _HEAD


def _group_row(paper: Paper, say: Sayer, row: Box, group: GroupEntry) -> None:
    paper.stroke((row.x, row.y), (row.right, row.y), colour=look.LINE)
    paper.icon(group.id.value, row.x, row.y + 1.8, 7, look.INK)
    y = paper.text(
        say.term(f"group.{group.id.value}"),
        row.x + 9,
        row.y + 1.5,
        _NAME - 11,
        size=9,
        bold=True,
        leading=1.15,
    )
    people = content(f"scenario.{say.city.id}.group.{group.id.value}.people", group.people, say.language)
    for size in (6.8, 6.4, 6.0, 5.6, 5.2):
        if y + paper.height(people, _NAME - 11, size, leading=1.18) <= row.bottom:
            break
    paper.text(people, row.x + 9, y + 0.3, _NAME - 11, size=size, colour=look.MUTED, leading=1.18)
    _size_track(paper, Box(row.x + _NAME, row.y + 2.2, _SIZE - 5, 6.5), group.size)
    lines = [
        say("report.city_barrier", barrier=barrier.value, rights=tuple(right.value for right in rights))
        for barrier, rights in group.barriers.items()
    ] or [say("report.city_no_barrier")]
    y = row.y + 10
    for line in lines:
        y = (
            paper.text(line, row.x + _NAME, y, _SIZE - 4, size=6.6, bold=bool(group.barriers), leading=1.15)
            + 0.4
        )
    start, wide = _columns(row)
    for index, right in enumerate(Right):
        _need(paper, Box(start + index * wide, row.y + 2.2, wide, row.height - 3), group, right)


def _size_track(paper: Paper, box: Box, size: int) -> None:
    wide = box.width / _SIZES
    for value in range(_SIZES):
        field = Box(box.x + value * wide, box.y, wide - 0.6, box.height)
        paper.frame(field, look.LINE, width=0.6 if value == size else 0.2)
        paper.line(
            str(value), field.x, field.y + 0.9, field.width, size=8.5, bold=value == size, align="center"
        )


def _need(paper: Paper, box: Box, group: GroupEntry, right: Right) -> None:
    need = group.needs.get(right, 0)
    if not need:
        paper.line("–", box.x, box.y + 0.6, box.width, size=11, colour=look.FAINT, align="center")
        return
    paper.line(str(need), box.x, box.y, box.width, size=13, bold=True, align="center")
    blocking = [barrier.value for barrier, rights in group.barriers.items() if right in rights]
    side = 4.6
    x = box.x + (box.width - side * len(blocking)) / 2
    for barrier in blocking:
        paper.icon(barrier, x + 0.2, box.y + 7.5, side - 0.4, look.BAND_INK["violated"])
        x += side


def _sums(paper: Paper, say: Sayer, area: Box, game: Game) -> None:
    demand, blocked = at_the_start(game)
    rows = (
        ("report.city_demand", demand),
        ("report.city_blocked", blocked),
        ("report.city_capacity", game.capacity),
    )
    left, wide = _columns(area)
    y = area.y
    paper.stroke((area.x, y), (area.right, y), colour=look.INK, width=0.5)
    for message, values in rows:
        paper.line(say(message), area.x, y + 1.6, size=9, bold=True)
        for index, value in enumerate(values):
            paper.line(str(value), left + index * wide, y + 0.8, wide, size=12, bold=True, align="center")
        y += 9
        paper.stroke((area.x, y), (area.right, y), colour=look.FAINT)


def at_the_start(game: Game) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Demand for each right, and what of it lies behind barriers that the measures in place do not bridge."""
    bridged = 0
    for index in game.in_place:
        bridged |= game.measures[index].bridges
    demand, blocked = [0] * len(RIGHTS), [0] * len(RIGHTS)
    for group, size in enumerate(game.sizes):
        standing = game.barriers[group] & ~bridged
        for right, need in enumerate(game.needs[group]):
            demand[right] += size * need
            if standing >> right * PAIR_BITS & PAIR_MASK:
                blocked[right] += size * need
    return tuple(demand), tuple(blocked)


# --- how it begins, and what is known to come -------------------------------------------------------------------------


def write_city(flow: Flow, say: Sayer) -> None:
    """Start values, the stack of challenges, competences, funds, calendar and practices."""
    flow.heading(say("report.city_start"))
    _write_levels(flow, say)
    _write_deck(flow, say)
    flow.subheading(say("report.city_in_place"))
    names = [Marked(Words(say.title(card), 9)) for card in say.city.entry.measures_in_place]
    flow.grid(names, 2, 1)
    _write_means(flow, say)
    _write_calendar(flow, say)
    flow.heading(say("report.city_practices"))
    for index, practice in enumerate(say.city.entry.practices):
        path = f"scenario.{say.city.id}.practices.{index}"
        title = content(f"{path}.title", practice.title, say.language)
        text = content(f"{path}.text", practice.text, say.language)
        flow.put(Stack([Words(title, 9.5, bold=True), Words(text, 9)], 0.3), 2)


def _write_levels(flow: Flow, say: Sayer) -> None:
    flow.subheading(say("report.city_levels"))
    head = [say("report.city_level"), *(say.term(f"right.{right}", short=True) for right in RIGHTS)]
    rows = [
        [say.term(f"difficulty.{level.value}"), *map(str, say.city.game(level, Format.WORKSHOP).rights)]
        for level in Difficulty
    ]
    flow.cells(head, rows, (1.4, *(1,) * len(RIGHTS)))
    game = say.city.game(Difficulty.ORDINARY, Format.WORKSHOP)
    starts = tuple(
        Message("report.city_condition_at", {"condition": name, "value": value})
        for name, value in zip(CONDITIONS, game.conditions, strict=True)
    )
    flow.skip(1.5)
    flow.put(Words(say("report.city_conditions_start", conditions=starts), 9))


def _write_deck(flow: Flow, say: Sayer) -> None:
    flow.subheading(say("report.city_deck"))
    flow.lead(say("report.city_deck_lead"))
    head = [
        say("report.city_length"),
        say("report.city_level"),
        "I",
        "II",
        "III",
        say("report.city_new"),
    ]
    rows = []
    for format_ in Format:
        for level in Difficulty:
            game = say.city.game(level, format_)
            rows.append(
                [
                    say.term(f"format.{format_.value}", short=True),
                    say.term(f"difficulty.{level.value}"),
                    *map(str, stack_counts(game)),
                    " – ".join(map(str, game.challenges_per_round)),
                ]
            )
    flow.cells(head, rows, (1.6, 1.8, 0.6, 0.6, 0.6, 4))
    stand = say.city.game(Difficulty.ORDINARY, Format.STAND)
    flow.skip(1.5)
    flow.put(
        Words(
            f"{say.term('format.stand')}: {say('report.city_pressing_start', count=stand.start_pressing)}", 9
        )
    )


def stack_counts(game: Game) -> tuple[int, ...]:
    """How many cards of each intensity lie on top of the challenge deck (rulebook 4; as `engine.setup.stacked`)."""
    draws = sum(game.challenges_per_round) + game.start_pressing
    wanted = [INTENSITIES[turn * len(INTENSITIES) // draws] for turn in range(draws)]
    return tuple(wanted.count(intensity) for intensity in INTENSITIES)


def _write_means(flow: Flow, say: Sayer) -> None:
    entry = say.city.entry
    levels = say.city.common.rules.competence_coordination
    competences = [
        Words(
            say(
                "report.city_competence",
                competence=competence.value,
                level=entry.competences.get(competence, Level.CITY).value,
            ),
            9,
        )
        for competence in Competence
    ]
    lead = say("report.city_competences_lead", region=levels[Level.REGION], state=levels[Level.STATE])
    funds = [
        Words(
            say(
                "report.city_fund",
                fund=fund.id,
                role=fund.role.value,
                by=fund.by,
                resource=fund.resource.value,
                until=fund.until,
            ),
            9,
        )
        for fund in entry.funds
    ] or [Words(say("report.city_no_funds"), 9)]
    left: list[Block] = [
        Words(say("report.city_competences"), 11, bold=True),
        *competences,
        Words(lead, 8, colour=look.MUTED),
    ]
    right: list[Block] = [Words(say("report.city_funds"), 11, bold=True), *funds]
    flow.skip(4)
    flow.put(Side([Stack(left, 0.8), Stack(right, 1.4)], (1, 1), 8))


def _write_calendar(flow: Flow, say: Sayer) -> None:
    flow.heading(say("report.city_calendar"))
    for item in sorted(say.city.entry.calendar, key=lambda item: item.round):
        title = say("report.city_calendar_at", round=item.round, entry=item.id)
        text = content(f"calendar.{item.id}.text", item.text, say.language)
        parts = tuple(rule_text.effect_text(effect) for effect in item.effects)
        rule = say("report.city_calendar_does", parts=parts)
        blocks: Sequence[Block] = [
            Words(title, 9.5, bold=True),
            Words(text, 9),
            Words(rule, 9, bold=True, colour=look.PRIMARY),
        ]
        flow.put(Stack(blocks, 0.4), 3)
