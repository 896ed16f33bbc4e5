"""What the assistant says, offers, exports, and goes back to."""
