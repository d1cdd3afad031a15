"""The text room: every sentence can be said, in every language; what is missing breaks nothing."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import ModuleType

import polib
import pytest

from weldi_game import data, text
from weldi_game.cards import vocabulary
from weldi_game.text import catalogue, extract, messages, pseudo, records, speech
from weldi_game.text.messages import (
    cli,
    effects,
    events,
    findings,
    lab,
    refusals,
    report,
    report_sheets,
    speaker,
    terms,
    ui,
    ui_check,
    ui_debrief,
    ui_ending,
    ui_facilitator,
    ui_front,
    ui_pages,
    ui_sitting,
    ui_table,
)
from weldi_game.text.template import WORD_KINDS, BadTemplate, Slot, parse, slots

SUBJECTS: dict[ModuleType, set[str]] = {
    refusals: {"refusal"},
    events: {"event"},
    effects: {"effect", "condition", "rule"},
    findings: {"finding"},
    ui: {"ui"},
    ui_check: {"ui"},
    ui_ending: {"ui"},
    ui_front: {"ui"},
    ui_pages: {"ui"},
    ui_table: {"ui"},
    ui_sitting: {"ui"},
    ui_facilitator: {"ui"},
    ui_debrief: {"ui"},
    speaker: {"speaker"},
    report: {"report"},
    report_sheets: {"report"},
    cli: {"cli"},
    lab: {"lab"},
    terms: {"pattern"},
}
SUBJECT = "|".join(sorted(set.union(*SUBJECTS.values())))
MESSAGE_ID = re.compile(rf"({SUBJECT})(\.[a-z0-9_-]+)+")


def english(template: records.Template) -> tuple[str, ...]:
    return (template,) if isinstance(template, str) else (template.one, template.other)


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", name).lower()


# --- every template and word of the project -------------------------------------------------------


@pytest.mark.parametrize("module", SUBJECTS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_ids_begin_with_their_subject_and_are_no_vocabulary_words(module: ModuleType) -> None:
    for message in module.MESSAGES:
        assert MESSAGE_ID.fullmatch(message), f"{message} is not a message id"
        assert message.partition(".")[0] in SUBJECTS[module], f"{message} stands in {module.__name__}"


def test_no_id_is_defined_twice() -> None:
    ids = [message for module in SUBJECTS for message in module.MESSAGES]
    assert len(ids) == len(set(ids))
    assert set(ids) == set(catalogue.MESSAGES)


def test_no_key_is_written_twice_in_a_module() -> None:
    for path in sorted(Path(messages.__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
                assert len(keys) == len(set(keys)), f"{path.name}:{node.lineno} has a key twice"


def faults(template: records.Template) -> list[str]:
    """What is wrong with a template: it cannot be read, or names a vocabulary that does not exist."""
    found = []
    for form in english(template):
        try:
            places = slots(form)
        except BadTemplate as problem:
            found.append(str(problem))
            continue
        for slot in places:
            named = slot.vocabulary or slot.name
            if slot.kind in WORD_KINDS and not {named, speech.singular(named)} & catalogue.VOCABULARIES:
                found.append(f"no vocabulary {named!r} for {{{slot.name}}}: {form}")
        if form != form.strip() or "  " in form:
            found.append(f"spaces: {form!r}")
    if not isinstance(template, str):
        extra = {slot.name for slot in slots(template.one)} - {slot.name for slot in slots(template.other)}
        found += [f"only in the singular: {sorted(extra)}"] if extra else []
    return found


def test_every_template_can_be_read() -> None:
    wrong = {message: faults(template) for message, template in catalogue.MESSAGES.items()}
    assert not {message: found for message, found in wrong.items() if found}


@pytest.mark.parametrize(
    "template",
    [
        "{open",
        "close}",
        "{}",
        "{0}",
        "{a.b}",
        "{a[0]}",
        "{a!r}",
        "{a:>8}",
        "{a:title.genitive}",
        "{nonsense:term}",
        "{right:term=nonsense}",
        "two  spaces",
        records.Plural("n", one="{a} thing", other="{n} things"),
    ],
)
def test_a_broken_template_is_found(template: records.Template) -> None:
    assert faults(template)


def test_every_vocabulary_word_has_a_name() -> None:
    enums = [
        each for each in vars(vocabulary).values() if isinstance(each, type) and issubclass(each, StrEnum)
    ]
    wanted = {
        f"{snake(each.__name__)}.{member.value}" for each in enums if each is not StrEnum for member in each
    }
    assert len(wanted) > 100
    assert wanted <= set(catalogue.TERMS), sorted(wanted - set(catalogue.TERMS))


def test_names_are_plain_and_short_forms_shorter() -> None:
    for word, known in catalogue.TERMS.items():
        assert known.name, word
        assert known.name == known.name.strip(), word
        assert "_" not in known.name, word
        assert len(known.brief) <= len(known.name), word
        assert len(known.brief) <= 24, f"{word}: {known.brief!r} is too long for a label"
        assert "illegal" not in known.name.lower(), word


def ids_in(source: str) -> Iterator[tuple[int, str]]:
    """The string literals in Python source that look like ids of messages, each with its line."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and MESSAGE_ID.fullmatch(node.value)
        ):
            yield node.lineno, node.value


def test_every_message_that_the_code_names_exists(root: Path) -> None:
    missing = [
        f"{path.relative_to(root)}:{line}: {message}"
        for path in sorted((root / "weldi_game").rglob("*.py"))
        if "messages" not in path.parts
        for line, message in ids_in(path.read_text(encoding="utf-8"))
        if not is_said(message)
    ]
    assert not missing


def is_said(message: str) -> bool:
    """Whether an id has a template, or is the beginning of some ("cli.save_"), or is the name of a file."""
    if message.endswith("_"):
        return any(each.startswith(message) for each in catalogue.MESSAGES)
    return message in catalogue.MESSAGES or message.endswith((".py", ".html", ".pdf", ".csv", ".yaml"))


def test_a_message_id_in_code_is_seen() -> None:
    source = (
        'def f():\n    """event.docstring like words. are not"""\n    return say("event.round_began", n=1)\n'
    )
    assert list(ids_in(source)) == [(3, "event.round_began")]
    assert not is_said("event.no_such_event")
    assert not is_said("cli.no_message_begins_so_")
    assert is_said("cli.setup_")


# --- saying ---------------------------------------------------------------------------------------


@pytest.fixture
def sentences(monkeypatch: pytest.MonkeyPatch) -> dict[str, records.Template]:
    """A catalogue of English messages for one test, in place of the project's own."""
    own: dict[str, records.Template] = {**terms.MESSAGES}
    monkeypatch.setattr(speech, "MESSAGES", own)
    return own


@pytest.mark.parametrize(
    ("template", "values", "said"),
    [
        ("Decide.", {}, "Decide."),
        ("{{{n}}}", {"n": 3}, "{3}"),
        ("{n} and {n}", {"n": -2}, "\N{MINUS SIGN}2 and \N{MINUS SIGN}2"),
        ("{by:signed} {up:signed} {zero:signed}", {"by": -1, "up": 2, "zero": 0}, "\N{MINUS SIGN}1 +2 0"),
        ("{people:number}", {"people": 1234567}, "1,234,567"),
        ("{share:percent}", {"share": 0.456}, "46%"),
        ("{right:term} {right:short}", {"right": "housing"}, "adequate housing housing"),
        ("{right:Term} rises.", {"right": vocabulary.Right.WORK}, "Decent work rises."),
        ("{rights:terms}", {"rights": ("work",)}, "decent work"),
        ("{rights:Shorts}", {"rights": ["work", "housing", "health"]}, "Work, Housing and Health"),
        ("{rights:shorts}", {"rights": ()}, "none"),
        ("{families:shorts}", {"families": ("hate_campaigns", "funding_cuts")}, "hate and cuts"),
        ("{giver:term=role}", {"giver": "city_hall"}, "city hall"),
        ("{who:term}", {"who": "role.civil_society"}, "civil society"),
        ("{lost:term}", {"lost": vocabulary.Condition.CLIMATE}, "social climate"),
        ("{family:term=measure_family}", {"family": "decent_work"}, "decent work"),
        ("{card:title} opens", {"card": "one_stop_shop_1"}, "one stop shop 1 opens"),
        ("{cards:titles}", {"cards": ("garden", "clinic")}, "garden and clinic"),
        ("{names:list}", {"names": ("Ana", "Bo")}, "Ana and Bo"),
        ("{names}", {"names": ("Ana", "Bo", "Cy")}, "Ana, Bo and Cy"),
    ],
)
def test_a_place_shows_its_value(
    template: str, values: dict[str, records.Value], said: str, sentences: dict[str, records.Template]
) -> None:
    sentences["ui.try"] = template
    assert text.say("ui.try", values) == said


def test_titles_come_from_whoever_knows_the_cards(sentences: dict[str, records.Template]) -> None:
    sentences["event.opened"] = "“{card:title}” opens"

    def title(card: str, language: str) -> str | None:
        return {"clinic": f"The clinic ({language})"}.get(card)

    assert text.say("event.opened", {"card": "clinic"}, titles=title) == "“The clinic (en)” opens"
    assert text.say("event.opened", {"card": "new_card"}, titles=title) == "“new card” opens"


def test_a_message_stands_inside_a_message(sentences: dict[str, records.Template]) -> None:
    sentences["ui.why"] = "Not now: {reason:message}"
    sentences["refusal.poor"] = "needs {need} {resource:term}"
    reason = text.Message("refusal.poor", {"need": 3, "resource": "budget"})
    assert text.say("ui.why", {"reason": reason}) == "Not now: needs 3 budget"
    assert text.say(text.Message("ui.why", {"reason": reason})) == "Not now: needs 3 budget"


def test_a_message_inside_itself_comes_to_an_end(
    sentences: dict[str, records.Template], forgiving_text: list[str]
) -> None:
    sentences["ui.loop"] = "again {inner:message}"
    data_of_itself: dict[str, records.Value] = {}
    loop = text.Message("ui.loop", data_of_itself)
    data_of_itself["inner"] = loop
    assert text.say(loop).startswith("again again")
    assert forgiving_text


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 actions left"), (1, "one action left"), (2, "2 actions left")]
)
def test_a_count_chooses_the_form(count: int, said: str, sentences: dict[str, records.Template]) -> None:
    sentences["ui.left"] = records.Plural("n", one="one action left", other="{n} actions left")
    assert text.say("ui.left", {"n": count}) == said


def test_what_is_missing_stays_readable_and_is_noticed(
    sentences: dict[str, records.Template], forgiving_text: list[str]
) -> None:
    sentences["ui.try"] = "{right:term} and {by}"
    sentences["ui.broken"] = "an {open brace"
    sentences["ui.left"] = records.Plural("n", one="one action left", other="{n} actions left")
    assert text.say("refusal.no_such_thing", {"n": 1}) == "no such thing (refusal.no_such_thing)"
    assert text.say("ui.try", {"right": "leisure"}) == "leisure and …"
    assert text.say("ui.broken") == "an {open brace"
    assert text.say("ui.left") == "… actions left"
    assert text.term("right.leisure", capital=True) == "Leisure"
    assert len(forgiving_text) == 7


@pytest.mark.parametrize("odd", ["", "../../etc", "en/../pl", "x" * 400, "zz-ZZ", "C", "de_DE.UTF-8"])
def test_an_unknown_language_is_answered_in_english(odd: str) -> None:
    assert text.term("right.work", odd) == "decent work"


def test_a_test_that_says_something_missing_fails(root: Path, tmp_path: Path) -> None:
    shutil.copy(root / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_said.py").write_text(
        "from weldi_game.text import say, term\n"
        "def test_missing(): assert say('refusal.no_such_thing')\n"
        "def test_there(): assert term('right.work') == 'decent work'\n"
        "def test_allowed(forgiving_text): assert say('refusal.no_such_thing') and forgiving_text\n",
        encoding="utf-8",
    )
    options = ["-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(tmp_path)]
    command = [sys.executable, "-m", "pytest", *options]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert "3 passed, 1 error" in done.stdout, done.stdout
    assert "texts are missing: [\"no message 'refusal.no_such_thing'\"]" in done.stdout


# --- other languages ------------------------------------------------------------------------------

ROMANIAN = "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100>0 && n%100<20)) ? 1 : 2);"


@pytest.fixture
def translated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sentences: dict[str, records.Template]
) -> polib.POFile:
    """An assets folder of its own, to which `compiled` writes a catalogue; three messages to translate."""
    monkeypatch.setattr(data, "assets", lambda *parts: tmp_path.joinpath(*parts))
    catalogue.translations.cache_clear()
    sentences["ui.left"] = records.Plural("n", one="one action left", other="{n} actions left")
    sentences["event.lost"] = "{right:Term} falls by {by}"
    sentences["report.lost"] = "{right:Term} falls by {by}"
    po = polib.POFile(encoding="utf-8")
    po.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": ROMANIAN}
    return po


def compiled(po: polib.POFile, language: str) -> None:
    folder = data.assets("translations", language, "LC_MESSAGES")
    folder.mkdir(parents=True)
    po.save_as_mofile(str(folder / "weldi.mo"))


def test_a_language_speaks_with_its_own_plurals_words_and_context(translated: polib.POFile) -> None:
    translated += [
        polib.POEntry(
            msgctxt="ui",
            msgid="one action left",
            msgid_plural="{n} actions left",
            msgstr_plural={0: "o acțiune rămasă", 1: "{n} acțiuni rămase", 2: "{n} de acțiuni rămase"},
        ),
        polib.POEntry(
            msgctxt="event", msgid="{right:Term} falls by {by}", msgstr="{by} puncte: {right:term.genitive}"
        ),
        polib.POEntry(msgctxt="right", msgid="decent work", msgstr="munca decentă"),
        polib.POEntry(msgctxt="right.genitive", msgid="decent work", msgstr="muncii decente"),
        polib.POEntry(msgctxt="pattern", msgid="{first} and {second}", msgstr="{first} și {second}"),
        polib.POEntry(msgctxt="pattern", msgid=",", msgstr="."),
        polib.POEntry(msgctxt="content", msgid="measure.clinic.title", msgstr="Clinica"),
    ]
    compiled(translated, "ro")
    assert text.languages() == ("en", "ro")
    assert text.languages(pseudo=True) == ("en", "ro", "en-XA")
    assert [text.say("ui.left", {"n": n}, "ro") for n in (1, 2, 20)] == [
        "o acțiune rămasă",
        "2 acțiuni rămase",
        "20 de acțiuni rămase",
    ]
    fallen: dict[str, records.Value] = {"right": "work", "by": 2}
    assert text.say("event.lost", fallen, "ro") == "2 puncte: muncii decente"
    assert text.say("event.lost", fallen, "ro-MD") == "2 puncte: muncii decente"
    assert text.say("report.lost", fallen, "ro") == "Munca decentă falls by 2"
    assert (
        text.say("event.lost", {"right": "health", "by": 1}, "ro") == "1 puncte: health and psychosocial care"
    )
    assert text.join(["a", "b", "c"], "ro") == "a, b și c"
    assert text.content("measure.clinic.title", "The clinic", "ro") == "Clinica"
    assert text.content("measure.garden.title", "The garden", "ro") == "The garden"
    assert text.content("measure.clinic.title", "The clinic") == "The clinic"
    assert speech.phrase("finding", "Line {line}", {"line": 2}, "ro") == "Line 2"


def test_the_language_of_the_system_is_preferred_where_the_game_has_it(translated: polib.POFile) -> None:
    compiled(translated, "ro")
    assert text.preferred({"LANG": "ro_RO.UTF-8"}) == "ro"
    assert text.preferred({"LC_ALL": "ro", "LANG": "pl_PL.UTF-8"}) == "ro"
    assert text.preferred({"LC_ALL": "pl_PL.UTF-8", "LANG": "ro"}) == "en"
    for plain in ({}, {"LANG": "C.UTF-8"}, {"LANG": "../ro"}, {"LANG": "en_GB.UTF-8"}):
        assert text.preferred(plain) == "en"
    assert text.language_name("ro") == "Română"
    assert text.language_name("tlh") == "tlh"


@pytest.mark.parametrize(
    "wrong", ["{rihgt:Term} scade", "{right:Term scade", "{right.__class__} scade", "{n:nope}"]
)
def test_an_unusable_translation_gives_way_to_english(
    wrong: str, translated: polib.POFile, forgiving_text: list[str]
) -> None:
    translated.append(polib.POEntry(msgctxt="event", msgid="{right:Term} falls by {by}", msgstr=wrong))
    compiled(translated, "ro")
    assert text.say("event.lost", {"right": "work", "by": 1}, "ro") == "Decent work falls by 1"
    assert forgiving_text


@pytest.mark.parametrize("damage", [b"", b"not a catalogue", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_damaged_catalogue_gives_way_to_english(
    damage: bytes, translated: polib.POFile, forgiving_text: list[str]
) -> None:
    compiled(translated, "ro")
    data.assets("translations", "ro", "LC_MESSAGES", "weldi.mo").write_bytes(damage)
    assert text.term("right.work", "ro") == "decent work"
    assert forgiving_text


def test_the_pseudo_language_is_longer_accented_and_in_brackets(
    sentences: dict[str, records.Template],
) -> None:
    sentences["event.lost"] = "{right:Term} falls by {by:signed}"
    plain = text.say("event.lost", {"right": "work", "by": -1})
    odd = text.say("event.lost", {"right": "work", "by": -1}, text.PSEUDO)
    assert odd.startswith("[")
    assert odd.endswith("]")
    assert 1.3 * len(plain) <= len(odd) <= 2 * len(plain)
    assert "\N{MINUS SIGN}1" in odd
    assert not re.search(r"[AaEeOoUu]", odd), "a letter without accent was not given to the translators"
    assert text.content("measure.x.title", "The garden", text.PSEUDO) != "The garden"


@pytest.mark.parametrize("length", [0, 1, 2, 10, 200])
def test_the_filling_has_its_length(length: int) -> None:
    assert 0.4 * length <= len(pseudo.filling(length)) < 0.4 * length + 1


# --- for translators ------------------------------------------------------------------------------


def test_the_template_of_translators_has_every_text_once_with_its_context() -> None:
    pot = extract.template(forms=["genitive"], content=[("measure.clinic.title", "The clinic")])
    entries = {(entry.msgctxt, entry.msgid): entry for entry in pot}
    assert len(entries) == len(pot)
    for message, template in catalogue.MESSAGES.items():
        assert (message.partition(".")[0], english(template)[0]) in entries, message
    assert ("right", "decent work") in entries
    assert ("right", "work") in entries
    assert ("right.genitive", "decent work") in entries
    assert entries["content", "measure.clinic.title"].comment == "The clinic"
    assert "python-brace-format" in entries["pattern", "{first} and {second}"].flags


def test_a_language_is_begun_translated_and_kept_up_to_date(translated: polib.POFile) -> None:
    pot = extract.template(content=[("measure.clinic.title", "The clinic"), ("measure.bus.title", "The bus")])
    path = extract.begin("pl", pot, data.assets("translations"))
    po = extract.update(path, pot)
    assert po.metadata["Plural-Forms"].startswith("nplurals=3")
    for entry in po:
        if entry.msgctxt == "content":
            entry.msgstr = f"{entry.comment} po polsku"
    po.save()
    extract.update(path, pot)
    assert text.content("measure.clinic.title", "The clinic", "pl") == "The clinic po polsku"
    with pytest.raises(FileExistsError):
        extract.begin("pl", pot, data.assets("translations"))

    changed = extract.template(
        content=[("measure.clinic.title", "A clinic for all"), ("measure.bus.title", "The bus")]
    )
    extract.update(path, changed)
    catalogue.translations.cache_clear()
    assert text.content("measure.clinic.title", "A clinic for all", "pl") == "A clinic for all"
    assert text.content("measure.bus.title", "The bus", "pl") == "The bus po polsku"
    assert [entry.msgid for entry in polib.pofile(str(path)).fuzzy_entries()] == ["measure.clinic.title"]


def test_the_command_for_translators(
    translated: polib.POFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pot = tmp_path / "weldi.pot"
    assert extract.main(["--out", str(pot), "--new", "hr"]) == 0
    assert extract.main(["--update"]) == 0
    assert text.languages() == ("en", "hr")
    assert "weldi.pot" in capsys.readouterr().out
    for wrong in (["--new", "hr"], ["--new", "klingonese"], ["--new", "../x"]):
        with pytest.raises(SystemExit):
            extract.main(wrong)
    capsys.readouterr()


def test_the_shipped_catalogues_can_be_used() -> None:
    for language in catalogue.languages()[1:]:
        book = polib.mofile(str(data.assets("translations", language, "LC_MESSAGES", "weldi.mo")))
        for entry in book:
            if entry.msgctxt != "content":
                for translated_form in entry.msgstr_plural.values() or [entry.msgstr]:
                    known = {slot.name for slot in slots(entry.msgid + (entry.msgid_plural or ""))}
                    assert {slot.name for slot in slots(translated_form)} <= known, (language, entry.msgid)


def test_parsing_gives_text_and_places() -> None:
    assert parse("a {right:Term} b {n}") == ("a ", Slot("right", "term", capital=True), " b ", Slot("n"))
