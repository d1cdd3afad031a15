"""Kinds of findings of the first stage: the file, its characters, its YAML."""

from __future__ import annotations

from weldi_game.cards.finding_record import Kind, errors, warnings

READING: list[Kind] = [
    *errors(
        (
            "file-missing",
            "There is no file with this name. Check the name and the folder.",
            "What is to be checked must exist.",
        ),
        (
            "file-not-regular",
            "This is a folder or a device, not a file. Name a text file that ends in .yaml.",
            "Only ordinary files are opened: a device could block or flood the program.",
        ),
        (
            "file-unreadable",
            "This file cannot be opened. Close it in other programs and check that you are allowed to read it.",
            "The system refuses to open the file.",
        ),
        (
            "file-too-big",
            "This file has {size} kB; at most {most} kB are read. Take out what does not belong to this city.",
            "A city fits into a third of this size; what is larger is something else by mistake.",
        ),
        (
            "file-utf16",
            "This file is saved as UTF-16 or UTF-32. Save it again with the encoding UTF-8.",
            "Some editors offer 'Unicode' and mean UTF-16; content files are UTF-8.",
        ),
        (
            "file-not-utf8",
            "This file is not saved as UTF-8; this character was probably meant as '{character}'. Save the file"
            " again with the encoding UTF-8.",
            "In an older encoding (Latin-1, Windows-1252) accents would be misread, so the file is not guessed at.",
        ),
        (
            "file-checker-failed",
            "The checker itself failed on this file; that is a defect of the game. Please report it with the file.",
            "Whatever a file contains, the other cities stay playable.",
        ),
        (
            "text-invisible-character",
            "An invisible character ({character}) stands here. Delete it and type the letters around it anew.",
            "Control, zero-width and direction characters cannot be seen, break searches and can disguise a text.",
        ),
        (
            "text-broken-character",
            "A letter was lost here when the file was converted; only a replacement sign is left. Type the"
            " letter anew.",
            "The replacement character U+FFFD is what remains of a letter after a wrong conversion.",
        ),
        (
            "yaml-tab-indentation",
            "This line is indented with a tab. Use spaces, two for each level.",
            "YAML forbids tabs in indentation, because their width differs from editor to editor.",
        ),
        (
            "yaml-tab",
            "There is a tab in this line. Put a space instead.",
            "Programs disagree on what a tab between words means in YAML, so the game takes none.",
        ),
        (
            "yaml-hard-space-key",
            "This line starts with a hard space (a 'non-breaking' one), which is no indentation for YAML."
            " Replace it with ordinary spaces.",
            "Hard spaces come with text copied from web pages and word processors, and look like ordinary ones.",
        ),
        (
            "yaml-empty",
            "There is nothing in this file but blank lines and comments. Start with 'format: 1'.",
            "An empty file is no content.",
        ),
        (
            "yaml-not-mapping",
            "A file starts with lines like 'format: 1' and 'id: albacete', each a key, a colon and a value. This"
            " one starts with something else.",
            "At the outermost level a file is a list of keys with values.",
        ),
        (
            "yaml-second-document",
            "A second document begins here. Remove the line '---' or '...', or make two files.",
            "A file holds one city or one collection of decks.",
        ),
        (
            "yaml-directive",
            "A line that begins with % is an instruction to YAML programs. Remove it.",
            "Directives change how a file is read; content is read in one way only.",
        ),
        (
            "yaml-anchor",
            "'&' at the start of a value would give it a name for copies. Put the value in quotes if & belongs to the"
            " text; write it out where it is needed if a copy is meant.",
            "Anchors and aliases can make a small file grow without end, and hide where a value comes from.",
        ),
        (
            "yaml-alias",
            "'*' at the start of a value would be a copy of another one. Put the value in quotes if * belongs to the"
            " text; write it out again if a copy is meant.",
            "Anchors and aliases can make a small file grow without end, and hide where a value comes from.",
        ),
        (
            "yaml-merge-key",
            "'<<' would copy keys from elsewhere. Write the keys out.",
            "Merge keys belong to aliases, which content does not use.",
        ),
        (
            "yaml-tag",
            "'!' at the start of a value would change its type. Put the value in quotes if ! belongs to the text;"
            " otherwise remove it.",
            "Tags can make a YAML program build any object; content is made of text, numbers and lists.",
        ),
        (
            "yaml-key-not-text",
            "A key is a word. Here it is a number, a truth value, a list or nothing; if it is meant as a word,"
            " put it in quotes.",
            "Keys are names, so that messages can name them.",
        ),
        (
            "yaml-key-too-long",
            "This key has more than {most} letters. Probably a colon in a text made it a key: put the whole text"
            " in quotes.",
            "Keys are short words.",
        ),
        (
            "yaml-duplicate-key",
            "'{name}' stands twice at this level; the first time in line {first}. Remove one of them or make one"
            " of both.",
            "Of two values with the same key one would be lost silently.",
        ),
        (
            "yaml-missing-dash",
            "From '{name}' on, the keys stand a second time; the first time '{name}' stands in line {first}. If another"
            " entry of the list begins here, write '- ' before '{name}'.",
            "The dash is what tells the entries of a list apart.",
        ),
        (
            "yaml-too-deep",
            "Lists and keys are nested more than {most} levels deep here. Content needs fewer than ten; check"
            " the brackets.",
            "Deep nesting makes YAML programs crash.",
        ),
        (
            "yaml-too-many-values",
            "This file holds more than {most} values. Split it, or take out what does not belong here.",
            "A city holds about 4,000 values; a limit keeps a broken file from using up the memory.",
        ),
        (
            "yaml-number-too-long",
            "This number has too many digits. Put it in quotes if it is a text, such as a telephone number.",
            "Numbers of more than 18 digits cannot be held exactly by other programs.",
        ),
        (
            "yaml-number-not-finite",
            "This would be an infinite number or none at all. Write an ordinary number, or put it in quotes if"
            " it is a text.",
            "The rules count with ordinary numbers.",
        ),
        (
            "yaml-second-colon",
            "A second colon followed by a space stands in this line. If it belongs to the text, put the whole"
            " text in quotes; if it begins another key, put that on a line of its own.",
            "A colon and a space separate a key from its value; quotes keep them together in a text.",
        ),
        (
            "yaml-unexpected-key",
            "No key can stand here: the line above has its value already, or is not finished. Check the"
            " indentation of both lines; put the text in quotes if the colon belongs to it.",
            "Keys of one level start in the same column.",
        ),
        (
            "yaml-missing-colon",
            "A colon followed by a space is missing in this line. A line reads 'key: value'; a long text goes on"
            " in lines that are indented further than its key.",
            "Without the colon YAML cannot tell the key from the value.",
        ),
        (
            "yaml-missing-space",
            "A space is missing behind this colon. Write 'key: value', with a space.",
            "Between brackets a colon separates only with a space behind it.",
        ),
        (
            "yaml-question-mark",
            "Between brackets a text with a question mark must stand in quotes.",
            "YAML programs disagree on what an unquoted question mark between brackets means.",
        ),
        (
            "yaml-indentation",
            "This line does not fit the ones above it. Keys of one level start in the same column, and so do the"
            " '- ' of a list.",
            "Indentation says what belongs to what.",
        ),
        (
            "yaml-open-quote",
            "The quotation mark that opens here is never closed. Close it at the end of the text.",
            "Without the closing mark the rest of the file would be part of the text.",
        ),
        (
            "yaml-after-quote",
            "The text ended at the quotation mark before this place. Quotation marks inside a text are written twice"
            " (It''s) between '...', and as \\\" between \"...\".",
            "The first mark of the same kind closes a quoted text.",
        ),
        (
            "yaml-open-bracket",
            "In the list or table that opens here a comma or the closing bracket is missing.",
            "Lists [a, b] and tables {{a: 1, b: 2}} on one line need commas and a closing bracket.",
        ),
        (
            "yaml-odd-start",
            "No value can begin with {character} here. Put it in quotes if it belongs to a text.",
            "Some signs have a meaning of their own in YAML when they stand first.",
        ),
        (
            "yaml-dash",
            "A list cannot begin behind a key. Put its '- ' on the next line, or put the value in quotes if the"
            " dash belongs to a text.",
            "Each entry of a list has a line of its own.",
        ),
        (
            "yaml-block-mark",
            "After | or > the text begins on the next line, indented. Put the value in quotes if the sign"
            " belongs to the text.",
            "| and > say that a longer text follows.",
        ),
        (
            "yaml-escape",
            'A backslash in a text between "..." has a special meaning, and this one has none. Write \\\\ for a'
            " backslash, or"
            " use '...' quotes.",
            "Between double quotes a backslash begins an escape, such as \\n.",
        ),
        (
            "yaml-comment-cuts-text",
            "Everything behind # is a comment, so the text ends here and cannot go on in the next line. Put the"
            " whole text in quotes if # belongs to it; otherwise move the comment.",
            "A # after a space begins a comment.",
        ),
        (
            "yaml-syntax",
            "This cannot be read as YAML. Compare it with a line of the same kind in another city.",
            "The parser stopped here for a reason without a simpler explanation.",
        ),
    ),
    *warnings(
        (
            "yaml-hard-space",
            "This line starts with a hard space (a 'non-breaking' one), which becomes part of the text. Replace it with"
            " ordinary spaces.",
            "Hard spaces come with text copied from web pages and word processors, and look like ordinary ones.",
        ),
        (
            "yaml-text-in-comment",
            "The text ends before #; the rest is a comment. If it belongs to the text, put the whole text in"
            " quotes; if it is a comment, put a space after #.",
            "A # after a space begins a comment, which silently shortens texts such as 'card #5'.",
        ),
    ),
]
