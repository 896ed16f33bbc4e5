"""What the passes over a request hand to each other."""

from dataclasses import dataclass, field

from corpus.values import IndicatorValue


@dataclass
class Found:
    """A value and where it stands in the flat text."""

    start: int  # where its words begin, sign words and 每… included
    end: int  # where its words end
    value: IndicatorValue
    number_at: int = 0  # where the number itself begins
    gap: tuple[int, int] = (0, 0)  # the words between 每… and the number
    lead: str = ""  # 每人每月, 人均, 一人一年, 月工资
    bare: bool = False  # an amount without its unit: 一人一年220
    what: str = ""
    part: bool = False  # a part of the price before it, which is no money of the project apart
    label_end: int = 0  # where the noun after it ends


@dataclass
class Taken:
    """Which places of the flat text are already understood or must not be read as numbers."""

    marks: bytearray = field(default_factory=bytearray)

    @classmethod
    def over(cls, length: int) -> "Taken":
        """Nothing taken yet."""
        return cls(bytearray(length))

    def free(self, start: int, end: int) -> bool:
        """True where none of the places is taken."""
        return not any(self.marks[start:end])

    def take(self, start: int, end: int) -> None:
        """Mark the places as taken."""
        self.marks[start:end] = b"\x01" * (end - start)
