from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.rulefiles.circles import circles, shortest_circle

NAMES = "abcdefg"
graphs = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=4)).map(
    lambda found: {name: found.get(name, []) for name in NAMES}
)


def reached(graph, start):
    """All names to which one leads, by brute force."""
    found, waiting = set(), list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph[name]
    return found


@settings(deadline=None)
@given(graphs)
def test_a_circle_is_a_group_of_names_that_lead_to_each_other(graph):
    groups = list(circles(graph))
    grouped = {name: group for group in groups for name in group}
    assert len(grouped) == sum(map(len, groups))
    for name in NAMES:
        mutual = sorted(n for n in NAMES if n in reached(graph, name) and name in reached(graph, n))
        assert grouped.get(name, []) == mutual


@settings(deadline=None)
@given(graphs)
def test_the_shortest_circle_leads_from_a_name_back_to_it(graph):
    for group in circles(graph):
        for name in group:
            circle = shortest_circle(name, graph)
            assert circle[0] == circle[-1] == name
            assert all(after in graph[before] for before, after in itertools.pairwise(circle))
            assert len(circle) - 1 <= len(group)


def test_a_circle_may_be_long():
    graph = {str(n): [str((n + 1) % 5000)] for n in range(5000)}
    (group,) = circles(graph)
    assert len(group) == 5000
