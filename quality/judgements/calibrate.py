#!/usr/bin/env python3
"""Fits the confidence of claims: prints the constants of extract/claim/confidence.go and the lines of extract/lexicon/precision.txt.

  go run ./quality/judgements/evidence quality/gold/unseen*/*.txt > evidence.tsv
  quality/judgements/calibrate.py evidence.tsv quality/judgements/unseen-*.tsv

A logistic regression with whole coefficients (hundredths of a logit) over the logit of each rule's smoothed precision, the parser's
least margin, the length of the sentence and of the predicate, and the marks, on the judged facts that still come out as they
were judged. It also prints how well fits on all articles but one tell right from wrong in that one.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from logistic import chance, fit, hundredths, priors

PENALTY = 1.0


def read(evidence, judged):
    right = {}
    for path in judged:
        for line in open(path, encoding="utf8"):
            if not line.startswith("#"):
                c = line.rstrip("\n").split("\t")
                right[c[1], c[2], c[3]] = c[4] == "right"
    rows = [line.rstrip("\n").split("\t") for line in open(evidence, encoding="utf8")]
    return [
        (c[0], c[3], [int(c[4]) / 100, int(c[5]) / 10] + [int(v) for v in c[6:9]], right[tuple(c[:3])])
        for c in rows
        if tuple(c[:3]) in right
    ]


def report(scored):
    ranked = sorted(scored, key=lambda d: -d[0])
    half = ranked[: len(ranked) // 2]
    print("surer half right: %.3f, all: %.3f" % (sum(y for _, y in half) / len(half), sum(y for _, y in scored) / len(scored)))
    print("mean square of the error: %.3f" % (sum((p - y) ** 2 for p, y in scored) / len(scored)))
    for low, high in ((0, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        part = [(p, y) for p, y in scored if low <= p < high]
        if part:
            print("said %.1f to %.1f: %d facts, said %.2f, right %.2f"
                  % (low, high, len(part), sum(p for p, _ in part) / len(part), sum(y for _, y in part) / len(part)))


def main():
    facts = read(sys.argv[1], sys.argv[2:])
    w, _ = fit(facts, PENALTY)
    print("const bias, byRule, byMargin, perTen, perWord, ifSaid, ifNotActual = " + hundredths(w))
    _, count, right = priors(facts)
    for rule in sorted(count):
        print("%s = %d of %d" % (rule, right[rule], count[rule]))
    scored = []
    for article in sorted({f[0] for f in facts}):
        w, prior = fit([f for f in facts if f[0] != article], PENALTY)
        scored += [(chance(w, [1, prior(rule)] + signs), y) for a, rule, signs, y in facts if a == article]
    report(scored)


if __name__ == "__main__":
    main()
