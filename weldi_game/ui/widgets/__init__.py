"""The kinds of widgets that screens are made of."""

from weldi_game.ui.widgets.base import Widget
from weldi_game.ui.widgets.button import Button, Pressable
from weldi_game.ui.widgets.card import Card
from weldi_game.ui.widgets.choice import Choice, Option
from weldi_game.ui.widgets.contract import Node, Options, Widths
from weldi_game.ui.widgets.dialog import Dialog
from weldi_game.ui.widgets.grid import Divider, Grid, Spacer, Stack
from weldi_game.ui.widgets.label import Heading, Label, Link
from weldi_game.ui.widgets.layout import Column, Row
from weldi_game.ui.widgets.meter import RIGHT_BANDS, Band, ProgressBar, Track
from weldi_game.ui.widgets.number import Slider, Stepper
from weldi_game.ui.widgets.picture import Canvas, Icon, Region, Token
from weldi_game.ui.widgets.scroll import ScrollArea
from weldi_game.ui.widgets.tabs import Page, Tabs
from weldi_game.ui.widgets.textfield import TextField
from weldi_game.ui.widgets.toast import Toast
from weldi_game.ui.widgets.toggle import Toggle

__all__ = [
    "RIGHT_BANDS",
    "Band",
    "Button",
    "Canvas",
    "Card",
    "Choice",
    "Column",
    "Dialog",
    "Divider",
    "Grid",
    "Heading",
    "Icon",
    "Label",
    "Link",
    "Node",
    "Option",
    "Options",
    "Page",
    "Pressable",
    "ProgressBar",
    "Region",
    "Row",
    "ScrollArea",
    "Slider",
    "Spacer",
    "Stack",
    "Stepper",
    "Tabs",
    "TextField",
    "Toast",
    "Toggle",
    "Token",
    "Track",
    "Widget",
    "Widths",
]
