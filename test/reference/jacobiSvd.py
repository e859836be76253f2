"""Singular values and right singular vectors with 60 digits (mpmath). Prints jacobiSvd.json."""
import json, platform, random
import mpmath
from mpmath import mp, mpf, matrix

mp.dps = 60


def svd(rows):
    a = matrix([[mpf(x) for x in row] for row in rows])
    values, vectors = mp.eigsy(a.T * a)
    size = len(rows[0])
    order = sorted(range(size), key=lambda k: -values[k])
    return {
        "values": [float(mp.sqrt(values[k])) for k in order],
        "vectors": [[float(vectors[j, k]) for j in range(size)] for k in order],
    }


random.seed(11)
size = 6
plain = [[random.uniform(-1, 1) for _ in range(size)] for _ in range(size)]
# Upper triangular with rows that fall from 1 to 1e-12, as the triangular factor of nearly collinear columns does.
graded = [[random.uniform(-1, 1) * 10 ** (-2.4 * i) if j > i else (10 ** (-2.4 * i) if j == i else 0.0) for j in range(size)] for i in range(size)]

# A design of powers, columns of unit length: its condition indices.
n, p = 40, 8
x = [1 + i / 64 for i in range(n)]
columns = [[value ** power for value in x] for power in range(1, p + 1)]
design = []
for column in [[1.0] * n] + columns:
    length = mp.sqrt(sum(mpf(v) ** 2 for v in column))
    design.append([mpf(v) / length for v in column])
gram = matrix(p + 1, p + 1)
for i in range(p + 1):
    for j in range(p + 1):
        gram[i, j] = sum(a * b for a, b in zip(design[i], design[j]))
values, vectors = mp.eigsy(gram)
order = sorted(range(p + 1), key=lambda k: -values[k])
phi = [[vectors[j, k] ** 2 / values[k] for j in range(p + 1)] for k in order]
total = [sum(row[j] for row in phi) for j in range(p + 1)]
print(
    json.dumps(
        {
            "versions": {"python": platform.python_version(), "mpmath": mpmath.__version__},
            "plain": {"matrix": plain, **svd(plain)},
            "graded": {"matrix": graded, **svd(graded)},
            "powers": {
                "columns": columns,
                "indices": [float(mp.sqrt(values[order[0]] / values[k])) for k in order],
                "proportions": [[float(row[j] / total[j]) for j in range(p + 1)] for row in phi],
            },
        }
    )
)
