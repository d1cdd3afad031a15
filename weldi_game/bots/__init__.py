"""Who can play: policies over what a player may see."""
