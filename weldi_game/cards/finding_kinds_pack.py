"""Kinds of findings about packs: the `.zip` in which a city is sent to a colleague."""

from __future__ import annotations

from weldi_game.cards.finding_record import Kind, errors

PACK: list[Kind] = errors(
    (
        "pack-not-zip",
        "This is no pack: it cannot be read as a .zip file. Ask for it again, or make the pack anew.",
        "A pack is an ordinary .zip file; one that was cut off on its way cannot be read.",
    ),
    (
        "pack-damaged",
        "'{name}' in the pack is damaged. Ask for the pack again.",
        "The check sum inside a .zip shows when a file has changed on its way.",
    ),
    (
        "pack-too-big",
        "The pack is too big: at most {most} MB packed, {most_unpacked} MB unpacked and {most_files} files can be"
        " installed. Use smaller pictures.",
        "A city needs far less; a small .zip can unpack to more than a disk holds.",
    ),
    (
        "pack-file-too-big",
        "'{name}' is too big: at most {most} kB are taken for a file of its kind. Make it smaller.",
        "Each kind of file has a size that is enough for it.",
    ),
    (
        "pack-locked",
        "'{name}' is locked with a password or packed in an unusual way. Make the pack anew without a password.",
        "Packs are opened by the game, which knows no passwords and the two usual ways to pack.",
    ),
    (
        "pack-bad-name",
        "'{name}' cannot be the name of a file in a pack. Names have letters from a to z, digits, dots, hyphens and"
        " underscores, start with a letter or digit, and lie in no folder outside the pack.",
        "Names must mean the same file on every system, and never one outside the folder of the pack.",
    ),
    (
        "pack-not-a-file",
        "'{name}' is a link or a device and not a file. Put the file itself into the pack.",
        "Links can point out of the pack's folder.",
    ),
    (
        "pack-same-name",
        "'{name}' stands twice in the pack, or differs from another name only in capital letters. Rename one of them.",
        "On Windows and macOS both would be the same file.",
    ),
    (
        "pack-foreign-file",
        "'{name}' does not belong into a pack. These do: scenario.yaml, README.txt, README.md, decks/*.yaml,"
        " translations/*.po, pictures/*.png and pictures/*.jpg.",
        "What the game does not use stays out, programs above all.",
    ),
    (
        "pack-not-a-picture",
        "'{name}' is no picture of the kind that its name says. Save it again as PNG or JPEG.",
        "Pictures are recognised by their first bytes, so that nothing else hides behind the name.",
    ),
    (
        "pack-not-a-text",
        "'{name}' is not saved as UTF-8. Save it again with the encoding UTF-8.",
        "Translations and notes are read as text.",
    ),
    (
        "pack-no-city",
        "There is no scenario.yaml in the pack. It belongs into the outermost folder.",
        "A pack is one city with what belongs to it.",
    ),
    (
        "pack-id-taken",
        "The city in the pack is called '{id}', and a city of that name is there already: {where}. Give one of them"
        " another id.",
        "Saves and lists know a city by its id. A pack replaces only an older version of itself.",
    ),
)
