#!/usr/bin/env python3
"""Reads exports with networkx, rdflib and Oxigraph, and takes what Gephi imported, and
compares all with the snapshot that newsgraph drew.

  check.py FOLDER    with graph.nq, graph.graphml, graph.gexf, expected.json, gephi.*.jsonl
"""
import collections
import json
import pathlib
import re
import sys

import networkx
import pyoxigraph
import rdflib

folder = pathlib.Path(sys.argv[1])
expected = json.loads((folder / "expected.json").read_text("utf8"))
failures = []

# What XML 1.0 cannot hold, and controls that end an import in Gephi.
ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def legal(text):
    return ILLEGAL.sub("", text or "")


def same(what, got, want):
    if got != want:
        failures.append(what)
        for name, items in (("found only", got - want), ("missing", want - got)):
            for item in list(items)[:3]:
                print(f"  {what}: {name} {str(item)[:400]}")
    print(f"{'ok  ' if got == want else 'FAIL'} {folder.name}: {what}: {sum(got.values())} of {sum(want.values())}")


NODES = collections.Counter((n["ID"], legal(n["Label"]), n["Kind"], legal("; ".join(n["Other"] or []))) for n in expected["nodes"])
EDGES = collections.Counter(
    (e["Source"], e["Target"], legal(e["Predicate"]), float(e["Weight"]), legal("\n".join(e["Sentences"] or [])), "; ".join(e["Rules"] or []))
    for e in expected["edges"]
)
PARALLEL = collections.Counter((s, t) for s, t, *_ in EDGES)


def gephi(ending):
    nodes, edges = collections.Counter(), collections.Counter()
    for line in (folder / f"gephi.{ending}.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        if "issue" in row:
            failures.append(f"Gephi, {ending}")
            print("FAIL", folder.name, "Gephi reports", row)
        elif "node" in row:
            nodes[row["node"], row["label"], row["kind"], row["aliases"]] += 1
        else:
            if row["label"] != row["type"] or row["directed"] != "true":
                failures.append("label")
                print("FAIL", row)
            edges[row["source"], row["target"], row["type"], float(row["weight"]), row["sentence"], row["rule"]] += 1
    same(f"Gephi, {ending}, nodes", nodes, NODES)
    same(f"Gephi, {ending}, edges", edges, EDGES)


def networkx_reads(ending, graph):
    nodes = collections.Counter((i, d.get("label", ""), d.get("kind", ""), d.get("aliases", "")) for i, d in graph.nodes(data=True))
    edges = collections.Counter(
        (s, t, d.get("kind") or d["label"], float(d["weight"]), d.get("sentence", ""), d.get("rule", "")) for s, t, d in graph.edges(data=True)
    )
    same(f"networkx, {ending}, nodes", nodes, NODES)
    same(f"networkx, {ending}, edges", edges, EDGES)
    same(f"networkx, {ending}, parallel edges", collections.Counter((s, t) for s, t, *_ in edges), PARALLEL)


def statements(quads, graphs):
    """Quads as text, with or without graph names, whoever parsed them."""
    return collections.Counter({" ".join(map(str, (q.subject, q.predicate, q.object, q.graph_name)[: 4 if graphs else 3])) for q in quads})


def oxigraph():
    formats = pyoxigraph.RdfFormat
    raw = (folder / "graph.nq").read_bytes()
    quads = list(pyoxigraph.parse(raw, format=formats.N_QUADS))
    same("Oxigraph, nq, quads", collections.Counter(quads=len(set(quads))), collections.Counter(quads=expected["quads"]))
    again = pyoxigraph.serialize(quads, format=formats.N_QUADS)
    same("Oxigraph, nq, the same bytes", collections.Counter(again.splitlines()), collections.Counter(raw.splitlines()))
    for ending, form, graphs in (("nt", formats.N_TRIPLES, False), ("ttl", formats.TURTLE, False), ("trig", formats.TRIG, True), ("jsonld", formats.JSON_LD, True)):
        read = pyoxigraph.parse((folder / f"graph.{ending}").read_bytes(), format=form)
        same(f"Oxigraph, {ending}, statements", statements(read, graphs), statements(quads, graphs))


def rdflib_reads():
    def read(ending, form):
        dataset = rdflib.Dataset()
        dataset.parse(data=(folder / f"graph.{ending}").read_text("utf8"), format=form)
        return collections.Counter(" ".join(t.n3() if t is not None else "" for t in ([*q[:3], rdflib.URIRef(q[3])] if q[3] else q[:3])) for q in set(dataset.quads()))

    quads = read("nq", "nquads")
    same("rdflib, nq, quads", collections.Counter(quads=quads.total()), collections.Counter(quads=expected["quads"]))
    for ending, form in (("trig", "trig"), ("jsonld", "json-ld")):
        same(f"rdflib, {ending}, quads", read(ending, form), quads)
    triples = read("nt", "nt")
    same("rdflib, ttl, triples", read("ttl", "turtle"), triples)


def vocabulary():
    own = rdflib.Graph().parse(pathlib.Path(__file__).parents[2] / "docs/vocabulary.ttl", format="turtle")
    undefined = {p for p in own.objects() if str(p).startswith("https://newsgraph.example/vocabulary#") and (p, rdflib.RDF.type, None) not in own}
    same("rdflib, docs/vocabulary.ttl, terms without a type", collections.Counter(undefined), collections.Counter())


gephi("graphml")
gephi("gexf")
networkx_reads("graphml", networkx.read_graphml(folder / "graph.graphml", force_multigraph=True))
networkx_reads("gexf", networkx.read_gexf(folder / "graph.gexf", version="1.3"))
oxigraph()
rdflib_reads()
vocabulary()
sys.exit(f"{folder.name}: {len(failures)} checks failed" if failures else 0)
