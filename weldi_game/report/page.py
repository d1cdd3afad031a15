"""One self-contained HTML page: no script, no outside address, everything it shows is in it.

All text goes through the templates' autoescape; only our own SVG is marked as safe.
"""

from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from weldi_game.report import charts, icons, look
from weldi_game.report.comparison_reading import Side
from weldi_game.report.reading_records import Chart, Reading
from weldi_game.text import say


def debrief_page(reading: Reading) -> str:
    """The debrief of one game as a page."""
    used = {"violated", "at_risk", "realised", "participatory", "people", "budget", "trust"}
    used |= {fact.icon for fact in reading.facts} | {chart.name for chart in reading.rights}
    used |= {chart.name for chart in reading.conditions} | {group.icon for group in reading.groups}
    used |= {icon for icon, *_ in (*reading.acted, *reading.back)}
    used |= {card.icon for card in (*reading.measures, *reading.challenges)}
    return render("debrief.html", reading.language, used, reading=reading)


def comparison_page(side: Side) -> str:
    """Tables side by side as a page."""
    used = {"violated", "at_risk", "realised", "people"} | {right for right, _ in side.rights}
    used |= {each.icon for each in side.challenges} | {each.icon for each in side.choices}
    return render("comparison.html", side.language, used, side=side)


def render(template: str, language: str, used: set[str], **values: object) -> str:
    """A page from a template.

    Args:
        template: its name.
        language: a code of `text.languages()`.
        used: names of the icons that it uses.
        values: what it shows.
    """
    environment = _environment(language)
    symbols = "".join(icons.symbol(name) for name in sorted(used))
    defs = Markup(symbols + charts.PATTERNS)  # our own files and numbers, no text of anybody else
    return environment.get_template(template).render(language=language, defs=defs, look=look, **values)


def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("weldi_game.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def words(message: str, **data: str | int) -> str:
        return say(f"report.{message}", data, language)

    filters: Mapping[str, object] = {"curve": _curve}
    environment.filters.update(filters)
    environment.globals["words"] = words
    environment.globals["shares"] = _shares
    environment.globals["spark"] = _spark
    return environment


def _curve(chart: Chart) -> Markup:
    return Markup(charts.curve(chart))  # its texts are escaped there


def _shares(first: int, last: int, told: str) -> Markup:
    return Markup(charts.shares(first, last, told))  # as above


def _spark(points: tuple[int, ...], colour: str, told: str) -> Markup:
    return Markup(charts.spark(points, colour, told))  # as above
