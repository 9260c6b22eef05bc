package input

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// site serves the fixture page and what goes wrong on the web.
func site(t *testing.T) *httptest.Server {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		if r.UserAgent() != userAgent {
			t.Errorf("user agent %q", r.UserAgent())
		}
		w.Write(page)
	})
	mux.HandleFunc("/own", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<html><head><link rel="canonical" href="/story#top"></head><body><p>The army left the town.</p></body></html>`)
	})
	mux.HandleFunc("/latin1", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		fmt.Fprint(w, "<p>Z\xfcrich closed the bridge.</p>")
	})
	mux.HandleFunc("/text", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "The army left the town.\n")
	})
	mux.HandleFunc("/picture", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/png")
	})
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/text", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hosts", http.StatusFound)
	})
	mux.HandleFunc("/huge", func(w http.ResponseWriter, _ *http.Request) {
		chunk := []byte(strings.Repeat("word ", 1<<18))
		for range MaxSize/len(chunk) + 2 {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, "<p>Cut")
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetch(t *testing.T) {
	s := site(t)
	a := one(t, s.URL+"/page", Options{})
	if a.Title != "Museum returns bronze head to Benin" || a.Published != "2022-03-18" || a.Author != "Claire Dubois" {
		t.Errorf("title %q, published %q, author %q", a.Title, a.Published, a.Author)
	}
	if a.Source != s.URL+"/page" {
		t.Errorf("source %q: a page cannot name itself after another host", a.Source)
	}
	if a := one(t, s.URL+"/own?utm=1", Options{}); a.Source != s.URL+"/story" || a.URL != a.Source {
		t.Errorf("canonical address: source %q, URL %q", a.Source, a.URL)
	}
	if a := one(t, s.URL+"/latin1", Options{}); !strings.Contains(a.Text, "Zürich") {
		t.Errorf("charset of the header: %q", a.Text)
	}
	if a := one(t, s.URL+"/moved", Options{}); a.Source != s.URL+"/text" || a.Text != "The army left the town.\n" {
		t.Errorf("redirect: source %q, text %q", a.Source, a.Text)
	}
	if a := one(t, s.URL+"/own", Options{URL: "https://example.com/mine"}); a.Source != "https://example.com/mine" {
		t.Errorf("given address: source %q", a.Source)
	}
}

func TestFetchErrors(t *testing.T) {
	s := site(t)
	closed := httptest.NewServer(nil)
	closed.Close()
	for address, want := range map[string]string{
		s.URL + "/none":          "the server says 404 Not Found",
		s.URL + "/picture":       "is image/png, which is not read",
		s.URL + "/loop":          "redirected more than 5 times",
		s.URL + "/file":          "file addresses are not read",
		s.URL + "/huge":          "larger than 16 MiB",
		s.URL + "/short":         "broke off",
		closed.URL:               "cannot be fetched",
		"ftp://example.com/a":    "ftp addresses are not read",
		"file:///etc/hosts":      "file addresses are not read",
		"https:///page":          "has no host",
		"http://example.com:x/a": "not a URL",
	} {
		articles, errs := all(t, address, Options{})
		if len(articles) > 0 || len(errs) != 1 || !strings.Contains(errs[0].Error(), want) {
			t.Errorf("%s: %v, want %q", address, errs, want)
			continue
		}
		if e := errs[0].Error(); !strings.HasPrefix(e, address+": ") || strings.Count(e, address) != 1 {
			t.Errorf("%s: error %q does not name the place once", address, e)
		}
	}
}
