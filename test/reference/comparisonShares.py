# Intervals and tests of differences, by statsmodels, and by mpmath in 30 digits along other roads than the library takes.
# Run: /usr/bin/python3 test/reference/comparisonShares.py > test/reference/comparisonShares.json
import itertools
import json
import platform

import mpmath as mp
import numpy as np
import scipy
import statsmodels
from mpmath import mpf
from statsmodels.stats.proportion import confint_proportions_2indep
from statsmodels.stats.weightstats import ttost_ind, ttost_paired

mp.mp.dps = 30

cases = [(8, 10, 3, 12), (0, 10, 0, 10), (10, 10, 3, 10), (10, 10, 0, 10), (48, 80, 56, 70), (1, 400, 9, 300), (37, 37, 36, 41)]


def two_shares(level):
    rows = []
    for xa, na, xb, nb in cases:
        # statsmodels has sample 1 less sample 2: b is the first.
        newcombe = confint_proportions_2indep(xb, nb, xa, na, method="newcomb", compare="diff", alpha=1 - level)
        caffo = confint_proportions_2indep(xb, nb, xa, na, method="agresti-caffo", compare="diff", alpha=1 - level)
        rows.append({"a": [xa, na], "b": [xb, nb], "level": level, "newcombe": list(map(float, newcombe)), "agrestiCaffo": list(map(float, caffo))})
    return rows


def wilson(x, n, z):
    """Both roots of n(x/n - p)^2 = z^2 p(1 - p), as roots of a polynomial."""
    p = mpf(x) / n
    roots = mp.polyroots([n + z * z, -(2 * n * p + z * z), n * p * p], maxsteps=200, extraprec=200)
    return sorted(mp.re(root) for root in roots)


def newcombe_statistic(xa, na, xb, nb, target):
    """The critical value at which the interval reaches the target, by a bracketing solver."""
    pa, pb = mpf(xa) / na, mpf(xb) / nb

    def gap(z):
        la, ua = wilson(xa, na, z)
        lb, ub = wilson(xb, nb, z)
        if pb - pa > target:
            return pb - pa - mp.sqrt((pb - lb) ** 2 + (ua - pa) ** 2) - target
        return pb - pa + mp.sqrt((ub - pb) ** 2 + (pa - la) ** 2) - target

    if pb - pa == target:
        return mpf(0)
    high = mpf(1)
    sign = gap(mpf("1e-12")) > 0
    while (gap(high) > 0) == sign:
        high *= 2
    z = mp.findroot(gap, (mpf("1e-12"), high), solver="anderson", tol=1e-40, maxsteps=500)
    return z if pb - pa > target else -z


def net_adjusted(a, b, z):
    """Half an answer of each kind is added to each group; moments of the -1/0/1 variable."""
    sides = []
    for p, d, n in (a, b):
        values = [(mpf(1), mpf(p) + mpf("0.5")), (mpf(-1), mpf(d) + mpf("0.5")), (mpf(0), mpf(n - p - d) + mpf("0.5"))]
        total = sum(w for _, w in values)
        mean = sum(v * w for v, w in values) / total
        variance = sum((v - mean) ** 2 * w for v, w in values) / total / total
        sides.append((mean, variance))
    d = sides[1][0] - sides[0][0]
    error = mp.sqrt(sides[0][1] + sides[1][1])
    return d - z * error, d + z * error, d / error


def paired_adjusted(changes, z):
    """Half a person of each possible change is added."""
    values = [(mpf(change), mpf(changes.get(change, 0)) + mpf("0.5")) for change in (-2, -1, 0, 1, 2)]
    total = sum(w for _, w in values)
    mean = sum(v * w for v, w in values) / total
    error = mp.sqrt(sum((v - mean) ** 2 * w for v, w in values) / total / total)
    return mean - z * error, mean + z * error, mean / error


def score_statistic(plus, minus, n, target):
    """(net - target)/sqrt(V/n) with the most likely shares for p - d = target, found from the likelihood itself."""
    zero = n - plus - minus
    low, high = max(mpf(0), -target), (1 - target) / 2
    lo, hi = low, high

    def slope(q):
        total = mpf(0)
        if plus:
            total += plus / (q + target)
        if minus:
            total += minus / q
        if zero:
            total -= 2 * zero / (1 - 2 * q - target)
        return total

    for _ in range(110):
        mid = (lo + hi) / 2
        if slope(mid) > 0:
            lo = mid
        else:
            hi = mid
    d = (lo + hi) / 2
    variance = 2 * d + target - target**2
    return (mpf(plus - minus) / n - target) / mp.sqrt(variance / n)


z95 = mp.sqrt(2) * mp.erfinv(mpf("0.95"))
rng = np.random.default_rng(20261124)
one = np.clip(np.round(rng.normal(5.0, 1.4, 40)), 1, 7)
other = np.clip(np.round(rng.normal(5.2, 1.1, 55)), 1, 7)
later = np.clip(one + np.round(rng.normal(0.1, 0.9, 40)), 1, 7)
welch = ttost_ind(other, one, -1, 1, usevar="unequal")
pair = ttost_paired(later, one, -0.5, 0.5)
nets = [((5, 2, 10), (3, 6, 12)), ((10, 0, 10), (10, 0, 10)), ((10, 0, 10), (0, 10, 10)), ((180, 90, 400), (160, 120, 350))]
changes = [{-2: 1, -1: 3, 0: 10, 1: 6, 2: 2}, {0: 15}, {2: 8}]

json.dump(
    {
        "made": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__, "mpmath": mp.__version__},
        "shares": two_shares(0.95) + two_shares(0.8),
        "statistics": [
            {"a": [xa, na], "b": [xb, nb], "target": float(target), "value": float(newcombe_statistic(xa, na, xb, nb, target))}
            for (xa, na, xb, nb), target in itertools.product(cases[:2] + cases[3:6], [mpf(0), mpf("-0.125"), mpf("0.0625")])
        ],
        "nets": [
            {"a": list(a), "b": list(b), "values": [float(v) for v in net_adjusted(a, b, z95)]} for a, b in nets
        ],
        "changes": [
            {"counts": [c.get(v, 0) for v in (-2, -1, 0, 1, 2)], "values": [float(v) for v in paired_adjusted(c, z95)]} for c in changes
        ],
        "scores": [
            {"plus": p, "minus": m, "n": n, "target": float(t), "value": float(score_statistic(p, m, n, t))}
            for (p, m, n), t in itertools.product(
                [(12, 3, 40), (0, 0, 25), (9, 0, 30), (20, 20, 40)], [mpf("-0.25"), mpf("0.125"), mpf("0.5")]
            )
        ],
        "tost": {
            "one": one.tolist(),
            "other": other.tolist(),
            "later": later.tolist(),
            "independent": {"pValue": float(welch[0])},
            "paired": {"pValue": float(pair[0])},
        },
    },
    __import__("sys").stdout,
    indent=1,
)
print()
