"""Golden values of the noncentral chi-squared distribution, mpmath at 60 digits: the Poisson mixture summed term by term.

Prints noncentral.json. A row is [df, noncentrality, x, cdf, survival].
"""

import json
import sys

import mpmath as mp
from mpmath import mpf

mp.mp.dps = 60


def tails(x, df, nc):
    half, mean = mpf(x) / 2, mpf(nc) / 2
    top = int(mean + 60 * mp.sqrt(mean) + 400 + 2 * half)
    weight = mp.exp(-mean)
    a = mpf(df) / 2
    upper = mp.gammainc(a, half, mp.inf, regularized=True)
    step = mp.exp(a * mp.log(half) - half - mp.loggamma(a + 1))
    survival = mpf(0)
    for j in range(top):
        survival += weight * upper
        upper += step
        step *= half / (a + j + 1)
        weight *= mean / (j + 1)
    return 1 - survival, survival


rows = []
for df in (0.5, 1, 4, 24, 27, 300):
    for nc in (1e-3, 0.7, 12, 65.5, 900):
        for z in (-4, -1.5, 0, 2, 9):
            x = df + nc + z * (2 * (df + 2 * nc)) ** 0.5
            if x <= 0:
                x = (df + nc) / 40
            lower, upper = tails(x, df, nc)
            rows.append([df, nc, x, float(lower), float(upper)])
print(json.dumps({"versions": {"python": sys.version.split()[0], "mpmath": mp.__version__}, "rows": rows}))
