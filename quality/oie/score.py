#!/usr/bin/env python3
"""Scores the program's open information extraction, and prints the figures beside those of other systems.

  quality/oie/score.py NEWSGRAPH SHARED [--minimums FILE]

NEWSGRAPH is the built program, SHARED the folder with data/oie and tools. With --minimums (lines "name least") the exit
status is 1 when a figure is below its minimum. The figures of other systems are of the same sentences and scorers.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

HALF = 95  # the last of BenchIE's Wikipedia sentences; newswire follows


def extract(program, sentences, *flags):
    """Rows id, subject, predicate, objects..., conf=X of sentences, pairs of id and tokenised text."""
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf8") as f:
        f.writelines("%s\t%s\n" % s for s in sentences)
        f.flush()
        out = subprocess.run([program, "facts", "-q", "--oie", f.name, *flags], check=True, capture_output=True, text=True).stdout
    return [line.split("\t") for line in out.splitlines()]


def confidence(row):
    return float(row[-1].removeprefix("conf="))


class Oie:
    def __init__(self, program, shared):
        self.program, self.folder = program, os.path.join(shared, "data", "oie")
        with open(os.path.join(self.folder, "benchie_dev_sentences.tsv"), encoding="utf8") as f:
            self.sentences = [tuple(line.rstrip("\n").split("\t")[:2]) for line in f]

    def benchie(self):
        import score_benchie

        gold = score_benchie.read_gold(os.path.join(self.folder, "benchie_dev.txt"))
        rows = extract(self.program, self.sentences)

        def score(keep=lambda sid: True, rows=rows):
            found = {}
            for row in rows:
                if keep(int(row[0])):
                    found.setdefault(row[0], []).append(row[1:4])
            return score_benchie.benchie([g for g in gold if keep(int(g[0]))], found)

        whole = score()
        yield "benchie", "BenchIE", whole[:3], "ClausIE .353, MinIE .349, OpenIE6 .266"
        yield "benchie_wikipedia", "  Wikipedia half", score(lambda sid: sid <= HALF)[:3], ""
        yield "benchie_newswire", "  newswire half", score(lambda sid: sid > HALF)[:3], ""
        surer = sorted(rows, key=confidence, reverse=True)[: len(rows) // 2]
        wrong = {(sid, *e) for sid, e in whole[6]}
        right = sum(tuple(row[:4]) not in wrong for row in surer) / max(1, len(surer))
        yield "benchie_surer", "  precision of the surer half", (right, None, None), ""

    def benchie_fl(self):
        import score_benchie

        gold = score_benchie.read_gold(os.path.join(self.folder, "benchie_fl_dev.txt"))
        by_text = {score_benchie.nk(g[1]): g[0] for g in gold}
        text = dict(self.sentences)
        found = {}
        for row in extract(self.program, self.sentences, "--implied"):
            sid = by_text.get(score_benchie.nk(text[row[0]]), row[0])
            found.setdefault(sid, []).append(row[1:4])
        yield "benchie_fl", "BenchIE-FL (--implied)", score_benchie.benchie_fl(gold, found)[:3], "MinIE .244, ReVerb .162, ClausIE .158, OpenIE6 .131"

    def carb(self):
        import score_carb

        with open(os.path.join(self.folder, "carb_dev_sentences.txt"), encoding="utf8") as f:
            sentences = [(line.strip(), line.strip()) for line in f]
        gold = score_carb.read_gold(os.path.join(self.folder, "carb_dev_gold.tsv"))
        found = {}
        for row in extract(self.program, sentences, "--nary", "--spans", "full"):
            found.setdefault(row[0], []).append(score_carb.Ex(row[2], [row[1]] + row[3:-1], confidence(row)))
        _, best, whole = score_carb.score(gold, found)
        yield "carb", "CaRB (--nary --spans full), all lines", whole, "OpenIE4 .497, OpenIE5 .458, ClausIE .457, ReVerb .390"
        yield "carb_cut", "  at the best cut of confidence", best, ""

    def wire57(self):
        import score_wire57

        path = os.path.join(self.folder, "wire57_dev.json")
        with open(path, encoding="utf8") as f:
            documents = json.load(f)
        slot = lambda x: (x["words"], sum(i != "inf" for i in x["words_indexes"]))
        gold, sentences = {}, []
        for document in documents.values():
            for s in document:
                sentences.append((s["id"], " ".join(s["tokens"])))
                gold[s["id"]] = [
                    {**{k: slot(t[k]) for k in ("arg1", "rel", "arg2")}, "arg3+": [slot(x) for x in t["arg3+"]]} for t in s["tuples"]
                ]
        found = {}
        for row in extract(self.program, sentences, "--nary"):
            found.setdefault(row[0], []).append({"arg1": row[1], "rel": row[2], "arg2": row[3], "arg3+": row[4:-1]})
        yield "wire57", "WiRe57 (--nary)", score_wire57.evaluate(gold, found)[:3], "MinIE .351, ClausIE .303, OpenIE4 .231"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsgraph")
    parser.add_argument("shared")
    parser.add_argument("--minimums")
    args = parser.parse_args()
    sys.path.insert(0, os.path.join(args.shared, "tools"))
    least = {}
    if args.minimums:
        with open(args.minimums, encoding="utf8") as f:
            rows = [line.split("#")[0].split() for line in f]
        least = {row[0]: float(row[1]) for row in rows if row}
    oie, failed = Oie(os.path.abspath(args.newsgraph), args.shared), []
    form = lambda x: "" if x is None else ("%.3f" % x).lstrip("0")
    print("| | P | R | F1 | at least | others, F1 |\n|---|---|---|---|---|---|")
    for figures in (oie.benchie(), oie.benchie_fl(), oie.carb(), oie.wire57()):
        for name, label, (p, r, f1), others in figures:
            figure = p if f1 is None else f1
            if figure < least.get(name, 0):
                failed.append("%s is %.3f; it must be at least %.3f" % (name, figure, least[name]))
            print("| %s | %s | %s | %s | %s | %s |" % (label, form(p), form(r), form(f1), form(least.get(name)), others), flush=True)
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
