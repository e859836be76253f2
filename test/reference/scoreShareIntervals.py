# Intervals of a share by statsmodels and, where it keeps another rule, by scipy and mpmath.
# Run: /usr/bin/python3 test/reference/scoreShareIntervals.py > test/reference/scoreShareIntervals.json
import json
import math
import platform

import mpmath as mp
import scipy
import statsmodels
from mpmath import mpf
from statsmodels.stats.proportion import proportion_confint

mp.mp.dps = 40
NAMES = {
    "wilson": "wilson",
    "agresti-coull": "agresti_coull",
    "clopper-pearson": "beta",
    "jeffreys": "jeffreys",
    "wald": "normal",
}


def wilson_exact(x, n, level):
    """Wilson's interval in 40 digits: statsmodels' own is good to about 1e-16 absolute, so not at x = 0."""
    x, n = mpf(x), mpf(n)
    z = mp.sqrt(2) * mp.erfinv(mpf(level))
    half = z * mp.sqrt(x * (n - x) / n + z * z / 4)
    return [float((x + z * z / 2 - half) / (n + z * z)), float((x + z * z / 2 + half) / (n + z * z))]


cases = []
for level in (0.8, 0.95, 0.99):
    for x, n in (
        (0, 1), (1, 1), (0, 10), (1, 10), (8, 10), (10, 10), (1, 2), (45, 100), (99, 100), (3, 5000),
        (123456, 1000000), (7.25, 12.5), (0.4, 30.9), (88.8, 91.3),
    ):
        case = {"successes": x, "n": n, "level": level}
        for ours, theirs in NAMES.items():
            low, high = proportion_confint(x, n, alpha=1 - level, method=theirs)
            low, high = float(low), float(high)
            if ours == "jeffreys":
                # Brown, Cai and DasGupta's rule, which statsmodels does not have.
                low, high = (0.0 if x == 0 else low), (1.0 if x == n else high)
            if ours == "wilson":
                exact = wilson_exact(x, n, level)
                assert abs(exact[0] - low) < 1e-12 and abs(exact[1] - high) < 1e-12
                low, high = exact
            if math.isnan(low):
                low = 0.0
            if math.isnan(high):
                high = 1.0
            case[ours] = [max(0.0, low), min(1.0, high)]
        cases.append(case)
print(json.dumps({
    "made": {
        "python": platform.python_version(), "statsmodels": statsmodels.__version__, "scipy": scipy.__version__,
        "mpmath": mp.__version__,
    },
    "cases": cases,
}, indent=1))
