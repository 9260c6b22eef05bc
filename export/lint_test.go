package export

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"newsgraph/graph"
)

// Our own files pass, whatever the names in them.
func TestLintPassesOurFiles(t *testing.T) {
	for _, file := range []string{"sample", "hostile"} {
		g := load(t, "../graph/testdata/"+file+".nq")
		for _, format := range []string{"graphml", "gexf"} {
			data := written(t, g, format, Options{View: graph.View{Assert: graph.AssertAll}, Layout: true, Dynamic: true})
			if findings, err := LintGephi(bytes.NewReader(data), file); err != nil || len(findings) > 0 {
				t.Errorf("%s.%s: %v, %v", file, format, findings, err)
			}
		}
	}
}

func TestLint(t *testing.T) {
	const graphml = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`
	const gexf = `<gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="directed">`
	for _, test := range []struct{ file, want string }{
		{graphml + "\n<node id='a'/><node id='b'/>\n<edge source='a' target='b' label='x'/>\n<edge source='a' target='b' label='x'/></graphml>", "4 merges"},
		{graphml + "<node id='a'/><node id='b'/><edge source='a' target='b' label='x'/><edge source='a' target='b' label='y'/><edge source='b' target='a' label='x'/></graphml>", ""},
		{graphml + "<node id='a'/>\n<edge source='a' target=''/></graphml>", "2 rejects"},
		{graphml + "<node id='a'/>\n<edge source='a' target='b'/></graphml>", "2 adds"},
		{graphml + "<node id='a'/><node id='a'/></graphml>", "1 merges"},
		{graphml + "<node/></graphml>", "1 rejects"},
		{graphml + "<node id='a'/><edge id='1' source='a' target='a'/><edge id='1' source='a' target='a' label='x'/></graphml>", "1 drops"},
		{graphml + "<key id='d3' for='node'/><key id='k' for='graph'/></graphml>", "1 misreads, 1 drops"},
		{graphml + "<node id='a'><data key='k'>1</data></node></graphml>", "1 drops"},
		{graphml + "<key id='w' for='edge' attr.name='weight'/><node id='a'/>\n<edge source='a' target='a'><data key='w'>0.0</data></edge></graphml>", "2 drops"},
		{graphml + "<key id='w' for='edge' attr.name='weight'/><node id='a'/><edge source='a' target='a'><data key='w'>1</data></edge></graphml>", ""},
		{gexf + "<node id='a'/><edge source='a' target='a' weight='0'/></graph></gexf>", "1 drops"},
		{graphml + "\n<node id='a & b'/></graphml>", "2 rejects"},
		{graphml + "<node id='a'>\x07</node></graphml>", "1 rejects"},
		{gexf + "<node id='a'/><edge source='a' target='a' type='undirected'/></graph></gexf>", "1 drops"},
		{gexf + "<node id='a'/><edge source='a' target='a' kind='x'/><edge source='a' target='a' kind='x' label='y'/></graph></gexf>", "1 merges"},
		{gexf + "<attribute id='k'/><node id='a'><attvalue for='k'/><attvalue for='l'/></node></graph></gexf>", "1 drops"},
	} {
		findings, err := LintGephi(strings.NewReader(test.file), "test")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range findings {
			got = append(got, fmt.Sprint(f.Line, " ", f.Effect))
			if !strings.ContainsAny(f.Text, ";,") {
				t.Errorf("%q does not say what to do", f.Text)
			}
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%s\ngives %s, want %s", test.file, got, test.want)
		}
	}
	for _, file := range []string{"", "<svg/>", "plain text"} {
		if _, err := LintGephi(strings.NewReader(file), "x"); err == nil {
			t.Errorf("%q is taken for a graph", file)
		}
	}
}
