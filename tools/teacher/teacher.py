#!/usr/bin/env python3
"""The teacher: a transformer that reads the treebanks and then labels text for the small network to learn from.

    teacher.py --weights W train --banks DIR --out teacher.pt     DIR holds {ewt,gum}-{train,dev}.conllu as newsgraph-train treebank prints them
    teacher.py --weights W label --model teacher.pt IN.conllu OUT.conllu
    teacher.py --weights W vectors --model teacher.pt WORDS.txt OUT.f16
    teacher.py --weights W eval  --model teacher.pt --banks DIR

The encoder is the lower nine layers of all-mpnet-base-v2 (Song et al. 2020, https://arxiv.org/abs/2004.09297), whose weights weights.sh
fetches into the folder W. On its words stand the heads of the small network: tags, name tags, biaffine arcs and labels
(Dozat and Manning 2017, https://arxiv.org/abs/1611.01734). It is used in training alone and never shipped.
"""
import argparse
import random
import sys
import time

import numpy
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer
from transformers.models.mpnet.modeling_mpnet import MPNetEncoder

FORM, UPOS, XPOS, HEAD, REL, MISC = 1, 3, 4, 6, 7, 9
LAYERS = 9  # of the encoder, from below, that are used
FROZEN = 4  # layers of the encoder that are not trained, so that they are computed once
STOPS = {".", "!", "?", '"', "”", "''"}  # what a whole sentence ends in
SHAPES = ["lower", "Capital", "UPPER", "miXed", "digits", "sign"]


def read(path):
    """Yields sentences as (comments, rows); ranges and empty nodes are left out."""
    comments, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield comments, rows
                comments, rows = [], []
            elif line.startswith("#"):
                comments.append(line)
            else:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        yield comments, rows


def name(row):
    """The name tag of a row, None if it is not known."""
    for value in row[MISC].split("|"):
        if value.startswith("Name="):
            return value[5:]
    return None


def shape(form):
    letters = [c for c in form if c.isalpha()]
    if not letters:
        return 4 if any(c.isdigit() for c in form) else 5
    if all(c.islower() for c in letters):
        return 0
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return 2
    return 1 if form[0].isupper() and all(c.islower() for c in letters[1:]) else 3


class Labels:
    """Numbers for tags, name tags and relations, from the treebanks."""

    def __init__(self, sentences):
        seen = [set(), set(), set()]
        for _, rows in sentences:
            for row in rows:
                seen[0].add(row[UPOS] + "|" + row[XPOS])
                seen[1].add(name(row) or "O")
                seen[2].add(row[REL])
        self.tags, self.names, self.rels = (sorted(s) for s in seen)

    def rows(self, rows):
        """Gold as arrays; -100 is unknown. Head 0 is the root."""
        def number(labels, label):
            return labels.index(label) if label in labels else -100
        return numpy.array([[number(self.tags, r[UPOS] + "|" + r[XPOS]), number(self.names, name(r)), int(r[HEAD]),
                             number(self.rels, r[REL])] for r in rows])


class Teacher(nn.Module):
    """Scores (tag, name, arc, rel) of a batch; arcs over the root and the words of each sentence."""

    def __init__(self, labels, weights, half=False, arc=384, rel=128):
        super().__init__()
        self.labels, self.half_width = labels, half
        encoder = AutoModel.from_pretrained(weights)
        self.table, self.lower, self.upper = encoder.embeddings, encoder.encoder.layer[:FROZEN], encoder.encoder.layer[FROZEN:LAYERS]
        self.bias = encoder.encoder.relative_attention_bias
        self.bias.requires_grad_(False)
        self.table.requires_grad_(False)
        self.lower.requires_grad_(False)
        d = encoder.config.hidden_size
        self.mix = nn.Parameter(torch.zeros(len(self.upper) + 1))
        self.shape = nn.Embedding(len(SHAPES), d)
        nn.init.zeros_(self.shape.weight)
        self.root = nn.Parameter(torch.zeros(d))
        self.drop = nn.Dropout(0.2)
        hidden = lambda size: nn.Sequential(nn.Linear(d, size), nn.LeakyReLU(0.1), nn.Dropout(0.33))
        self.tag, self.name = nn.Linear(d, len(labels.tags)), nn.Linear(d, len(labels.names))
        self.dependent, self.head = hidden(arc), hidden(arc)
        self.rel_dependent, self.rel_head = hidden(rel), hidden(rel)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel = nn.Parameter(torch.zeros(len(labels.rels), rel + 1, rel + 1))

    @torch.no_grad()
    def below(self, ids, mask):
        """What the frozen layers make of word pieces."""
        h = self.table(ids)
        bias = self.position(h)
        for layer in self.lower:
            h = self.through(layer, h, mask, bias)
        return h

    def through(self, layer, h, mask, bias):
        """One layer of the encoder."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half_width):
            return layer(h, mask, bias)[0].float()

    def position(self, h):
        """The relative attention bias of every pair of pieces."""
        n = h.shape[1]
        at = torch.arange(n)
        return self.bias(MPNetEncoder.relative_position_bucket(at[None, :] - at[:, None], num_buckets=32)).permute(2, 0, 1)[None]

    def read(self, batch):
        """What the frozen layers, and what all layers make of word pieces: two of (sentences, pieces, d)."""
        mask = (1.0 - batch["mask"].float())[:, None, None, :] * -1e9
        below = batch["below"] if "below" in batch else self.below(batch["ids"], mask)
        h = below + self.shape(batch["shapes"])
        states = [h]
        bias = self.position(h)
        for layer in self.upper:
            h = self.through(layer, h, mask, bias)
            states.append(h)
        return below, sum(w * s for w, s in zip(torch.softmax(self.mix, 0), states))

    def words(self, batch):
        """One row of the encoder a word, and the root's before them: (sentences, words + 1, d)."""
        _, h = self.read(batch)
        index = batch["first"][:, :, None].expand(-1, -1, h.shape[2])
        h = torch.gather(h, 1, index)
        return self.drop(torch.cat([self.root.expand(len(h), 1, -1), h], 1))

    def forward(self, batch):
        h = self.words(batch)
        dependent, head = self.dependent(h), self.head(h)
        one = torch.ones_like(dependent[..., :1])
        arc = torch.cat([dependent, one], -1) @ self.arc @ head.transpose(1, 2)
        arc = arc.masked_fill(~batch["real"][:, None, :], -1e9)
        arc = arc.masked_fill(torch.eye(arc.shape[1], dtype=torch.bool)[None], -1e9)
        one = one[..., :1]
        return self.tag(h), self.name(h), arc, (torch.cat([self.rel_dependent(h), one], -1), torch.cat([self.rel_head(h), one], -1))

    def relations(self, pair, heads):
        """Scores of the relation of every word to the head given: (sentences, words + 1, relations)."""
        dependent, head = pair
        head = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        part = torch.einsum("swi,rij->swrj", dependent, self.rel)
        return torch.einsum("swrj,swj->swr", part, head)


class Reader:
    """Turns sentences into batches of about the same length."""

    def __init__(self, labels, weights):
        self.labels, self.tokenizer = labels, AutoTokenizer.from_pretrained(weights)
        self.known, self.below = {}, {}

    def pieces(self, form):
        if form not in self.known:
            self.known[form] = self.tokenizer.encode(form, add_special_tokens=False)[:12] or [self.tokenizer.unk_token_id]
        return self.known[form]

    def item(self, rows, lower=False):
        ids, shapes, first = [self.tokenizer.cls_token_id], [5], []
        for row in rows:
            form = row[FORM].lower() if lower else row[FORM]
            pieces = self.pieces(form.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'"))
            first.append(len(ids))
            ids += pieces
            shapes += [shape(form)] * len(pieces)
        return ids + [self.tokenizer.sep_token_id], shapes + [5], first

    def batch(self, sentences, gold=True, lower=0.0):
        items = [self.item(rows, random.random() < lower) for _, rows in sentences]
        n, long, words = len(items), max(len(i[0]) for i in items), max(len(i[2]) for i in items)
        ids, shapes, mask = (torch.zeros(n, long, dtype=torch.long) for _ in range(3))
        first, real = torch.zeros(n, words, dtype=torch.long), torch.zeros(n, words + 1, dtype=torch.bool)
        target = torch.full((4, n, words + 1), -100)
        for k, (i, s, f) in enumerate(items):
            ids[k, :len(i)], shapes[k, :len(s)], mask[k, :len(i)] = torch.tensor(i), torch.tensor(s), 1
            first[k, :len(f)], real[k, :len(f) + 1] = torch.tensor(f), True
            if gold:
                target[:, k, 1:len(f) + 1] = torch.tensor(self.labels.rows(sentences[k][1]).T)
        out = {"ids": ids, "shapes": shapes, "mask": mask, "first": first, "real": real, "gold": target}
        if all(id(rows) in self.below for _, rows in sentences):
            out["below"] = nn.utils.rnn.pad_sequence([self.below[id(rows)] for _, rows in sentences], batch_first=True)
        return out

    def remember(self, model, sentences):
        """Computes what the frozen layers make of each sentence, once."""
        model.eval()
        for part in self.batches(sentences, 4000):
            batch = self.batch(part, gold=False)
            below = model.below(batch["ids"], (1.0 - batch["mask"].float())[:, None, None, :] * -1e9)
            for (_, rows), h, mask in zip(part, below, batch["mask"]):
                self.below[id(rows)] = h[:int(mask.sum())].clone()

    def batches(self, sentences, pieces, shuffle=False):
        """Lists of sentences of like length whose padded sizes add up to about pieces."""
        size = lambda s: sum(len(self.pieces(r[FORM])) for r in s[1]) + 2
        sized = sorted(((size(s) + (random.random() * 8 if shuffle else 0), k) for k, s in enumerate(sentences)))
        parts, part = [], []
        for length, k in sized:
            if part and length * (len(part) + 1) > pieces:
                parts.append(part)
                part = []
            part.append(sentences[k])
        parts.append(part)
        if shuffle:
            random.shuffle(parts)
        return parts


def loss(model, batch):
    tag, names, arc, pair = model(batch)
    gold = batch["gold"]
    heads = gold[2].clamp(min=0)
    rel = model.relations(pair, heads)
    cross = lambda scores, target: nn.functional.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-100)
    return cross(tag, gold[0]) + cross(names, gold[1]) + cross(arc, gold[2]) + cross(rel, gold[3])


def connected(heads):
    """Whether heads (of rows, the root's first) make a tree with one root."""
    if (heads[1:] == 0).sum() != 1:
        return False
    for start in range(1, len(heads)):
        at, steps = start, 0
        while at and steps < len(heads):
            at, steps = heads[at], steps + 1
        if at:
            return False
    return True


def tree(scores):
    """The heads of rows 1..n from log scores[dependent, head]: the best head of each if that makes a tree with one root, else
    the best projective tree with one root (Eisner 1996)."""
    n = len(scores)
    heads = scores.argmax(1)
    if connected(heads):
        return heads
    low = -1e18
    # complete and incomplete spans, by direction: 0 head on the right, 1 head on the left
    c, i = numpy.full((2, n, n), low), numpy.full((2, n, n), low)
    cb, ib = numpy.zeros((2, n, n), int), numpy.zeros((n, n), int)
    for s in range(n):
        c[:, s, s] = 0
    for width in range(1, n):
        for s in range(n - width):
            t = s + width
            sums = c[1, s, s:t] + c[0, s + 1:t + 1, t]
            k = int(sums.argmax())
            ib[s, t] = s + k
            i[0, s, t], i[1, s, t] = sums[k] + scores[s, t], sums[k] + scores[t, s]
            if s == 0:
                i[0, s, t] = low
                if k != 0:  # the root takes one word
                    i[1, s, t] = c[1, 0, 0] + c[0, 1, t] + scores[t, 0]
                    ib[s, t] = 0
            left = c[0, s, s:t] + i[0, s:t, t]
            k = int(left.argmax())
            c[0, s, t], cb[0, s, t] = left[k], s + k
            right = i[1, s, s + 1:t + 1] + c[1, s + 1:t + 1, t]
            k = int(right.argmax())
            c[1, s, t], cb[1, s, t] = right[k], s + 1 + k
    heads = numpy.zeros(n, int)
    todo = [(0, n - 1, 1, True)]
    while todo:
        s, t, side, complete = todo.pop()
        if s == t:
            continue
        if complete:
            k = cb[side, s, t]
            todo += [(s, k, 1, False), (k, t, 1, True)] if side else [(s, k, 0, True), (k, t, 0, False)]
        else:
            heads[t if side else s] = s if side else t
            k = ib[s, t]
            todo += [(s, k, 1, True), (k + 1, t, 0, True)]
    return heads


@torch.no_grad()
def predict(model, reader, sentences, pieces=4000):
    """Yields (sentence, tags, names, heads, relations, sureness, rivals) in an order of its own. Sureness is the mean
    log probability of the arcs; rivals are the other heads that a word may have, as (head, hundredths) pairs."""
    model.eval()
    for part in reader.batches(sentences, pieces):
        batch = reader.batch(part, gold=False)
        tag, names, arc, pair = model(batch)
        tag, names, arc = tag.argmax(-1), names.argmax(-1), torch.log_softmax(arc, -1)
        heads = torch.zeros(arc.shape[:2], dtype=torch.long)
        for k, (_, rows) in enumerate(part):
            n = len(rows) + 1
            heads[k, :n] = torch.tensor(tree(arc[k, :n, :n].numpy().astype(float)))
        rel = model.relations(pair, heads)
        root = model.labels.rels.index("root")
        rel[..., root] = torch.where(heads == 0, 1e9, -1e9)
        rel = rel.argmax(-1)
        for k, s in enumerate(part):
            at = slice(1, len(s[1]) + 1)
            sure = arc[k, at].gather(1, heads[k, at, None]).mean().item()
            rivals = rival_heads(arc[k, at, :at.stop].exp(), heads[k, at])
            yield s, tag[k, at].tolist(), names[k, at].tolist(), heads[k, at].tolist(), rel[k, at].tolist(), sure, rivals


def rival_heads(chances, heads, most=3, least=0.03):
    """For each word the most likely heads beside its own in the tree: pairs of head and hundredths."""
    chances = chances.scatter(1, heads[:, None], 0.0)
    share, head = chances.topk(min(most, chances.shape[1]), dim=1)
    return [[(h, round(100 * c)) for h, c in zip(hs, cs) if c >= least] for hs, cs in zip(head.tolist(), share.tolist())]


def spans(tags):
    """The name spans of a sequence of B- and I- tags."""
    out, start = set(), None
    for i, tag in enumerate(tags + ["O"]):
        if start is not None and tag != "I-" + kind:
            out.add((start, i, kind))
            start = None
        if tag.startswith("B-"):
            start, kind = i, tag[2:]
    return out


def evaluate(model, reader, bank):
    right = words = tags = uas = 0
    found = gold_names = both = 0
    labels = model.labels
    plain = lambda rel: rel.split(":")[0]
    for (_, rows), tag, names, heads, rels, _, _ in predict(model, reader, bank):
        for row, t, h, r in zip(rows, tag, heads, rels):
            words += 1
            tags += labels.tags[t].split("|")[0] == row[UPOS]
            uas += int(row[HEAD]) == h
            right += int(row[HEAD]) == h and plain(labels.rels[r]) == plain(row[REL])
        kept = lambda s: {x for x in s if x[2] in ("person", "place", "org")}
        want, got = kept(spans([name(r) or "O" for r in rows])), kept(spans([labels.names[k] for k in names]))
        found, gold_names, both = found + len(got), gold_names + len(want), both + len(want & got)
    return "UPOS %.2f UAS %.2f LAS %.2f names %.2f" % (
        100 * tags / words, 100 * uas / words, 100 * right / words, 200 * both / max(1, found + gold_names))


def train(options):
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    banks = {n: list(read(f"{options.banks}/{n}.conllu")) for n in ("ewt-train", "gum-train", "ewt-dev", "gum-dev")}
    text = [s for s in banks["ewt-train"] + banks["gum-train"] if len(s[1]) <= 100]
    labels = Labels(text)
    reader, model = Reader(labels, options.weights), Teacher(labels, options.weights, options.half)
    own = list(model.upper.parameters())
    ours = {id(p) for p in own}
    heads = [p for p in model.parameters() if p.requires_grad and id(p) not in ours]
    optimiser = torch.optim.AdamW([{"params": own, "lr": options.rate}, {"params": heads, "lr": 2e-3}], weight_decay=0.01, betas=(0.9, 0.98))
    parts = reader.batches(text, options.pieces)
    reader.remember(model, text)
    steps, step, start = len(parts) * options.epochs, 0, time.time()
    print(f"{len(text)} sentences, {len(parts)} batches an epoch", flush=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda k: min(1, (k + 1) / (0.08 * steps)) * max(0.02, 1 - k / steps))
    for epoch in range(options.epochs):
        model.train()
        total = 0.0
        parts = reader.batches(text, options.pieces, shuffle=True)
        for part in parts:
            value = loss(model, reader.batch(part, lower=0.03))
            optimiser.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += value.item()
            step += 1
            if step % 10 == 0:
                print(f"step {step}/{steps} loss {value.item():.3f} {time.time() - start:.0f} s", flush=True)
        print(f"epoch {epoch + 1} loss {total / len(parts):.3f} {time.time() - start:.0f} s", flush=True)
        torch.save({"labels": vars(labels), "state": model.state_dict()}, options.out)
    report(model, reader, banks)


def report(model, reader, banks):
    for n in ("ewt-dev", "gum-dev"):
        print(n, evaluate(model, reader, banks[n]), flush=True)


def load(options):
    saved = torch.load(options.model)
    labels = Labels([])
    vars(labels).update(saved["labels"])
    model = Teacher(labels, options.weights, options.half)
    model.load_state_dict(saved["state"])
    return model, Reader(labels, options.weights)


def choose(sentences, words):
    """So many words of sentences that end in a stop, at random; what has none is mostly a heading or a line of a list."""
    whole = [s for s in sentences if s[1][-1][FORM] in STOPS]
    random.Random(1).shuffle(whole)
    chosen = []
    for s in whole:
        if words <= 0:
            break
        words -= len(s[1])
        chosen.append(s)
    return chosen


def label(options):
    """Labels every sentence of 4 to 80 words once; the least sure part of them is left out."""
    model, reader = load(options)
    once = {tuple(row[FORM] for row in s[1]): s for s in read(options.input) if 4 <= len(s[1]) <= 80}
    sentences = list(once.values())
    if options.words:
        sentences = choose(sentences, options.words)
    done = sorted(predict(model, reader, sentences), key=lambda p: p[5])
    done = done[int(options.drop * len(done)):]
    random.Random(1).shuffle(done)
    labels = model.labels
    with open(options.output, "w", encoding="utf-8") as out:
        for (_, rows), tags, names, heads, rels, _, rivals in done:
            for k, (row, t, n, h, r, others) in enumerate(zip(rows, tags, names, heads, rels, rivals)):
                upos, xpos = labels.tags[t].split("|")
                misc = "Name=" + labels.names[n] + ("|Rivals=" + ",".join("%d:%d" % o for o in others) if others else "")
                print(k + 1, row[FORM], "_", upos, xpos, "_", h, labels.rels[r], "_", misc, sep="\t", file=out)
            print(file=out)
    print(f"{len(done)} of {len(sentences)} sentences, {sum(len(d[1]) for d in done)} words", file=sys.stderr)


def vectors(options):
    """Writes what the teacher makes of each word alone: a row of binary16 numbers for each, in the order of the list.

    Of the frozen layers and of what the heads read, both centred and divided by their deviation, the first principal components,
    each divided by the fourth root of its variance; the commonest 40,000 words say what the components are.
    """
    model, reader = load(options)
    model.eval()
    with open(options.words, encoding="utf-8") as lines:
        words = [line.strip() for line in lines]
    groups = {}  # by number of pieces, so that nothing is padded
    for i, word in enumerate(words):
        groups.setdefault(len(reader.pieces(word)), []).append(i)
    made = numpy.zeros((len(words), 2 * model.root.shape[0]), numpy.float32)
    with torch.no_grad():
        for group in groups.values():
            for k in range(0, len(group), 512):
                part = group[k : k + 512]
                both = model.read(reader.batch([([], [[i, words[i]]]) for i in part], gold=False))
                made[part] = torch.cat(both, 2)[:, 1:-1].mean(1).numpy()
    for half in numpy.split(made, 2, axis=1):  # views
        half -= half.mean(0)
        half /= half.std()
    variance, axes = numpy.linalg.eigh(numpy.cov(made[:40000].T))
    most = numpy.argsort(-variance)[: options.size]
    rows = made @ axes[:, most] / variance[most] ** 0.25
    rows *= 0.2 / rows.std()  # about as large as what the network learns of a word
    rows.clip(-2, 2).astype("<f2").tofile(options.output)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    p = commands.add_parser("train")
    p.add_argument("--banks", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=3)
    p.add_argument("--pieces", type=int, default=2000, help="padded word pieces a batch")
    p.add_argument("--rate", type=float, default=1.2e-4, help="of the encoder, at its highest")
    p.add_argument("--seed", type=int, default=1)
    p = commands.add_parser("label")
    p.add_argument("--model", required=True)
    p.add_argument("--drop", type=float, default=0.1, help="the part of the sentences, the least sure ones, that is left out")
    p.add_argument("--words", type=int, help="label so many words of whole sentences, chosen at random")
    p.add_argument("input")
    p.add_argument("output")
    p = commands.add_parser("vectors")
    p.add_argument("--model", required=True)
    p.add_argument("--size", type=int, default=128, help="numbers a word")
    p.add_argument("words", help="file with a word a line")
    p.add_argument("output")
    p = commands.add_parser("eval")
    p.add_argument("--model", required=True)
    p.add_argument("--banks", required=True)
    parser.add_argument("--weights", required=True, help="folder of the encoder")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--half", action="store_true", help="run the encoder in bfloat16, twice as fast on a processor that has it (avx512_bf16)")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    if options.command == "train":
        train(options)
    elif options.command == "label":
        label(options)
    elif options.command == "vectors":
        vectors(options)
    else:
        model, reader = load(options)
        report(model, reader, {n: list(read(f"{options.banks}/{n}.conllu")) for n in ("ewt-dev", "gum-dev")})


if __name__ == "__main__":
    main()
