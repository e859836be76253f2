# PLS path models estimated from rows and scores, as the algorithm is usually told, with case weights: an oracle for the estimate from
# moments alone. Seven constructs, 24 items, 12 paths (the ECSI model) on made-up answers. Prints plsScores.json.
#   inner estimate: path (predecessors by multiple regression, successors by correlation), factorial (correlations), centroid (their signs)
#   outer estimate: A (correlations of items and inner estimate), B (multiple regression of the inner estimate on the items)
# Source of the algorithm: Tenenhaus et al. (2005), CSDA 48; of rhoA and PLSc: Dijkstra & Henseler (2015), MISQ 39.
import json
import platform

import numpy as np

BLOCKS = {
    "Image": 5,
    "Expectations": 3,
    "Quality": 7,
    "Value": 2,
    "Satisfaction": 3,
    "Complaints": 1,
    "Loyalty": 3,
}
PATHS = [
    ("Image", "Expectations"),
    ("Image", "Satisfaction"),
    ("Image", "Loyalty"),
    ("Expectations", "Quality"),
    ("Expectations", "Value"),
    ("Expectations", "Satisfaction"),
    ("Quality", "Value"),
    ("Quality", "Satisfaction"),
    ("Value", "Satisfaction"),
    ("Satisfaction", "Complaints"),
    ("Satisfaction", "Loyalty"),
    ("Complaints", "Loyalty"),
]
NAMES = list(BLOCKS)
ROWS = 250

generator = np.random.default_rng(20261128)


def answers():
    latent = {}
    for name in NAMES:
        score = generator.normal(size=ROWS)
        for source, target in PATHS:
            if target == name:
                score = score + 0.45 * latent[source]
        latent[name] = score / score.std()
    columns, items = [], {}
    for name, size in BLOCKS.items():
        items[name] = []
        for i in range(size):
            loading = 0.85 - 0.07 * i
            noise = np.sqrt(1 - loading**2)
            value = 5 + 2 * (loading * latent[name] + noise * generator.normal(size=ROWS))
            items[name].append(len(columns))
            columns.append(np.clip(np.round(value), 1, 10))
    return np.column_stack(columns), items


X, ITEMS = answers()
WEIGHTS = np.round(0.5 + generator.random(ROWS) * 1.5, 3)


def moments(weights):
    w = weights / weights.mean()
    means = (w[:, None] * X).sum(axis=0) / ROWS
    centred = X - means
    return means, (w[:, None] * centred).T @ centred / (ROWS - 1)


def standardise(values, weights):
    w = weights / weights.sum()
    centred = values - (w[:, None] * values).sum(axis=0)
    return centred / np.sqrt((w[:, None] * centred**2).sum(axis=0))


def estimate(modes, scheme, weights):
    w = weights / weights.sum()
    z = standardise(X, weights)
    correlate = lambda a, b: (w * a * b).sum() / np.sqrt((w * a * a).sum() * (w * b * b).sum())
    root = np.sqrt(w)[:, None]
    solve = lambda a, b: np.linalg.lstsq(root * a, root[:, 0] * b, rcond=None)[0]
    unit = lambda score: score / np.sqrt((w * score**2).sum())

    outer = {name: np.ones(len(ITEMS[name])) for name in NAMES}
    for iteration in range(5000):
        scores = {name: unit(z[:, ITEMS[name]] @ outer[name]) for name in NAMES}
        change = 0.0
        new = {}
        for name in NAMES:
            before = [s for s, t in PATHS if t == name]
            after = [t for s, t in PATHS if s == name]
            inner = np.zeros(ROWS)
            if scheme == "path":
                if before:
                    predecessors = np.column_stack([scores[s] for s in before])
                    inner += predecessors @ solve(predecessors, scores[name])
                for t in after:
                    inner += correlate(scores[name], scores[t]) * scores[t]
            else:
                for other in before + after:
                    r = correlate(scores[name], scores[other])
                    inner += (r if scheme == "factorial" else np.sign(r)) * scores[other]
            inner = unit(inner)
            block = z[:, ITEMS[name]]
            if modes.get(name, "A") == "A":
                v = np.array([(w * block[:, j] * inner).sum() for j in range(block.shape[1])])
            else:
                v = solve(block, inner)
            scale = np.sqrt((w * (block @ v) ** 2).sum())
            new[name] = v / scale
            old = outer[name] / np.sqrt((w * (block @ outer[name]) ** 2).sum())
            change = max(change, np.abs(new[name] - old).max())
        outer = new
        if change < 1e-14:
            break
    scores = {name: unit(z[:, ITEMS[name]] @ outer[name]) for name in NAMES}
    for name in NAMES:  # most loadings positive; in a tie the first
        loadings = np.array([correlate(z[:, j], scores[name]) for j in ITEMS[name]])
        positive, negative = (loadings > 0).sum(), (loadings < 0).sum()
        if negative > positive or (negative == positive and loadings[0] < 0):
            scores[name] = -scores[name]
            outer[name] = -outer[name]

    coefficients = np.zeros((len(NAMES), len(NAMES)))
    r_squared, inner_vif = {}, {}
    for j, name in enumerate(NAMES):
        before = [s for s, t in PATHS if t == name]
        if not before:
            continue
        predecessors = np.column_stack([scores[s] for s in before])
        beta = solve(predecessors, scores[name])
        for s, b in zip(before, beta):
            coefficients[NAMES.index(s), j] = b
        fitted = predecessors @ beta
        r_squared[name] = float((w * fitted**2).sum())
        for k, s in enumerate(before):
            others = np.delete(predecessors, k, axis=1)
            explained = 0.0
            if others.shape[1] > 0:
                explained = (w * (others @ solve(others, predecessors[:, k])) ** 2).sum()
            inner_vif[f"{s}>{name}"] = float(1 / (1 - explained))
    total, power = np.zeros_like(coefficients), np.eye(len(NAMES))
    for _ in NAMES:
        power = power @ coefficients
        total += power

    rho_a, ave, rho_c = {}, {}, {}
    correlation = (w[:, None] * z).T @ z
    for name in NAMES:
        index = ITEMS[name]
        if len(index) < 2:
            continue
        loadings = np.array([correlate(z[:, j], scores[name]) for j in index])
        ave[name] = float((loadings**2).mean())
        rho_c[name] = float(loadings.sum() ** 2 / (loadings.sum() ** 2 + (1 - loadings**2).sum()))
        if modes.get(name, "A") == "A":
            v = outer[name][:, None]
            own = correlation[np.ix_(index, index)]
            hollow = own - np.diag(np.diag(own))
            outside = v @ v.T - np.diag((v @ v.T).diagonal())
            rho_a[name] = float((v.T @ v).item() ** 2 * (v.T @ hollow @ v).item() / (v.T @ outside @ v).item())

    # PLSc: correlations of the scores of Mode A blocks divided by sqrt(rhoA), then the regressions on these.
    reliability = np.array([rho_a.get(name, 1.0) for name in NAMES])
    construct_r = np.array([[correlate(scores[a], scores[b]) for b in NAMES] for a in NAMES])
    attenuation = np.sqrt(np.outer(reliability, reliability))
    np.fill_diagonal(attenuation, 1)
    consistent_r = construct_r / attenuation
    consistent = {}
    consistent_r_squared = {}
    for name in NAMES:
        before = [NAMES.index(s) for s, t in PATHS if t == name]
        if not before:
            continue
        own = consistent_r[before, NAMES.index(name)]
        beta = np.linalg.solve(consistent_r[np.ix_(before, before)], own)
        consistent_r_squared[name] = float(beta @ own)
        for s, b in zip(before, beta):
            consistent[f"{NAMES[s]}>{name}"] = float(b)

    return {
        "modes": modes,
        "scheme": scheme,
        "weights": {name: outer[name].tolist() for name in NAMES},
        "loadings": {name: [correlate(z[:, j], scores[name]) for j in ITEMS[name]] for name in NAMES},
        "crossLoadings": [[correlate(z[:, j], scores[name]) for name in NAMES] for j in range(X.shape[1])],
        "paths": {f"{s}>{t}": coefficients[NAMES.index(s), NAMES.index(t)] for s, t in PATHS},
        "totalEffects": {
            f"{a}>{b}": total[i, j] for i, a in enumerate(NAMES) for j, b in enumerate(NAMES) if total[i, j] != 0
        },
        "rSquared": r_squared,
        "vif": inner_vif,
        "rhoA": rho_a,
        "rhoC": rho_c,
        "ave": ave,
        "consistentPaths": consistent,
        "consistentRSquared": consistent_r_squared,
    }


def case(modes, scheme, weights):
    means, covariance = moments(weights)
    return {
        "moments": {"n": ROWS, "means": means.tolist(), "covariance": covariance.tolist()},
        **estimate(modes, scheme, weights),
    }


def groups(weights):
    """Paths in two groups, and the steps of MICOM (Henseler, Ringle & Sarstedt 2016) that need figures."""
    first = np.arange(ROWS) % 3 == 0
    own = [estimate({}, "path", np.where(part, weights, 0)) for part in (first, ~first)]
    pooled = estimate({}, "path", weights)
    z = standardise(X, weights)
    w = weights / weights.sum()
    result = {"first": first.astype(int).tolist(), "paths": [each["paths"] for each in own]}
    result["compositional"], result["means"], result["logVariances"] = {}, {}, {}
    for name in NAMES:
        block = z[:, ITEMS[name]]
        a, b = (block @ np.array(each["weights"][name]) for each in own)
        result["compositional"][name] = float((w * a * b).sum() / np.sqrt((w * a * a).sum() * (w * b * b).sum()))
        score = block @ np.array(pooled["weights"][name])
        means, variances = [], []
        for part in (first, ~first):
            u = np.where(part, weights, 0) / weights[part].sum()
            mean = (u * score).sum()
            means.append(mean)
            variances.append((u * (score - mean) ** 2).sum())
        result["means"][name] = float(means[0] - means[1])
        result["logVariances"][name] = float(np.log(variances[0] / variances[1]))
    return result


def prediction(weights, folds, earliest):
    """Prediction of answers left out, fold by fold (Shmueli et al. 2016), and by least squares on the items themselves."""
    fold = np.arange(ROWS) % folds
    endogenous = [name for name in NAMES if any(t == name for _, t in PATHS)]
    targets = [j for name in endogenous for j in ITEMS[name]]
    owner = {j: name for name in endogenous for j in ITEMS[name]}
    predicted, linear, naive = (np.zeros((ROWS, X.shape[1])) for _ in range(3))
    for f in range(folds):
        train = np.where(fold == f, 0, weights)
        out = fold == f
        model = estimate({}, "path", train)
        u = train / train.sum()
        mean = (u[:, None] * X).sum(axis=0)
        sd = np.sqrt((u[:, None] * (X - mean) ** 2).sum(axis=0))
        z = (X[out] - mean) / sd
        scores = {name: z[:, ITEMS[name]] @ np.array(model["weights"][name]) for name in NAMES}
        expected = dict(scores)
        for name in NAMES:  # in causal order
            before = [s for s, t in PATHS if t == name]
            if before:
                known = expected if earliest else scores
                expected[name] = sum(model["paths"][f"{s}>{name}"] * known[s] for s in before)
        for j in targets:
            loading = model["loadings"][owner[j]][ITEMS[owner[j]].index(j)]
            predicted[out, j] = mean[j] + sd[j] * loading * expected[owner[j]]
            naive[out, j] = mean[j]
            if earliest:
                before = [n for n in NAMES if n not in endogenous]
            else:
                before = [s for s, t in PATHS if t == owner[j]]
            columns = [i for s in before for i in ITEMS[s]]
            inside = fold != f
            design = np.column_stack([np.ones(inside.sum()), X[inside][:, columns]])
            root = np.sqrt(weights[inside])
            beta = np.linalg.lstsq(root[:, None] * design, root * X[inside][:, j], rcond=None)[0]
            linear[out, j] = np.column_stack([np.ones(out.sum()), X[out][:, columns]]) @ beta
    w = weights / weights.sum()
    rows = {}
    for j in targets:
        square = lambda p: float((w * (X[:, j] - p[:, j]) ** 2).sum())
        absolute = lambda p: float((w * np.abs(X[:, j] - p[:, j])).sum())
        rows[str(j)] = {
            "rmse": np.sqrt(square(predicted)),
            "mae": absolute(predicted),
            "qSquared": 1 - square(predicted) / square(naive),
            "linearRmse": np.sqrt(square(linear)),
            "linearMae": absolute(linear),
            "linearQSquared": 1 - square(linear) / square(naive),
        }
    return rows


EQUAL = np.ones(ROWS)
FORMATIVE = {"Image": "B", "Quality": "B"}
print(
    json.dumps(
        {
            "versions": {"python": platform.python_version(), "numpy": np.__version__},
            "items": {name: [f"{name}{i + 1}" for i in range(size)] for name, size in BLOCKS.items()},
            "paths": PATHS,
            "answers": X.astype(int).T.tolist(),
            "caseWeights": WEIGHTS.tolist(),
            "groups": {"equal": groups(EQUAL), "weighted": groups(WEIGHTS)},
            "prediction": {
                "direct": prediction(EQUAL, 5, False),
                "earliest": prediction(EQUAL, 5, True),
                "weighted": prediction(WEIGHTS, 5, False),
            },
            "cases": {
                "path": case({}, "path", EQUAL),
                "factorial": case({}, "factorial", EQUAL),
                "centroid": case({}, "centroid", EQUAL),
                "formative": case(FORMATIVE, "path", EQUAL),
                "formativeCentroid": case(FORMATIVE, "centroid", EQUAL),
                "weighted": case({}, "path", WEIGHTS),
                "weightedFormative": case(FORMATIVE, "factorial", WEIGHTS),
            },
        }
    )
)
