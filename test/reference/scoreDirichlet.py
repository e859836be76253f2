# Posterior intervals of promoters - detractors under a Dirichlet prior: promoters are beta, and detractors given promoters
# are beta on what is left. (The library goes by promoters + detractors.)
# Run: /usr/bin/python3 test/reference/scoreDirichlet.py > test/reference/scoreDirichlet.json
import json
import platform

import mpmath as mp
from mpmath import mpf

mp.mp.dps = 18


def dirichlet_cdf(t, a, b, c):
    """P(p - d <= t) for (p, passive, d) ~ Dirichlet(a, b, c): p is beta, and d / (1 - p) given p is beta."""
    density = lambda p: p ** (a - 1) * (1 - p) ** (b + c - 1) / mp.beta(a, b + c)
    # Given p: d >= p - t, so nothing is asked of d below p = t, and nothing is left above p = (1 + t) / 2.
    start, stop = max(mpf(0), t), (1 + t) / 2
    if stop <= 0:
        return mpf(0)
    inner = lambda p: density(p) * (1 - mp.betainc(c, b, 0, max(mpf(0), min(mpf(1), (p - t) / (1 - p))), regularized=True))
    centre = a / (a + b + c)
    sd = mp.sqrt(centre * (1 - centre) / (a + b + c + 1))
    points = [start] + [x for x in (centre - 6 * sd, centre - 2 * sd, centre, centre + 2 * sd, centre + 6 * sd) if start < x < stop] + [stop]
    return mp.betainc(a, b + c, 0, start, regularized=True) + mp.quad(inner, points)


def dirichlet(p, d, n, level, prior):
    a, b, c = mpf(p) + prior[0], mpf(n) - p - d + prior[1], mpf(d) + prior[2]
    total = a + b + c
    mean = (a - c) / total
    sd = mp.sqrt(((a + c) / total - mean**2) / (total + 1))
    ends = []
    for tail in ((1 - mpf(level)) / 2, (1 + mpf(level)) / 2):
        lo, hi = max(mpf(-1), mean - 8 * sd), min(mpf(1), mean + 8 * sd)
        ends.append(mp.findroot(lambda t: dirichlet_cdf(t, a, b, c) - tail, (lo, hi), solver="illinois", tol=1e-30, maxsteps=40))
    return ends


CASES = [(5, 2, 10, 0.95), (10, 0, 10, 0.95), (0, 0, 3, 0.8), (45, 20, 100, 0.95), (1, 98, 100, 0.99), (12.5, 3.25, 21.9, 0.95), (400, 250, 1000, 0.95)]
PRIORS = [[0.5, 0.5, 0.5], [1, 1, 1], [0.75, 1.5, 0.75]]
posterior = []
for p, d, n, level in CASES:
    for prior in PRIORS:
        posterior.append({
            "promoters": p, "detractors": d, "n": n, "level": level, "prior": prior,
            "interval": [float(x) for x in dirichlet(p, d, n, level, prior)],
        })
print(json.dumps({"made": {"python": platform.python_version(), "mpmath": mp.__version__}, "cases": posterior}, indent=1))
