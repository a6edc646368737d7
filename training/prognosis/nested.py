"""Risks that belong together, by the law of total probability: nobody is dead by day 60 and alive on day 180.

A step says what a head's risk follows from: (parent, inside, outside), with P the parent's risk,

    risk = P * inside + (1 - P) * outside

`parent` is the number of another head, or None for a head that stands on its own link (`inside`). `inside` and `outside` are the
numbers of links (log-odds of the event among those with, and without, the parent's event), or NEVER or ALWAYS. So

    within   (parent, link, NEVER)    the event is part of the parent's: death by day 60 of death by day 180
    beyond   (parent, ALWAYS, link)   the parent's event is part of it: death by a year of death by day 180
    beside   (parent, link, link)     neither: death in hospital, of death by day 60
"""
import numpy as np

from measures import sigmoid

NEVER, ALWAYS = "never", "always"


def alone(count):
    """Every head on its own link."""
    return [(None, h, NEVER) for h in range(count)]


def in_order(steps):
    """Numbers of the heads, parents first."""
    order = []

    def add(head):
        parent = steps[head][0]
        if parent is not None:
            add(parent)
        if head not in order:
            order.append(head)

    for head in range(len(steps)):
        add(head)
    return order


def compose(z, steps):
    """Log-odds of the links [..., L] to log-odds of the heads [..., H]."""
    if steps == alone(z.shape[-1]):
        return z
    chance = lambda link: (0.0, 1.0) if link == NEVER else (1.0, 0.0) if link == ALWAYS else (sigmoid(z[..., link]), sigmoid(-z[..., link]))
    yes, no = {}, {}
    for head in in_order(steps):
        parent, inside, outside = steps[head]
        (a, a_no), (b, b_no) = chance(inside), chance(outside)
        P, Q = (1.0, 0.0) if parent is None else (yes[parent], no[parent])
        yes[head], no[head] = P * a + Q * b, P * a_no + Q * b_no
    return np.stack([np.log(np.maximum(yes[h], 1e-9)) - np.log(np.maximum(no[h], 1e-9)) for h in range(len(steps))], -1)
