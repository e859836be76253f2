# Intervals of tied scores, exact permutation tests and equivalence by scipy and statsmodels.
# Run: /usr/bin/python3 test/reference/bootstrapScipy.py > test/reference/bootstrapScipy.json
import itertools
import json
import platform

import numpy as np
import scipy
import statsmodels
from scipy.stats import bootstrap, permutation_test
from scipy.stats._resampling import BootstrapResult, _bca_interval
from statsmodels.stats.weightstats import ttost_paired

METHODS = {"percentile": "percentile", "basic": "basic", "bca": "BCa"}


def net(values, axis=-1):
    """Promoters − detractors per answer, from +1, 0 and −1: exact, and heavily tied."""
    return 100.0 * values.sum(axis=axis) / values.shape[axis]


def answers(counts):
    promoters, passives, detractors = counts
    return np.array([1] * promoters + [0] * passives + [-1] * detractors)


def from_distribution(samples, statistic, distribution, methods=METHODS):
    """scipy's intervals of replicates that are given, so that nothing is left to chance."""
    given = BootstrapResult(None, distribution, None)
    result = {}
    for level in (0.8, 0.9, 0.95):
        result[str(level)] = {
            name: list(
                map(
                    float,
                    bootstrap(samples, statistic, n_resamples=0, bootstrap_result=given, confidence_level=level, method=method, vectorized=True, axis=-1).confidence_interval,
                )
            )
            for name, method in methods.items()
        }
    return result


rng = np.random.default_rng(20261122)

# One group: the replicates as promoters − detractors, whole numbers.
tied = []
for counts in ([24, 10, 6], [3, 5, 12], [58, 30, 12], [9, 2, 1]):
    values = answers(counts)
    n = len(values)
    drawn = rng.multinomial(n, np.array(counts) / n, size=999)
    keys = drawn[:, 0] - drawn[:, 2]
    distribution = 100.0 * keys / n
    acceleration = _bca_interval((values,), net, -1, 0.025, distribution, None)[2]
    tied.append(
        {
            "counts": counts,
            "keys": keys.tolist(),
            "acceleration": float(acceleration),
            # Where the ends stand among the replicates, before ties hide it.
            "probabilities": {
                str(level): [float(p) for p in _bca_interval((values,), net, -1, (1 - level) / 2, distribution, None)[:2]]
                for level in (0.8, 0.9, 0.95)
            },
            "intervals": from_distribution((values,), net, distribution),
        }
    )

# Two groups of unequal size: the difference of two scores.
first, second = [24, 10, 6], [3, 5, 12]


def difference(a, b, axis=-1):
    return net(a, axis) - net(b, axis)


pair = (answers(first), answers(second))
draws = [rng.multinomial(len(v), np.array(c) / len(v), size=999) for v, c in zip(pair, (first, second))]
keys = [d[:, 0] - d[:, 2] for d in draws]
# n₁n₂/100 · difference is a whole number.
whole = len(pair[1]) * keys[0] - len(pair[0]) * keys[1]
distribution = 100.0 * keys[0] / len(pair[0]) - 100.0 * keys[1] / len(pair[1])
observed = difference(*pair)
two = {
    "first": first,
    "second": second,
    "keys": [k.tolist() for k in keys],
    "acceleration": float(_bca_interval(pair, difference, -1, 0.025, distribution, None)[2]),
    # Comparing whole numbers keeps every tie, and so must the oracle: it is given the differences as whole numbers, on its own scale.
    "intervals": {
        level: {name: [end * 100 / (len(pair[0]) * len(pair[1])) for end in ends] for name, ends in methods.items()}
        for level, methods in from_distribution(
            pair,
            lambda a, b, axis=-1: np.round(difference(a, b, axis) * a.shape[axis] * b.shape[axis] / 100, 9),
            whole.astype(float),
        ).items()
    },
}

# Drawn by scipy itself, with several seeds.
drawn_counts = [24, 10, 6]
monte_carlo = {
    name: [
        list(map(float, bootstrap((answers(drawn_counts),), net, n_resamples=200000, batch=20000, confidence_level=0.95, method=method, vectorized=True, axis=-1, random_state=seed).confidence_interval))
        for seed in range(8)
    ]
    for name, method in METHODS.items()
}


def shares(statistics, observed):
    """Shares of all arrangements at least as far from 0; what differs by rounding only is equal."""
    rounding = 1e-9
    return {
        "two-sided": float(np.mean(np.abs(statistics) >= abs(observed) - rounding)),
        "greater": float(np.mean(statistics >= observed - rounding)),
        "less": float(np.mean(statistics <= observed + rounding)),
    }


# Every way to deal the values into groups of these sizes.
groups = []
for a, b in (
    ([9, 8, 10], [5, 6, 7, 3, 8]),
    ([4, 9], [5, 6, 7, 3, 8, 1, 2]),
    ([3, 5, 5, 7, 2, 4, 6], [8, 9]),
    ([0.1, 0.7, 0.4], [0.3, 0.2, 0.6, 0.1]),
    ([10, 9, 9, 10, 2], [10, 9, 3, 0, 9]),
):
    pooled = np.array(a + b, dtype=float)
    every = []
    for chosen in itertools.combinations(range(len(pooled)), len(a)):
        rest = [i for i in range(len(pooled)) if i not in chosen]
        every.append(pooled[list(chosen)].mean() - pooled[rest].mean())
    observed = float(np.mean(a) - np.mean(b))
    p = shares(np.array(every), observed)
    for side in ("greater", "less"):
        by_scipy = permutation_test((a, b), lambda u, v: np.mean(u) - np.mean(v), n_resamples=np.inf, alternative=side)
        assert abs(by_scipy.pvalue - p[side]) < 1e-12, (a, b, side)
    groups.append({"first": a, "second": b, "difference": observed, "arrangements": len(every), "p": p})

signs = []
for d in ([2, 1, 3, 0, 2], [1, -1, 4, 2, 5, -2, 3, 3], [0.3, -0.1, 0.2, 0.2, 0.6, 0.1], [1, 1, 1, -1, 0, 0, 1, 1, -1, 1]):
    values = np.array(d, dtype=float)
    every = np.array([np.mean(values * s) for s in itertools.product((1, -1), repeat=len(d))])
    signs.append({"differences": d, "mean": float(values.mean()), "arrangements": len(every), "p": shares(every, values.mean())})

equivalence = []
for d, low, high in (
    ([1.2, -0.4, 0.8, 0.3, -1.1, 0.6, 0.2, -0.5, 0.9, 0.1], -1, 1),
    ([4.2, 3.1, 5.0, 2.2, 4.4, 3.9], -2, 3),
    ([-4.2, -3.1, -5.0, -2.2, -4.4, -3.9], -5, 1),
):
    values = np.array(d)
    p, lower, upper = ttost_paired(values, np.zeros(len(d)), low, high)
    equivalence.append(
        {
            "estimate": float(values.mean()),
            "stdError": float(values.std(ddof=1) / np.sqrt(len(d))),
            "df": len(d) - 1,
            "margin": [low, high],
            "p": float(p),
            "low": [float(lower[0]), float(lower[1])],
            "high": [float(upper[0]), float(upper[1])],
            # The interval of level 90 %.
            "interval": list(map(float, scipy.stats.t.interval(0.9, len(d) - 1, values.mean(), scipy.stats.sem(values)))),
        }
    )

out = {
    "made": {
        "python": platform.python_version(),
        "scipy": scipy.__version__,
        "numpy": np.__version__,
        "statsmodels": statsmodels.__version__,
    },
    "tied": tied,
    "two": two,
    "monteCarlo": {"counts": drawn_counts, "resamples": 200000, "level": 0.95, "ends": monte_carlo},
    "groups": groups,
    "signs": signs,
    "equivalence": equivalence,
}
print("{\n" + ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in out.items()) + "\n}")
