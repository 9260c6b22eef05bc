"""Writes extract/lexicon/wikidata.txt: the Wikidata items of countries and regions that two sources agree on.

    npm install --ignore-scripts @rapideditor/country-coder@5
    pip install --target py rigour
    PYTHONPATH=py python3 wikidata.py node_modules/@rapideditor/country-coder/src/data/borders.json LEXICON_FOLDER

A name gets an item if both sources have that item, and no other, under it or another of its names in the lexicons: the
Netherlands and Georgia are two things each, and get none.
"""

import collections
import json
import re
import sys
import unicodedata

from rigour._core import territories_jsonl

borders, folder = sys.argv[1:]


def fold(name):
    """A name in lower case, without accents, its article, and what stands in brackets: Georgia (USA)."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub(r"^the | \(.*\)$", "", bare.lower().replace("’", "'").replace(" & ", " and "))


def table(records):
    """Items by name."""
    items = collections.defaultdict(set)
    for item, names in records:
        for name in names:
            items[fold(name)].add(item)
    return items


def coder():
    for feature in json.load(open(borders))["features"]:
        p = feature["properties"]
        if "wikidata" in p and p.get("level") != "sharedLandform":  # the island of Cyprus
            yield p["wikidata"], [p["nameEn"]]


def rigour():
    for line in territories_jsonl().splitlines():
        r = json.loads(line)
        if "qid" in r:
            yield r["qid"], [r["name"], r.get("full_name", r["name"])] + r.get("names_strong", [])


def ours():
    """What places and organisations of the lexicons go by, and all their names."""
    names = collections.defaultdict(set)
    for file, goes_by in (("countries", True), ("worldorgs", True), ("regions", False)):
        for line in open(f"{folder}/{file}.txt"):
            if line.strip() and not line.startswith("#"):
                entry, _, value = line.strip().partition(" = ")
                names[value if goes_by and value else entry].add(fold(entry))
    return names


one, two = table(coder()), table(rigour())
lines, without = [], []
for name, forms in sorted(ours().items()):
    a, b = (set().union(*(source[f] for f in forms | {fold(name)} if f in source)) for source in (one, two))
    if a == b and len(a) == 1:
        lines.append(f"{name} = {min(a)}\n")
    elif a or b:
        without.append(name)
with open(f"{folder}/wikidata.txt", "w") as out:
    out.write("# Countries, regions and unions, and the Wikidata item of each. Made by quality/names/wikidata.py.\n")
    out.write("# Where @rapideditor/country-coder 5 (ISC) and rigour 2 (MIT) agree; their items are from Wikidata (CC0).\n")
    out.writelines(lines)
print(len(lines), "items; in doubt:", ", ".join(without))
