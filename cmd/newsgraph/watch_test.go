package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// A site serves a page whose text can be changed.
func newSite(t *testing.T) (address string, put func(body string)) {
	t.Helper()
	var page atomic.Value
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		body := page.Load().(string)
		if body == "" {
			http.Error(w, "gone fishing", http.StatusServiceUnavailable)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, body)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/story", func(body string) {
		if body != "" {
			body = "<html><head><title>Blast in Palmyra</title></head><body><nav><a href=/>Home</a></nav><article><h1>Blast in Palmyra</h1><p>" +
				body + "</p><p>The blast shook houses in the old town and broke windows in the market, where traders had begun to open their stalls for the day.</p></article></body></html>"
		}
		page.Store(body)
	}
}

func TestWatchOnce(t *testing.T) {
	address, put := newSite(t)
	folder := filepath.Join(t.TempDir(), "kept")
	for i, step := range []struct {
		body, stdout, stderr string
		exit                 int
	}{
		{"The army said the blast killed four people.", "", folder + "/v1.txt: the first version\n", done},
		{"The army said the blast killed four people.", "", "", done},
		{"The army said  the blast killed\n4 people.", "", "", done}, // typography
		{"The army said the blast killed seven people.", "v2\tnumber changed\tfour => seven\tThe army said the blast killed seven people.\n", "", partly},
		{"The army told us the blast killed seven people.", "v3\treworded\tsaid => told us\tThe army told us the blast killed seven people.\n", "", done},
		{"", "", "newsgraph: " + address + ": the server says 503 Service Unavailable; open it in a browser, and save the page if it shows there\n", failed},
		{"The blast killed seven people.", "v4\tsource dropped\tThe army told us => –\tThe blast killed seven people.\n", "", partly},
	} {
		put(step.body)
		stdout, stderr, exit := start(t.Context(), "watch", "--once", "--folder", folder, address)
		if stdout != step.stdout || stderr != step.stderr || exit != step.exit {
			t.Errorf("look %d: exit status %d\n%s%s", i+1, exit, stdout, stderr)
		}
	}
	if got := readFile(t, filepath.Join(folder, "v2.txt")); !strings.HasPrefix(got, "Blast in Palmyra\n\nThe army said the blast killed seven people.\n") {
		t.Errorf("v2.txt has %q", got)
	}
	stdout, _, exit := start(t.Context(), "history", "--only", "numbers", folder)
	if exit != done || !strings.Contains(stdout, "v2  number changed: four => seven\n") {
		t.Errorf("history of what was kept: exit status %d\n%s", exit, stdout)
	}
}

// A watch goes on until it is interrupted, which is no error.
func TestWatchEnds(t *testing.T) {
	address, put := newSite(t)
	put("The army said the blast killed four people.")
	ctx, cancel := context.WithCancel(t.Context())
	seen := make(chan struct{}, 1)
	p := &program{ctx: ctx, stdout: new(strings.Builder), stderr: new(strings.Builder)}
	p.format, p.workers = "text", 1
	w := watch{program: p, address: address, folder: t.TempDir(), interval: 1}
	go func() {
		<-seen
		cancel()
	}()
	p.stdout = writerFunc(func(b []byte) (int, error) {
		seen <- struct{}{}
		return len(b), nil
	})
	if err := w.look(); err != nil {
		t.Fatal(err)
	}
	put("The army said the blast killed seven people.")
	if err := w.run(); err != nil {
		t.Error(err)
	}
}

type writerFunc func(b []byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

func TestFolderName(t *testing.T) {
	for address, want := range map[string]string{
		"https://news.example/2026/blast?id=1": "news.example_2026_blast_id_1",
		"stories/blast.html":                   "blast-versions",
		"https://../..":                        "versions",
	} {
		if got := folderName(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
