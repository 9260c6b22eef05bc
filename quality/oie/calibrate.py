#!/usr/bin/env python3
"""Fits the confidence of open-IE lines and prints the constants of extract/openie/confidence.go.

  go run ./quality/oie/evidence $SHARED/data/oie/benchie_dev_sentences.tsv > evidence.tsv
  quality/oie/calibrate.py $SHARED evidence.tsv

A logistic regression with whole coefficients (hundredths of a logit) over the logit of each construction's smoothed
precision, the length of the sentence and the parser's least margins in subject, predicate and object. It also prints how
well a fit on one half of the sentences (Wikipedia, newswire) sorts the lines of the other.
"""
import collections
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from logistic import chance, fit, hundredths, priors

HALF = 95  # the last Wikipedia sentence
PENALTY = 0.5


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


def surer_half(lines, w, prior):
    ranked = sorted(lines, key=lambda d: -chance(w, [1, prior(d[1])] + d[2]))[: len(lines) // 2]
    return sum(d[3] for d in ranked) / len(ranked)


def main():
    lines = read(sys.argv[1], sys.argv[2])
    halves = [d for d in lines if d[0] <= HALF], [d for d in lines if d[0] > HALF]
    w, prior = fit(lines, PENALTY)
    print("const bias, perTen, bySubject, byPredicate, byObject = " + hundredths(w[:1] + w[2:]))
    _, count, right = priors(lines)
    for c, n in sorted(count.items()):
        print('\t"%s": %d, // %d of %d' % (c, round(100 * w[1] * prior(c)), right[c], n))
    print("surer half, all on all: %.3f" % surer_half(lines, w, prior))
    for a, b, name in ((0, 1, "Wikipedia on newswire"), (1, 0, "newswire on Wikipedia")):
        print("surer half, %s: %.3f" % (name, surer_half(halves[b], *fit(halves[a], PENALTY))))


if __name__ == "__main__":
    main()
