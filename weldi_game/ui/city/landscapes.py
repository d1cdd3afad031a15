"""The register of landscapes: which picture has which ground."""

from weldi_game.cards.vocabulary import Picture
from weldi_game.ui.city.lands import (
    albacete,
    cluj_napoca,
    fundao,
    lampedusa,
    liege,
    osijek,
    own_town,
    seine_saint_denis,
    sosnowiec,
    timisoara,
    utrecht,
)
from weldi_game.ui.city.scenery import Landscape

LANDSCAPES: dict[Picture, Landscape] = {
    Picture.ALBACETE: albacete.LAND,
    Picture.CLUJ_NAPOCA: cluj_napoca.LAND,
    Picture.FUNDAO: fundao.LAND,
    Picture.LAMPEDUSA: lampedusa.LAND,
    Picture.LIEGE: liege.LAND,
    Picture.OSIJEK: osijek.LAND,
    Picture.SEINE_SAINT_DENIS: seine_saint_denis.LAND,
    Picture.SOSNOWIEC: sosnowiec.LAND,
    Picture.TIMISOARA: timisoara.LAND,
    Picture.UTRECHT: utrecht.LAND,
    Picture.PLAIN: own_town.PLAIN,
    Picture.RIVER: own_town.RIVER,
    Picture.COAST: own_town.COAST,
    Picture.HILLS: own_town.HILLS,
}
