"""Digests: each paragraph behind the announcement is one statement of the principal."""

from collections.abc import Sequence

from statements._stages.attribution.nouns import noun_owner
from statements._stages.attribution.resolve import Resolver
from statements._stages.attribution.views import Report
from statements._stages.cues import CueFinder
from statements._stages.forms import Shape, shape_of
from statements._stages.names import NameIndex
from statements._stages.quotes import Quote
from statements._stages.scan import Scan
from statements._stages.sentences import Sentence
from statements.models import Confidence, CueClass, MentionForm

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "me", "us"})


def own_voice(scan: Scan, sentences: Sequence[Sentence], quoted: bytearray) -> bool:
    """Whether a paragraph shows the writer's own voice: the first person outside quotation marks."""
    return any(
        scan.lowers[k] in _FIRST_PERSON and scan.words[k] != "US" and not quoted[k]
        for s in sentences
        for k in range(s.i, s.j)
    )


def paragraph_report(
    scan: Scan,
    names: NameIndex,
    finder: CueFinder,
    places: Sequence[int],
    resolver: Resolver,
    sentences: Sequence[Sentence],
    quotes: Sequence[Quote],
    principal: int,
) -> Report:
    """Make one statement of a paragraph."""
    first, last = sentences[0], sentences[-1]
    report = Report(
        "principal",
        resolver.sentence_of(first.i),
        first.paragraph,
        [(first.i, last.j)],
        entity=principal,
        confidence=Confidence.LINKED,
        link="principal",
    )
    for sentence in sentences:
        mine = [quotes[q] for q in sentence.quotes]
        report.origin = report.origin or next(filter(None, (_owner_of(scan, names, sentence, q) for q in mine)), None)
        report.quotes += [q for q in mine if shape_of(scan, q, sentence) is Shape.SPEECH]
        inside = [p for p in places if sentence.i <= p < sentence.j]
        for hit in finder.find(sentence, inside):
            if hit.subject is None or hit.cue.cue_class not in (CueClass.SAY, CueClass.WRITE, CueClass.ASK):
                continue
            resolved = resolver.resolve(hit.subject)
            if resolved.entity == principal:
                report.cue, report.cue_class, report.phrase = (hit.v, hit.j), hit.cue.cue_class, hit.subject
                report.link = resolved.link
            elif (
                resolved.entity is not None
                and report.origin is None
                and hit.subject.form is not MentionForm.PRONOUN
                and any(hit.j <= q.first for q in mine)
            ):
                report.origin = resolver.people.entities[resolved.entity].label
    return report


def _owner_of(scan: Scan, names: NameIndex, sentence: Sentence, quote: Quote) -> str | None:
    owner = noun_owner(scan, names, sentence, quote)
    return owner.text if owner is not None and owner.phrase.form is not MentionForm.PRONOUN else None
