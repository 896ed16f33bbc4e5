"""The numbered log of the tables that came to be found or ceased to be (see ``migrations``)."""

from corpus.store.database import Database


def state(database: Database) -> str:
    """Another text after every change of what is found; quick at any size."""
    ((seq, token),) = database.select("SELECT seq, token FROM changes ORDER BY seq DESC LIMIT 1")
    return f"{seq}:{token}"


def changed_since(database: Database, state: str) -> set[str] | None:
    """Keys of tables added or gone since then, at least; None where that is not known."""
    seq, _, token = state.partition(":")
    if not database.select("SELECT 1 FROM changes WHERE seq = ? AND token = ?", seq, token):
        return None
    rows = database.select("SELECT DISTINCT table_id FROM changes WHERE seq > ?", int(seq))
    return {str(key) for (key,) in rows}
