package export

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Finding is one thing that Gephi will do to a file, other than import it as it is.
type Finding struct {
	Line int
	// Effect is what Gephi does: "rejects" the whole file, "drops" or "merges" an element,
	// "adds" a node, or "misreads" a value.
	Effect string
	Text   string // what it is about, and what to do
}

// LintGephi reads a GraphML or GEXF file by the rules of Gephi's importer, as it was
// seen to behave in gephi-toolkit 0.10.1, and returns what it will not import as it
// stands, in the order of the file. The error is for what is neither format.
func LintGephi(r io.Reader, name string) ([]Finding, error) {
	l := linter{d: xml.NewDecoder(r), nodes: map[string]bool{}, edges: map[string]int{}, ids: map[string]bool{}, keys: map[string]bool{}}
	for {
		t, err := l.d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			l.add("rejects", "not well-formed XML: %v; escape & and <, and remove control characters", err)
			break
		}
		switch e := t.(type) {
		case xml.StartElement:
			l.element(e)
		case xml.CharData:
			if l.inWeight {
				l.checkWeight(string(e))
			}
		case xml.EndElement:
			l.inWeight = false
		}
	}
	if l.format != "graphml" && l.format != "gexf" {
		return nil, fmt.Errorf("%s: neither GraphML nor GEXF; its first element is %q", name, l.format)
	}
	l.checkEnds()
	return l.findings, nil
}

// A linter keeps what it has to compare.
type linter struct {
	d          *xml.Decoder
	format     string // the first element's name
	edgeType   string // GEXF's default
	nodes, ids map[string]bool
	edges      map[string]int // by source, target and type: the line of the first
	keys       map[string]bool
	weight     string // GraphML's key of the edges' weights
	inWeight   bool   // between <data> and </data> of such a weight
	ends       []end
	findings   []Finding
}

// An end is what an edge leads from or to.
type end struct {
	line int
	node string
}

func (l *linter) line() int {
	line, _ := l.d.InputPos()
	return line
}

func (l *linter) add(effect, format string, args ...any) {
	l.findings = append(l.findings, Finding{l.line(), effect, fmt.Sprintf(format, args...)})
}

func (l *linter) element(e xml.StartElement) {
	a := map[string]string{}
	for _, attr := range e.Attr {
		a[attr.Name.Local] = attr.Value
	}
	if l.format == "" {
		l.format = e.Name.Local
	}
	switch e.Name.Local {
	case "graph":
		l.edgeType = a["defaultedgetype"]
	case "key":
		l.key(a)
	case "attribute":
		l.keys[a["id"]] = true
	case "data":
		l.value(a["key"])
		l.inWeight = l.weight != "" && a["key"] == l.weight
	case "attvalue":
		l.value(a["for"])
	case "node":
		l.node(a["id"])
	case "edge":
		l.edge(a)
	}
}

func (l *linter) key(a map[string]string) {
	id := a["id"]
	l.keys[id] = true
	if a["for"] == "edge" && a["attr.name"] == "weight" {
		l.weight = id
	}
	if id == "d3" || id == "d7" {
		l.add("misreads", "key %s: its values are taken for yEd's labels; call the key otherwise", id)
	}
	if f := a["for"]; f != "node" && f != "edge" {
		l.add("drops", "key %s: for=%q is neither node nor edge; make one key for each", id, f)
	}
}

func (l *linter) value(key string) {
	if !l.keys[key] {
		l.add("drops", "a value of %q, which no key before it declares; put a key for it first", key)
	}
}

func (l *linter) node(id string) {
	switch {
	case id == "":
		l.add("rejects", "a node without id; give each one")
	case l.nodes[id]:
		l.add("merges", "node %s with the one before of that id; give each its own", id)
	}
	l.nodes[id] = true
}

func (l *linter) edge(a map[string]string) {
	source, target := a["source"], a["target"]
	if source == "" || target == "" {
		l.add("rejects", "an edge without source or target; remove it")
		return
	}
	l.ends = append(l.ends, end{l.line(), source}, end{l.line(), target})
	if id := a["id"]; id != "" && l.ids[id] {
		l.add("drops", "edge %s, for one before has that id; give each its own", id)
		return
	} else if id != "" {
		l.ids[id] = true
	}
	kind := a["label"]
	if l.format == "gexf" {
		kind = a["kind"]
		if w, ok := a["weight"]; ok {
			l.checkWeight(w)
		}
		if t := a["type"]; t != "" && l.edgeType != "" && t != l.edgeType {
			l.add("drops", "an edge of type %s, for the graph's are %s; leave type out", t, l.edgeType)
			return
		}
	}
	same := strings.Join([]string{source, target, kind}, "\x00")
	if first, ok := l.edges[same]; ok {
		l.add("merges", "edge from %s to %s with that of line %d, and adds their weights, for both have the type %q; part them by %s", source, target, first, kind, map[string]string{"gexf": "kind", "graphml": "the XML attribute label"}[l.format])
		return
	}
	l.edges[same] = l.line()
}

// checkWeight tells of an edge that its weight removes.
func (l *linter) checkWeight(weight string) {
	if w, err := strconv.ParseFloat(strings.TrimSpace(weight), 64); err == nil && w == 0 {
		l.add("drops", "an edge of weight 0; give it a weight above 0")
	}
}

// checkEnds tells of edges to nodes that the file does not have.
func (l *linter) checkEnds() {
	for _, e := range l.ends {
		if !l.nodes[e.node] {
			l.nodes[e.node] = true
			l.findings = append(l.findings, Finding{e.line, "adds", fmt.Sprintf("node %s, which an edge names and nothing declares", e.node)})
		}
	}
}
