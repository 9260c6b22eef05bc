package input

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"newsgraph/extract/text"
)

const (
	maxTime      = 30 * time.Second // for a page, redirects included
	maxRedirects = 5
	userAgent    = "newsgraph (reads one article; written in Go)"
)

// client fetches pages. It follows redirects within http and https only.
var client = &http.Client{
	Timeout: maxTime,
	CheckRedirect: func(r *http.Request, via []*http.Request) error {
		if len(via) > maxRedirects {
			return fmt.Errorf("redirected more than %d times", maxRedirects)
		}
		return checkAddress(r.URL)
	},
}

// fetch reads the article at an http or https URL. Its Source is the URL that the
// page gives for itself on the same host, else the one that was reached.
func fetch(ctx context.Context, address string, o Options) (text.Article, error) {
	a, err := get(ctx, address)
	if err != nil {
		return text.Article{}, fmt.Errorf("%s: %w", address, err)
	}
	o.apply(&a)
	return a, nil
}

func get(ctx context.Context, address string) (text.Article, error) {
	u, err := url.Parse(address)
	if err != nil {
		return text.Article{}, fmt.Errorf("not a URL: %w", cause(err))
	}
	if err := checkAddress(u); err != nil {
		return text.Article{}, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return text.Article{}, cause(err)
	}
	request.Header.Set("User-Agent", userAgent)
	request.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1")
	response, err := client.Do(request)
	if err != nil {
		return text.Article{}, fmt.Errorf("cannot be fetched: %w; check the address and the connection", cause(err))
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return text.Article{}, fmt.Errorf("the server says %s; open it in a browser, and save the page if it shows there", response.Status)
	}
	media, params, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	f, err := formatOfType(media)
	if err != nil {
		return text.Article{}, err
	}
	raw, err := readAll(response.Body)
	if err != nil {
		return text.Article{}, fmt.Errorf("broke off: %w", cause(err))
	}
	reached := response.Request.URL
	a, err := f.parse(raw, params["charset"], reached.String())
	if err != nil {
		return text.Article{}, err
	}
	a.Source = a.URL
	if own, err := url.Parse(a.URL); err != nil || own.Host != reached.Host {
		a.Source = reached.String()
	}
	a.URL = a.Source
	return a, nil
}

// checkAddress reports an address that is not one of the web.
func checkAddress(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("%s addresses are not read; give http or https, or a file's path", u.Scheme)
	}
	if u.Host == "" {
		return errors.New("has no host; write https://example.com/page")
	}
	return nil
}

// formatOfType returns the format of a media type. What says nothing of itself, or
// only that it is text, is looked at.
func formatOfType(media string) (format, error) {
	for _, f := range formats {
		if slices.Contains(f.types, media) {
			return f, nil
		}
	}
	if media == "" || strings.HasPrefix(media, "text/") || media == "application/octet-stream" {
		return formats[0], nil
	}
	return format{}, fmt.Errorf("is %s, which is not read; give a page or plain text", media)
}

// cause is err without the method and address that package net/url puts before it.
func cause(err error) error {
	if u := (*url.Error)(nil); errors.As(err, &u) {
		return u.Err
	}
	return err
}
