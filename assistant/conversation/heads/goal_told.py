"""What a message tells of the goal: a wording of it, a sentence more, or all of it."""

from assistant.conversation.actions import Change, GoalMore
from assistant.conversation.heads.goal_holds import held_by_goal
from assistant.conversation.heads.goal_whole import goal_as_a_whole
from assistant.conversation.heads.goal_words import goal_reworded
from assistant.conversation.heads.titles import more_of_goal

_LONGEST = 120


def goal_told(text: str, goal: str) -> tuple[Change, ...]:
    """The change of the goal that a (bare) message asks for; () for every other message."""
    short = len(text) <= _LONGEST
    if short and (reworded := goal_reworded(text, goal)):
        return reworded
    if short and (sentence := more_of_goal(text, goal)):
        return (GoalMore(sentence),)
    if short and (words := held_by_goal(text, goal)):
        return (GoalMore(words),)
    whole = goal_as_a_whole(text, goal)
    if whole:
        return whole
    return ()
