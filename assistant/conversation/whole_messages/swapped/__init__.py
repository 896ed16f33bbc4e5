"""Two cells that were told the wrong way round: their values, names or texts exchanged."""
