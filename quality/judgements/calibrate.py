#!/usr/bin/env python3
"""Fits the confidence of claims: prints the constants of extract/claim/confidence.go and the lines of extract/lexicon/precision.txt.

  quality/judgements/calibrate.py quality/judgements/{unseen-{12c,13before},practice-5,practice-4,practice-3,practice-2,practice,news2001/practice,news2001/practice-2,judged,unseen-{1,2,3,4b,5a,6a,8a}}.tsv

A logistic regression with whole coefficients (hundredths of a logit) over the logit of each rule's smoothed precision, the parser's
least margin, the length of the sentence and of the predicate, its depth in the tree and its distance from the subject, the
marks and the doubt which noun it modifies, on the judged facts of the third file and those behind it, with the evidence behind each judgement: that which
quality/judgements/evidence gave the fact when it was judged or, before those columns were there, in the last program that printed it so. Rules are made with most of them,
so that they are oftener right there than elsewhere: the bias is set so that as many are said to be right of the third and fourth files' facts, which no rule had been made
with, as were. What is printed of right and wrong is of the first two, which nothing is fitted with.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from logistic import chance, fit, hundredths, priors

PENALTY = 1.0


def read(judged):
    """The facts of files of judgements as (article, rule, signs, right), those that have evidence."""
    facts = []
    for path in judged:
        for line in open(path, encoding="utf8"):
            c = line.rstrip("\n").split("\t")
            if len(c) > 6:
                facts.append((c[1], c[6], signs(c[7:]), c[4] == "right"))
    return facts


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
    fresh, unseen, facts = (read(files) for files in (sys.argv[1:3], sys.argv[3:5], sys.argv[3:]))
    w, prior = fit(facts, PENALTY)
    level(unseen, w, prior)
    print("const bias, byRule, byMargin, perTen, perWord, perArc, perTenApart, ifPronoun, ifClause, ifNotActual, perLoose = " + hundredths(w))
    _, count, right = priors(facts)
    for rule in sorted(count):
        print("%s = %d of %d" % (rule, right[rule], count[rule]))
    report([(chance(w, [1, prior(rule)] + signs), y) for _, rule, signs, y in fresh])


if __name__ == "__main__":
    main()
