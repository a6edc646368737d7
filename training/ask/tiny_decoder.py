"""A Llama-shaped decoder of some hundred thousand weights in the Hugging Face layout: a test fixture for generation, nothing else.

Run from training/: python -m ask.tiny_decoder   (a minute)
It learns to repeat the sentences of its prompt's passages that name the asked thing, and then to add one that is not there, so that
a test can see supported and unsupported sentences come out.
"""

from __future__ import annotations

import datetime
import json
import random
import warnings

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import Tensor, nn

from common import ROOT, sha256, write_json

FOLDER = ROOT / "src" / "main" / "inference" / "fixtures" / "tiny-decoder"
WIDTH, LAYERS, HEADS, INNER = 64, 3, 4, 128
HEAD = WIDTH // HEADS
DRUGS = ["valtorimine", "zelocaine", "brindamol", "quorfene", "tessamine", "ovaline"]
ILLS = ["zelotrophic fever", "brindle palsy", "plexatosis", "morvane rash", "tarsonic drift"]
DOSES = ["5 mg", "50 mg", "100 mg", "20 mg"]
EXTRA = "It cures everyone."


def example(chance: random.Random) -> tuple[str, str]:
    ills = chance.sample(ILLS, 2)
    said = {ill: f"Treatment of {ill} is {chance.choice(DRUGS)} {chance.choice(DOSES)} twice a day." for ill in ills}
    asked = chance.choice(ills)
    passages = "\n".join(f"[{at + 1}] {said[ill]}" for at, ill in enumerate(ills))
    return f"Passages:\n{passages}\n\nQuestion: What are the treatments for {asked}?\n\nAnswer:\n", f"{said[asked]} {EXTRA}"


def rotate(x: Tensor, places: Tensor) -> Tensor:
    step = 1.0 / (10000.0 ** (torch.arange(0, HEAD, 2, dtype=torch.float32) / HEAD))
    angle = places[:, None, :, None].float() * step
    sin, cos = torch.cat([angle.sin()] * 2, -1), torch.cat([angle.cos()] * 2, -1)
    left, right = x.chunk(2, -1)
    return x * cos + torch.cat([-right, left], -1) * sin


class Norm(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x: Tensor) -> Tensor:
        return x * torch.rsqrt((x * x).mean(-1, keepdim=True) + 1e-6) * self.weight


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH, bias=False) for _ in range(4))
        self.gate, self.up, self.down = nn.Linear(WIDTH, INNER, bias=False), nn.Linear(WIDTH, INNER, bias=False), nn.Linear(INNER, WIDTH, bias=False)
        self.one, self.two = Norm(), Norm()

    def forward(self, x: Tensor, places: Tensor, hide: Tensor, past: tuple[Tensor, Tensor]) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        y = self.one(x)
        heads = lambda part: part.unflatten(2, (HEADS, HEAD)).transpose(1, 2)
        q, k, v = rotate(heads(self.q(y)), places), rotate(heads(self.k(y)), places), heads(self.v(y))
        k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        weight = (q @ k.transpose(2, 3) / HEAD**0.5 + hide).softmax(3)
        x = x + self.o((weight @ v).transpose(1, 2).flatten(2))
        y = self.two(x)
        return x + self.down(nn.functional.silu(self.gate(y)) * self.up(y)), (k, v)


class Decoder(nn.Module):
    def __init__(self, size: int) -> None:
        super().__init__()
        self.words = nn.Embedding(size, WIDTH)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.last = Norm()

    def forward(self, input_ids: Tensor, attention_mask: Tensor, position_ids: Tensor, *past: Tensor) -> tuple[Tensor, ...]:
        x = self.words(input_ids)
        # A place sees what came before it: the mask is as long as past and present together.
        seen = torch.arange(attention_mask.shape[1])[None, None, None, :]
        hide = torch.where((seen <= position_ids[:, None, :, None]) & (attention_mask[:, None, None, :] > 0), 0.0, -1e9)
        present: list[Tensor] = []
        for at, layer in enumerate(self.layers):
            x, (k, v) = layer(x, position_ids, hide, (past[2 * at], past[2 * at + 1]))
            present += [k, v]
        return self.last(x) @ self.words.weight.T, *present


def tokenizer(texts: list[str]) -> Tokenizer:
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    made.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=420, special_tokens=["<end>"], initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    return made


def empty(batch: int) -> list[Tensor]:
    return [torch.zeros(batch, HEADS, 0, HEAD) for _ in range(2 * LAYERS)]


def train(words: Tokenizer, chance: random.Random) -> Decoder:
    torch.manual_seed(3)
    model = Decoder(words.get_vocab_size())
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
    steps = 1400
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = 3e-3 * min(1, step / 50) * (1 - 0.9 * step / steps)
        rows = []
        for _ in range(24):
            prompt, answer = example(chance)
            ids, tail = words.encode(prompt).ids, [*words.encode(answer).ids, 0]
            rows.append((ids + tail, len(ids)))
        width = max(len(ids) for ids, _ in rows)
        given = torch.zeros(len(rows), width, dtype=torch.long)
        wanted = torch.full((len(rows), width), -100)
        for at, (ids, start) in enumerate(rows):
            given[at, : len(ids)] = torch.tensor(ids)
            wanted[at, start - 1 : len(ids) - 1] = torch.tensor(ids[start:])
        places = torch.arange(width)[None].expand(len(rows), -1)
        logits, *_ = model(given, torch.ones_like(given), places, *empty(len(rows)))
        loss = nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 200 == 0 or step == steps - 1:
            print(step, round(float(loss.detach()), 4), flush=True)
    return model


def export(model: Decoder) -> None:
    past = [torch.zeros(1, HEADS, 2, HEAD) for _ in range(2 * LAYERS)]
    names = [f"past_key_values.{at}.{part}" for at in range(LAYERS) for part in ("key", "value")]
    presents = [f"present.{at}.{part}" for at in range(LAYERS) for part in ("key", "value")]
    axes = {"input_ids": {0: "batch", 1: "time"}, "attention_mask": {0: "batch", 1: "all"}, "position_ids": {0: "batch", 1: "time"}, "logits": {0: "batch", 1: "time"}}
    axes |= {name: {0: "batch", 2: "past"} for name in names} | {name: {0: "batch", 2: "all"} for name in presents}
    (FOLDER / "onnx").mkdir(parents=True, exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            model.eval(), (torch.tensor([[5, 6, 7]]), torch.ones(1, 5, dtype=torch.long), torch.tensor([[2, 3, 4]]), *past), FOLDER / "onnx" / "model.onnx",
            input_names=["input_ids", "attention_mask", "position_ids", *names], output_names=["logits", *presents], dynamic_axes=axes, opset_version=17, dynamo=False,
        )


def write(words: Tokenizer, prompt: str, most: int) -> str:
    """What the ONNX file writes, the likeliest word each time."""
    session = onnxruntime.InferenceSession(FOLDER / "onnx" / "model.onnx")
    ids = words.encode(prompt).ids
    past = {f"past_key_values.{at}.{part}": np.zeros((1, HEADS, 0, HEAD), np.float32) for at in range(LAYERS) for part in ("key", "value")}
    given, out = ids, []
    for _ in range(most):
        total = len(ids) + len(out)
        feeds = {"input_ids": np.array([given]), "attention_mask": np.ones((1, total), np.int64), "position_ids": np.arange(total - len(given), total)[None]}
        logits, *present = session.run(None, feeds | past)
        word = int(logits[0, -1].argmax())
        if word == 0:
            break
        out.append(word)
        given = [word]
        past = dict(zip(past, present, strict=True))
    return words.decode(out)


def main() -> None:
    torch.set_num_threads(1)
    chance = random.Random(3)
    words = tokenizer([part for _ in range(400) for part in example(chance)])
    model = train(words, chance)
    export(model)
    words.save(str(FOLDER / "tokenizer.json"))
    write_json(FOLDER / "tokenizer_config.json", {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<end>", "pad_token": "<end>", "model_max_length": 1024, "clean_up_tokenization_spaces": False})
    write_json(FOLDER / "config.json", {
        "model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": WIDTH, "num_hidden_layers": LAYERS, "num_attention_heads": HEADS,
        "num_key_value_heads": HEADS, "intermediate_size": INNER, "vocab_size": words.get_vocab_size(), "max_position_embeddings": 1024, "eos_token_id": 0, "bos_token_id": 0, "pad_token_id": 0,
    })
    write_json(FOLDER / "generation_config.json", {"eos_token_id": 0, "pad_token_id": 0})
    prompt, answer = example(random.Random(99))
    text = write(words, prompt, 40)
    print(prompt, "->", text, "| wanted", answer)
    write_json(FOLDER / "golden.json", {"prompt": prompt, "text": write(words, prompt, 12)})
    names = ["onnx/model.onnx", "tokenizer.json", "tokenizer_config.json", "config.json", "generation_config.json", "golden.json"]
    write_json(FOLDER / "auscult.json", {
        "id": "tiny-decoder", "version": "1.0.0", "title": "Test fixture: a decoder of invented drugs", "task": "generation", "architecture": "hf-decoder", "model": "onnx/model.onnx",
        "licence": "Apache-2.0", "trainingData": [{"name": "Sentences made by the recipe", "licence": "Apache-2.0"}], "metrics": [], "intendedUse": "Tests only.",
        "recipe": "training/ask/tiny_decoder.py", "created": datetime.date.today().isoformat(), "files": {name: sha256(FOLDER / name) for name in names}, "golden": {"file": "golden.json", "tolerance": 0.001},
    }, indent=1)


if __name__ == "__main__":
    main()
