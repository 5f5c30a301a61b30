"""Circles in a graph of names, in time linear in its size."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def circles(graph: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The groups of names that lead to each other, sorted, each once; a name that leads to itself is one.

    These are the strongly connected components (Tarjan, Depth-first search and linear graph algorithms, 1972) that
    hold a circle.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()  # what stands on the stack
    for root in graph:
        if root in index:
            continue
        way = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        waiting.add(root)
        while way:
            name, following = way[-1]
            after = next(following, None)
            if after is None:
                way.pop()
                if way:
                    low[way[-1][0]] = min(low[way[-1][0]], low[name])
                if low[name] == index[name]:
                    members = [stack.pop()]
                    while members[-1] != name:
                        members.append(stack.pop())
                    waiting.difference_update(members)
                    if len(members) > 1 or name in graph[name]:
                        yield sorted(members)
            elif after not in index:
                index[after] = low[after] = len(index)
                stack.append(after)
                waiting.add(after)
                way.append((after, iter(graph[after])))
            elif after in waiting:
                low[name] = min(low[name], index[after])


def shortest_circle(start: str, graph: Mapping[str, Sequence[str]]) -> list[str]:
    """The shortest way from a name back to itself; the graph must hold one."""
    before: dict[str, str] = {}
    ways = deque([start])
    while start not in before:
        name = ways.popleft()
        for after in graph[name]:
            if after not in before:
                before[after] = name
                ways.append(after)
    circle = [start]
    while len(circle) == 1 or circle[-1] != start:
        circle.append(before[circle[-1]])
    return circle[::-1]
