"""Saves a conversation while it is held; what the disk refuses is told, and nothing is lost."""

from pathlib import Path
from tempfile import mkstemp

from netstart.core.form import Form
from netstart.core.interview import Interview
from netstart.core.words import Message, Trouble, trouble
from netstart.files.dumping import LANGUAGE, Dumping
from netstart.files.saving import reason, save

FAILED = "save-failed"


class Saver:
    """Saves a conversation after every event; what the disk refuses is told, and tried again the next time."""

    def __init__(self, file: Path, form: Form) -> None:
        self._file = file
        self._dumping = Dumping(form, LANGUAGE)
        self._saved: Interview | None = None
        self._stamp = _stamp(file)

    def save(self, interview: Interview) -> Message | None:
        """Save, and return what went wrong."""
        if interview is self._saved:
            return None
        edited = None
        try:
            if self._stamp and _stamp(self._file) not in {self._stamp, None}:
                edited = self._keep_edited()
            save(self._file, self._dumping.text(interview))
            self._stamp = _stamp(self._file)
        except OSError as error:
            return Message(FAILED, {"reason": reason(error)})
        self._saved = interview
        return edited

    def _keep_edited(self) -> Message:
        """Keep what somebody else wrote into the file in the meantime; this conversation is the truth."""
        kept = self._file.with_name(f"{self._file.name}.edited")
        kept.write_bytes(self._file.read_bytes())
        return Message("edited-elsewhere", {"file": kept.name})

    def rescue(self, interview: Interview, failed: Message) -> Trouble:
        """Put the conversation where the system keeps temporary files, and return where that is."""
        descriptor, name = mkstemp(prefix="netstart-", suffix=".yaml", text=True)
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 — it is open already
            file.write(self._dumping.text(interview))
        return trouble("", "rest-unsaved", reason=failed.facts["reason"], file=name)


def _stamp(file: Path) -> tuple[int, int] | None:
    """Return what changes when somebody writes a file; None if it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
