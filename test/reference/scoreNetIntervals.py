# Intervals of promoters - detractors, in 24 digits, each by another road than the library takes.
# Run: /usr/bin/python3 test/reference/scoreNetIntervals.py > test/reference/scoreNetIntervals.json
import json
import platform

import mpmath as mp
from mpmath import mpf

mp.mp.dps = 24


def quantile(level):
    return mp.sqrt(2) * mp.erfinv(mpf(level))


def adjusted_wald(p, d, n, level):
    """Three made-up answers; the variance of a variable that is -1, 0 or 1, from its moments."""
    promoters, detractors, passives = mpf(p) + mpf("0.75"), mpf(d) + mpf("0.75"), mpf(n) - p - d + mpf("1.5")
    total = promoters + detractors + passives
    mean = (promoters - detractors) / total
    second = (promoters + detractors) / total
    half = quantile(level) * mp.sqrt((second - mean**2) / total)
    return max(mpf(-1), mean - half), min(mpf(1), mean + half)


def constrained_shares(p, d, n, delta):
    """Most likely (promoters, detractors) with their difference fixed, by solving the likelihood equation by bisection."""
    passives = n - p - d
    low, high = max(mpf(0), -delta), (1 - delta) / 2

    def slope(q):  # derivative of p log(q + delta) + d log(q) + passives log(1 - 2q - delta)
        total = mpf(0)
        if p:
            total += p / (q + delta)
        if d:
            total += d / q
        if passives:
            total -= 2 * passives / (1 - 2 * q - delta)
        return total

    lo, hi = low, high
    for _ in range(75):
        mid = (lo + hi) / 2
        if slope(mid) > 0:
            lo = mid
        else:
            hi = mid
    q = (lo + hi) / 2
    return q + delta, q


def score(p, d, n, level):
    p, d, n = mpf(p), mpf(d), mpf(n)
    z = quantile(level)
    net = (p - d) / n

    def rejected(delta):
        a, b = constrained_shares(p, d, n, delta)
        return (net - delta) ** 2 * n > z**2 * (a + b - delta**2)

    ends = []
    for edge in (mpf(-1), mpf(1)):
        inside, outside = net, edge
        if not rejected(edge - edge * mpf("1e-20")):
            ends.append(edge)
            continue
        for _ in range(60):
            mid = (inside + outside) / 2
            if rejected(mid):
                outside = mid
            else:
                inside = mid
        ends.append((inside + outside) / 2)
    return ends


COUNTS = [
    (5, 2, 10), (0, 0, 1), (1, 0, 1), (0, 1, 1), (10, 0, 10), (0, 10, 10), (0, 0, 10), (5, 5, 10), (3, 0, 10), (0, 3, 10),
    (1, 1, 2), (45, 20, 100), (20, 45, 100), (98, 1, 100), (1, 98, 100), (400, 250, 1000), (52000, 21000, 100000),
    (12.5, 3.25, 21.9), (0.6, 7.3, 8.8),
]
cases = []
for level in (0.8, 0.95, 0.99):
    for p, d, n in COUNTS:
        cases.append({
            "promoters": p, "detractors": d, "n": n, "level": level,
            "adjustedWald": [float(x) for x in adjusted_wald(p, d, n, level)],
            "score": [float(x) for x in score(p, d, n, level)],
        })
print(json.dumps({"made": {"python": platform.python_version(), "mpmath": mp.__version__}, "cases": cases}, indent=1))
