package extract

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"sync"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/rule"
)

//go:embed rules/*.rules
var embedded embed.FS

// Rules are the program's own rules: every file in extract/rules.
var Rules = sync.OnceValues(func() (*rule.Set, error) {
	sub, err := fs.Sub(embedded, "rules")
	if err != nil {
		return nil, err
	}
	rules, err := readRules(sub, "rules")
	if err != nil {
		return nil, err
	}
	return rule.NewSet(rules), nil
})

// LoadRules reads rules from a file, or from every *.rules file of a folder, and adds them to the program's
// own. A rule named like one of the program's own takes its place.
func LoadRules(name string) (*rule.Set, error) {
	own, err := Rules()
	if err != nil {
		return nil, err
	}
	added, err := ReadRules(name)
	if err != nil {
		return nil, err
	}
	all := added
	replaced := map[string]bool{}
	for _, r := range added {
		replaced[r.Name] = true
	}
	for _, r := range own.Rules {
		if !replaced[r.Name] {
			all = append(all, r)
		}
	}
	return rule.NewSet(all), nil
}

// ReadRules reads the rules of a file, or of every *.rules file of a folder.
func ReadRules(name string) ([]*rule.Rule, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read (%v); name a rule file or a folder of *.rules files", name, cause(err))
	}
	if info.IsDir() {
		rules, err := readRules(os.DirFS(name), filepath.ToSlash(name))
		if err == nil && len(rules) == 0 {
			err = fmt.Errorf("%s: has no *.rules file; name a folder that has, or a rule file", name)
		}
		return rules, err
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read (%v)", name, cause(err))
	}
	return rule.Read(name, string(src), findLexicon(os.DirFS(filepath.Dir(name))))
}

// readRules reads every *.rules file of a folder; names must be unique over all of them.
func readRules(dir fs.FS, prefix string) ([]*rule.Rule, error) {
	files, err := fs.Glob(dir, "*.rules")
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var all []*rule.Rule
	at := map[string]rule.Pos{}
	for _, f := range files {
		src, err := fs.ReadFile(dir, f)
		if err != nil {
			return nil, err
		}
		rules, err := rule.Read(path.Join(prefix, f), string(src), findLexicon(dir))
		if err != nil {
			return nil, err
		}
		for _, r := range rules {
			if old, ok := at[r.Name]; ok {
				return nil, fmt.Errorf("%s: rule %s stands at %s already; rename one", r.Pos, r.Name, old)
			}
			at[r.Name] = r.Pos
		}
		all = append(all, rules...)
	}
	return all, nil
}

// findLexicon looks for @name as name.txt beside the rules, then among the program's own.
func findLexicon(dir fs.FS) rule.Lexicon {
	return func(name string) (lexicon.List, error) {
		if src, err := fs.ReadFile(dir, name+".txt"); err == nil {
			return lexicon.Parse(name+".txt", string(src))
		}
		return lexicon.Get(name)
	}
}

// cause is a file error without the path, which the message names already.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
