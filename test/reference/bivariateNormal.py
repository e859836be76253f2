"""Golden values of the bivariate normal distribution function, with mpmath at 40 digits. Prints bivariateNormal.json.

P(X <= h, Y <= k) is the integral over x <= h of phi(x) * Phi((k - rho x) / sqrt(1 - rho^2)), which shares nothing with src: no
integral over the correlation, no expansion. A row is [h, k, rho, cdf].
"""

import json

import mpmath as mp
from mpmath import mpf

mp.mp.dps = 40
CORRELATIONS = (0, 0.1, -0.3, 0.5, -0.8, 0.924, -0.924, 0.926, -0.926, 0.97, -0.99, 0.999, -0.9999, 0.999999, 0.99999999)
POINTS = ((0, 0), (1, 1), (1, 1.001), (-1, 1), (0.5, -0.25), (-2, -2), (2.5, 2.4), (-3, -3.1), (3, -1), (-0.1, 0.1), (-5, -4.5), (6, -6))


def cdf(h, k, rho):
    h, k, rho = mpf(h), mpf(k), mpf(rho)
    root = mp.sqrt(1 - rho * rho)
    breaks = [mpf(b) for b in (-40, -12, -8, -4, -2, -1, 0, 1, 2, 4, 8)]
    if rho != 0:
        # Where Phi's argument passes through 0, within a few widths of the step.
        breaks += [k / rho + root / abs(rho) * j for j in (-12, -6, -3, -1, 0, 1, 3, 6, 12)]
    inside = sorted({b for b in breaks if -41 < b < h})
    return mp.quad(lambda x: mp.npdf(x) * mp.ncdf((k - rho * x) / root), [*inside, h])


print(json.dumps({
    "versions": {"mpmath": mp.__version__},
    "rows": [[h, k, rho, float(cdf(h, k, rho))] for rho in CORRELATIONS for h, k in POINTS],
}))
