// Reads exports with graphology and N3.js and compares them with newsgraph's snapshot.
//
//   node check.js FOLDER
import fs from "node:fs";
import path from "node:path";
import graphology from "graphology";
import gexf from "graphology-gexf/node/index.js";
import graphml from "graphology-graphml/node/index.js";
import N3 from "n3";

const folder = process.argv[2];
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const expected = JSON.parse(read("expected.json"));
const legal = (s) => (s || "").replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g, "");
let failed = 0;

function same(what, got, want) {
  got.sort();
  want.sort();
  const missing = want.filter((x) => !got.includes(x)).slice(0, 3);
  const ok = got.length === want.length && missing.length === 0;
  failed += !ok;
  console.log(ok ? "ok  " : "FAIL", `${path.basename(folder)}: ${what}: ${got.length} of ${want.length}`);
  for (const m of ok ? [] : missing) console.log("  missing", m.slice(0, 400));
}

const row = (...cells) => JSON.stringify(cells);

function picture(name, graph, weight) {
  same(`${name}, nodes`, graph.mapNodes((id, a) => row(id, a.label, a.kind || "")),
    expected.nodes.map((n) => row(n.ID, legal(n.Label), n.Kind)));
  same(`${name}, edges`, graph.mapEdges((id, a, source, target) => row(id, source, target, a.label, weight(a), a.rule)),
    expected.edges.map((e) => row(e.ID, e.Source, e.Target, legal(e.Predicate), e.Weight, (e.Rules || []).join("; "))));
}

picture("graphology, graphml", graphml.parse(graphology.MultiDirectedGraph, read("graph.graphml")), (a) => a.weight);
picture("graphology, gexf", gexf.parse(graphology.MultiDirectedGraph, read("graph.gexf")), (a) => a.weight);

const text = (t) => (t.termType === "Literal" ? JSON.stringify([t.value, t.language, t.datatype.value]) : t.value);
const quads = (file, format) => [...new Set(new N3.Parser({ format }).parse(read(file)).map((q) => [q.subject, q.predicate, q.object, q.graph].map(text).join(" ")))];
const nquads = quads("graph.nq", "N-Quads");
same("N3.js, nq, quads", [`${nquads.length} quads`], [`${expected.quads} quads`]);
same("N3.js, trig, quads", quads("graph.trig", "TriG"), nquads);
same("N3.js, ttl, triples", quads("graph.ttl", "Turtle"), quads("graph.nt", "N-Triples"));
process.exit(failed ? 1 : 0);
