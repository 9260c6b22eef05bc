"""A logistic regression over signs of how likely a fact is right, one of which is how often those of its kind were. It needs numpy."""
import collections
import math

import numpy

SMOOTH = 8
STEPS = 20
FOLDS = 5


def priors(facts):
    """The logit of each kind's precision, drawn towards that of all, and the counts of each kind: all, and right. A fact is
    (group, kind, signs, right)."""
    mean = sum(y for *_, y in facts) / len(facts)
    count, right = collections.Counter(), collections.Counter()
    for _, kind, _, y in facts:
        count[kind] += 1
        right[kind] += y

    def prior(kind):
        p = (right[kind] + SMOOTH * mean) / (count[kind] + SMOOTH)
        return math.log(p / (1 - p))

    return prior, count, right


def fit(facts, penalty):
    """The weights, of the bias first, then of the prior and the signs, and the prior: by Newton's method, the penalty on the
    square of all but the bias. What a kind's precision is for a fact is learnt from other folds of
    groups, so that it does not know the fact itself."""
    prior = priors(facts)[0]
    groups = {group: n % FOLDS for n, group in enumerate(sorted({group for group, *_ in facts}))}
    others = [priors([f for f in facts if groups[f[0]] != fold])[0] for fold in range(FOLDS)]
    x = numpy.array([[1, others[groups[group]](kind)] + signs for group, kind, signs, _ in facts], float)
    y = numpy.array([right for *_, right in facts], float)
    ridge = numpy.full(x.shape[1], float(penalty))
    ridge[0] = 0
    w = numpy.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + numpy.exp(-x @ w))
        w -= numpy.linalg.solve((x.T * (p * (1 - p))) @ x + numpy.diag(ridge), x.T @ (p - y) + ridge * w)
    return list(w), prior


def chance(w, x):
    """How likely a fact with the values x is right."""
    return 1 / (1 + math.exp(-sum(a * b for a, b in zip(w, x))))


def hundredths(weights):
    return ", ".join("%d" % round(100 * v) for v in weights)
