"""Which mark closes which: each row is a text in which ⟨ and ⟩ stand at the edges of what is quoted, inner ones too.

A ⌋ ends a quotation that lacks a mark; what has no such bracket is no quotation. Two strokes and an n are a line end.
"""

import re
from collections.abc import Iterable, Iterator

import pytest

from statements import Parser, Quotation, RuleSet

PARSER = Parser(rules=RuleSet.of())
ROWS = [
    r"⟨Go home,⌋” said Ann Lee.",
    r"Ann Lee was late. Nobody came. ⟨The dam held,⌋” she said.",
    r"""Ann Lee was late. "⟨The dam held,⟩" she said. ⟨It leaked,⌋" she said.""",
    r"“⟨The dam held.⌋\n\n⟨It leaked,⌋” said Ann Lee.",
    r"“⟨The dam held.⌋\n\n⟨It leaked. The town slept,⌋” said Ann Lee.",
    r"“⟨The dam held.⌋\n\n“⟨No,⟩” he said. ⟨It leaked a lot,⌋” said Ann Lee.",
    r"Who came? ⟨The dam held,⌋” she said.",
    r"Nobody! ⟨The dam held,⌋” she said.",
    r"At 5 p.m. ⟨the dam held,⌋” she said.",
    r"“⟨No way out⌋ “⟨The dam held,⟩” he said.",
    r"“⟨One two three.⌋ “⟨Four five six,⟩” said Ann Lee. “⟨Seven eight nine,⟩” she said.",
    r""""⟨One two three.⌋ "⟨Four five six,⟩" said Ann Lee. "⟨Seven eight nine,⟩" she said.""",
    r"“⟨The dam held,⟩” he said. “⟨The gates are open.⌋\n\n“⟨The town slept,⟩” he said.",
    r"“⟨The dam held,⟩” he said. “⟨The gates are open.⌋\n\nThe town slept.\n\n“⟨Go home,⟩” he said.",
    r"“⟨The dam held,⟩” he said. “⟨The gates are open and the town is asleep and nobody knows.⌋\n\nThe town slept.",
    r"“⟨The dam held,⟩” he said.\n\n“⟨The gates are open.⌋\n\n“⟨The town slept.⌋\n\n“⟨Go home.⟩”",
    r"He called it “⟨a bad dam that nobody wants in town.⌋\n\n“⟨Go home,⟩” said Ann Lee.",
    r"“⟨He told me, ‘⟨the boys’ and girls’ club is shut,⟩’ and left,⟩” she said.",
    r"“⟨He told me, ‘⟨the boys’ club is shut,⟩’ and left,⟩” she said.",
    r"‘⟨He told me, the boys’ club is shut,⟩’ she said.",
    r"‘⟨One,⟩’ he said. ‘⟨Two,⟩’ she said. ‘⟨Three.⟩’",
    r"‘⟨One two “⟨three four⟩” five,⟩’ he said.",
    r"“⟨One two ‘⟨three four “⟨five six⟩” seven⟩’ eight,⟩” he said.",
    r""""⟨One two '⟨three four "⟨five six⟩" seven⟩' eight,⟩" he said.""",
    r"“⟨One two “⟨three four⟩” five,⟩” he said.",
    r"“⟨One two “⟨three four⟩” five.⟩”",
    r"“⟨One two “⟨three⟩” four “⟨five⟩” six.⟩”",
    r'''"⟨One two “⟨three⟩” four⟩" he said "⟨five.⟩"''',
    r"""“⟨One two "⟨three⟩" four,⟩” he said.""",
    r"""“⟨One two "⟨three⟩" four "⟨five⟩" six,⟩” he said.""",
    r"""“⟨One two "three four,⟩” he said.""",
    r'''"⟨One,⟩" he said, "⟨two '⟨three⟩' four.⟩"''',
    r""""⟨One '⟨two,⟩'⟩" he said.""",
    r""""⟨One '⟨two⟩'⟩" he said.""",
    r"“⟨One ‘⟨two⟩’⟩” he said.",
    r"“⟨One two ‘three four,⟩” he said. “⟨Five ‘⟨six⟩’ seven,⟩” he said.",
    r"''⟨One two,⟩'' he said. ''⟨Three '⟨four⟩' five.⟩''",
    r"''⟨One '⟨two,⟩'⟩'' he said.",
    r"``⟨One two,⟩'' he said. ``⟨Three.⟩''",
    r"‘‘⟨One two,⟩’’ he said.",
    r"He said (“⟨one two three⟩”) and left.",
    r"He said “⟨one two three⟩”: “⟨four five six⟩”; “⟨seven⟩”—“⟨eight nine ten⟩”.",
    r"""He said"⟨one two three⟩"twice.""",
    r"“ ⟨One two three,⟩ ” he said.",
    r"«⟨One two «⟨three⟩» four,⟩» he said.",
    r"„⟨One two ‚⟨three⟩‘ four,⟩“ he said.",
    r"""She "⟨left.⌋""",
    r"""She left" him.""",
    r"“⟨One⟩”“⟨two⟩”“⟨three,⟩” he said.",
    r"“⟨One⟩” “⟨two⟩” “⟨three,⟩” he said.",
    r"“⟨One [“⟨two⟩”] three,⟩” he said.",
    r"“⟨One — ‘⟨two three⟩’ — four,⟩” he said.",
    r"“⟨It’s ’tis ’90s rock ’n’ roll,⟩” he said.",
    r"The '60s and the '70s' end came.",
    r"“⟨One two‘ three⟩” he said.",
    r"“⟨One two.⟩“ He left. “⟨Three four.⟩“",
    r"”⟨One two.⟩” He left. ”⟨Three four.⟩”",
    r"""The 6" board and the 5' 10" man left.""",
    r"“⟨Did he say ‘⟨one two⟩’?⟩” she asked.",
    r"“⟨Did he say ‘⟨one two?⟩’⟩” she asked.",
    r"“⟨‘⟨One two,⟩’ he told me,⟩” she said.",
    r"“ ⟨‘⟨One two,⟩’ he told me,⟩” she said.",
    r"“⟨He told me ‘⟨one two⟩’⟩ ” she said.",
    r"“⟨... one two three,⟩” he said.",
    r"“⟨One two three ...⟩” he said. “⟨Four.⟩”",
    r"“⟨One two three . . .⟩” he said.",
    r"*“⟨One two three,⟩”* he said.",
    r"_“⟨One two three,⟩”_ he said.",
    r"<“⟨One two three⟩”> he said.",
    r'''a="one two" b="three" he said "⟨four five six.⟩"''',
    r"He ate ‘⟨fish,⟩’ ‘⟨chips⟩’ and ‘⟨peas⟩’.",
    r"She said ‘⟨the workers’ rights⟩’ and ‘⟨the owners’ rights⟩’ twice.",
    r"“⟨He ate ‘⟨fish,⟩’ ‘⟨chips⟩’ and ‘⟨peas⟩’ at noon,⟩” she said.",
    r"“⟨One two,⟩” he said, ‘⟨three four,⟩’ and “⟨five six.⟩”",
    r""""⟨One '⟨two⟩' three '⟨four⟩' five,⟩" he said.""",
    r""""⟨One '⟨two three⟩' four '⟨five six,⟩'⟩" he said.""",
    r""""⟨One two,⟩" '⟨three four,⟩' he said.""",
    r"“⟨One two ‘⟨three’s four⟩’ five,⟩” he said.",
    r"‘⟨One two,⟩’ he said of the boys’ club. ‘⟨Three.⟩’",
    r"“⟨One “⟨two⟩” “⟨three⟩” four.⟩”",
    r"""“⟨One "⟨two⟩" and "⟨three.⟩"⟩”""",
    r'''"⟨One “⟨two⟩” and “⟨three.⟩”⟩"''',
    r"“⟨One two “⟨three.⟩”⟩”",
    r"“⟨He told me, ‘⟨Go. Go now.⟩’ I went. I saw ‘⟨them,⟩’ and left,⟩” she said.",
    r"“⟨One,⟩” she said; “⟨two,⟩” he said (“⟨three,⟩” they said).",
    r"“⟨One two…⟩” he said. “⟨…three four.⟩”",
    r"“⟨One two—⟩” he said. “⟨—three four.⟩”",
    r"“⟨One two,⟩”he said.“⟨Three four.⟩”",
    r"“⟨One two,⟩” he said,“⟨three four.⟩”",
    r"“⟨One two?⟩”, he said.",
    r"“⟨One two⟩”; he left.",
    r"“⟨One two⟩”: he left.",
    r"“⟨One two⟩”) he left.",
    r"“⟨One⟩”/“⟨two⟩”",
    r"-“⟨One two three⟩”- he said.",
    r"He said: “⟨One two.⌋",
    r"He said: “⟨One two. Three four.⌋",
    r""""⟨One two. Three four,⟩" said Ann Lee. "⟨Five six.⌋""",
    r""""⟨One two. Three four.⌋\n\n"⟨Five six. Seven,⟩" said Ann Lee.""",
    r""""⟨One two. Three four.⌋\n\n⟨Five six. Seven,⌋" said Ann Lee.""",
    r"“⟨One two. Three four⌋, said Ann Lee. Five six.",
    r"“⟨One two. Three four⌋, Ann Lee said. Five six.",
    r"“⟨One two!⌋ Ann Lee said. Five six.",
    r"“⟨One two three, four five⌋, she said on Monday. Six seven.",
    r"“⟨One two three, four five, who left on Monday. Six seven.⌋",
    r"One two. ⟨Three four,⌋” said Ann Lee. “⟨Five six.⟩”",
    r"⟨One two.⌋” ⟨Three four,⌋” said Ann Lee.",
    r"“⟨One two.⟩” ⟨Three four five,⌋” said Ann Lee.",
    r"One two. (⟨Three four five,⌋” said Ann Lee.",
    r"One two. — ⟨Three four five,⌋” said Ann Lee.",
    r"“⟨One two,⟩” he said.\n\n“⟨Three four⌋, said Ann Lee. Five.\n\nSix.",
    r"“⟨One two,⟩” he said.\n\n“⟨Three four⌋, said Ann Lee.\n\nSix “⟨seven,⟩” he said.",
    r"“⟨One two,⟩” he said.\n\n“⟨Three four⌋, said Ann Lee. Five.",
    r"‘⟨“⟨One two,⟩” he told me,⟩’ she said.",
    r"‘⟨…one two,⟩’ he said.",
    r"‘⟨[One] two,⟩’ he said.",
    r"‘⟨—one two,⟩’ he said.",
    r"“⟨We heard “⟨peace⟩” and “⟨war⟩” here⟩”.",
    r"One two. ⟨Three four five.⌋” He left.",
    r"One two! ⟨Three four five!⌋” He left.",
    r"One two. ⟨Three, four five,⌋” he said.",
    r"“⟨One two,⟩” he said. ⟨Three four five.⌋” He left.",
    r"“⟨One two. Three “⟨four⟩” five. Six,⟩” he said.",
    r"""“⟨One "⟨two⟩" three “⟨four⟩” five,⟩” he said.""",
    r""""⟨One “⟨two⟩” three "⟨four⟩" five,⟩" he said.""",
    r"“⟨One two ‘⟨three⟩’ four ‘⟨five⟩’ six ‘⟨seven⟩’ eight,⟩” he said. ‘⟨Nine.⟩’",
    r"“⟨One ‘two,⟩” he said, “⟨three’ four.⟩”",
    r"""'⟨One,⟩' he said; '⟨two "⟨three⟩" four.⟩'""",
    r"‘⟨One’s two’s three,⟩’ he said.",
    r"“⟨One two,⟩” – he said, – “⟨three four.⟩”",
    r"“⟨One <two> three,⟩” he said.",
    r"""title="One two" Three "⟨four five,⟩" he said.""",
    r"""href='one' title='two' "⟨Three four,⟩" he said.""",
    r"""He said "⟨one⟩" and '⟨two⟩' and “⟨three⟩” and ‘⟨four⟩’ and «⟨five⟩».""",
    r"“⟨One⟩” two ”⟨three⟩” four.",
    r"„⟨One⟩” two „⟨three⟩” four.",
    r"»⟨One⟩« two »⟨three⟩« four.",
    r"''⟨One two⟩'' he said ''⟨three four⟩''",
    r""""⟨One two⟩"? "⟨Three four⟩"!""",
    r"""("⟨One two⟩") ["⟨three four⟩"] {"⟨five⟩"}""",
    r'''"⟨One two⟩"-"⟨three four⟩"''',
]


def all_quotations(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    for q in quotations:
        yield q
        yield from all_quotations(q.nested)


def shown(text: str) -> str:
    """Put brackets at the edges of all quotations."""
    quotations = list(all_quotations(PARSER.parse(text).quotations))
    edges = [(q.span.start, 1, "⟨") for q in quotations]
    edges += [(q.span.end, 0, "⟩" if q.closed else "⌋") for q in quotations]
    for at, _, bracket in sorted(edges, key=lambda edge: edge[:2], reverse=True):
        text = text[:at] + bracket + text[at:]
    return text


@pytest.mark.parametrize("row", ROWS)
def test_which_mark_closes_which(row: str) -> None:
    wanted = row.replace("\\n", "\n")
    assert shown(re.sub("[⟨⟩⌋]", "", wanted)) == wanted


@pytest.mark.parametrize(("sentences", "end"), [(60, 1), (20, 20)])
def test_an_open_mark_in_a_text_without_paragraphs_ends_with_its_sentence(sentences: int, end: int) -> None:
    sentence = "The dam of the old town held all night."
    (quotation,) = PARSER.parse("“" + " ".join([sentence] * sentences)).quotations
    assert quotation.text == " ".join([sentence] * end)
    assert not quotation.closed


@pytest.mark.parametrize(("words", "stops"), [(40, True), (80, False)])
def test_a_tag_ends_an_open_quotation_if_it_is_near(words: int, stops: bool) -> None:
    said = " ".join(["old"] * words)
    (quotation,) = PARSER.parse(f"“The {said} dam held, said Ann Lee. The town slept.").quotations
    assert quotation.text.endswith("dam held") is stops


@pytest.mark.parametrize("count", [2, 6, 7, 12, 30])
def test_a_paragraph_of_many_quotations_loses_none(count: int) -> None:
    text = " ".join(f"“The dam number {k} held,” said Ann Lee on Monday." for k in range(count))
    assert len(PARSER.parse(text).quotations) == count


@pytest.mark.parametrize("marks", [13, 40])
def test_a_row_of_marks_is_no_speech(marks: int) -> None:
    (quotation,) = [q for q in PARSER.parse(f"{'”' * marks} “The dam held,” said Ann Lee.").quotations if q.closed]
    assert quotation.text == "The dam held,"
