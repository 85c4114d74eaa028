"""Reviews on disk: kept once, never written over, and read back as they were."""

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netstart.core.form import Form
from netstart.core.gates import Judged
from netstart.core.history import history
from netstart.core.interview import Interview, Review
from netstart.core.past import Frozen, Scored, Stood, held_of, past
from netstart.core.place import Place, put
from netstart.core.review import begun, concluded
from netstart.core.words import Problem, Words
from netstart.files.conversation import FILE, load
from netstart.files.dumping import Dumping
from netstart.files.packs import shipped_form
from netstart.files.reviews import (
    FOLDER,
    freeze,
    frozen_in,
    frozen_text,
    keep_beginning,
    last_plan,
    past_of,
)
from netstart.rendering.history import history_text
from netstart.rendering.readers import for_readers
from tests.any_plan import TODAY, any_interview
from tests.rules.pair import answers_of

FORM = shipped_form("employer-network")

DAY, LATER = date(2026, 11, 12), date(2027, 9, 3)
JUDGED = (
    Judged("needs-heard", "Minstens vijf werkgevers vertelden wat ze nodig hebben.", "must", "green", ("Zes: ja", "x")),
    Judged("money", "Het geld is geregeld.", "should", "never", ()),
)
AGREED = "Want er is genoeg, en # dit is geen opmerking:\n- twee regels"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def running(form: Form, to: str = "start-up", day: date = DAY) -> Interview:
    """Return a network at the end of a review that began on a day."""
    said = {"phase": "initiation", "parties": ["Wethouder", "Hartgers"], "needs": ["Eén loket"], "success": "Veertig"}
    return begun(form, Interview(answers_of(form, said)), to, day)


def decided(form: Form, now: Interview, result: str = "go-on") -> Interview:
    return replace(now, answers={**now.answers, "decision": {"result": result, "because": AGREED}})


def frozen(form: Form, folder: Path, now: Interview, day: date = DAY) -> Path:
    assert now.review
    return freeze(folder, day, now.review.to, frozen_text(form, now, JUDGED, day))


def begin(form: Form, folder: Path, now: Interview) -> Path:
    assert now.review
    return keep_beginning(folder, now.review, Dumping(form, "nl").text(replace(now, review=None)))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / FOLDER).iterdir())


# kept once


def test_a_review_is_named_for_its_day_and_the_phase_that_it_looked_at(form: Form, folder: Path) -> None:
    assert frozen(form, folder, decided(form, running(form))) == folder / FOLDER / "2026-11-12-start-up.yaml"


def test_a_second_review_on_one_day_has_a_number_and_leaves_the_first_alone(form: Form, folder: Path) -> None:
    first = frozen(form, folder, decided(form, running(form), "stay"))
    before = first.read_bytes()
    second = frozen(form, folder, decided(form, running(form)))
    third = frozen(form, folder, decided(form, running(form, "maturity")))
    assert [second.name, third.name] == ["2026-11-12-start-up-2.yaml", "2026-11-12-maturity-3.yaml"]
    assert first.read_bytes() == before


def test_the_reviews_of_one_day_are_read_in_the_order_in_which_they_were_held(
    form: Form, folder: Path, words: Words
) -> None:
    for to in ("start-up", "maturity", "decline"):
        frozen(form, folder, decided(form, running(form, to)))
    assert [one.to for one in past_of(folder, words, LATER)] == ["start-up", "maturity", "decline"]


def test_a_file_that_is_there_is_never_written_over(form: Form, folder: Path) -> None:
    theirs = folder / FOLDER / "2026-11-12-start-up.yaml"
    theirs.parent.mkdir()
    theirs.write_text("van iemand anders\n", "utf-8")
    assert frozen(form, folder, decided(form, running(form))).name == "2026-11-12-start-up-2.yaml"
    assert theirs.read_text("utf-8") == "van iemand anders\n"


@pytest.mark.skipif(os.name != "posix", reason="modes are another thing there")
def test_nobody_can_write_in_a_review_that_was_held(form: Form, folder: Path) -> None:
    now = decided(form, running(form))
    assert [path.stat().st_mode & 0o777 for path in (begin(form, folder, now), frozen(form, folder, now))] == [
        0o400
    ] * 2


def test_a_review_that_was_killed_before_it_was_saved_is_kept_once(form: Form, folder: Path) -> None:
    now = decided(form, running(form))
    first = frozen(form, folder, now)
    assert frozen(form, folder, now) == first
    assert names(folder) == [first.name]


def test_a_review_that_was_killed_and_is_ended_on_another_day_is_kept_once(form: Form, folder: Path) -> None:
    now = decided(form, running(form))
    first = frozen(form, folder, now)
    assert frozen(form, folder, now, LATER) == first


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is closed to this user")
def test_a_disk_that_refuses_is_told_with_the_name_of_the_file(form: Form, folder: Path) -> None:
    (folder / FOLDER).mkdir(mode=0o500)
    with pytest.raises(Problem, match=r"2026-11-12-start-up\.yaml"):
        frozen(form, folder, decided(form, running(form)))


def test_a_folder_that_is_a_file_is_told(form: Form, folder: Path) -> None:
    (folder / FOLDER).write_text("", "utf-8")
    with pytest.raises(Problem, match="file-unwritten"):
        frozen(form, folder, decided(form, running(form)))


def test_a_name_never_leads_out_of_the_folder(form: Form, folder: Path) -> None:
    path = frozen(form, folder, decided(form, running(form, "../../weg")))
    assert path.parent == folder / FOLDER


# its beginning


def test_a_review_that_goes_on_leaves_its_beginning_as_it_was(form: Form, folder: Path) -> None:
    now = running(form)
    path = begin(form, folder, now)
    before = path.read_bytes()
    assert begin(form, folder, decided(form, now)) == path
    assert (path.name, path.read_bytes()) == ("2026-11-12-start-up.begin.yaml", before)


def test_a_second_review_on_one_day_has_a_beginning_of_its_own(form: Form, folder: Path, words: Words) -> None:
    for at, needs in enumerate((["Eén loket"], ["Eén loket", "Meer tijd"]), 1):
        now = running(form)
        said = {**now.answers, **answers_of(form, {"needs": needs})}
        now = replace(now, answers=said, review=Review("start-up", DAY, f"sitting-{at}"))
        begin(form, folder, now)
        frozen(form, folder, decided(form, now))
    _, every = frozen_in(folder, words, DAY)
    assert [len(one.began.answers["needs"]) for one in every if one.began] == [1, 2]


def test_a_review_of_which_the_beginning_is_gone_is_still_there(form: Form, folder: Path, words: Words) -> None:
    frozen(form, folder, decided(form, running(form)))
    (held,) = past_of(folder, words, DAY)
    assert (held.result, held.changes) == ("go-on", ())


# read back


def test_a_review_is_read_as_it_was_judged(form: Form, folder: Path, words: Words) -> None:
    now = decided(form, running(form))
    frozen(form, folder, now)
    found, (one,) = frozen_in(folder, words, LATER)
    assert found is not None
    assert (one.day, one.interview, one.judged) == (DAY, now, JUDGED)


def test_a_review_opens_as_any_conversation(form: Form, folder: Path, words: Words) -> None:
    now = decided(form, running(form))
    path = frozen(form, folder, now)
    (folder / FILE).write_bytes(path.read_bytes())
    assert load(folder / FILE, words, LATER)[1] == now


def test_a_review_says_in_its_first_line_that_it_does_not_change(form: Form, folder: Path) -> None:
    path = frozen(form, folder, decided(form, running(form)))
    assert path.read_text("utf-8").splitlines()[0].endswith("Dit bestand verandert niet meer.")


def test_a_review_holds_the_words_in_which_was_asked_and_the_version_of_the_pack(form: Form, folder: Path) -> None:
    text = frozen(form, folder, decided(form, running(form))).read_text("utf-8")
    assert f"\npack: {form.version}\n" in text
    assert form.questions["needs"].ask in text.partition("\nasked:\n")[2]


def test_the_last_plan_is_that_of_the_last_review(form: Form, folder: Path, words: Words) -> None:
    frozen(form, folder, decided(form, running(form)))
    later = running(form, "maturity", LATER)
    frozen(form, folder, decided(form, replace(later, answers=put(later.answers, Place("success"), "Vijftig"))), LATER)
    plan = last_plan(folder, words, LATER + timedelta(days=1))
    assert plan is not None
    assert plan.success == "Vijftig"


def test_beside_a_review_of_today_the_plan_is_not_set(form: Form, folder: Path, words: Words) -> None:
    frozen(form, folder, decided(form, running(form)))
    assert last_plan(folder, words, DAY) is None


def test_before_the_first_review_there_is_nothing(folder: Path, words: Words) -> None:
    assert (past_of(folder, words, DAY), last_plan(folder, words, DAY)) == ((), None)


@pytest.mark.parametrize("name", ["aantekeningen.yaml", "2026-11-12-start-up.begin.yaml", "2026-11-12-start-up.yaml~"])
def test_what_has_another_name_is_no_review(folder: Path, words: Words, name: str) -> None:
    (folder / FOLDER).mkdir()
    (folder / FOLDER / name).write_text("van ons: x\n", "utf-8")
    assert past_of(folder, words, DAY) == ()


def test_an_empty_file_that_a_killed_run_left_is_no_review(folder: Path, words: Words) -> None:
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "2026-11-12-start-up.yaml").touch()
    assert past_of(folder, words, DAY) == ()


def test_every_review_that_cannot_be_read_is_named(form: Form, folder: Path, words: Words) -> None:
    frozen(form, folder, decided(form, running(form)))
    for day in ("2027-01-01", "2027-02-01"):
        (folder / FOLDER / f"{day}-maturity.yaml").write_text("netstart: 1\n", "utf-8")
    with pytest.raises(Problem) as refused:
        past_of(folder, words, LATER)
    where = [Path(trouble.where.split(":")[0]).name for trouble in refused.value.troubles]
    assert where == ["2027-01-01-maturity.yaml", "2027-02-01-maturity.yaml"]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("\njudged:\n", "\nzomaar:\n"),
        ("  day: 2026-11-12\n  from", "  day: gisteren\n  from"),
        ("    colour: green\n", "    colour: paars\n"),
        ("    weight: must\n", "    gewicht: must\n"),
        ("  criteria:\n", "  criteria: geen\n  rest:\n"),
    ],
)
def test_a_review_that_somebody_wrote_in_is_told(form: Form, folder: Path, words: Words, was: str, now: str) -> None:
    path = frozen(form, folder, decided(form, running(form)))
    text = path.read_text("utf-8")
    assert was in text
    path.chmod(0o600)
    path.write_text(text.replace(was, now), "utf-8")
    with pytest.raises(Problem, match=r"2026-11-12-start-up\.yaml"):
        past_of(folder, words, DAY)


# what was held


def test_a_review_tells_what_was_decided_and_where_it_led(form: Form, folder: Path, words: Words) -> None:
    frozen(form, folder, decided(form, running(form)))
    (held,) = past_of(folder, words, LATER)
    assert (held.day, held.phase, held.to, held.after) == (DAY, "initiation", "start-up", "start-up")
    assert (held.result, held.because) == ("go-on", AGREED)


def test_what_the_decision_itself_did_is_no_change_before_the_next_review(
    form: Form, folder: Path, words: Words
) -> None:
    first = decided(form, running(form))
    begin(form, folder, first)
    frozen(form, folder, first)
    after = concluded(form, first, DAY)
    needs = put(after.answers, Place("success"), "Vijftig mensen")
    second = begun(form, replace(after, answers=needs), "maturity", LATER)
    begin(form, folder, second)
    frozen(form, folder, decided(form, second, "stay"), LATER)
    held = past_of(folder, words, LATER)[1]
    assert [(one.was, one.now) for one in held.since_last] == [("Veertig", "Vijftig mensen")]


def test_what_only_the_core_group_reads_is_told_to_nobody_else(form: Form, folder: Path, words: Words) -> None:
    now = running(form)
    members = {"parties": [{"title": "Hartgers", "side": "in", "hours": 8, "gets": "rust"}]}
    begin(form, folder, replace(now, answers={**now.answers, **answers_of(form, members)}))
    more = {"parties": [{"title": "Hartgers", "side": "in", "hours": 4, "gets": "hulp"}]}
    frozen(form, folder, decided(form, replace(now, answers={**now.answers, **answers_of(form, more)})))
    told = {
        audience: [one.place.field for one in past_of(folder, words, DAY, audience)[0].changes]
        for audience in ("everyone", "core")
    }
    assert told == {"everyone": ["gets"], "core": ["gets", "hours"]}


def test_a_review_that_goes_on_is_found_by_the_day_on_which_it_began(form: Form, folder: Path, words: Words) -> None:
    now = running(form)
    begin(form, folder, now)
    frozen(form, folder, decided(form, replace(now, answers=put(now.answers, Place("success"), "Zestig"))), LATER)
    (held,) = past_of(folder, words, LATER)
    assert (held.began, held.day, [one.now for one in held.changes]) == (DAY, LATER, ["Zestig"])


def test_the_pulse_keeps_its_lowest_and_its_highest_score_and_no_average(form: Form) -> None:
    id_, statement = next(iter(form.questions["pulse"].given.items()))
    now = decided(form, running(form))
    now = replace(now, answers={**now.answers, "pulse": {id_: {"scores": "1 3 4 4 5"}}})
    assert held_of(form, None, now, (), None, DAY).pulse == (Scored(statement.title, 1, 5),)


def test_where_people_stood_is_kept_with_its_ends(form: Form) -> None:
    fingers = {"need_vs_funder": {"fingers": "1 2 2 5"}, "demand_vs_supply": {"wanted": 3}}
    now = decided(form, running(form))
    now = replace(now, answers={**now.answers, "tensions": fingers})
    assert held_of(form, None, now, (), None, DAY).stood == {"need_vs_funder": Stood(2, 1, 5)}


def test_what_was_agreed_at_an_earlier_review_is_told_there_and_not_again(form: Form) -> None:
    def agreed(*titles: str) -> Interview:
        rows = {"also_agreed": answers_of(form, {"also_agreed": list(titles)})["also_agreed"]}
        now = decided(form, running(form))
        return replace(now, answers={**now.answers, **rows})

    first, second = agreed("Samen eten"), agreed("Samen eten", "Elke week bellen")
    held = held_of(form, None, second, (), concluded(form, first, DAY), LATER)
    assert held.also_agreed == ("Elke week bellen",)


@pytest.mark.parametrize(("to", "learned"), [("ended", "Begin kleiner."), ("start-up", "")])
def test_what_others_can_learn_is_told_by_the_review_that_ends_a_network(form: Form, to: str, learned: str) -> None:
    now = decided(form, running(form, to))
    now = replace(now, answers={**now.answers, "ending": {"learned": "Begin kleiner."}})
    assert held_of(form, None, now, (), None, DAY).learned == learned


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(["start-up", "decline", "ended", "elders"]))
def test_whatever_a_plan_looks_like_its_review_can_be_told(seed: int, to: str) -> None:
    chance = Random(seed)
    before, now = (any_interview(FORM, chance) for _ in range(2))
    every = tuple(Frozen(DAY, begun(FORM, one, to, DAY), (), before) for one in (before, now))
    found = history(FORM, for_readers(FORM, "everyone"), now, every, TODAY)
    assert history_text(found, FORM, 40).startswith(found.name[:3])
    assert [one.to for one in past(FORM, FORM, every)] == [to, to]
