"""How a command ends: exit codes, and the sentence of one that cannot be done."""

DONE, SAID_NO, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class Refused(Exception):
    """A command that cannot be done: the sentence for the person and the exit code."""

    def __init__(self, sentence: str, code: int = SAID_NO) -> None:
        super().__init__(sentence)
        self.code = code
