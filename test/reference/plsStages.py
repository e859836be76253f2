# Two-stage higher-order constructs and moderation from rows and scores, step by step as a person would do it: estimate, form scores, put
# them in as columns, estimate again. An oracle for both stages from moments alone. The answers are made up. Prints plsStages.json.
# Method: Sarstedt et al. (2019), AMJ 27(3); Henseler & Chin (2010), SEM 17(1).
import json
import platform

import numpy as np

ROWS = 200
generator = np.random.default_rng(20261129)


def column(score, loading):
    return np.clip(np.round(5.5 + 2 * (loading * score + np.sqrt(1 - loading**2) * generator.normal(size=ROWS))), 1, 10)


service = generator.normal(size=ROWS)
speed = 0.8 * service + 0.6 * generator.normal(size=ROWS)
staff = 0.7 * service + 0.7 * generator.normal(size=ROWS)
price = generator.normal(size=ROWS)
loyalty = 0.5 * service + 0.3 * price + 0.35 * service * price + 0.7 * generator.normal(size=ROWS)
loyalty = loyalty / loyalty.std()
ITEMS = {
    "Speed": [column(speed, 0.85), column(speed, 0.75), column(speed, 0.7)],
    "Staff": [column(staff, 0.8), column(staff, 0.85)],
    "Price": [column(price, 0.9), column(price, 0.8)],
    "Loyalty": [column(loyalty, 0.85), column(loyalty, 0.8), column(loyalty, 0.7)],
}
ITEMS = {name: np.column_stack(columns) for name, columns in ITEMS.items()}
WEIGHTS = np.round(0.5 + 1.5 * generator.random(ROWS), 3)


def standardise(values, w):
    centred = values - (w[:, None] * values).sum(axis=0)
    return centred / np.sqrt((w[:, None] * centred**2).sum(axis=0))


def pls(blocks, paths, weights):
    """Mode A, path scheme."""
    w = weights / weights.sum()
    z = {name: standardise(block, w) for name, block in blocks.items()}
    root = np.sqrt(w)[:, None]
    solve = lambda a, b: np.linalg.lstsq(root * a, root[:, 0] * b, rcond=None)[0]
    unit = lambda score: score / np.sqrt((w * score**2).sum())
    outer = {name: np.ones(block.shape[1]) for name, block in z.items()}
    for _ in range(3000):
        scores = {name: unit(z[name] @ outer[name]) for name in z}
        new = {}
        for name in z:
            before = [s for s, t in paths if t == name]
            inner = np.zeros(ROWS)
            if before:
                predecessors = np.column_stack([scores[s] for s in before])
                inner += predecessors @ solve(predecessors, scores[name])
            for t in [t for s, t in paths if s == name]:
                inner += (w * scores[name] * scores[t]).sum() * scores[t]
            v = z[name].T @ (w * inner)
            new[name] = v / np.sqrt((w * (z[name] @ v) ** 2).sum())
        change = max(np.abs(new[n] - outer[n]).max() for n in z)
        outer = new
        if change < 1e-14:
            break
    scores = {name: unit(z[name] @ outer[name]) for name in z}
    result = {}
    for name in z:
        before = [s for s, t in paths if t == name]
        if before:
            predecessors = np.column_stack([scores[s] for s in before])
            for s, b in zip(before, solve(predecessors, scores[name])):
                result[f"{s}>{name}"] = float(b)
    return result, scores, {name: v.tolist() for name, v in outer.items()}


def higher_order(weights):
    first = [("Speed", "Loyalty"), ("Staff", "Loyalty"), ("Price", "Loyalty")]
    _, scores, parts = pls(ITEMS, first, weights)
    blocks = {
        "Service": np.column_stack([scores["Speed"], scores["Staff"]]),
        "Price": ITEMS["Price"],
        "Loyalty": ITEMS["Loyalty"],
    }
    paths, _, outer = pls(blocks, [("Service", "Loyalty"), ("Price", "Loyalty")], weights)
    return {"paths": paths, "weights": outer, "parts": {n: parts[n] for n in ("Speed", "Staff")}}


def repeated():
    blocks = {
        "Speed": ITEMS["Speed"],
        "Staff": ITEMS["Staff"],
        "Service": np.column_stack([ITEMS["Speed"], ITEMS["Staff"]]),
        "Price": ITEMS["Price"],
        "Loyalty": ITEMS["Loyalty"],
    }
    arrows = [("Service", "Loyalty"), ("Price", "Loyalty"), ("Service", "Speed"), ("Service", "Staff")]
    paths, _, outer = pls(blocks, arrows, np.ones(ROWS))
    return {"paths": paths, "weights": outer}


def moderated(weights, by_items):
    main = [("Speed", "Loyalty"), ("Price", "Loyalty")]
    blocks = {name: ITEMS[name] for name in ("Speed", "Price", "Loyalty")}
    w = weights / weights.sum()
    if by_items:
        a, b = standardise(ITEMS["Speed"], w), standardise(ITEMS["Price"], w)
        product = np.column_stack([a[:, i] * b[:, j] for i in range(a.shape[1]) for j in range(b.shape[1])])
    else:
        _, scores, _ = pls(blocks, main, weights)
        product = (scores["Speed"] * scores["Price"])[:, None]
    paths, scores, outer = pls({**blocks, "Speed × Price": product}, [*main, ("Speed × Price", "Loyalty")], weights)
    result = {"paths": paths, "weights": outer}
    if not by_items:
        spread = np.sqrt((w * (product[:, 0] - (w * product[:, 0]).sum()) ** 2).sum())
        result["change"] = paths["Speed × Price>Loyalty"] / spread
    return result


EQUAL = np.ones(ROWS)
print(
    json.dumps(
        {
            "versions": {"python": platform.python_version(), "numpy": np.__version__},
            "answers": {
                f"{name}{i + 1}": block[:, i].astype(int).tolist()
                for name, block in ITEMS.items()
                for i in range(block.shape[1])
            },
            "caseWeights": WEIGHTS.tolist(),
            "higherOrder": higher_order(EQUAL),
            "higherOrderWeighted": higher_order(WEIGHTS),
            "repeated": repeated(),
            "moderated": moderated(EQUAL, False),
            "moderatedWeighted": moderated(WEIGHTS, False),
            "productIndicators": moderated(EQUAL, True),
        },
        ensure_ascii=False,
    )
)
