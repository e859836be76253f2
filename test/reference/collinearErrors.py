# Errors of a regression with two nearly equal predictors, in sixty digits: sandwich::vcovHC itself has lost ten of its sixteen here
# (its matrix is not symmetric in the fifth digit). And the solution of NIST's Filip for its powers rounded to doubles, which is what
# software is given: the rounding alone puts it 1e-8 from the certified values. Prints collinearErrors.json.
import json
import os
import platform
from fractions import Fraction

import mpmath
from mpmath import matrix, mp, mpf, sqrt

mp.dps = 60
# Four columns of R's datasets::attitude (Chatterjee & Price 1977).
data = {
    "rating": [43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82],
    "complaints": [51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75, 57, 85, 82],
    "learning": [39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74, 45, 71, 59],
    "raises": [61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88, 80, 51, 77, 64],
}
share = 1e-5
# Made in doubles, as the test makes it; exact from there on.
near = [c + share * l for c, l in zip(data["complaints"], data["learning"])]
columns = [[mpf(1)] * len(near)] + [[mpf(v) for v in c] for c in (data["complaints"], near, data["raises"])]
y = [mpf(v) for v in data["rating"]]
k, n = len(columns), len(y)
inner = lambda a, b: mp.fdot(a, b)
inverse = matrix([[inner(a, b) for b in columns] for a in columns]) ** -1
beta = inverse * matrix([inner(a, y) for a in columns])
residuals = [y[i] - sum(beta[j] * columns[j][i] for j in range(k)) for i in range(n)]
rows = [matrix([columns[j][i] for j in range(k)]) for i in range(n)]
leverage = [(row.T * inverse * row)[0] for row in rows]
variance = sum(e * e for e in residuals) / (n - k)
meat = matrix(k, k)
for row, e, h in zip(rows, residuals, leverage):
    meat += (e / (1 - h)) ** 2 * row * row.T
sets = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "strd.json")))["sets"]
filip = next(s for s in sets if s["name"] == "Filip")
powers = [[mpf(float(Fraction(repr(x)) ** k)) for x in filip["predictors"][0]] for k in range(11)]
response = [mpf(v) for v in filip["outcome"]]
solution = matrix([[inner(a, b) for b in powers] for a in powers]) ** -1 * matrix([inner(a, response) for a in powers])
listed = lambda m: [[float(m[i, j]) for j in range(k)] for i in range(k)]
print(json.dumps({
    "versions": {"python": platform.python_version(), "mpmath": mpmath.__version__},
    "share": share,
    "estimate": [float(b) for b in beta],
    "covariance": listed(variance * inverse),
    "HC3": listed(inverse * meat * inverse),
    "filip": [float(b) for b in solution],
}))
