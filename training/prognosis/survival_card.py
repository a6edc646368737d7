"""Model cards and made-up patients of the disease-specific survival models."""

CARD = """# {name}: {title}

Written to the items of TRIPOD+AI.

- **Source**: R's survival package, `{file}`: {cohort}; {n} patients, {events} events. {citation}.
- **Outcome**: {outcome}. Horizons: {horizons}.
- **Inputs**: {inputs}. Treatment is never an input, nor race. Missing stays missing and has its own weight where the cohort had missing values.
- **Model**: {model}, log hazard ratios; the baseline is Breslow's. Compared by five-fold cross-validation (C-index, mean within folds, {divisions}): {compared}. The simplest within 0.003 of the best, or with the best Brier score, is kept.
- **Figures** (out of fold): C {c:.3f}, calibration slope {slope:.2f}, expected calibration error {ece:.3f} and Brier score {brier:.3f} at {main}.{external} All figures: auscult.json.
- **Calibration by horizon** (out of fold): {calibration}. In brackets what chance alone gives a model whose risks are right, here: the middle and the 95th percentile. Where it is over 0.02, an error under 0.02 can't be shown with so few patients.
- **Interval**: 90 %, for the patient's risk: 40 bootstrap refits of the whole model, widened until 90 % of other refits fall inside ({covered:.1%} of those that did not set the width), inputs missing that the cohort always had, distance from the cohort.
- **Contributions**: exact, on the log hazard scale; with the base they sum to the model's score. Directions were checked against clinical sense (`sense` in survival_sets.py){paradoxes}.
- **It can't see**: {blind}.
- **Limits**: {limits}
- **Make it again**: `python training/prognosis/survival_models.py {name}` (seeded, CPU).
"""
NAMES = {"simple": "Cox regression on straight lines", "curved": "penalised Cox regression with linear splines", "boosted": "boosted trees on the Cox likelihood"}


def card(name, spec, scored, kept, covered, n, events, metrics):
    outside = {m["measure"].split(" ", 1)[1]: m for m in metrics if m["split"].startswith("another")}
    own = {m["measure"]: m["value"] for m in metrics if not m["split"].startswith("another")}
    by_chance = lambda day: f"{own[f'{day} ece of a model whose risks are right, by chance']:.3f}, {own[f'{day} ece 95th percentile of a model whose risks are right, by chance']:.3f}"
    ranged = lambda m, digits: f"{m['value']:.{digits}f} (95 % {m['low']:.{digits}f} to {m['high']:.{digits}f})"
    file = spec["external"][2] if "external" in spec else ""
    return CARD.format(
        divisions="ten divisions" if n < 500 else "three divisions" if n < 5000 else "one division", calibration="; ".join(f"{day} slope {own[f'{day} calibration-slope']:.2f}, error {own[f'{day} ece']:.3f} ({by_chance(day)})" for day in spec["days"]), name=name, title=spec["title"], file=spec["files"], cohort=spec["cohort"], n=n, events=events, citation=spec["citation"], outcome=spec["outcome"], horizons=", ".join(spec["days"]),
        inputs=", ".join(i["label"] for i in spec["inputs"]), model=NAMES[kept], compared="; ".join(f"{NAMES[k]} {s['c']:.4f}" for k, s in scored.items()),
        c=scored[kept]["c"], slope=scored[kept]["slope"], ece=scored[kept]["ece"], brier=scored[kept]["brier"], main=spec["main"], covered=covered,
        external=f" On another cohort ({file}): C {ranged(outside['C-index'], 3)}, slope {ranged(outside['calibration-slope'], 2)}, calibration error {ranged(outside['ece'], 3)}." if outside else "",
        paradoxes="; named: " + " ".join(p["note"] for p in spec["paradoxes"]) if spec.get("paradoxes") else "", blind=", ".join(spec["blind"]), limits=" ".join(spec["limits"]),
    )


def parity(inputs):
    """Patients invented for tests: in the middle, at the edges, with words for options, with nothing."""
    def patient(share, option):
        out = {}
        for spec in inputs:
            if spec["kind"] == "number":
                low, high = spec["low"], spec["high"]
                value = low + share * (high - low)
                out[spec["name"]] = round(value, 2) if high - low < 50 else round(value)
            else:
                out[spec["name"]] = spec["options"][option % len(spec["options"])]
        return {"features": out}

    first = patient(0.3, 0)
    fewer = {"features": {k: v for i, (k, v) in enumerate(patient(0.45, 1)["features"].items()) if i % 2 == 0}}
    return [first, patient(0.5, 1), patient(0.9, 2), fewer, {"features": {}}]
