"""What Python takes for a task of the bench, on the data of the bench:
  python3 bench/peers/peers.py task=crossprod file=columns.bin rows=1000 columns=20 seconds=0.5 least=3
Columns stand one behind the other as little-endian doubles. Prints JSON: seconds of each run, or why there are none.
"""
import importlib
import json
import math
import os
import sys
import time

given = dict(argument.split("=", 1) for argument in sys.argv[1:])


def number(name):
    return int(float(given[name]))


def blas():
    """The file that NumPy's products come from, as the running process sees it."""
    try:
        with open("/proc/self/maps") as maps:
            names = {os.path.basename(line.split()[-1]) for line in maps if "blas" in line.lower()}
        return ", ".join(sorted(name for name in names if "umath" not in name)) or None
    except OSError:
        return None


if given["task"] == "versions":
    found = {"Python": sys.version.split()[0]}
    for name, module in {"NumPy": "numpy", "SciPy": "scipy", "statsmodels": "statsmodels", "pandas": "pandas"}.items():
        try:
            found[name] = importlib.import_module(module).__version__
        except ImportError:
            continue
    if blas() is not None:
        found["BLAS of NumPy"] = blas()
    print(json.dumps(found))
    sys.exit(0)


def needs(module):
    try:
        return importlib.import_module(module)
    except ImportError:
        print(json.dumps({"skipped": f"the Python package {module.split('.')[0]} is not installed"}))
        sys.exit(0)


np = needs("numpy")


def columns():
    """rows × columns, a column in one piece: what NumPy is fastest with here."""
    return np.fromfile(given["file"], dtype="<f8").reshape(number("columns"), number("rows")).T


def crossprod():
    x = columns()
    return lambda: x.T @ x


def cov():
    x = columns()
    return lambda: np.cov(x, rowvar=False)


def fitted(y, x):
    sm = needs("statsmodels.api")
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    return fit.params, fit.bse, fit.pvalues, fit.rsquared


def regression():
    needs("statsmodels.api")
    x = columns()
    return lambda: fitted(x[:, -1], x[:, :-1])


def regressionVif():
    sm = needs("statsmodels.api")
    vif = needs("statsmodels.stats.outliers_influence").variance_inflation_factor
    x = columns()

    def work():
        design = sm.add_constant(x[:, :-1])
        return fitted(x[:, -1], x[:, :-1]), [vif(design, j) for j in range(1, design.shape[1])]

    return work


def relative_weights(x):
    """Johnson's relative weights of the columns, the last one the outcome."""
    r = np.corrcoef(x, rowvar=False)
    values, vectors = np.linalg.eigh(r[:-1, :-1])
    root = (vectors * np.sqrt(values)) @ vectors.T
    return root**2 @ np.linalg.solve(root, r[:-1, -1]) ** 2


def relativeWeights():
    x = columns()
    return lambda: relative_weights(x)


def relativeWeightsBoot():
    x = np.ascontiguousarray(columns())
    rng = np.random.default_rng(1)
    n = len(x)
    return lambda: [relative_weights(x[rng.integers(0, n, n)]) for _ in range(number("resamples"))]


def alpha_of(x):
    """Raw alpha, and without each item in turn."""
    c = np.cov(x, rowvar=False)
    k, total, trace = len(c), c.sum(), np.trace(c)
    own = np.diag(c)
    left = total - 2 * c.sum(axis=0) + own
    return k / (k - 1) * (1 - trace / total), (k - 1) / (k - 2) * (1 - (trace - own) / left)


def alpha():
    x = columns()
    return lambda: alpha_of(x)


def alphaBoot():
    x = np.ascontiguousarray(columns())
    rng = np.random.default_rng(1)
    n = len(x)
    return lambda: [alpha_of(x[rng.integers(0, n, n)]) for _ in range(number("resamples"))]


def scipy_bootstrap(method):
    bootstrap = needs("scipy.stats").bootstrap
    x = columns()[:, 0]
    resamples = number("resamples")
    # Rows of 100 resamples at a time: as fast as all of them at once, and fits into memory.
    return lambda: bootstrap((x,), np.mean, n_resamples=resamples, method=method, batch=100)


def bootMean():
    return scipy_bootstrap("percentile")


def bootMeanBca():
    return scipy_bootstrap("BCa")


def csv():
    pandas = needs("pandas")
    needs("statsmodels.api")

    def work():
        table = pandas.read_csv(given["file"])
        return fitted(table["y"], table.drop(columns="y"))

    return work


def timed(work, batch):
    start = time.perf_counter()
    for _ in range(batch):
        work()
    return max(time.perf_counter() - start, 1e-6) / batch


# The rule of bench/measure.ts.
tasks = [crossprod, cov, regression, regressionVif, relativeWeights, relativeWeightsBoot, alpha, alphaBoot, bootMean]
work = {task.__name__: task for task in [*tasks, bootMeanBca, csv]}[given["task"]]()
seconds, least = float(given["seconds"]), number("least")
start = time.perf_counter()
last = timed(work, 1)
times = [last] if last >= seconds else []
for _ in range(29):
    if time.perf_counter() < start + seconds:
        last = timed(work, 1)
batch = max(1, math.ceil(0.002 / last))
measured = start if times else time.perf_counter()
while len(times) < least or time.perf_counter() < measured + seconds:
    times.append(timed(work, batch))
print(json.dumps({"times": times}))
