"""What a room is asked after what: the meeting as a value, before any terminal."""

from dataclasses import replace
from datetime import date, time

import pytest

from netstart.core.current import current
from netstart.core.event import Add, Answer, Back, Confirm, Event, Go, Keep, Mark, Move, Park, Remove, Restore, View
from netstart.core.interview import Interview, Step
from netstart.core.place import Place
from netstart.core.road import is_settled, road
from netstart.core.room_opened import at_a_desk, opened
from netstart.core.room_road import sitting
from netstart.core.screen import AskAcross, AskCheck, AskRows, AskStill, AskTalk, AskValue
from tests.gathering import DAY, FORM, asked, gathered, room
from tests.story import asked as asked_at_a_desk
from tests.story import desk

GUESTS = Add(("Bakkerij Hartgers", "Kuiper Metaal", "Zorggroep De Linde"))
WELCOME = (Confirm(), Confirm(), GUESTS, Confirm(), Confirm(), Answer("Omdat het nu kan"))
NEEDED = (*WELCOME, Confirm(), Add(("Begeleiden", "Eén loket", "Blijven", "Geld")), Confirm())
DOTTED = (*NEEDED, Answer("9 7 1 5"))
TOP = (*DOTTED, Answer("Begeleiden; Eén loket; Geld"))
NEEDS = (*TOP, Answer("een"), Answer("twee"), Answer("drie"), Answer("2 1 3"))
SENTENCE = (*NEEDS, Confirm(), Answer("Wij helpen elkaar"))
AGREED = (*SENTENCE, Answer("1 Het moet geld opleveren"), Confirm())
HANDS = (*AGREED, Confirm(), Answer("1 1 2 2 5"), Answer("33"))
CHOSEN = (*HANDS, Answer("need_vs_funder"), Answer("Wij kiezen zelf"))
STEPS = (*CHOSEN, Confirm(), Add(("Hartgers: belt vijf bedrijven, voor 2 april",)), Confirm())
ALL = (*STEPS, Answer("1"), Answer("16 april 16.00, bij Kuiper"))


@pytest.mark.parametrize(
    ("events", "next_"),
    [
        ((), "talk reading-test"),
        ((Confirm(),), "talk welcome"),
        ((Confirm(), Confirm()), "rows members"),
        ((Confirm(), Confirm(), GUESTS), "rows members"),
        ((Confirm(), Confirm(), GUESTS, Confirm()), "still sittings/sitting-1.present"),
        (WELCOME, "talk needs-round"),
        (NEEDED, "across needs/*.dots"),
        (DOTTED, "value top_needs"),
        (TOP, "value needs/need-1.said"),
        (NEEDS, "talk sentence-round"),
        (SENTENCE, "across agreement"),
        ((*SENTENCE, Answer(None)), "check sentence-round"),
        (AGREED, "talk choice-round"),
        ((*AGREED, Confirm()), "value tensions/need_vs_funder.fingers"),
        (HANDS, "value talked_through"),
        (CHOSEN, "talk steps-round"),
        (STEPS, "across steps/*.need"),
        (ALL, "nothing"),
    ],
)
def test_the_room_is_asked_one_thing_after_the_other(events: tuple[Event, ...], next_: str) -> None:
    assert asked(gathered(*events)) == next_


def test_a_list_that_was_filled_before_the_meeting_is_not_asked_if_it_need_not_be() -> None:
    guests = {"party-1": {"id": "party-1", "title": "Kuiper", "side": "in"}}
    now = gathered(Confirm(), Confirm(), now=Interview(answers={"parties": guests}))
    assert asked(now) == "still sittings/sitting-1.present"


def test_the_numbers_of_who_is_not_there_leave_the_others() -> None:
    now = gathered(Confirm(), Confirm(), GUESTS, Confirm(), Answer("2"))
    assert now.answers["sittings"]["sitting-1"]["present"] == ("party-1", "party-3")


def test_enter_says_that_everybody_is_there() -> None:
    now = gathered(Confirm(), Confirm(), GUESTS, Confirm(), Confirm())
    assert now.answers["sittings"]["sitting-1"]["present"] == ("party-1", "party-2", "party-3")


def test_guests_that_were_ticked_before_the_meeting_are_those_who_can_be_missing() -> None:
    guests = {
        f"party-{n}": {"id": f"party-{n}", "title": f"Gast {n}", "side": side}
        for n, side in ((1, "in"), (2, "around"), (3, "in"))
    }
    sitting = {"sitting-1": {"id": "sitting-1", "title": "Kickoff", "day": DAY, "present": ("party-1", "party-2")}}
    now = gathered(Confirm(), Confirm(), now=Interview({"parties": guests, "sittings": sitting}))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskStill)
    assert [row.title for row in ask.rows] == ["Gast 1", "Gast 2"]
    now = gathered(Answer("2"), now=now)
    assert now.answers["sittings"]["sitting-1"]["present"] == ("party-1",)


def test_guests_that_are_typed_take_part() -> None:
    now = gathered(*WELCOME)
    assert {row["side"] for row in now.answers["parties"].values()} == {"in"}


def test_what_was_drafted_before_is_shown_and_stands_with_enter() -> None:
    now = gathered(*WELCOME[:5], now=Interview(answers={"why_now": "Om de zomer"}))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskValue)
    assert ask.so_far == "Om de zomer"
    assert asked(gathered(Answer("Om de zomer"), now=now)) == "talk needs-round"


def test_a_list_that_was_closed_before_is_looked_at_once_more() -> None:
    rows = {"need-1": {"id": "need-1", "title": "Uit de belronde"}}
    before = Interview(answers={"needs": rows}, confirmed=frozenset({Step("rows", Place("needs"))}))
    now = gathered(*WELCOME, Confirm(), now=before)
    assert asked(now) == "still needs"
    now = gathered(Add(("Nieuw",)), now=now)
    assert asked(now) == "still needs"
    assert [row["title"] for row in now.answers["needs"].values()] == ["Uit de belronde", "Nieuw"]
    assert asked(gathered(Confirm(), now=now)) == "across needs/*.dots"


def test_the_numbers_of_a_list_that_are_not_right_are_looked_at_one_by_one() -> None:
    rows = {f"need-{n}": {"id": f"need-{n}", "title": f"Behoefte {n}"} for n in (1, 2, 3)}
    before = Interview(answers={"needs": rows}, confirmed=frozenset({Step("rows", Place("needs"))}))
    now = gathered(*WELCOME, Confirm(), Answer("1 3"), now=before)
    assert asked(now) == "across needs/need-1"
    now = gathered(Answer("Anders gezegd"), now=now)
    assert asked(now) == "across needs/need-3"
    now = gathered(Answer(None), now=now)
    assert asked(now) == "still needs"
    assert [row["title"] for row in now.answers["needs"].values()] == ["Anders gezegd", "Behoefte 2", "Behoefte 3"]
    assert asked(gathered(Confirm(), now=now)) == "across needs/*.dots"


def test_a_row_can_be_taken_off_a_list_that_is_looked_at() -> None:
    rows = {"need-1": {"id": "need-1", "title": "Weg ermee"}}
    before = Interview(answers={"needs": rows}, confirmed=frozenset({Step("rows", Place("needs"))}))
    now = gathered(*WELCOME, Confirm(), Remove("need-1"), now=before)
    assert asked(now) == "still needs"
    assert now.removed["needs"] == rows


def test_dots_propose_the_top_three() -> None:
    ask = current(FORM, room(), gathered(*DOTTED))
    assert isinstance(ask, AskValue)
    assert ask.proposal == "Begeleiden; Eén loket; Geld"
    assert ask.beside == {"need-1": 9, "need-2": 7, "need-3": 1, "need-4": 5}


def test_the_fingers_that_lie_apart_furthest_propose_what_to_talk_through() -> None:
    ask = current(FORM, room(), gathered(*HANDS))
    assert isinstance(ask, AskValue)
    assert ask.proposal == FORM.titles({}, "tensions")["need_vs_funder"]


def test_a_longer_meeting_talks_more_choices_through() -> None:
    hands = (*AGREED, Confirm(), Answer("1 5"), Answer("1 4"))
    ask = current(FORM, room(minutes=150), gathered(*hands, minutes=150))
    assert isinstance(ask, AskValue)
    assert ask.proposal.count(";") == 1


def test_what_is_for_a_longer_meeting_is_asked_there_only() -> None:
    assert asked(gathered(*CHOSEN, minutes=150), minutes=150) == "rows stakeholders"


def test_a_party_in_one_line_has_its_influence_and_interest() -> None:
    now = gathered(*CHOSEN, Add(("UWV 4 2", "Werkcentrum 2030")), minutes=150)
    *_, uwv, centre = now.answers["parties"].values()
    assert uwv == {"id": "party-4", "title": "UWV", "side": "around", "influence": 4, "interest": 2}
    assert centre == {"id": "party-5", "title": "Werkcentrum 2030", "side": "around"}


def test_a_step_in_one_line_has_who_and_when() -> None:
    now = gathered(*STEPS)
    row = now.answers["steps"]["step-1"]
    assert (row["title"], row["who"], row["until"]) == ("belt vijf bedrijven", "party-1", date(2026, 4, 2))


def test_a_line_that_is_not_understood_stays_whole_in_the_first_column() -> None:
    now = gathered(*CHOSEN, Confirm(), Add(("Onbekend: doet iets",)))
    assert now.answers["steps"]["step-1"] == {"id": "step-1", "title": "Onbekend: doet iets"}


def test_a_name_that_is_not_known_makes_no_party() -> None:
    now = gathered(*CHOSEN, Confirm(), Add(("Onbekend: doet iets",)))
    assert len(now.answers["parties"]) == 3


def test_a_line_for_a_row_that_is_there_fills_in_what_it_says() -> None:
    now = gathered(*CHOSEN, Confirm(), Add(("belt vijf bedrijven",)), Add(("Kuiper: belt vijf bedrijven",)))
    assert now.answers["steps"]["step-1"]["who"] == "party-2"
    assert len(now.answers["steps"]) == 1


def test_what_was_read_out_of_a_line_is_shown_beside_it() -> None:
    ask = current(FORM, room(), gathered(*STEPS[:-1]))
    assert isinstance(ask, AskRows)
    assert ask.rows[0].cells == ("Bakkerij Hartgers", "2 april 2026")


def test_a_meeting_in_one_line_has_its_day_its_time_and_its_host() -> None:
    now = gathered(*ALL)
    assert now.answers["next_meeting"] == {"day": date(2026, 4, 16), "at": "16.00", "host": "party-2"}


def test_what_a_record_cannot_read_stays_in_its_first_text() -> None:
    now = gathered(*STEPS, Answer("1"), Answer("ergens na de vakantie"))
    assert now.answers["next_meeting"] == {"purpose": "ergens na de vakantie"}


def test_nobody_is_an_answer_to_who_has_an_objection() -> None:
    assert gathered(*SENTENCE, Answer(None)).answers["agreement"] == {"objections": 0}


def test_an_objection_is_kept_in_the_words_that_were_said() -> None:
    assert gathered(*AGREED).answers["agreement"] == {"objections": 1, "objection": "Het moet geld opleveren"}


def test_digits_that_cannot_be_read_are_kept_and_shown_with_an_example() -> None:
    now = gathered(*NEEDED, Answer("9 7"))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskAcross)
    assert ask.so_far == "9 7"
    assert ask.notice is not None
    assert len(ask.example.split()) == 4


def test_the_same_line_again_is_put_off_with_its_words() -> None:
    now = gathered(*NEEDED, Answer("de eerste"), Answer("de eerste"))
    assert asked(now) == "value top_needs"
    assert now.drafts[Place("needs", "*", "dots")] == "de eerste"
    assert Place("needs", "*", "dots") in now.parked


def test_an_answer_that_cannot_be_read_twice_is_put_off_with_its_words() -> None:
    at = Place("tensions", "need_vs_funder", "fingers")
    now = gathered(*AGREED, Confirm(), Answer("de meesten links"))
    assert asked(now) == f"value {at}"
    now = gathered(Answer("de meesten links"), now=now)
    assert asked(now) == "value tensions/autonomy_vs_steering.fingers"
    assert now.drafts[at] == "de meesten links"


def test_nothing_that_is_said_in_a_room_is_criticised() -> None:
    assert asked(gathered(*NEEDS, Confirm(), Answer("Kort"))) == "across agreement"


def test_enter_on_an_empty_field_asks_whether_to_do_it_later() -> None:
    now = gathered(*NEEDED, Answer(None))
    assert asked(now) == "sure later needs/*.dots"
    assert asked(gathered(Confirm(), now=now)) == "value top_needs"


def test_one_can_go_back_one_step_and_on_again() -> None:
    now = gathered(*SENTENCE, Back())
    assert asked(now) == "value ambition"
    assert asked(gathered(Answer("Wij helpen elkaar"), now=now)) == "across agreement"


def test_back_at_the_very_beginning_stays() -> None:
    assert asked(gathered(Back())) == "talk reading-test"


def test_a_talk_screen_has_what_people_do() -> None:
    ask = current(FORM, room(), gathered(Confirm()))
    assert isinstance(ask, AskTalk)
    assert ask.talk.asks == "Wie ben je?"


def test_a_part_that_is_left_out_is_passed_by() -> None:
    now = gathered(*NEEDS, Park(at=Place("sentence-round")))
    assert asked(now) == "talk choice-round"


def test_a_part_that_was_left_out_can_be_gone_to_all_the_same() -> None:
    now = gathered(*NEEDS, Park(at=Place("sentence-round")), Go(Place("sentence-round")))
    assert asked(now) == "talk sentence-round"
    assert Place("sentence-round") not in now.parked


def test_a_part_that_was_passed_is_read_back() -> None:
    now = gathered(*AGREED, Go(Place("needs-round")))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskCheck)
    told = [(line.label, line.text) for line in ask.lines]
    assert told[:2] == [
        ("Behoeften", "Begeleiden; Eén loket; Blijven; Geld"),
        ("Stippen", "Begeleiden: 9; Eén loket: 7; Blijven: 1; Geld: 5"),
    ]
    assert asked(gathered(Confirm(), now=now)) == "talk choice-round"


def test_from_what_is_read_back_one_line_can_be_said_anew() -> None:
    now = gathered(*AGREED, Go(Place("needs-round")), Go(Place("needs", "need-2")), Answer("Eén nummer"))
    assert now.answers["needs"]["need-2"]["title"] == "Eén nummer"
    assert asked(now) == "check needs-round"


def test_a_row_keeps_its_place_and_its_other_answers_when_it_is_said_anew() -> None:
    now = gathered(*STEPS, Go(Place("steps", "step-1")))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskAcross)
    assert ask.so_far == "Bakkerij Hartgers: belt vijf bedrijven, voor 2 april 2026"
    now = gathered(Answer("Kuiper: belt zes bedrijven, voor 3 april"), now=now)
    row = now.answers["steps"]["step-1"]
    assert (row["title"], row["who"], row["until"]) == ("belt zes bedrijven", "party-2", date(2026, 4, 3))


def test_the_overview_has_a_line_for_each_part_of_this_meeting() -> None:
    ask = current(FORM, room(), gathered(*WELCOME, Go(Place())))
    assert isinstance(ask, AskCheck)
    assert [line.label for line in ask.lines] == ["Welkom", "Nodig", "Zin", "Keuze", "Stappen", "Afsluiten"]
    assert [line.state for line in ask.lines][:2] == ["answered", "open"]


def test_what_is_never_for_a_room_cannot_be_gone_to_there() -> None:
    now = gathered(*WELCOME, Go(Place("parties", "party-1", "motive")))
    assert asked(now) == "talk needs-round"


def test_no_card_with_what_is_for_a_few_is_opened_in_a_room() -> None:
    now = gathered(*WELCOME, Go(Place("parties", "party-1")))
    assert asked(now) == "across parties/party-1"


def test_a_quick_note_from_anywhere_stays_where_one_was() -> None:
    now = gathered(*SENTENCE, Add(("Hartgers: belt de school",), to="steps"))
    assert asked(now) == "across agreement"
    assert now.answers["steps"]["step-1"]["who"] == "party-1"


def test_another_view_stands_beside_what_it_is_about() -> None:
    now = gathered(*AGREED, Go(Place("ambition")), Mark(view=View("Liever niet")))
    assert now.marks[Place("ambition")].views == (View("Liever niet"),)


def test_half_a_line_is_kept() -> None:
    now = gathered(*NEEDED, Keep("9 7"))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskAcross)
    assert ask.so_far == "9 7"


def test_fingers_need_no_number_at_a_desk_afterwards() -> None:
    now = at_a_desk(FORM, gathered(*ALL))
    places = [str(step.place) for step in _open_at_a_desk(now)]
    assert "tensions/need_vs_funder.now" not in places
    assert "tensions/need_vs_funder.choice" not in places
    assert "needs/need-3.gap" in places


def _open_at_a_desk(now: Interview) -> list[Step]:
    return [step for step in road(FORM, desk(FORM), now) if not is_settled(now, step)]


def test_what_only_a_room_shows_is_not_asked_at_a_desk() -> None:
    walked = {
        step.place.field or step.place.question for step in _open_at_a_desk(Interview(answers=gathered(*ALL).answers))
    }
    assert not walked & {"dots", "fingers", "began", "agreement", "talked_through"}


def test_a_desk_takes_up_what_a_room_left_without_its_stops() -> None:
    now = gathered(*NEEDED)
    left = at_a_desk(FORM, gathered(Go(Place("sentence-round")), now=now))
    assert asked_at_a_desk(FORM, left).split()[0] in {"value", "rows"}


def test_the_meeting_of_today_is_made_when_none_was_prepared() -> None:
    row = gathered().answers["sittings"]["sitting-1"]
    assert (row["title"], row["day"], row["minutes"]) == ("Bijeenkomst van 12 maart 2026", DAY, 90)


def test_a_meeting_that_was_prepared_without_a_day_is_that_of_today() -> None:
    rows = {"sitting-7": {"id": "sitting-7", "title": "Kickoff"}}
    now = gathered(now=Interview(answers={"sittings": rows}))
    assert now.answers["sittings"] == {"sitting-7": {**rows["sitting-7"], "day": DAY, "minutes": 90}}


def test_the_clock_begins_when_the_reading_test_is_over() -> None:
    now = gathered(Confirm(), at=time(15, 4))
    assert now.answers["sittings"]["sitting-1"]["began"] == "15.04"


def test_a_meeting_that_was_broken_off_goes_on_where_it_was() -> None:
    now = gathered(*SENTENCE, Keep("1 Het"))
    again = gathered(now=now)
    assert asked(again) == "across agreement"
    assert again.drafts == now.drafts


def test_a_later_meeting_asks_again_what_was_left_out() -> None:
    now = gathered(*NEEDS, Park(at=Place("sentence-round")))
    later = replace(room(), today=date(2026, 4, 16))
    again = opened(FORM, later, now)
    assert Place("sentence-round") not in again.parked
    assert len(again.answers["sittings"]) == 2
    ask = current(FORM, later, again)
    assert isinstance(ask, AskTalk)
    assert str(ask.place) == "reading-test"


def test_a_still_screen_shows_the_columns_of_its_list() -> None:
    steps = {"step-1": {"id": "step-1", "title": "belt", "who": "party-1"}}
    guests = {"party-1": {"id": "party-1", "title": "Kuiper", "side": "in"}}
    closed = frozenset({Step("rows", Place("steps"))})
    now = gathered(
        Go(Place("steps-round")), Confirm(), now=Interview({"steps": steps, "parties": guests}, confirmed=closed)
    )
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskStill)
    assert ask.rows[0].cells == ("Kuiper", "")


def test_taking_off_a_row_opens_nothing_that_is_for_a_few() -> None:
    now = gathered(*STEPS, Go(Place("steps-round")), Go(Place("members")), Remove("party-1"))
    assert asked(now) == "rows members"
    assert "party-1" in now.removed["parties"]
    assert now.drafts[Place("steps", "step-1", "who")] == "Bakkerij Hartgers"


def test_a_row_of_a_list_that_another_question_shows_can_be_moved_and_put_back() -> None:
    now = gathered(Confirm(), Confirm(), GUESTS, Move("party-3", -2))
    assert list(now.answers["parties"]) == ["party-3", "party-1", "party-2"]
    now = gathered(Remove("party-1"), Restore("party-1"), now=now)
    assert list(now.answers["parties"]) == ["party-3", "party-2", "party-1"]


def test_enter_on_a_column_that_was_not_changed_keeps_what_a_digit_cannot_show() -> None:
    now = gathered(*STEPS)
    rows = {"step-1": {**now.answers["steps"]["step-1"], "need": "need-3"}}
    now = gathered(now=Interview({**now.answers, "steps": rows}, confirmed=now.confirmed))
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskAcross)
    assert ask.so_far == "0"
    assert gathered(Answer("0"), now=now).answers["steps"]["step-1"]["need"] == "need-3"


def test_enter_on_a_line_that_was_not_changed_changes_nothing() -> None:
    rows = {"party-1": {"id": "party-1", "title": "Huis 4 2", "side": "around", "influence": 4}}
    now = gathered(Go(Place("parties", "party-1")), now=Interview({"parties": rows}), minutes=150)
    ask = current(FORM, room(minutes=150), now)
    assert isinstance(ask, AskAcross)
    assert gathered(Answer(ask.so_far), now=now, minutes=150).answers["parties"] == rows


def test_two_may_do_what_sounds_the_same() -> None:
    now = gathered(*CHOSEN, Confirm(), Add(("Kuiper: belt", "Hartgers: belt")))
    rows = [(row["title"], row.get("who")) for row in now.answers["steps"].values()]
    assert rows == [("belt", "party-2"), ("Hartgers: belt", None)]


def test_going_back_to_who_is_not_there_shows_who_was_not() -> None:
    now = gathered(Confirm(), Confirm(), GUESTS, Confirm(), Answer("2"), Back())
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskStill)
    assert ask.so_far == "2"
    now = gathered(Confirm(), now=now)
    assert now.answers["sittings"]["sitting-1"]["present"] == ("party-1", "party-3")


def test_half_a_line_that_is_typed_on_is_shown_with_an_example_first() -> None:
    now = gathered(*NEEDED, Keep("de eerste"), Answer("de eerste"))
    assert asked(now) == "across needs/*.dots"


def test_a_blank_behind_a_line_makes_it_no_other_line() -> None:
    now = gathered(*AGREED, Confirm(), Answer("de meesten links "), Answer("de meesten links "))
    assert asked(now) == "value tensions/autonomy_vs_steering.fingers"


def test_an_answer_from_before_the_meeting_stays_when_a_line_cannot_be_read() -> None:
    now = gathered(*DOTTED, now=Interview({"top_needs": ("need-2",)}))
    now = gathered(Answer("iets anders"), Answer("iets anders"), now=now)
    assert now.answers["top_needs"] == ("need-2",)
    assert now.drafts[Place("top_needs")] == "iets anders"


def test_dots_that_are_known_stand_before_the_first_that_is_not() -> None:
    now = gathered(*DOTTED, Add(("Nieuw",), to="needs"), Back())
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskAcross)
    assert ask.so_far == "9 7 1 5"


def test_a_party_from_a_quick_note_becomes_a_guest_when_it_is_typed_as_one() -> None:
    now = gathered(Confirm(), Confirm(), Add(("UWV",), to="parties"), Add(("UWV",)))
    assert now.answers["parties"]["party-1"]["side"] == "in"


def test_a_desk_takes_up_no_screen_that_reads_back_a_part_of_the_meeting() -> None:
    now = gathered(*ALL, Go(Place("sentence-round")))
    left = at_a_desk(FORM, now)
    assert Step("check", Place("sentence-round")) not in left.trail


def test_a_shorter_meeting_stops_nowhere_that_only_a_longer_one_does() -> None:
    now = gathered(*NEEDS, Go(Place("around-round")), minutes=150)
    assert asked(gathered(now=now)) == "talk sentence-round"


def test_another_meeting_asks_the_ending_once_more() -> None:
    later = replace(room(), today=date(2026, 4, 16))
    again = opened(FORM, later, gathered(*ALL))
    open_ = [str(step) for step in road(FORM, later, again) if not is_settled(again, step) and step.screen == "talk"]
    assert "talk:steps-round" in open_


def test_the_clock_of_a_meeting_is_begun_once() -> None:
    now = gathered(Confirm(), at=time(15, 4))
    again = gathered(Go(Place("reading-test")), Confirm(), now=now, at=time(15, 30))
    assert again.answers["sittings"]["sitting-1"]["began"] == "15.04"


def test_of_two_meetings_on_one_day_the_one_that_began_is_held() -> None:
    rows = {
        "sitting-1": {"id": "sitting-1", "title": "Ochtend", "day": DAY, "began": "15.00"},
        "sitting-2": {"id": "sitting-2", "title": "Middag", "day": DAY},
    }
    assert sitting(FORM, {"sittings": rows}, room()) == "sitting-1"


def test_the_meetings_themselves_are_not_changed_in_a_room() -> None:
    assert asked(gathered(*WELCOME, Go(Place("sittings")))) == "talk needs-round"


def test_of_no_needs_no_top_three_is_asked() -> None:
    now = gathered(*WELCOME, Confirm(), Confirm())
    assert asked(now) == "talk sentence-round"


def test_an_answer_typed_where_it_is_asked_whether_to_do_it_later_is_the_answer() -> None:
    now = gathered(*NEEDS, Confirm(), Answer(None))
    assert asked(now) == "sure later ambition"
    now = gathered(Answer("Wij helpen elkaar"), now=now)
    assert now.answers["ambition"] == "Wij helpen elkaar"
    assert asked(now) == "across agreement"


def test_nobody_s_influence_stands_on_the_wall_while_they_sit_there() -> None:
    parties = {f"party-{n}": {"id": f"party-{n}", "title": f"Partij {n}", "side": "around"} for n in (1, 2)}
    held = {"sitting-1": {"id": "sitting-1", "title": "Kickoff", "day": DAY, "present": ("party-1",)}}
    now = gathered(Go(Place("around-round")), now=Interview({"parties": parties, "sittings": held}), minutes=150)
    ask = current(FORM, room(minutes=150), now)
    assert isinstance(ask, AskRows)
    assert [row.title for row in ask.rows] == ["Partij 2"]


def test_nor_does_it_when_the_part_is_read_back() -> None:
    parties = {
        f"party-{n}": {"id": f"party-{n}", "title": f"Partij {n}", "side": "around", "influence": 4} for n in (1, 2)
    }
    held = {"sitting-1": {"id": "sitting-1", "title": "Kickoff", "day": DAY, "present": ("party-1",)}}
    before = Interview({"parties": parties, "sittings": held})
    now = gathered(Go(Place("around-round")), Confirm(), Go(Place("around-round")), now=before, minutes=150)
    ask = current(FORM, room(minutes=150), now)
    assert isinstance(ask, AskCheck)
    assert [line.text for line in ask.lines] == ["Partij 2 · 4 van 5"]


def test_what_was_taken_off_a_list_that_is_looked_at_can_be_put_back() -> None:
    rows = {"need-1": {"id": "need-1", "title": "Weg ermee"}}
    before = Interview(answers={"needs": rows}, confirmed=frozenset({Step("rows", Place("needs"))}))
    now = gathered(*WELCOME, Confirm(), Remove("need-1"), now=before)
    ask = current(FORM, room(), now)
    assert isinstance(ask, AskStill)
    assert [row.title for row in ask.removed] == ["Weg ermee"]
    assert gathered(Restore("need-1"), now=now).answers["needs"] == rows
