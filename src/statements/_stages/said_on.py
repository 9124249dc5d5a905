"""The day on which words were said, by what stands beside them: Lee said on Monday, Park said last week."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from statements._stages import dates
from statements._stages.attribution.views import Report
from statements._stages.reading import Reading
from statements._stages.times import Told, time_words, told_at
from statements.lexicon.flags import AUX, CONJ, PREP, REL, STOP, SUB, TIME, WEEKDAY
from statements.lexicon.times import AHEAD, SPOKEN_ASIDES, WILL
from statements.models import CueClass, DatePrecision, Layout

_AHEAD = frozenset(AHEAD.split())
_ASIDES = frozenset(SPOKEN_ASIDES.split())
_WILL = frozenset(WILL.split())
_CLAUSE_ENDS = frozenset(";—–:")
_LEAD_PARAGRAPHS = 3
_NEAR = frozenset({DatePrecision.DAY, DatePrecision.WEEK})
"""What may stand behind the content: a "coup" in Kyiv in 2014 was not called so in that year."""


class SayingDays:
    """Tells for each statement of one article the day on which it was said.

    Days are counted back from the dateline, else from the day of publication. It is wrong where the day belongs to
    something else that the clause of the cue tells.
    """

    def __init__(self, reading: Reading) -> None:
        self.text, self.scan, self.reading = reading.text, reading.tokens, reading
        dateline = reading.parts.dateline
        written = dates.resolve(dateline.day, reading.day) if dateline and dateline.day else None
        self.base = written or reading.day
        self.words = time_words().keys()

    def told(self, report: Report) -> Told | None:
        """Return the day that the words beside a cue tell, else that of the whole interview or speech."""
        cued = report.cue is not None and report.cue_class is not CueClass.LABEL
        if cued and report.cue is not None and (told := self._beside(report, *report.cue)):
            return told
        return self._occasion_day if self._reports_the_occasion(report) else None

    def _reports_the_occasion(self, report: Report) -> bool:
        """Whether a statement is a turn of a transcript, or a paragraph of a digest of its principal."""
        if self.text.layout is Layout.TRANSCRIPT:
            return report.cue_class is CueClass.LABEL or report.rule == "label"
        return self.text.layout is Layout.DIGEST and report.rule == "principal"

    # ---- beside the cue -------------------------------------------------------------------------------------------

    def _beside(self, report: Report, cue: int, after: int) -> Told | None:
        """The first day behind the cue, else the first before it, in the cue's clause and outside all content."""
        number = max(bisect_right(self._sentence_starts, cue) - 1, 0)
        sentence = self.text.sentences[number]
        lowers = self.scan.lowers
        if self.words.isdisjoint(lowers[sentence.i : sentence.j]):  # most sentences
            return None
        others = [i for i in self._cues.get(number, ()) if i != cue]
        end = min([i for i in others if i > cue], default=sentence.j)
        last = self._behind_last_time(after, end)
        told = self._first(report, self._behind(after, last), after, end) if last > after else None
        if told is not None:
            return told
        floor = max([i + 1 for i in others if i < cue], default=sentence.i)
        last = self._behind_last_time(floor, cue)
        if last == floor or not _WILL.isdisjoint(lowers[max(cue - 2, sentence.i) : after]):
            return None
        floor = self._clause_start(report, floor, cue)
        return self._first(report, self._before(floor, last), floor, cue)

    def _behind_last_time(self, i: int, j: int) -> int:
        """The token behind the last word for a time in a range, so that the rest need not be read; `i` if it has none."""
        lowers, words = self.scan.lowers, self.words
        while j > i and lowers[j - 1] not in words:
            j -= 1
        return max(i, j)

    def _first(self, report: Report, tokens: Iterator[int], i: int, j: int) -> Told | None:
        quoted, lowers = self.text.quoted, self.scan.lowers
        for k in tokens:
            if lowers[k] in self.words and not quoted[k] and not any(a <= k < b for a, b in report.contents):
                told = told_at(self.scan, k, i, j, self.base)
                if told is not None and (told.precision in _NEAR or not any(i <= b <= k for _, b in report.contents)):
                    return told
        return None

    def _behind(self, i: int, j: int) -> Iterator[int]:
        """The tokens behind a cue: not those of a relative clause, nor what is ahead of the saying."""
        for k in range(i, j):
            flags, word = self.scan.flags[k], self.scan.lowers[k]
            if (flags & REL and not self.text.quoted[k]) or word in _AHEAD:
                return
            yield k

    def _before(self, i: int, j: int) -> Iterator[int]:
        """The tokens before a cue: not those of a clause of its own, nor of an aside on the speaker."""
        scan, inside = self.scan, False
        for k in range(i, j):
            flags, word = scan.flags[k], scan.lowers[k]
            if word == ",":
                inside = k > i and k + 1 < j and self._tells_of_the_speaker(k + 1)
            elif flags & REL or (k == i and flags & SUB and not flags & PREP) or word in _AHEAD:
                inside = True
            elif not inside:
                yield k

    def _tells_of_the_speaker(self, k: int) -> bool:
        """Whether what opens behind a comma is an aside on the speaker: , elected in March, | , 61 in May,."""
        scan = self.scan
        said_then = scan.flags[k] & (PREP | TIME | WEEKDAY) or scan.lowers[k] in _ASIDES or scan.lowers[k] in self.words
        before_name = scan.words[k][:1].isupper() or scan.flags[k] & AUX
        return not said_then and not before_name

    def _clause_start(self, report: Report, floor: int, cue: int) -> int:
        """Where the clause of the cue begins: behind a dash or semicolon, or behind the `and` before its subject."""
        scan = self.scan
        subject = report.phrase.i if report.phrase is not None and floor <= report.phrase.i < cue else cue
        start = floor
        for k in range(floor, subject):
            joined = scan.flags[k] & CONJ and (k + 1 == subject or scan.words[k - 1 : k] == [","])
            stopped = scan.flags[k] & STOP and not scan.spaced(k + 1) and scan.words[k + 1][:1].isupper()
            if joined or stopped or scan.words[k] in _CLAUSE_ENDS:
                start = k + 1
        return start

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.i for s in self.text.sentences]

    @cached_property
    def _cues(self) -> dict[int, list[int]]:
        """The first tokens of all cues, by their sentence."""
        found: dict[int, list[int]] = {}
        for report in self.reading.found.reports:
            if report.cue is not None:
                number = max(bisect_right(self._sentence_starts, report.cue[0]) - 1, 0)
                found.setdefault(number, []).append(report.cue[0])
        return found

    # ---- the whole interview --------------------------------------------------------------------------------------

    @cached_property
    def _occasion_day(self) -> Told | None:
        """The day of the interview or speech that a digest or transcript reports, as its head or lead tells it.

        The day line of an official page is that of the occasion where a venue stands beside it; without one it may be
        the day of publication alone.
        """
        if self.text.layout is Layout.TRANSCRIPT:
            return self._venue_day()
        principal = self.reading.found.principal
        for report in self.reading.found.reports:
            early = self.text.front <= report.paragraph < self.text.front + _LEAD_PARAGRAPHS
            if early and principal is not None and report.entity == principal.entity and report.cue is not None:
                told = self._beside(report, *report.cue)
                if told is not None:
                    return told
        return self._day_in_lead()

    def _venue_day(self) -> Told | None:
        dateline = self.reading.parts.dateline
        if dateline is None or dateline.day is None or dateline.place is None:
            return self._day_in_lead()
        day = dates.resolve(dateline.day, self.reading.day)
        return Told(day, DatePrecision.DAY, dateline.day.span) if day else None

    def _day_in_lead(self) -> Told | None:
        """The first day in the sentence that tells the occasion: The minister gave an interview on Monday."""
        occasion = self.text.occasion
        if occasion is None:
            return None
        number = bisect_right(self.scan.starts, occasion.span.start) - 1
        sentence = self.text.sentences[max(bisect_right(self._sentence_starts, number) - 1, 0)]
        for k in self._behind(max(number, sentence.i), sentence.j):
            if self.scan.lowers[k] in self.words and not self.text.quoted[k]:
                told = told_at(self.scan, k, sentence.i, sentence.j, self.base)
                if told is not None:
                    return told
        return None
