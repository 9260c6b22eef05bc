#!/usr/bin/env python3
"""Fetches the unlabelled text that the teacher labels, from package registries by name, and writes it as files to read.

    corpus.py DIR

It needs pip, npm and go on the path, and the Python package mwparserfromhell. DIR then holds, ready for newsgraph parse:
- messages of American presidents to Congress since 1960, public domain (npm @stdlib/datasets-sotu);
- saved pages in English, mostly news and weblogs, that two readers of web pages are tested with (Go modules);
- 300 news items of 2001 in the corpus of Lee and others, and a hundred articles of Wikipedia (CC BY-SA 3.0), that gensim is tested with.
"""
import bz2
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import mwparserfromhell

SPEECHES = "@stdlib/datasets-sotu@0.2.3"
PAGES = ["github.com/markusmobius/go-trafilatura@v1.12.2", "codeberg.org/readeck/go-readability/v2@v2.1.3"]
NEWS = "gensim==3.8.3"
FUNCTION_WORDS = re.compile(r"\b(the|of|and|to|is|that|was|with|for|it)\b", re.I)


def english(page):
    """Whether the words between the tags of a page are English."""
    words = re.sub(r"(?s)<(script|style).*?</\1>|<[^>]*>", " ", page).split()
    return len(words) > 300 and len(FUNCTION_WORDS.findall(" ".join(words))) > 0.1 * len(words)


def speeches(work, out):
    subprocess.run(["npm", "pack", "--silent", SPEECHES], cwd=work, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(work.glob("*.tgz"))) as archive:
        for member in archive:
            name = Path(member.name).name
            if name.endswith(".txt") and "1960" <= name[:4] <= "2100":
                text = archive.extractfile(member).read().decode()
                (out / f"speech-{name}").write_text(text)


def pages(work, out):
    (work / "go.mod").write_text("module corpus\n")
    for module in PAGES:
        found = subprocess.run(["go", "mod", "download", "-json", module], cwd=work, check=True, capture_output=True)
        root = Path(json.loads(found.stdout)["Dir"])
        for k, path in enumerate(sorted(root.rglob("*.html"))):
            page = path.read_text(errors="replace")
            if path.name != "expected.html" and "mock" not in path.parts and english(page):
                (out / f"page-{module.split('/')[2].split('@')[0]}-{k}.html").write_text(page)


def news(work, out):
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--python-version", "38", "--only-binary=:all:",
                    "--platform", "manylinux1_x86_64", "-d", work, NEWS], check=True)
    with zipfile.ZipFile(next(work.glob("*.whl"))) as wheel:
        folder = "gensim/test/test_data/"
        for k, line in enumerate(wheel.read(folder + "lee_background.cor").decode().splitlines()):
            (out / f"news-{k}.txt").write_text(line)
        wiki = bz2.decompress(wheel.read(folder + "enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2")).decode()
        for k, source in enumerate(re.findall(r"(?s)<text[^>]*>(.*?)</text>", wiki)):
            source = re.sub(r"(?s)&lt;ref.*?(/&gt;|/ref&gt;)|\{\|.*?\|\}|&lt;!--.*?--&gt;", " ", source)
            text = mwparserfromhell.parse(source).strip_code()
            # what is left of lists, headings and links is not prose
            lines = [l for l in text.splitlines() if len(l) > 200 and "|" not in l and "&" not in l]
            if lines:
                (out / f"wiki-{k}.txt").write_text("\n\n".join(lines))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for part in (speeches, pages, news):
        with tempfile.TemporaryDirectory() as work:
            part(Path(work), out)


if __name__ == "__main__":
    main()
