#!/usr/bin/env python3
"""Fits the confidence of open-IE lines and prints the constants of extract/openie/confidence.go.

  go run ./quality/oie/evidence $SHARED/data/oie/benchie_dev_sentences.tsv > evidence.tsv
  quality/oie/calibrate.py $SHARED evidence.tsv

A logistic regression with whole coefficients (hundredths of a logit) over the logit of each construction's smoothed
precision, the length of the sentence and the parser's least margins in subject, predicate and object. It also prints how
well a fit on one half of the sentences (Wikipedia, newswire) sorts the lines of the other.
"""
import collections
import math
import sys

HALF = 95  # the last Wikipedia sentence


def read(shared, path):
    sys.path.insert(0, shared + "/tools")
    import score_benchie

    gold = score_benchie.read_gold(shared + "/data/oie/benchie_dev.txt")
    found, rows = collections.defaultdict(list), []
    for line in open(path, encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        found[c[0]].append(c[1:4])
        rows.append(c)
    wrong = {(sid, *e) for sid, e in score_benchie.benchie(gold, found)[6]}
    return [
        (int(c[0]), c[4], [int(c[5]) / 10, int(c[6]) / 100, int(c[7]) / 100, int(c[8]) / 100], tuple(c[:4]) not in wrong)
        for c in rows
    ]


def priors(lines, smooth=8):
    """The logit of each construction's precision, drawn towards that of all."""
    base = sum(y for *_, y in lines) / len(lines)
    count, right = collections.Counter(), collections.Counter()
    for _, construction, _, y in lines:
        count[construction] += 1
        right[construction] += y

    def logit(construction):
        p = (right[construction] + smooth * base) / (count[construction] + smooth)
        return math.log(p / (1 - p))

    return logit, count, right


def fit(lines, steps=3000, rate=0.5, penalty=0.5):
    prior = priors(lines)[0]
    data = [([1, prior(c)] + signs, y) for _, c, signs, y in lines]
    w = [0.0] * len(data[0][0])
    for _ in range(steps):
        slope = [0.0] * len(w)
        for x, y in data:
            miss = chance(w, x) - y
            for j, v in enumerate(x):
                slope[j] += miss * v
        w = [a - rate * (s + penalty * a * (j > 0)) / len(data) for j, (a, s) in enumerate(zip(w, slope))]
    return w, prior


def chance(w, x):
    return 1 / (1 + math.exp(-sum(a * b for a, b in zip(w, x))))


def surer_half(lines, w, prior):
    ranked = sorted(lines, key=lambda d: -chance(w, [1, prior(d[1])] + d[2]))[: len(lines) // 2]
    return sum(d[3] for d in ranked) / len(ranked)


def main():
    lines = read(sys.argv[1], sys.argv[2])
    halves = [d for d in lines if d[0] <= HALF], [d for d in lines if d[0] > HALF]
    w, prior = fit(lines)
    print("const bias, perTen, bySubject, byPredicate, byObject = " + ", ".join("%d" % round(100 * w[j]) for j in (0, 2, 3, 4, 5)))
    _, count, right = priors(lines)
    for c, n in sorted(count.items()):
        print('\t"%s": %d, // %d of %d' % (c, round(100 * w[1] * prior(c)), right[c], n))
    print("surer half, all on all: %.3f" % surer_half(lines, w, prior))
    for a, b, name in ((0, 1, "Wikipedia on newswire"), (1, 0, "newswire on Wikipedia")):
        print("surer half, %s: %.3f" % (name, surer_half(halves[b], *fit(halves[a]))))


if __name__ == "__main__":
    main()
