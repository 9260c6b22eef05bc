#!/usr/bin/env python3
"""Fits the confidence of claims: prints the constants of extract/claim/confidence.go and the lines of extract/lexicon/precision.txt.

  go run ./quality/judgements/evidence quality/gold/{judged,unseen*}/*.txt > evidence.tsv
  quality/judgements/calibrate.py evidence.tsv quality/judgements/{unseen-{12c,13before},practice-3,practice-2,practice,judged,unseen-{1,2,3,4b,5a,6a,8a}}.tsv

A logistic regression with whole coefficients (hundredths of a logit) over the logit of each rule's smoothed precision, the parser's
least margin, the length of the sentence and of the predicate, its depth in the tree and its distance from the subject, the
marks and the doubt which noun it modifies, on the judged facts of the third file and those behind it that still come out as they were
judged, or with the evidence that they had when they were judged. Rules are made with most of them, so that they are oftener right there
than elsewhere: the bias is set so that as many are said to be right of the third and fourth files' facts, which no rule had been made
with, as were. What is printed of right and wrong is of the first two, which nothing is fitted with.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from logistic import chance, fit, hundredths, priors

PENALTY = 1.0


def read(evidence, judged):
    """The facts of files of judgements as (article, rule, signs, right): with the evidence of today's program, or with that behind the
    judgement where a file has it."""
    right, facts = {}, []
    for path in judged:
        for line in open(path, encoding="utf8"):
            c = line.rstrip("\n").split("\t")
            if len(c) > 6:
                facts.append((c[1], c[6], signs(c[7:]), c[4] == "right"))
            elif not line.startswith("#"):
                right[c[1], c[2], c[3]] = c[4] == "right"
    rows = [line.rstrip("\n").split("\t") for line in open(evidence, encoding="utf8")]
    return facts + [(c[0], c[3], signs(c[4:]), right[tuple(c[:3])]) for c in rows if tuple(c[:3]) in right]


def signs(c):
    return [int(c[0]) / 100, int(c[1]) / 10, int(c[2]), int(c[3]), int(c[4]) / 10] + [int(v) for v in c[5:8]] + [int(c[8]) / 100]


def report(scored):
    ranked = sorted(scored, key=lambda d: -d[0])
    half = ranked[: len(ranked) // 2]
    print("surer half right: %.3f, all: %.3f" % (sum(y for _, y in half) / len(half), sum(y for _, y in scored) / len(scored)))
    print("mean square of the error: %.3f" % (sum((p - y) ** 2 for p, y in scored) / len(scored)))
    for part in (95, 90, 85, 80):
        kept = ranked[: len(ranked) * part // 100]
        print("surest %d in 100: from %.2f on, right %.3f" % (part, kept[-1][0], sum(y for _, y in kept) / len(kept)))
    for low, high in ((0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        part = [(p, y) for p, y in scored if low <= p < high]
        if part:
            print("said %.1f to %.1f: %d facts, said %.2f, right %.2f"
                  % (low, high, len(part), sum(p for p, _ in part) / len(part), sum(y for _, y in part) / len(part)))


def level(facts, w, prior):
    """Sets the bias so that the chances of facts add up to those that are right."""
    low, high = w[0] - 5, w[0] + 5
    while high - low > 1e-4:
        w[0] = (low + high) / 2
        said = sum(chance(w, [1, prior(rule)] + signs) for _, rule, signs, _ in facts)
        low, high = (low, w[0]) if said > sum(y for *_, y in facts) else (w[0], high)


def main():
    fresh, unseen, facts = (read(sys.argv[1], files) for files in (sys.argv[2:4], sys.argv[4:6], sys.argv[4:]))
    w, prior = fit(facts, PENALTY)
    level(unseen, w, prior)
    print("const bias, byRule, byMargin, perTen, perWord, perArc, perTenApart, ifPronoun, ifClause, ifNotActual, perLoose = " + hundredths(w))
    _, count, right = priors(facts)
    for rule in sorted(count):
        print("%s = %d of %d" % (rule, right[rule], count[rule]))
    report([(chance(w, [1, prior(rule)] + signs), y) for _, rule, signs, y in fresh])


if __name__ == "__main__":
    main()
