"""A BERT-shaped token classifier of a few thousand weights, to test the reader of packages that users bring.

Run from training/: python -m entities.tiny_bert   (seconds)
It learns a dozen drug and problem words from sentences made here, so that a test can see right spans come out.
"""

from __future__ import annotations

import json
import random
import warnings

import numpy as np
import onnx
import onnxruntime
import torch
from tokenizers import BertWordPieceTokenizer
from torch import Tensor, nn

from common import ROOT, sha256, write_json
from entities.parity import TEXTS

FOLDER = ROOT / "src" / "main" / "inference" / "tagger" / "fixtures" / "tiny-bert"
LABELS = ["O", "B-DRUG", "I-DRUG", "B-DISEASE", "I-DISEASE"]
WIDTH, LAYERS, HEADS, LONGEST = 32, 2, 2, 160
DRUGS = ["aspirin", "metformin", "warfarin sodium", "lisinopril", "insulin glargine", "ibuprofen"]
PROBLEMS = ["pneumonia", "type 2 diabetes", "heart failure", "atrial fibrillation", "gout", "asthma"]
FRAMES = ["She takes {d} for {p} .", "Known {p} , on {d} .", "No {p} today ; stop {d} .", "{d} was given because of {p} .", "He has {p} and {p} .", "The day was long and the ward was full ."]


class Layer(nn.Module):
    """Self-attention and a feed-forward part, written so that tracing keeps batch and time open."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.one, self.two = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)

    def forward(self, x: Tensor, hide: Tensor) -> Tensor:
        q, k, v = (part.unflatten(2, (HEADS, -1)).transpose(1, 2) for part in self.mix(x).chunk(3, 2))
        weight = (q @ k.transpose(2, 3) / (WIDTH / HEADS) ** 0.5 + hide).softmax(3)
        x = self.one(x + self.out((weight @ v).transpose(1, 2).flatten(2)))
        return self.two(x + self.down(torch.relu(self.up(x))))


class TinyBert(nn.Module):
    def __init__(self, size: int) -> None:
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(size, WIDTH), nn.Embedding(LONGEST, WIDTH), nn.Embedding(2, WIDTH)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.classify = nn.Linear(WIDTH, len(LABELS))

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        place = attention_mask.cumsum(1) - 1
        x = self.words(input_ids) + self.places(place.clamp_min(0)) + self.types(token_type_ids)
        hide = (1 - attention_mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, hide)
        return self.classify(x)


def sentence(chance: random.Random) -> tuple[list[str], list[int]]:
    words, labels = [], []
    for piece in chance.choice(FRAMES).split():
        kind = {"{d}": (DRUGS, 1), "{p}": (PROBLEMS, 3)}.get(piece)
        for at, word in enumerate(chance.choice(kind[0]).split() if kind else [piece]):
            words.append(word)
            labels.append(kind[1] + min(at, 1) if kind else 0)
    return words, labels


def main() -> None:
    torch.manual_seed(3)
    chance = random.Random(3)
    tokenizer = BertWordPieceTokenizer(lowercase=True)
    text = [" ".join(sentence(chance)[0]) for _ in range(200)]
    tokenizer.train_from_iterator([*text, *[t for t in TEXTS if t.isprintable()]], vocab_size=700, min_frequency=1, show_progress=False)
    model = TinyBert(tokenizer.get_vocab_size())
    adam = torch.optim.Adam(model.parameters(), lr=3e-3)
    special = {name: tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]", "[PAD]")}
    for _ in range(900):
        # Several sentences at once, so that every position learns.
        many = [sentence(chance) for _ in range(chance.randint(1, 10))]
        words, labels = ([item for one in many for item in one[part]] for part in (0, 1))
        ids, gold = [special["[CLS]"]], [-100]
        for word, label in zip(words, labels):
            own = tokenizer.encode(word, add_special_tokens=False).ids
            ids += own
            gold += [label] + [-100] * (len(own) - 1)
        ids, gold = ids[: LONGEST - 1], gold[: LONGEST - 1]
        batch = torch.tensor([[*ids, special["[SEP]"]]])
        logits = model(batch, torch.ones_like(batch), torch.zeros_like(batch))
        loss = nn.functional.cross_entropy(logits[0], torch.tensor([*gold, -100]))
        adam.zero_grad()
        loss.backward()
        adam.step()
    print("loss", round(loss.item(), 4))
    (FOLDER / "onnx").mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(FOLDER / "tokenizer.json"))
    tokenizer.save_model(str(FOLDER))
    write_json(FOLDER / "config.json", {"model_type": "bert", "id2label": {str(at): name for at, name in enumerate(LABELS)}})
    names = ["input_ids", "attention_mask", "token_type_ids"]
    example = tuple(torch.ones(2, 9, dtype=torch.int64) for _ in names)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            model.eval(), example, str(FOLDER / "onnx" / "model.onnx"), input_names=names, output_names=["logits"],
            dynamic_axes={name: {0: "batch", 1: "time"} for name in [*names, "logits"]}, dynamo=False, opset_version=17,
        )  # fmt: skip
    onnx.checker.check_model(onnx.load(FOLDER / "onnx" / "model.onnx"))
    session = onnxruntime.InferenceSession(FOLDER / "onnx" / "model.onnx", providers=["CPUExecutionProvider"])
    encoded = tokenizer.encode("Known heart failure , on aspirin .")
    ids = np.array([encoded.ids], dtype=np.int64)
    feeds = dict(zip(names, (ids, np.ones_like(ids), np.zeros_like(ids))))
    (logits,) = session.run(["logits"], feeds)
    as_json = lambda kind, value: {"type": kind, "dims": list(value.shape), "data": [round(float(v), 5) if kind == "float32" else int(v) for v in value.ravel()]}  # noqa: E731
    write_json(FOLDER / "golden.json", {"inputs": {k: as_json("int64", v) for k, v in feeds.items()}, "outputs": {"logits": as_json("float32", logits)}})
    parity = [tokenizer.encode(text, add_special_tokens=False).ids for text in TEXTS[:-1]]
    (FOLDER.parent / "tiny-bert-ids.json").write_text(json.dumps({"texts": TEXTS[:-1], "ids": parity}, separators=(",", ":")) + "\n", encoding="ascii")
    files = {str(file.relative_to(FOLDER)): sha256(file) for file in sorted(FOLDER.rglob("*")) if file.is_file() and file.name != "auscult.json"}
    write_json(FOLDER / "auscult.json", {
        "id": "tiny-bert", "version": "1.0.0", "title": "Test classifier", "task": "entities", "scheme": "biomedical",
        "architecture": "bert-tagger", "model": "onnx/model.onnx", "tokenizer": {"kind": "huggingface", "file": "tokenizer.json"},
        "labels": {"DRUG": "chemical", "DISEASE": "disease"}, "licence": "Apache-2.0",
        "trainingData": [{"name": "Sentences made by the recipe", "licence": "Apache-2.0"}], "metrics": [],
        "intendedUse": "Testing the reader of BERT-shaped packages; it knows a dozen words.",
        "recipe": "training/README.md", "created": "2026-11-24", "files": files, "golden": {"file": "golden.json", "tolerance": 0.001},
    }, indent=2)  # fmt: skip


if __name__ == "__main__":
    main()
