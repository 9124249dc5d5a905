"""The words of transcripts: labels that name nobody, headings that look like labels, notes on what was heard."""

ASKING_LABELS = """
question questions q reporter reporters journalist journalists interviewer interviewers correspondent press media
"""
"""Labels whose every turn puts something to somebody."""

ANSWERING_LABELS = "answer a response reply"
"""Labels of the one who answers."""

UNNAMED_LABELS = """
moderator host presenter anchor narrator operator audience student speaker participant panelist panellist delegate
attendee caller voice translator interpreter announcer guest listener viewer reader remark staff aide unknown
unidentified official officials member crowd chorus voices speakers students participants several all man woman male
female lawyer witness clerk
"""
"""Labels that name nobody, and ask only where they put something to somebody."""

LABEL_ADJECTIVES = "senior administration government off-camera off-mic inaudible audio video foreign local pool"
"""Words that such a label may hold beside those."""

LABEL_JOINTS = "of the for and from news in to at"
"""Small words that may stand inside a label."""

NO_LABELS = """
note notes related source sources photo photos picture update updated correction clarification by contact email tags
topics published date time location venue where when who what why how reference caption image video audio
credit credits summary background context example warning disclaimer participants present attendees attendance
panelists panellists speakers guests topic subject re from to cc fact facts verdict result results score total
conclusion headline duration length runtime transcript pros cons tip tips key remember first second third finally
dear interview exclusive opinion analysis editorial factbox explainer breaking live
however look listen yes no well so and but editor's
"""
"""Words that open a line with a colon and are no speaker."""

HEADING_WORDS = """
step steps point points finding findings thought thoughts line lines background lesson lessons part chapter stage
phase reason reasons option options item items section rule rules number example examples result results summary
conclusion conclusions question questions takeaway takeaways highlights quotes review report analysis opinion
explainer timeline overview introduction history details day days week year years total price cost
"""
"""Words of headings before a colon: `Next steps: …`."""

ROSTER_LEADS = """
participants
present
in attendance
attendees
panelists
panellists
speakers
guests
on the panel
taking part
"""
"""What opens the list of those who speak, before a colon or alone on its line."""

NOTE_WORDS = """
laughter laughs laughing laugh chuckles chuckling applause applauds cheers cheering boos booing inaudible unintelligible
indiscernible crosstalk cross-talk overlapping pause pauses silence sighs sigh coughs coughing crying cries weeps
audio video clip soundbite soundbites music playing interpreted translated translation interpretation interpreter interpreting translator
untranslated gestures gesturing nods nodding smiles smiling whispers shouts shouting
commercial break off-mic off-camera sic phonetic speaks speaking singing sings recess adjourned
transcript omitted redacted gap expletive deleted bleep knocks knocking bell phone rings ringing
"""
"""A note in round brackets holds one of these words, and otherwise tells of the sound, not of the matter."""

NOTE_FILLERS = """
as through via an the a and of from to in on at by with simultaneous brief briefly loud speaker speakers audience
members general scattered light further continued continues begins ends resumes is are not for long short prolonged
moment again technical difficulty russian german french chinese spanish arabic ukrainian english hebrew turkish
portuguese japanese korean italian polish hindi persian farsi native language foreign his her their head hands
up down back plays played start end mr ms mrs both all several multiple voices points pointing toward towards out
off-mike unclear indistinct remarks word words tape recording begin
"""
"""What else may stand in such a note."""

ASK_OPENINGS = """
talk about
tell me
tell us
tell our
explain
describe
your response
your reaction
your thoughts
let me ask
let us ask
i want to ask
i wanted to ask
i'd like to ask
i would like to ask
walk us through
walk me through
remind us
give us
respond to
"""
"""What opens a request that ends without a question mark, at the head of a sentence."""

INTERVIEW_WORDS = """
interview interviewed interviews q&a conversation spoke speaks talked talks asked answers answered questions
sat
"""
"""Words above the first question that tell of an interview."""

FIRST_PERSON = "i my me we our us i'm i've i'd i'll we're we've we'll we'd myself mine ours"

INTERVIEW_NOTES = """
edited condensed abridged shortened transcribed translated conducted lightly recorded
"""
"""Words of the note below a transcript that tells how it was made."""

INTERVIEW_OCCASIONS = "interview conversation q&a transcript discussion briefing conference hearing session"
"""What such a note tells of."""

BY_INTERVIEWER = """
by
conducted by
"""
"""What stands between the word for the interview and the name of who asks."""

MET_INTERVIEWER = """
spoke with
spoke to
speaks with
speaks to
talked to
talked with
talks to
talks with
sat down with
questions from
questions by
"""
"""What stands before the name of who asks."""

SELF_NAMING = """
i'm
i am
my name is
my name's
it's
it is
this is
name is
"""
"""What stands before the asker's own name."""

FROM_OUTLET = "from with of at for"
"""What stands between an asker's name and his outlet."""

CALLING_WORDS = "please yes go ahead you next over to and then okay ok right now let's there sir ma'am in the back here"
"""Words around the name of the reporter who is called on."""

JOURNALISTS = "writer reporter journalist correspondent editor host anchor columnist presenter broadcaster interviewer"
"""What those are who ask in an interview."""

CLOCK_WORDS = "am pm a p et est edt gmt utc cet cest bst"
"""What behind a time shows it to be the time of day, not the time of a recording."""

OUTLET_WORDS = """
times post herald tribune journal gazette news tv radio channel agency press magazine telegraph courier chronicle
examiner observer bulletin broadcasting television network review weekly daily today online rt
"""
"""What the name of a paper or broadcaster ends in."""

SPEECH_HEADS = "remarks"
"""What opens the headline above a speech, and names no occasion in a sentence."""
