"""Numbers and days as people say them: `drie`, `donderdag 16 april`."""

from datetime import date

from netstart.core.words import Words


def counted(words: Words, number: int) -> str:
    """Return a number in words up to twelve, and in figures above."""
    names = words("numbers-in-words").split()
    return names[number] if number < len(names) else str(number)


def short_day(words: Words, day: date, beside: date | None) -> str:
    """Return a day without its year where that is the year of the day that it stands beside."""
    whole = words.date(day)
    return whole.removesuffix(f" {day.year}") if beside and beside.year == day.year else whole


def weekday(words: Words, day: date) -> str:
    """Return on which day of the week a day is."""
    return words("days-of-the-week").split()[day.weekday()]


def long_day(words: Words, day: date, beside: date | None = None) -> str:
    """Return a day with its day of the week; without its year where that is known from the day beside it."""
    return f"{weekday(words, day)} {short_day(words, day, beside)}"
