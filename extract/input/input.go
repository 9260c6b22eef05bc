package input

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"newsgraph/extract/text"
)

// MaxSize is the largest input in bytes, a file or a page. A long book has a
// tenth of it.
const MaxSize = 16 << 20

// Options say of an article what its text does not.
type Options struct {
	Published string // an XSD date, gYearMonth or gYear: "2017-12-15", "2017-12", "2017"
	URL       string
	Title     string
	Stdin     io.Reader // what the input "-" reads
}

// Read yields the articles of one input: a file, a folder with all below it, a
// glob, an http or https URL, or "-". Articles come in the order of their paths.
//
// What cannot be read is yielded as an error in its place, and Read goes on with
// the next file: nothing is dropped without a word, save files and folders whose
// names start with a dot. An input that gives no article gives an error.
// Errors start with the path or URL; those of the file system and of ctx can be
// found with errors.Is.
func Read(ctx context.Context, name string, o Options) iter.Seq2[text.Article, error] {
	return func(yield func(text.Article, error) bool) {
		if err := o.check(); err != nil {
			yield(text.Article{}, err)
			return
		}
		switch {
		case name == "-":
			yield(o.stdin())
		case strings.Contains(name, "://"):
			yield(fetch(ctx, name, o))
		default:
			readPath(ctx, name, o, yield)
		}
	}
}

// check reports options that no article can have.
func (o *Options) check() error {
	if o.Published != "" && !xsdDate.MatchString(o.Published) {
		return fmt.Errorf("published %q is no date; write 2017-12-15, 2017-12 or 2017", o.Published)
	}
	if o.URL != "" {
		u, err := url.Parse(o.URL)
		if err == nil {
			err = checkAddress(u)
		}
		if err != nil {
			return fmt.Errorf("URL %q: %w", o.URL, cause(err))
		}
	}
	return nil
}

var xsdDate = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// apply puts the options over what the article says of itself.
func (o *Options) apply(a *text.Article) {
	if o.Published != "" {
		a.Published = o.Published
	}
	if o.Title != "" {
		a.Title = o.Title
	}
	if o.URL != "" {
		a.URL, a.Source = o.URL, o.URL
	}
}

func (o *Options) stdin() (text.Article, error) {
	if o.Stdin == nil {
		return text.Article{}, errors.New("-: no standard input here; name a file")
	}
	return read("-", "stdin", "", o.Stdin, formats[0], *o)
}

// readPath yields the articles of a file, folder or glob.
func readPath(ctx context.Context, name string, o Options, yield func(text.Article, error) bool) {
	files, root, err := list(name)
	if err != nil {
		yield(text.Article{}, err)
		return
	}
	if o.URL != "" && len(files) > 1 {
		yield(text.Article{}, fmt.Errorf("%s: %d files cannot all have the URL %s; name one file", name, len(files), o.URL))
		return
	}
	seen := map[[2]string]string{}
	versions := folders{}
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			yield(text.Article{}, fmt.Errorf("%s: %w", file.path, err))
			return
		}
		a, err := file.read(root, versions, o)
		if err == nil {
			key := [2]string{a.Source, a.Version}
			if other, ok := seen[key]; ok {
				err = fmt.Errorf("%s: has the name %s, like %s; rename one", file.path, strings.TrimSpace(a.Source+" "+a.Version), other)
			}
			seen[key] = file.path
		}
		if !yield(a, err) {
			return
		}
	}
}

// A file is a path to read, or the reason not to.
type file struct {
	path string
	skip error
}

// list returns the files of a path or glob in order, and the folder from which
// their names are told.
func list(name string) (files []file, root string, err error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		files, err = walk(name)
		return files, name, err
	case err == nil:
		return []file{{path: name}}, filepath.Dir(name), nil
	case !errors.Is(err, fs.ErrNotExist) || !strings.ContainsAny(name, "*?["):
		return nil, "", fmt.Errorf("%s: %w", name, reason(err))
	}
	paths, err := filepath.Glob(name)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w; quote a bracket as [[]", name, err)
	}
	if len(paths) == 0 {
		return nil, "", fmt.Errorf("%s: matches no file", name)
	}
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			below, err := walk(p)
			if err != nil {
				files = append(files, file{p, err})
			}
			files = append(files, below...)
			continue
		}
		files = append(files, file{path: p})
	}
	fixed := name[:strings.IndexAny(name, "*?[")]
	return files, filepath.Dir(fixed + "x"), nil
}

// walk lists the files below a folder. Those that are no articles by their
// ending, or stand beside the versions of one, carry the reason.
func walk(root string) ([]file, error) {
	var files []file
	versions := folders{}
	start := root + string(filepath.Separator) // so that a link to a folder is followed
	err := filepath.WalkDir(start, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			files = append(files, file{path, fmt.Errorf("%s: %w", path, reason(err))})
			return nil
		case path != start && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir(), filepath.Ext(path) == ".names": // corrections that lie beside their articles
			return nil
		case !hasFormat(path):
			files = append(files, file{path, fmt.Errorf("%s: skipped: not %s", path, endings())})
			return nil
		case !d.Type().IsRegular() && d.Type() != fs.ModeSymlink:
			files = append(files, file{path, fmt.Errorf("%s: skipped: not a file but a pipe, socket or device", path)})
			return nil
		}
		files = append(files, file{path: path})
		return nil
	})
	for i, f := range files {
		if f.skip == nil && versions.versioned(filepath.Dir(f.path)) && !isVersion(f.path) {
			files[i].skip = fmt.Errorf("%s: skipped: its folder holds the versions of one article (v1, v2 …), and this is none", f.path)
		}
	}
	if !slices.ContainsFunc(files, func(f file) bool { return f.skip == nil }) {
		return files, errors.Join(err, fmt.Errorf("%s: holds no articles; they end in %s", root, endings()))
	}
	return files, err
}

// read opens and reads one file.
func (f file) read(root string, versions folders, o Options) (text.Article, error) {
	if f.skip != nil {
		return text.Article{}, f.skip
	}
	r, err := os.Open(f.path)
	if err != nil {
		return text.Article{}, fmt.Errorf("%s: %w", f.path, reason(err))
	}
	defer r.Close()
	source, version := name(root, f.path, isVersion(f.path) && versions.versioned(filepath.Dir(f.path)))
	return read(f.path, source, version, r, formatOf(f.path), o)
}

// read reads one article and gives it its names. Place is what errors start with.
func read(place, source, version string, r io.Reader, f format, o Options) (text.Article, error) {
	raw, err := readAll(r)
	if err != nil {
		return text.Article{}, fmt.Errorf("%s: %w", place, reason(err))
	}
	a, err := f.parse(raw, "", o.URL)
	if err != nil {
		return text.Article{}, fmt.Errorf("%s: %w", place, err)
	}
	a.Source, a.Version = source, version
	o.apply(&a)
	return a, nil
}

// readAll reads one byte more than an input may have, so that a larger one is noticed.
func readAll(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, MaxSize+1)) }

// reason is err without the path that the caller has named already.
func reason(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
