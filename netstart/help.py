"""The texts of `--help` and the first line of `init`, per language: the one place in Python where sentences stand.

They have to be there before anything is loaded that could read YAML.
"""

import os
from collections.abc import Mapping

LANGUAGES = ("nl", "en")


def texts() -> Mapping[str, str]:
    """Return the texts in the language of NETSTART_LANG; Dutch unless that says English."""
    return _TEXTS["en" if os.environ.get("NETSTART_LANG", "").startswith("en") else "nl"]


_NL = {
    "first-line": "netstart · een gesprek dat eindigt in een netwerkplan (schermlezer? --plain)",
    "netstart": "Begin samen een netwerk: een gesprek met vragen, dat eindigt in een netwerkplan.",
    "init": "Begin een gesprek, of ga verder waar jullie gebleven waren.",
    "edit": "Verander antwoorden, in het overzicht of op één plek.",
    "status": "Laat zien hoe ver jullie zijn en wat hierna komt.",
    "render": "Geef het plan van een netwerk, of één bladzijde om mee te sturen.",
    "worksheet": "Geef alle vragen, als leeg bestand om in te vullen.",
    "example": "Zet een ingevuld voorbeeldnetwerk in een map.",
    "check": "Laat zien wat nog niet bij elkaar past, en loop het na.",
    "review": "Kijk samen terug, en besluit of jullie naar de volgende fase gaan.",
    "review-to": "Waar jullie naar kijken: initiation, start-up, maturity, decline of ended. Anders: de volgende fase.",
    "prepare": "Maak de papieren voor vooraf: uitnodiging, wat jullie zeiden, en het blad met twaalf zinnen.",
    "pulse": "Vul de cijfers in die vooraf op papier gegeven zijn.",
    "review-answers": "Neem de antwoorden en het besluit uit dit bestand. Er wordt niets gevraagd.",
    "history": "Vertel wat er gebeurde: bijeenkomsten, besluiten, en wat er in de tussentijd veranderde.",
    "since": "De eerste dag. Een maand of een jaar mag ook: 12-3-2026, 2026-03 of 2026. Zonder dagen: alles.",
    "until": "De laatste dag. Zonder laatste dag: tot vandaag.",
    "folder": "De map van het netwerk. Zonder map: de map waar je nu bent.",
    "networks": "De map van een netwerk, of een map met mappen van netwerken. Zonder map: de map waar je nu bent.",
    "new-folder": "De map voor het voorbeeld. Die mag nog geen netwerk bevatten.",
    "type": "Het soort netwerk.",
    "lang": "De taal van het gesprek.",
    "plain": "Regel voor regel, zonder schermopbouw. Voor een schermlezer of een eenvoudige terminal.",
    "answers": "Neem de antwoorden uit dit bestand. Er wordt niets gevraagd.",
    "moment": "Hoe jullie bij elkaar zitten: desk (aan een bureau), of together (samen, met één groot scherm).",
    "minutes": "Hoe lang de bijeenkomst samen duurt: 90, 150 of 210 minuten.",
    "clock": "Hoe laat het nu is, als de klok van de laptop niet klopt. Bijvoorbeeld 15.41.",
    "to": "De vorm: {forms}.",
    "to-page": "De vorm: md, html of json, of ics voor de agenda. Een mail is altijd txt. Zonder vorm: md of txt.",
    "only": "Eén bladzijde: glance (één blad), mail, steps (de stappen) of absent (mail aan wie er niet was).",
    "out": "Schrijf naar dit bestand, in plaats van naar het scherm.",
    "audience": "Voor wie: everyone (iedereen), of core (ook wat alleen de kerngroep leest).",
    "at": "De plek: een deel, een vraag of een rij. Bijvoorbeeld ambition, of needs/Eén loket.said.",
    "json": "Als gegevens voor andere programma's.",
    "version": "Toon de versie.",
    "usage": "Dit kan ik niet lezen: {given}. Typ netstart --help om te zien wat er kan",
    "Usage:": "Gebruik:",
    "Arguments:": "Wat erachter komt:",
    "Options:": "Opties:",
    "Commands:": "Opdrachten:",
    "Show this message and exit.": "Toon deze uitleg.",
    "[default: ": "[anders: ",
    "[OPTIONS]": "[opties]",
    "COMMAND [ARGS]...": "opdracht ...",
}

_EN = {
    "first-line": "netstart · a conversation that ends in a network plan (screen reader? --plain)",
    "netstart": "Start a network together: a conversation with questions that ends in a network plan.",
    "init": "Begin a conversation, or go on where it stopped.",
    "edit": "Change answers, from the overview or at one place.",
    "status": "Show how far each part is and what comes next.",
    "render": "Give the plan of a network, or one page to send along.",
    "worksheet": "Give all questions as an empty answers file, to fill in beforehand.",
    "example": "Put a filled-in example network in a folder.",
    "check": "Show what does not fit together yet, and go through it.",
    "review": "Look back together, and decide whether to go to the next phase.",
    "review-to": "What you look at: initiation, start-up, maturity, decline or ended. Otherwise the next phase.",
    "prepare": "Make the papers for beforehand: invitation, what you said, and the sheet with twelve statements.",
    "pulse": "Type the scores that were given on paper beforehand.",
    "review-answers": "Take the answers and the decision from this file. Nothing is asked.",
    "history": "Tell what happened: meetings, decisions, and what changed in between.",
    "since": "The first day. A month or a year too: 12-3-2026, 2026-03 or 2026. Without days: all of it.",
    "until": "The last day. Without one: until today.",
    "folder": "The folder of the network. Without one: the folder where you are.",
    "networks": "The folder of a network, or one with folders of networks. Without one: the folder where you are.",
    "new-folder": "The folder for the example. It may hold no network yet.",
    "type": "The kind of network.",
    "lang": "The language of the conversation.",
    "plain": "Line by line, without drawing a screen. For a screen reader or a simple terminal.",
    "answers": "Take the answers from this file. Nothing is asked.",
    "moment": "How you sit together: desk, or together (in a room, with one big screen).",
    "minutes": "How long the meeting in a room takes: 90, 150 or 210 minutes.",
    "clock": "What time it is now, if the clock of the laptop is wrong. For instance 15.41.",
    "to": "The form: {forms}.",
    "to-page": "The form: md, html or json, or ics for the calendar. A mail is always txt. Without one: md or txt.",
    "only": "One page: glance (one sheet), mail, steps (the steps) or absent (the mail to who was not there).",
    "out": "Write to this file instead of to the screen.",
    "audience": "For whom: everyone, or core (also what only the core group reads).",
    "at": "The place: a part, a question or a row. For example ambition, or needs/Eén loket.said.",
    "json": "As data for other programs.",
    "version": "Show the version.",
    "usage": "I cannot read this: {given}. Type netstart --help to see what there is",
}

_TEXTS: Mapping[str, Mapping[str, str]] = {"nl": _NL, "en": _EN}

BUILT_IN = (
    *("Usage:", "Arguments:", "Options:", "Commands:"),
    *("Show this message and exit.", "[default: ", "[OPTIONS]", "COMMAND [ARGS]..."),
)
"""What the command line library says itself, in English."""


def translated(page: str) -> str:
    """Return a page of help with the library's own words in the language of the rest."""
    said = texts()
    for words in BUILT_IN:
        page = page.replace(words, said.get(words, words))
    return page
