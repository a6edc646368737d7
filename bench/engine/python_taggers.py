"""spaCy and PyTorch on the same notes: JSON {notes: [...]} on stdin, one JSON object on stdout. Random weights: speed and memory only.

spaCy: the English tokenizer, its usual tok2vec (4 layers x 96) and a named-entity parser, as its small models are built.
PyTorch: a DistilBERT-size token classifier (6 layers x 768) of the transformers library, a sentence at a time, fp32.
Each is left out where its library is not there. `cpu`: processor milliseconds a note; `seconds`: by the clock; `megabytes`: resident.
"""

import json
import re
import sys
import time


def measured(notes, read):
    read(notes[0])
    clock, cpu = time.perf_counter(), time.process_time()
    for note in notes[1:]:
        read(note)
    count = len(notes) - 1
    return {
        "documentsASecond": count / (time.perf_counter() - clock),
        "cpu": (time.process_time() - cpu) * 1000 / count,
        "megabytes": resident(),
    }


def resident():
    """Megabytes now. The peak that getrusage tells begins with the size of the process that started this one."""
    with open("/proc/self/status") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def spacy_reader(notes):
    import spacy

    made = spacy.blank("en")
    made.add_pipe("tok2vec")
    ner = made.add_pipe("ner", config={"model": {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}}})
    for label in ("PROBLEM", "DRUG", "TEST"):
        ner.add_label(label)
    made.initialize()
    return made


def torch_reader(notes):
    import torch
    from transformers import DistilBertConfig, DistilBertForTokenClassification

    size = 8000
    model = DistilBertForTokenClassification(DistilBertConfig(vocab_size=size, num_labels=9)).eval()

    def read(note):
        with torch.inference_mode():
            for sentence in re.split(r"(?<=[.!?])\s+|\n+", note):
                words = re.findall(r"\w{1,6}|[^\w\s]", sentence)[:500]
                if words:
                    model(torch.tensor([[hash(word) % size for word in words]])).logits.argmax(2)

    return read


def main():
    notes = json.load(sys.stdin)["notes"]
    only = sys.argv[1]
    try:
        read = {"spacy": spacy_reader, "torch": torch_reader}[only](notes)
    except ImportError:
        print("null")
        return
    print(json.dumps(measured(notes, read)))


main()
