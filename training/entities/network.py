"""The tagger: word vectors, a character convolution, features, two bidirectional LSTM layers, a CRF a head."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from entities.features import CHARACTERS, FEATURES, LETTERS

NEVER = -1e4


def labels(kinds: list[str]) -> list[str]:
    return ["O", *(f"{part}-{kind}" for kind in kinds for part in "BI")]


def permitted(names: list[str]) -> Tensor:
    """[labels + 1, labels]: 0 where a label may follow another (last row: may begin), NEVER where I follows no B or I."""
    size = len(names)
    table = torch.zeros(size + 1, size)
    for to, name in enumerate(names):
        if name[0] == "I":
            for source in range(size + 1):
                if source == size or names[source][2:] != name[2:]:
                    table[source, to] = NEVER
    return table


class Crf(nn.Module):
    """A linear chain whose loss knows sets of labels: words may be open between several (Greenberg et al. 2018)."""

    def __init__(self, names: list[str]):
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(len(names) + 1, len(names)))
        self.register_buffer("rules", permitted(names), persistent=False)

    def transitions(self) -> Tensor:
        return self.weights + self.rules

    def log_sum(self, emissions: Tensor) -> Tensor:
        """Log of the summed weight of all paths, [batch], for emissions [batch, time, labels]."""
        table = self.transitions()
        step = table[:-1].exp()
        top = emissions.max(dim=2, keepdim=True).values
        strength = (emissions - top).exp()
        state = strength[:, 0] * table[-1].exp()
        total = state.sum(1, keepdim=True).clamp_min(1e-30)
        logs = [total.log()]
        state = state / total
        for time in range(1, emissions.shape[1]):
            state = (state @ step) * strength[:, time]
            total = state.sum(1, keepdim=True).clamp_min(1e-30)
            logs.append(total.log())
            state = state / total
        return torch.cat(logs, 1).sum(1) + top.sum((1, 2))

    def loss(self, emissions: Tensor, allowed: Tensor) -> Tensor:
        """Negative log likelihood of the allowed paths, [batch]; `allowed` is boolean [batch, time, labels]."""
        both = torch.cat([emissions, emissions.masked_fill(~allowed, NEVER)])
        total, inside = self.log_sum(both).chunk(2)
        return total - inside

    def soft_loss(self, emissions: Tensor, each: Tensor, pairs: Tensor) -> Tensor:
        """Cross-entropy to a distribution over paths, [batch], given by its labels [batch, time, labels] and pairs [batch, labels + 1, labels]."""
        return self.log_sum(emissions) - (emissions * each).sum((1, 2)) - (self.weights * pairs).sum((1, 2))

    @torch.no_grad()
    def best(self, emissions: Tensor) -> Tensor:
        """The heaviest path, [batch, time], for sentences of one length."""
        table = self.transitions()
        score = emissions[:, 0] + table[-1]
        back = []
        for time in range(1, emissions.shape[1]):
            score, source = (score[:, :, None] + table[:-1]).max(1)
            score = score + emissions[:, time]
            back.append(source)
        path = [score.argmax(1)]
        for source in reversed(back):
            path.append(source.gather(1, path[-1][:, None])[:, 0])
        return torch.stack(path[::-1], 1)


class Tagger(nn.Module):
    def __init__(self, vectors: Tensor, heads: dict[str, list[str]], hidden: int = 200, filters: int = 64):
        super().__init__()
        self.hidden, self.filters = hidden, filters
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=False, sparse=True)
        self.letters = nn.Embedding(len(CHARACTERS) + 2, 24, padding_idx=0)
        self.convolution = nn.Conv1d(24, filters, 3, padding=1)
        width = vectors.shape[1] + filters + FEATURES
        self.first = nn.LSTM(width, hidden, bidirectional=True, batch_first=True)
        self.second = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        self.names = {head: labels(kinds) for head, kinds in heads.items()}
        self.outputs = nn.ModuleDict({head: nn.Linear(2 * hidden, len(names)) for head, names in self.names.items()})
        self.crfs = nn.ModuleDict({head: Crf(names) for head, names in self.names.items()})
        self.drop_in, self.drop_out = 0.3, 0.4

    def spell(self, unique: Tensor) -> Tensor:
        """[words, filters] for the letters of distinct words [words, LETTERS]."""
        assert unique.shape[1] == LETTERS
        spread = self.letters(unique).transpose(1, 2)
        return torch.relu(self.convolution(spread)).max(2).values

    def _drop(self, value: Tensor, rate: float) -> Tensor:
        """The same units dropped at every word of a sentence (variational dropout)."""
        if not self.training:
            return value
        keep = torch.rand(value.shape[0], 1, value.shape[2]) > rate
        return value * keep / (1 - rate)

    def encode(self, word: Tensor, unique: Tensor, spelling: Tensor, features: Tensor) -> Tensor:
        """[batch, time, 2 hidden]; `spelling` [batch, time] points into `unique`."""
        row = torch.cat([self.vectors(word), self.spell(unique)[spelling], features], 2)
        first = self.first(self._drop(row, self.drop_in))[0]
        second = self.second(self._drop(first, self.drop_out))[0]
        return self._drop(second, self.drop_out)

    def emissions(self, head: str, encoded: Tensor) -> Tensor:
        return self.outputs[head](encoded)


class WindowTagger(Tagger):
    """The baseline: the same features and CRF without recurrence, each word with two neighbours on either side."""

    def __init__(self, vectors: Tensor, heads: dict[str, list[str]], hidden: int = 200, filters: int = 64):
        super().__init__(vectors, heads, hidden, filters)
        width = 5 * self.first.input_size
        del self.first, self.second
        self.outputs = nn.ModuleDict({head: nn.Linear(width, len(names)) for head, names in self.names.items()})

    def encode(self, word: Tensor, unique: Tensor, spelling: Tensor, features: Tensor) -> Tensor:
        row = self._drop(torch.cat([self.vectors(word), self.spell(unique)[spelling], features], 2), self.drop_in)
        padded = nn.functional.pad(row, (0, 0, 2, 2))
        return torch.cat([padded[:, at : at + row.shape[1]] for at in range(5)], 2)
