#!/usr/bin/env python3
"""Tagging and parsing against a treebank, on its own tokens.

  newsgraph parse --conllu gold.conllu -o ours.conllu
  score-parse.py --gold gold.conllu --upos 95.0 --las 83.5 ours.conllu

Prints the share of words, in percent, with the right part of speech, the right head, and the right head and relation
without subtypes. Exit status 1 below a minimum.
"""
import argparse
import sys

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--gold", required=True)
parser.add_argument("--upos", type=float, default=0)
parser.add_argument("--las", type=float, default=0)
parser.add_argument("ours")
options = parser.parse_args()


def words(path):
    with open(path, encoding="utf8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                yield columns


gold, ours = list(words(options.gold)), list(words(options.ours))
if [w[:2] for w in gold] != [w[:2] for w in ours]:
    sys.exit("the words of the two files differ")
pairs = list(zip(gold, ours))
upos = sum(g[3] == o[3] for g, o in pairs)
heads = [(g, o) for g, o in pairs if g[6] == o[6]]
las = sum(g[7].split(":")[0] == o[7].split(":")[0] for g, o in heads)
percent = lambda n: 100 * n / len(pairs)
print(f"{len(pairs)} words: UPOS {percent(upos):.2f}  UAS {percent(len(heads)):.2f}  LAS {percent(las):.2f}")
sys.exit(percent(upos) < options.upos or percent(las) < options.las)
