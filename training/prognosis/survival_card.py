"""Model cards and made-up patients of the disease-specific survival models."""

VERSION = "1.2.0"
CARD = """# {name}: {title}

Written to the items of TRIPOD+AI.

- **Source**: R's survival package, `{file}`: {cohort}; {n} patients, {events} events. {citation}.
- **Outcome**: {outcome}. Horizons: {horizons}.
- **Inputs**: {inputs}. Treatment is never an input, nor race. Missing stays missing and has its own weight where the cohort had missing values; a sex or group that is not known counts as the cohort's mean, and widens the interval.
- **Model**: {model}, log hazard ratios; the baseline is Breslow's. Compared by five-fold cross-validation (C-index, mean within folds, {divisions}): {compared}. The simplest within 0.003 of the best, or with the best Brier score, is kept.
- **Figures** (out of fold): C {c:.3f}, calibration slope {slope:.2f}, expected calibration error {ece:.3f} and Brier score {brier:.3f} at {main}.{external} All figures: auscult.json.
- **Calibration by horizon** (out of fold): {calibration}. In brackets what chance alone gives a model whose risks are right, here: the middle and the 95th percentile. Where it is over 0.02, an error under 0.02 can't be shown with so few patients.
- **Interval**: 90 %, for the patient's risk: 40 bootstrap refits of the whole model, widened until 90 % of other refits fall inside ({covered:.1%} of those that did not set the width), inputs missing that the cohort always had, distance from the cohort.
- **Contributions**: exact, on the log hazard scale; with the base they sum to the model's score. Directions were checked against clinical sense (`sense` in survival_sets.py){paradoxes}.
- **It can't see**: {blind}.
- **Limits**: {limits}
- **Make it again**: `python training/prognosis/survival_models.py {name}` (seeded, CPU).
"""
RIGHT = "a model whose risks are right, by chance"
NAMES = {"simple": "Cox regression on straight lines", "curved": "penalised Cox regression with linear splines", "boosted": "boosted trees on the Cox likelihood"}


def card(name, spec, inputs, metrics, n, events):
    """The card's text; every figure from the package's own `metrics`, `inputs`: those that the kept model reads."""
    own = {m["measure"]: m["value"] for m in metrics if not m["split"].startswith("another")}
    outside = {m["measure"].split(" ", 1)[1]: m["value"] for m in metrics if m["split"].startswith("another")}
    main = spec["main"]
    rivals = {kind: own.get(f"{main} C-index of the {kind} model, not shipped", own[f"{main} C-index"]) for kind in NAMES}
    kept = next(kind for kind in NAMES if f"{main} C-index of the {kind} model, not shipped" not in own)
    by_day = [f"{day} slope {own[f'{day} calibration-slope']:.2f}, error {own[f'{day} ece']:.3f} ({own[f'{day} ece of {RIGHT}']:.3f}, {own[f'{day} ece 95th percentile of {RIGHT}']:.3f})" for day in spec["days"]]
    return CARD.format(
        name=name, title=spec["title"], file=spec["files"], cohort=spec["cohort"], n=n, events=events, citation=spec["citation"], outcome=spec["outcome"], horizons=", ".join(spec["days"]),
        inputs=", ".join(i["label"] for i in inputs), model=NAMES[kept], divisions="ten divisions" if n < 500 else "three divisions" if n < 5000 else "one division", compared="; ".join(f"{NAMES[kind]} {c:.4f}" for kind, c in rivals.items()),
        c=own[f"{main} C-index"], slope=own[f"{main} calibration-slope"], ece=own[f"{main} ece"], brier=own[f"{main} brier"], main=main, covered=own[f"{main} coverage of the 90 % interval"], calibration="; ".join(by_day),
        external=f" On another cohort ({spec['external'][2]}): C {outside['C-index']:.3f}, slope {outside['calibration-slope']:.2f}, calibration error {outside['ece']:.3f}." if outside else "",
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
