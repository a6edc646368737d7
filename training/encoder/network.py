"""A compact BERT-shaped encoder: learned places, post-norm layers, a masked-word head tied to the embeddings, a linear head a task."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class Shape:
    vocabulary: int
    width: int = 256
    layers: int = 4
    heads: int = 4
    longest: int = 128


class Layer(nn.Module):
    """Self-attention and a feed-forward part of four times the width, written so that tracing keeps batch and time open."""

    def __init__(self, shape: Shape, drop: float) -> None:
        super().__init__()
        self.heads, self.size = shape.heads, shape.width // shape.heads
        self.mix, self.out = nn.Linear(shape.width, 3 * shape.width), nn.Linear(shape.width, shape.width)
        self.up, self.down = nn.Linear(shape.width, 4 * shape.width), nn.Linear(4 * shape.width, shape.width)
        self.one, self.two = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, hide: Tensor) -> Tensor:
        q, k, v = (part.unflatten(2, (self.heads, -1)).transpose(1, 2) for part in self.mix(x).chunk(3, 2))
        weight = (q @ k.transpose(2, 3) / self.size**0.5 + hide).softmax(3)
        x = self.one(x + self.drop(self.out((weight @ v).transpose(1, 2).flatten(2))))
        return self.two(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, shape: Shape, drop: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words, self.places, self.types = nn.Embedding(shape.vocabulary, shape.width), nn.Embedding(shape.longest, shape.width), nn.Embedding(2, shape.width)
        self.norm, self.drop = nn.LayerNorm(shape.width), nn.Dropout(drop)
        self.layers = nn.ModuleList([Layer(shape, drop) for _ in range(shape.layers)])
        for part in self.modules():
            if isinstance(part, (nn.Linear, nn.Embedding)):
                nn.init.normal_(part.weight, std=0.02)
            if isinstance(part, nn.Linear):
                nn.init.zeros_(part.bias)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        """[batch, time, width]; ids and mask are int64 [batch, time]."""
        place = (attention_mask.cumsum(1) - 1).clamp_min(0)
        x = self.drop(self.norm(self.words(input_ids) + self.places(place) + self.types(token_type_ids)))
        hide = (1 - attention_mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, hide)
        return x


class MaskedWords(nn.Module):
    """Guesses the masked words; its last matrix is the embedding itself."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.shape.width
        self.encoder = encoder
        self.turn, self.norm, self.bias = nn.Linear(width, width), nn.LayerNorm(width), nn.Parameter(torch.zeros(encoder.shape.vocabulary))

    def forward(self, input_ids: Tensor, attention_mask: Tensor, chosen: Tensor) -> Tensor:
        """[chosen, vocabulary] for the places where `chosen` is true."""
        x = self.encoder(input_ids, attention_mask, torch.zeros_like(input_ids))[chosen]
        return self.norm(nn.functional.gelu(self.turn(x))) @ self.encoder.words.weight.T + self.bias


class Classifier(nn.Module):
    """What a package holds: the encoder and one head."""

    def __init__(self, encoder: Encoder, head: nn.Linear) -> None:
        super().__init__()
        self.encoder, self.head = encoder, head

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        return self.head(self.encoder(input_ids, attention_mask, token_type_ids))
