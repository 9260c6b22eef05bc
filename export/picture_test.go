package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// readGraphML reads as Gephi's importer does: data by the name of their key.
func readGraphML(data []byte) (*picture, error) {
	type values []struct {
		Key  string `xml:"key,attr"`
		Text string `xml:",chardata"`
	}
	var file struct {
		XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
		Keys    []struct {
			ID   string `xml:"id,attr"`
			For  string `xml:"for,attr"`
			Name string `xml:"attr.name,attr"`
			Type string `xml:"attr.type,attr"`
		} `xml:"key"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data values `xml:"data"`
		} `xml:"graph>node"`
		Edges []struct {
			ID     string `xml:"id,attr"`
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Label  string `xml:"label,attr"`
			Data   values `xml:"data"`
		} `xml:"graph>edge"`
	}
	if err := xml.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, k := range file.Keys {
		if k.For != "node" && k.For != "edge" || k.Type != "string" && k.Type != "double" || names[k.ID] != "" {
			return nil, fmt.Errorf("key %+v is not of one kind, or not the only one of its id", k)
		}
		names[k.ID] = k.Name
	}
	fill := func(row map[string]string, data values) (map[string]string, error) {
		for _, d := range data {
			if names[d.Key] == "" {
				return nil, fmt.Errorf("data of no key: %q", d.Key)
			}
			row[names[d.Key]] = d.Text
		}
		return row, nil
	}
	p := &picture{}
	for _, n := range file.Nodes {
		row, err := fill(map[string]string{"id": n.ID}, n.Data)
		if err != nil {
			return nil, err
		}
		p.nodes = append(p.nodes, row)
	}
	for _, e := range file.Edges {
		row, err := fill(map[string]string{"id": e.ID, "source": e.Source, "target": e.Target, "type": e.Label}, e.Data)
		if err != nil {
			return nil, err
		}
		p.edges = append(p.edges, row)
	}
	return p, nil
}

func readGEXF(data []byte) (*picture, error) {
	type values []struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	}
	var file struct {
		XMLName    xml.Name `xml:"http://gexf.net/1.3 gexf"`
		Version    string   `xml:"version,attr"`
		Attributes []struct {
			Class  string `xml:"class,attr"`
			Titles []struct {
				ID    string `xml:"id,attr"`
				Title string `xml:"title,attr"`
			} `xml:"attribute"`
		} `xml:"graph>attributes"`
		Nodes struct {
			Count int `xml:"count,attr"`
			List  []struct {
				ID     string `xml:"id,attr"`
				Label  string `xml:"label,attr"`
				Values values `xml:"attvalues>attvalue"`
			} `xml:"node"`
		} `xml:"graph>nodes"`
		Edges struct {
			Count int `xml:"count,attr"`
			List  []struct {
				ID     string `xml:"id,attr"`
				Source string `xml:"source,attr"`
				Target string `xml:"target,attr"`
				Kind   string `xml:"kind,attr"`
				Type   string `xml:"type,attr"`
				Label  string `xml:"label,attr"`
				Weight string `xml:"weight,attr"`
				Values values `xml:"attvalues>attvalue"`
			} `xml:"edge"`
		} `xml:"graph>edges"`
	}
	if err := xml.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	titles := map[string]string{}
	for _, class := range file.Attributes {
		for _, a := range class.Titles {
			titles[class.Class+a.ID] = a.Title
		}
	}
	if file.Version != "1.3" || file.Nodes.Count != len(file.Nodes.List) || file.Edges.Count != len(file.Edges.List) {
		return nil, fmt.Errorf("wrong version or count")
	}
	fill := func(class string, row map[string]string, data values) map[string]string {
		for _, v := range data {
			row[titles[class+v.For]] = v.Value
		}
		return row
	}
	p := &picture{}
	for _, n := range file.Nodes.List {
		p.nodes = append(p.nodes, fill("node", map[string]string{"id": n.ID, "label": n.Label}, n.Values))
	}
	for _, e := range file.Edges.List {
		if e.Type != "" {
			return nil, fmt.Errorf("edge %s has a type, for which Gephi may drop it", e.ID)
		}
		row := map[string]string{"id": e.ID, "source": e.Source, "target": e.Target, "type": e.Kind, "label": e.Label, "weight": e.Weight}
		p.edges = append(p.edges, fill("edge", row, e.Values))
	}
	return p, nil
}

func readJSON(data []byte) (*picture, error) {
	var file struct{ Nodes, Edges []map[string]any }
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	rows := func(objects []map[string]any) (out []map[string]string) {
		for _, o := range objects {
			row := map[string]string{}
			for key, v := range o {
				switch v := v.(type) {
				case string:
					row[key] = legal(v)
				case float64:
					row[key] = decimal(v)
				}
			}
			out = append(out, row)
		}
		return out
	}
	return &picture{rows(file.Nodes), rows(file.Edges)}, nil
}

// readTable reads nodes or edges, whichever the headings are of.
func readTable(comma rune) func(data []byte) (*picture, error) {
	names := map[string]string{
		":ID": "id", "Id": "id", "Source": "source", ":START_ID": "source", "Target": "target", ":END_ID": "target",
		"Kind": "type", "Label": "label", "Weight": "weight", "weight:double": "weight",
	}
	return func(data []byte) (*picture, error) {
		r := csv.NewReader(bytes.NewReader(data))
		r.Comma = comma
		records, err := r.ReadAll()
		if err != nil {
			return nil, err
		}
		rows := []map[string]string{}
		for _, record := range records[1:] {
			row := map[string]string{}
			for i, title := range records[0] {
				if name, ok := names[title]; ok {
					title = name
				}
				row[title] = record[i]
			}
			rows = append(rows, row)
		}
		if slices.Contains(records[0], "Id") && !slices.Contains(records[0], "Source") || records[0][0] == ":ID" {
			return &picture{nodes: rows}, nil
		}
		return &picture{edges: rows}, nil
	}
}

var (
	dotNode = regexp.MustCompile(`^  ("(?:[^"\\]|\\.)*") \[label=("(?:[^"\\]|\\.)*")`)
	dotEdge = regexp.MustCompile(`^  ("(?:[^"\\]|\\.)*") -> ("(?:[^"\\]|\\.)*") \[id=("(?:[^"\\]|\\.)*"), label=("(?:[^"\\]|\\.)*"), weight=(\d+)\];$`)
	dotRead = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, "\n")
	dotText = func(s string) string { return dotRead.Replace(s[1 : len(s)-1]) }
)

func readDOT(data []byte) (*picture, error) {
	p := &picture{nodes: []map[string]string{}, edges: []map[string]string{}}
	for i, line := range strings.Split(string(data), "\n") {
		if m := dotEdge.FindStringSubmatch(line); m != nil {
			p.edges = append(p.edges, map[string]string{
				"source": dotText(m[1]), "target": dotText(m[2]), "id": dotText(m[3]), "label": dotText(m[4]), "weight": m[5] + ".0",
			})
		} else if m := dotNode.FindStringSubmatch(line); m != nil {
			p.nodes = append(p.nodes, map[string]string{"id": dotText(m[1]), "label": dotText(m[2])})
		} else if strings.HasPrefix(line, `  "`) {
			return nil, fmt.Errorf("line %d is neither node nor edge: %.200s", i+1, line)
		}
	}
	return p, nil
}

func readSVG(data []byte) (*picture, error) {
	var file struct {
		XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
		Groups  []struct {
			Class  string `xml:"class,attr"`
			ID     string `xml:"data-id,attr"`
			Source string `xml:"data-source,attr"`
			Target string `xml:"data-target,attr"`
			Kind   string `xml:"data-kind,attr"`
			Label  string `xml:"aria-label,attr"`
		} `xml:"g"`
		Lines []struct{} `xml:"path"`
	}
	if err := xml.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	p := &picture{nodes: []map[string]string{}, edges: []map[string]string{}}
	for _, g := range file.Groups {
		switch g.Class {
		case "node":
			p.nodes = append(p.nodes, map[string]string{"id": g.ID, "label": g.Label, "kind": g.Kind})
		case "edge":
			p.edges = append(p.edges, map[string]string{"id": g.ID, "source": g.Source, "target": g.Target, "label": g.Label})
		}
	}
	if len(file.Lines) != len(p.edges) {
		return nil, fmt.Errorf("%d lines for %d edges", len(file.Lines), len(p.edges))
	}
	return p, nil
}

// With Layout, nodes have places in both of Gephi's formats, each its own.
func TestLayoutOption(t *testing.T) {
	g := load(t, "../graph/testdata/sample.nq")
	places := map[string]bool{}
	p, err := readGraphML(written(t, g, "graphml", Options{Layout: true}))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range p.nodes {
		places[n["x"]+" "+n["y"]] = true
	}
	gexf := string(written(t, g, "gexf", Options{Layout: true}))
	if len(places) != len(p.nodes) || strings.Count(gexf, "<viz:position ") != len(p.nodes) {
		t.Errorf("%d nodes have the places %v, and in GEXF %d", len(p.nodes), places, strings.Count(gexf, "<viz:position "))
	}
	if plain := string(written(t, g, "gexf", Options{})); strings.Contains(plain, "viz:position") {
		t.Error("places are written unasked")
	}
}

// A property of a node may be called anything, and is never mistaken for what Gephi
// takes a column of that name for.
func TestPropertyColumns(t *testing.T) {
	quads := []graph.Quad{{S: "<x:a>", P: "<x:knows>", O: "<x:b>"}}
	for _, name := range []string{"label", "Weight", "size", "x", "Kind", "id", "age", "Age", `q"<&>`} {
		quads = append(quads, graph.Quad{S: "<x:a>", P: graph.IRI("http://x.example/" + name), O: graph.Text("value of " + name)})
	}
	g := graph.FromQuads(quads)
	for _, format := range []string{"graphml", "gexf", "csv-nodes"} {
		p, err := pictures[format](written(t, g, format, Options{}))
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for title, value := range p.nodes[0] {
			found[value] = true
			if title == "size" || title == "x" || title == "Weight" {
				t.Errorf("%s: a column is called %s", format, title)
			}
		}
		for _, name := range []string{"label", "Weight", "size", "x", "Kind", "id", "age", "Age"} {
			if !found["value of "+name] {
				t.Errorf("%s: the value of %s is lost: %q", format, name, p.nodes[0])
			}
		}
	}
}

func fuzzPicture(f *testing.F, format string) {
	f.Add("Russia", "deploy", "sappers <&>\"' ]]>", "at least\n7,000")
	f.Add("\x00\x1f\x7f\u0085\ufffe", "\xff", " ", "\t\r\n")
	f.Add("", "label", "e\u0301", "👩‍👩‍👧")
	f.Fuzz(func(t *testing.T, a, predicate, b, property string) {
		from, to, p := graph.IRI("http://x.example/a"+a), graph.IRI("http://x.example/b"+b), graph.IRI("http://x.example/p"+predicate)
		checkPicture(t, format, graph.FromQuads([]graph.Quad{
			{S: from, P: p, O: to, G: graph.IRI("http://x.example/" + property)},
			{S: to, P: p, O: from},
			{S: p, P: graph.IRI(graph.RDFS + "label"), O: graph.Text(predicate)},
			{S: from, P: graph.IRI(graph.RDFS + "label"), O: graph.Text(a)},
			{S: to, P: graph.IRI(graph.RDFS + "label"), O: graph.Text(b)},
			{S: to, P: graph.IRI("http://x.example/" + property), O: graph.Text(property)},
		}), Options{})
	})
}

func FuzzGraphML(f *testing.F) { fuzzPicture(f, "graphml") }

func FuzzGEXF(f *testing.F) { fuzzPicture(f, "gexf") }

// A dynamic graph has the times of publication, as long as they are precise.
func TestDynamicGEXF(t *testing.T) {
	for date, want := range map[string]spell{
		"2017-12-16": {"2017-12-16", "2017-12-16"}, "2016-02": {"2016-02-01", "2016-02-29"}, "2017": {"2017-01-01", "2017-12-31"},
		"": {}, "soon": {}, "2017-02-30": {},
	} {
		if got, _ := spellOf(date); got != want {
			t.Errorf("%q: %v, want %v", date, got, want)
		}
	}
	data := written(t, load(t, "../graph/testdata/sample.nq"), "gexf", Options{Dynamic: true})
	p, err := readGEXF(data)
	if err != nil {
		t.Fatal(err)
	}
	spells := strings.Count(string(data), `<spell start="2017-12-16" end="2017-12-16"/>`)
	if want := len(p.nodes) + len(p.edges); spells != want || !strings.Contains(string(data), `mode="dynamic"`) {
		t.Errorf("%d spells, want %d, in\n%s", spells, want, data)
	}
}
