# Which small data sets have no maximum-likelihood estimates in a (cumulative) logit model: by linear programming (Konis 2007).
# Prints separation.json. kind: "none"; "quasi-complete": some direction lowers no row's likelihood and raises some; "complete": raises all.
import json
import platform

import numpy
import scipy
from scipy.optimize import linprog

generator = numpy.random.default_rng(20240501)


def margins(x, y):
    categories = sorted(set(y))
    thresholds = len(categories) - 1
    rows = []
    for row, answer in zip(x, y):
        k = categories.index(answer)
        if k < thresholds:
            rows.append([-v for v in row] + [float(t == k) for t in range(thresholds)])
        if k > 0:
            rows.append(list(row) + [-float(t == k - 1) for t in range(thresholds)])
    return numpy.array(rows)


def kind(x, y):
    m = margins(x, y)
    size = m.shape[1]
    bounds = [(-1, 1)] * size
    some = linprog(-m.sum(axis=0), A_ub=-m, b_ub=numpy.zeros(len(m)), bounds=bounds, method="highs")
    if -some.fun < 1e-9:
        return "none"
    least = numpy.hstack([-m, numpy.ones((len(m), 1))])
    every = linprog(numpy.append(numpy.zeros(size), -1), A_ub=least, b_ub=numpy.zeros(len(m)), bounds=bounds + [(None, 1)], method="highs")
    return "complete" if -every.fun > 1e-9 else "quasi-complete"


def regular(x, y):
    full = numpy.column_stack([numpy.ones(len(x)), x])
    return len(set(y)) > 1 and numpy.linalg.matrix_rank(full) == full.shape[1]


sets = []
wanted = {(c, k): 12 for c in (2, 3, 5) for k in ("none", "quasi-complete", "complete")}
while any(left > 0 for left in wanted.values()):
    categories = int(generator.choice([2, 3, 5]))
    n = int(generator.integers(10, 31))
    p = int(generator.integers(1, 4))
    # Few values make ties on the border; two columns in three are ratings, one is yes or no.
    x = numpy.column_stack([generator.integers(0, 2, n) if generator.random() < 0.33 else generator.integers(1, 6, n) for _ in range(p)])
    noise = generator.choice([0.0, 0.3, 1.0, 2.0])
    latent = x @ generator.choice([-1.0, 0.0, 1.0, 1.0], p) + noise * generator.normal(size=n)
    y = numpy.digitize(latent, numpy.quantile(latent, numpy.linspace(0, 1, categories + 1)[1:-1])).tolist()
    if len(set(y)) != categories or not regular(x, y):
        continue
    found = kind(x.tolist(), y)
    if wanted[categories, found] == 0:
        continue
    wanted[categories, found] -= 1
    alone = [j for j in range(p) if kind(x[:, [j]].tolist(), y) != "none"]
    sets.append({"kind": found, "predictors": x.T.tolist(), "outcome": y, "alone": alone})

print(json.dumps({"versions": {"python": platform.python_version(), "scipy": scipy.__version__, "numpy": numpy.__version__}, "sets": sets}))
