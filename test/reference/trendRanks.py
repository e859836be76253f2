# Ranks and robust slopes of trends by enumeration and by scipy and statsmodels.
# Run: /usr/bin/python3 test/reference/trendRanks.py > test/reference/trendRanks.json
import itertools
import json
import platform
import sys
from fractions import Fraction
from math import factorial

import numpy as np
import scipy
import statsmodels
from scipy.stats import kendalltau, theilslopes
from statsmodels.stats.contingency_tables import Table


def falling_pairs(size):
    """How often each number of falling pairs occurs among all orders."""
    counts = [0] * (size * (size - 1) // 2 + 1)
    for order in itertools.permutations(range(size)):
        counts[sum(order[i] > order[j] for i in range(size) for j in range(i + 1, size))] += 1
    return counts


def slopes_interval(x, y, level):
    """The narrowest interval between two of the sorted slopes, equally far from the ends, that keeps the level."""
    size = len(x)
    slopes = sorted((y[j] - y[i]) / (x[j] - x[i]) for i in range(size) for j in range(i + 1, size))
    counts = falling_pairs(size)
    best = None
    for m in range(len(slopes) // 2):
        inside = Fraction(sum(counts[m + 1 : len(slopes) - m]), factorial(size))
        if inside < level:
            break
        best = (slopes[m], slopes[len(slopes) - 1 - m], float(inside))
    return best


waves = [
    ([0, 1, 2, 3, 4], [40.0, 43.0, 42.0, 47.0, 48.5]),
    ([0, 1, 2, 3, 4, 5], [40.0, 43.0, 42.0, 47.0, 30.0, 46.0]),
    ([2018, 2019, 2020, 2022, 2023, 2025, 2026], [12.5, 11.0, 19.0, 18.0, 24.0, 23.5, 25.0]),
    ([0, 1, 2, 3], [4.1, 3.9, 4.4, 4.6]),
]
rng = np.random.default_rng(20261125)
table = np.array([[30, 22, 48], [25, 25, 50], [28, 20, 72], [15, 18, 60]])
mantel = Table(table).test_ordinal_association(row_scores=np.arange(4), col_scores=np.array([-1, 0, 1]))

json.dump(
    {
        "made": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
        "fallingPairs": [falling_pairs(size) for size in range(1, 9)],
        "waves": [
            {
                "positions": x,
                "scores": y,
                "slope": float(theilslopes(y, x)[0]),
                "intervals": [{"level": level, "found": slopes_interval(x, y, Fraction(str(level)))} for level in (0.8, 0.9, 0.95)],
                "kendall": float(kendalltau(x, y, method="exact").pvalue),
            }
            for x, y in waves
        ],
        "mantel": {"detractors, passives, promoters by wave": table.tolist(), "statistic": float(mantel.zscore), "pValue": float(mantel.pvalue)},
    },
    sys.stdout,
    indent=1,
)
print()
