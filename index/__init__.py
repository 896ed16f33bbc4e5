"""Which tables and which indicators are like this one? Encoder, dense and lexical search, fused."""
