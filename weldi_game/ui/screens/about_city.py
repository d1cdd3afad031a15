"""What a city is about, on one sheet: picture, story, tension, who lives there, what is special; or its findings."""

from typing import TYPE_CHECKING

import pygame

from weldi_game.cards.findings import Finding, arrange
from weldi_game.cards.scenario import ScenarioEntry
from weldi_game.text import Message, content
from weldi_game.ui.look import Look
from weldi_game.ui.program import Program
from weldi_game.ui.screens.paintings import RATIO, first_state, paint_filling
from weldi_game.ui.widgets import Canvas, Card, Column, Divider, Heading, Icon, Label, Row, Widget

if TYPE_CHECKING:
    from weldi_game.cards.library import City

_MOST_FINDINGS = 12


def name_of(city: "City", language: str) -> str:
    """The name of a city; of a file that cannot be read, its file name."""
    if not isinstance(city.placed.entry, ScenarioEntry):
        return city.path.name
    return content(f"scenario.{city.id}.name", city.entry.name, language)


def about(program: Program, city: "City") -> Widget:
    """The sheet about a city."""
    if not isinstance(city.placed.entry, ScenarioEntry):
        return Column(Heading(city.path.name, 2), findings_of(program, city), gap=16)
    parts: list[Widget] = [_picture(program, city), _head(program, city)]
    if not city.playable:
        parts.append(findings_of(program, city))
    entry, language = city.entry, program.language
    tension = content(f"scenario.{city.id}.tension", entry.tension, language)
    story = content(f"scenario.{city.id}.story", entry.story, language)
    parts += [
        Card(Label(tension), header=program.say("ui.cities.tension"), icon="warning", accent="accent"),
        Column(Heading(program.say("ui.cities.story"), 3), Label(story), gap=6),
        _special(program, city),
        _people(program, city),
    ]
    return Column(*parts, gap=20)


def _picture(program: Program, city: "City") -> Widget:
    def paint(surface: pygame.Surface, look: Look) -> None:
        paint_filling(surface, first_state(city, high_contrast=not look.theme.textured))

    name = name_of(city, program.language)
    return Canvas(draw=paint, label=program.say("ui.cities.picture", city=name), ratio=RATIO)


def _head(program: Program, city: "City") -> Widget:
    country = content(f"scenario.{city.id}.country", city.entry.country, program.language)
    place = program.say("ui.cities.place", city=name_of(city, program.language), country=country)
    return Heading(place, 2)


def _special(program: Program, city: "City") -> Widget:
    """What only this city has: measures in place, the calendar, money with an end, who decides, its own cards."""
    entry = city.entry
    lines: list[tuple[str, str]] = []
    if entry.measures_in_place:
        words = program.say(
            "ui.cities.in_place", titles=city.title_of, measures=list(entry.measures_in_place)
        )
        lines.append(("check", words))
    if entry.calendar:
        coming = [
            Message("ui.cities.coming_when", {"title": _title(program, city, item.id), "round": item.round})
            for item in entry.calendar
        ]
        lines.append(("calendar", program.say("ui.cities.known_to_come", items=coming)))
    if entry.funds:
        funds = [
            Message("ui.cities.fund_until", {"title": _title(program, city, fund.id), "round": fund.until})
            for fund in entry.funds
        ]
        lines.append(("budget", program.say("ui.cities.funds", items=funds)))
    elsewhere = [
        Message("ui.cities.held_by", {"competence": competence, "level": level})
        for competence, level in entry.competences.items()
        if level != "city"
    ]
    if elsewhere:
        lines.append(("lock", program.say("ui.cities.held_elsewhere", fields=elsewhere)))
    own = len(entry.measures) + len(entry.challenges) + len(entry.opportunities)
    if own:
        lines.append(("city_card", program.say("ui.cities.own_cards", count=own)))
    rows = [Row(Icon(icon, size=32), Label(words, weight=1), gap=12, align="start") for icon, words in lines]
    return Column(Heading(program.say("ui.cities.special"), 3), *rows, gap=8)


def _title(program: Program, city: "City", name: str) -> str:
    return city.title_of(name, program.language) or name


def _people(program: Program, city: "City") -> Widget:
    rows = []
    for group in city.entry.groups:
        people = content(f"scenario.{city.id}.group.{group.id}.people", group.people, program.language)
        words = program.say("ui.cities.group_size", group=group.id, people=people)
        rows.append(Row(Icon(group.id.value, size=32), Label(words, weight=1), gap=12, align="start"))
    return Column(Divider(), Heading(program.say("ui.cities.people"), 3), *rows, gap=8)


def findings_of(program: Program, city: "City") -> Widget:
    """What the checker found in a city's file, worst first."""
    found = arrange(city.findings)
    lines = [Label(finding_line(program, each)) for each in found[:_MOST_FINDINGS]]
    if len(found) > _MOST_FINDINGS:
        lines.append(
            Label(program.say("ui.cities.finding_more", count=len(found) - _MOST_FINDINGS), colour="muted")
        )
    return Card(*lines, header=program.say("ui.cities.findings"), icon="warning", kind="notice")


def finding_line(program: Program, finding: Finding) -> str:
    """A finding in one sentence with its place in the file."""
    sentence = finding.say(program.language)
    if finding.line:
        return program.say(
            "ui.cities.finding_at", severity=finding.severity, line=finding.line, sentence=sentence
        )
    return program.say("ui.cities.finding", severity=finding.severity, sentence=sentence)
