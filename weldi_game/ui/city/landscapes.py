"""The register of landscapes: which picture has which ground."""

from weldi_game.cards.vocabulary import Picture
from weldi_game.ui.city.nature import birds, hill, ridge
from weldi_game.ui.city.plots import Row, Setting, lay_out
from weldi_game.ui.city.scatter import Scatter
from weldi_game.ui.city.scenery import (
    SNOWY,
    TEMPERATE,
    Landscape,
    Scene,
    clouds,
    ground,
    grove,
    lane,
    pads,
    sky,
    tufts,
)

_ROWS = (
    Row(478, 9, 148, Setting.BACK, 20, 1580),
    Row(622, 8, 170, Setting.CENTRE, 0, 1600),
    Row(782, 7, 196, Setting.CENTRE, 10, 1590),
    Row(962, 6, 226, Setting.FRONT, 10, 1590),
)


def _paint_plain(s: Scene) -> None:
    sky(s, 380, 1220, 130)
    clouds(s, (320, 120, 260), (760, 80, 180), (1380, 190, 200))
    hill(s.b, ridge(330, 18, 3), s.colours.far, s.colours.middle, 480)
    birds(s.b, 980, 150, (92, 88, 110))
    ground(s, 380)
    for y in (488, 634, 796, 978):
        lane(s, 22 + (y - 480) * 0.03, (-40, y + 6), (400, y - 8), (800, y + 8), (1200, y - 6), (1640, y + 6))
    tufts(s, 400, 5)
    scatter = Scatter(9)
    grove(
        s, ("round", "poplar"), 4, [(scatter.unit() * 1600, scatter.between(372, 400), 46) for _ in range(40)]
    )
    pads(s, PLAIN.plots)


PLAIN = Landscape(lay_out(_ROWS, 1), TEMPERATE, SNOWY, True, ("round", "poplar", "bush"), _paint_plain)

LANDSCAPES: dict[Picture, Landscape] = {picture: PLAIN for picture in Picture}
