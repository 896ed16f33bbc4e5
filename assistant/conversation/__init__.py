"""The chat: one serialisable state, messages understood as actions, each change named."""
