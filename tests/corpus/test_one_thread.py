"""Numpy's matrices are multiplied by one thread, from the first message on."""

from threadpoolctl import threadpool_info, threadpool_limits

from assistant.conversation.roles import net
from corpus.one_thread import multiply_alone


def test_one_thread_is_left() -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        multiply_alone.cache_clear()
        multiply_alone()
        assert {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"} == {1}
    net.shipped.cache_clear()
    with threadpool_limits(limits=2, user_api="blas"):
        multiply_alone.cache_clear()
        net.shipped()
        assert {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"} == {1}
