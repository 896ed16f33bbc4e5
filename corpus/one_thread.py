"""Numpy multiplies with one thread.

The matrices of this program are small. Shared among threads they take no less time on a quiet machine, and where other programs keep a
processor busy the threads wait for each other: the net of roles took 30 to 180 ms for a message instead of 2.
"""

from functools import cache

from threadpoolctl import threadpool_limits


@cache
def multiply_alone() -> None:
    """Let numpy's library of matrices use one thread from now on, in this process; said once, after numpy is there."""
    threadpool_limits(limits=1, user_api="blas")
