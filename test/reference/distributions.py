"""Golden values of the distributions room, with mpmath at 50 digits and more.

Run:  /usr/bin/python3 test/reference/distributions.py   (five to ten minutes)
Writes distributions.json beside itself.

Every tail is a series of positive terms summed here (DLMF 8.17.8, 8.7.1), independent of the continued fractions and the
quadrature in src; on moderate parameters it is compared with mpmath's own betainc, gammainc and erfc. The quantile of
a stored (rounded) probability is the stored argument plus the first-order effect of that rounding.

A row is [parameters..., x, cdf, survival, quantile(cdf), survivalQuantile(survival)]; a quantile is null where the
probability has lost the argument by rounding (near 1, or near ½ for an argument near 0), or where it is 0 as a double.
"""

import json
import os
import sys

import mpmath as mp
from mpmath import mpf

DIGITS = 50
DEEP = 400  # enough to see 1e-300 in 1 - p

LOWER = (1e-300, 1e-200, 1e-100, 1e-40, 1e-15, 1e-7, 1e-3, 0.025, 0.2, 0.45)
UPPER = (0.3, 0.1, 0.01, 1e-5, 1e-10, 1e-25, 1e-60, 1e-150, 1e-250, 1e-300)
FEW_LOWER = (1e-300, 1e-50, 1e-8, 0.01, 0.3)
FEW_UPPER = (0.4, 0.05, 1e-6, 1e-30, 1e-300)


def beta_kernel(a, b, x, y):
    return mp.exp(a * mp.log(x) + b * mp.log(y) - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b))


def beta_series(a, b, x):
    term = 1 / a
    total = term
    k = 0
    tiny = mpf(10) ** -(mp.mp.dps + 5)
    while term > tiny * total:
        term *= (a + b + k) * x / (a + 1 + k)
        total += term
        k += 1
    return total


def beta_tails(a, b, p, q, digits=DIGITS):
    """
    (I_x(a, b), I_y(b, a)) for x = p/(p + q), y = q/(p + q), p and q exact: the series in the smaller of x and y,
    the other tail as what it leaves of 1, with enough digits for that.
    """
    for precision in (digits, DEEP):
        with mp.workdps(precision):
            x, y = p / (p + q), q / (p + q)
            if (x * b <= y * a) if min(a, b) > 30 else (x <= y):
                below = True
                lower = beta_kernel(a, b, x, y) * beta_series(a, b, x)
                upper = 1 - lower
            else:
                below = False
                upper = beta_kernel(a, b, x, y) * beta_series(b, a, y)
                lower = 1 - upper
            if precision == DEEP or (upper if below else lower) > 0.001:
                return lower, upper


def gamma_kernel(a, x):
    return mp.exp(a * mp.log(x) - x - mp.loggamma(a))


def gamma_series(a, x):
    term = 1 / a
    total = term
    k = 0
    tiny = mpf(10) ** -(mp.mp.dps + 5)
    while term > tiny * total:
        k += 1
        term *= x / (a + k)
        total += term
    return total


def gamma_descending_series(a, x):
    """Q(a, x)/kernel as 1/x · (1 + (a − 1)/x + (a − 1)(a − 2)/x² + …), the recurrence DLMF 8.8.2 for large a and x > a."""
    term = 1 / x
    total = term
    k = 0
    tiny = mpf(10) ** -(mp.mp.dps + 5)
    while term > tiny * total:
        k += 1
        assert k < a - 1
        term *= (a - k) / x
        total += term
    return total


def gamma_tails(a, x, digits=DIGITS):
    """(P(a, x), Q(a, x)), x exact."""
    if a > 5000 and x > a:
        with mp.workdps(digits):
            upper = gamma_kernel(a, x) * gamma_descending_series(a, x)
            return 1 - upper, upper
    for precision in (digits, DEEP):
        with mp.workdps(precision):
            lower = gamma_kernel(a, x) * gamma_series(a, x)
            if precision == DEEP or lower < 0.999:
                return lower, 1 - lower


def exact_rest(x):
    with mp.workdps(DEEP):
        return 1 - x


def seek(tails, kernel, log_start, target, upper, longest=40):
    """log of the argument whose tail is near the target: Newton on the log of the tail, which is concave."""
    w = inside = log_start
    for _ in range(200):
        lower, above = tails(w)
        tail = above if upper else lower
        if tail <= mpf(10) ** (50 - DEEP):  # overshot beyond what the digits can see
            w = (w + inside) / 2
            continue
        inside = w
        gap = mp.log(tail) - mp.log(target)
        if abs(gap) < 0.05:
            return w
        step = -gap * tail / kernel(w)
        w += max(min(-step if upper else step, longest), -40)
    raise ArithmeticError("no argument found")


def short(value):
    """A double with few digits, so that the file stays small, unless its neighbourhood is narrow."""
    return float(mp.nstr(value, 8))


def row(parameters, x, cdf, survival, density):
    """density: of x itself, for the effect of rounding the probabilities."""
    out = list(parameters) + [x, float(cdf), float(survival)]
    for p, sign, other in ((cdf, 1, survival), (survival, -1, cdf)):
        rounded = mpf(float(p))
        shift = sign * (rounded - p) / density
        if rounded == 0 or float(p) < 1e-307 or p > 0.98 or abs(shift) > abs(mpf(x)) / 10**6:
            out.append(None)
        else:
            quantile = float(mpf(x) + shift)
            out.append(x if quantile == x else quantile)
    return out


def beta_points(a, b, lower, upper):
    """log-odds near the wanted probabilities"""
    a, b = mpf(a), mpf(b)

    def tails(w):
        odds = mp.exp(w)
        return beta_tails(a, b, odds, mpf(1), 20)

    def kernel(w):
        odds = mp.exp(w)
        return beta_kernel(a, b, odds / (1 + odds), 1 / (1 + odds))

    start = mp.log(a / b)
    for target in lower:
        edge = (mp.log(target) + mp.log(a) + mp.log(mp.beta(a, b))) / a
        if edge < -40:
            yield edge
        else:
            yield seek(tails, kernel, start, target, False)
    for target in upper:
        edge = (mp.log(target) + mp.log(b) + mp.log(mp.beta(a, b))) / b
        if edge < -40:
            yield -edge
        else:
            yield seek(tails, kernel, start, target, True)


def normal_rows():
    rows = []
    for x in (0, 1e-20, 1e-9, 1e-3, 0.1, 0.25, 0.5, 0.6744897501960817, 0.9, 1, 1.2815515655446004, 1.5, 1.959963984540054,
              2.3, 2.5758293035489004, 3, 3.3, 4, 4.7534243088229, 5, 5.5, 6, 7, 7.6, 8, 8.5, 10, 12.25, 15, 17.3, 20, 22.7,
              25, 27.5, 30, 32.1, 35, 36.6, 37, 37.5):
        for signed in ((x, -x) if x else (0,)):
            with mp.workdps(DIGITS):
                v = mpf(signed)
                cdf = mp.erfc(-v / mp.sqrt(2)) / 2
                survival = mp.erfc(v / mp.sqrt(2)) / 2
                density = mp.exp(-v * v / 2) / mp.sqrt(2 * mp.pi)
                rows.append(row([], signed, cdf, survival, density) + [float(density)])
    return rows


def t_rows():
    rows = []
    for df in (0.5, 0.7, 1, 1.5, 2, 3, 4.4, 5, 8, 10, 15.3, 20, 29, 39.9, 40, 60, 100, 250.5, 1000, 1e4, 1e6, 1e8):
        print("t", df, file=sys.stderr, flush=True)
        half = mpf(df) / 2
        seen = []
        for target in (0.5 - 1e-13, 0.5 - 1e-6, 0.49, 0.4, 0.26, 0.24, 0.1, 0.025, 0.005, 1e-4, 1e-8, 1e-15, 1e-40, 1e-100, 1e-200, 1e-300):
            if target > 0.25:
                (w,) = beta_points(0.5, half, (1 - 2 * target,), ())
            else:
                (w,) = beta_points(0.5, half, (), (2 * target,))
            with mp.workdps(DIGITS):
                root = mp.exp(w / 2) * mp.sqrt(df)
            if root > 1e306:
                continue
            seen.append(short(root))
        for t in seen:
            with mp.workdps(DIGITS):
                v = mpf(t)
                total = mpf(df) + v * v
                inner, outer = beta_tails(mpf("0.5"), half, v * v, mpf(df))
                density = beta_kernel(mpf("0.5"), half, v * v / total, mpf(df) / total) / v
                rows.append(row([df], t, (1 + inner) / 2, outer / 2, density))
                rows.append(row([df], -t, outer / 2, (1 + inner) / 2, density))
    return rows


def f_rows():
    rows = []
    pairs = ((0.5, 0.5), (0.5, 3), (1, 1), (1, 10), (1, 1e6), (2, 7), (2.5, 0.7), (3, 100), (4, 1e8), (5, 44), (10, 10), (17, 1234),
             (38, 42), (40, 40), (41.5, 900), (60, 3), (100, 1e4), (1000, 2), (1e4, 1e5), (1e6, 1e6), (1e6, 5), (1e8, 30), (5e7, 1e8))
    for df1, df2 in pairs:
        a, b = mpf(df1) / 2, mpf(df2) / 2
        few = df1 + df2 > 1e5
        print("F", df1, df2, file=sys.stderr, flush=True)
        for w in beta_points(a, b, FEW_LOWER if few else LOWER, FEW_UPPER if few else UPPER):
            with mp.workdps(DIGITS):
                value = mp.exp(w) * mpf(df2) / mpf(df1)
                if not 1e-305 < value < 1e305:
                    continue
                f = float(value) if min(df1, df2) > 1e5 else short(value)
                v = mpf(f)
                total = df1 * v + df2
                x, y = df1 * v / total, df2 / total
                cdf, survival = beta_tails(a, b, df1 * v, mpf(df2))
                rows.append(row([df1, df2], f, cdf, survival, beta_kernel(a, b, x, y) / v))
    return rows


def beta_rows():
    rows = []
    pairs = ((0.1, 0.1), (0.1, 1), (0.1, 30), (0.1, 1e5), (0.3, 2.5), (0.5, 0.5), (0.9, 0.2), (1, 1), (1, 50), (2, 3), (5, 0.1), (5.5, 1.5),
             (10, 1000), (19.9, 20.1), (20, 20), (20, 5000), (25, 0.4), (50, 80), (300, 7), (1000, 0.1), (1000, 1000), (4e4, 60),
             (1e5, 0.1), (1e5, 0.5), (1e5, 2), (1e5, 1e3), (1e5, 1e5), (3e4, 1e5))
    for a, b in pairs:
        few = a + b > 5e4
        print("beta", a, b, file=sys.stderr, flush=True)
        for w in beta_points(a, b, FEW_LOWER if few else LOWER, FEW_UPPER if few else UPPER):
            with mp.workdps(DIGITS):
                odds = mp.exp(w)
                value = odds / (1 + odds)
                if value < 1e-305:
                    continue
                x = float(value) if value > 0.9 or min(a, b) > 5e4 else short(value)
                if x == 1:
                    continue
                v = mpf(x)
                cdf, survival = beta_tails(mpf(a), mpf(b), v, exact_rest(v))
                rows.append(row([a, b], x, cdf, survival, beta_kernel(mpf(a), mpf(b), v, 1 - v) / v / (1 - v)))
    return rows


def gamma_points(a, lower, upper):
    a = mpf(a)

    def tails(w):
        return gamma_tails(a, mp.exp(w), 20)

    def kernel(w):
        return gamma_kernel(a, mp.exp(w))

    for target in lower:
        edge = (mp.log(target) + mp.loggamma(a + 1)) / a
        yield edge if edge < -40 else seek(tails, kernel, mp.log(a), target, False, 0.7)
    for target in upper:
        yield seek(tails, kernel, mp.log(max(a, mpf(1))), target, True, 0.7)


def gamma_rows():
    rows = []
    for shape, rate in ((0.1, 1), (0.25, 3), (0.5, 0.5), (0.9, 1), (1, 1), (1.5, 0.1), (2, 2), (5, 1), (9.7, 1e-3), (15, 7),
                        (19.9, 1), (20, 1), (35, 0.3), (100, 1), (640.25, 12), (1000, 1), (1e4, 1), (2.5e5, 0.7), (1e6, 1), (5e7, 1)):
        few = shape > 5e4
        print("gamma", shape, file=sys.stderr, flush=True)
        for w in gamma_points(shape, FEW_LOWER if few else LOWER, FEW_UPPER if few else UPPER):
            with mp.workdps(DIGITS):
                value = mp.exp(w) / mpf(rate)
                if value < 1e-305:
                    continue
                x = float(value) if few else short(value)
                v = mpf(x) * mpf(rate)
                cdf, survival = gamma_tails(mpf(shape), v)
                rows.append(row([shape, rate], x, cdf, survival, gamma_kernel(mpf(shape), v) / mpf(x)))
    return rows


def chi_squared_rows():
    rows = []
    for df in (0.5, 1, 2, 3, 7.5, 10, 39, 40, 100, 2000, 1e5, 1e6):
        few = df > 5e4
        print("chi squared", df, file=sys.stderr, flush=True)
        for w in gamma_points(mpf(df) / 2, FEW_LOWER, FEW_UPPER):
            with mp.workdps(DIGITS):
                value = 2 * mp.exp(w)
                if value < 1e-305:
                    continue
                x = float(value) if few else short(value)
                v = mpf(x) / 2
                cdf, survival = gamma_tails(mpf(df) / 2, v)
                rows.append(row([df], x, cdf, survival, gamma_kernel(mpf(df) / 2, v) / mpf(x)))
    return rows


def special_rows():
    with mp.workdps(DIGITS):
        erfcx = [[x, float(mp.exp(mpf(x) ** 2) * mp.erfc(mpf(x)))] for x in
                 (0, 1e-10, 1e-3, 0.1, 0.3, 0.5, 0.7, 1, 1.3, 2, 2.7, 3.75, 5, 7.1, 10, 14, 20, 26, 50, 1e3, 1e6)]
        shortfall = [[u, float(mpf(u) - mp.log1p(mpf(u)))] for u in
                     (-0.99, -0.7, -0.5, -0.31, -0.3, -0.29, -0.1, -1e-3, -1e-8, 1e-200, 1e-12, 1e-5, 0.01, 0.2, 0.4, 0.449, 0.45, 0.46, 1, 3, 100, 1e10)]
        stirling = [[a, float(mp.loggamma(mpf(a)) - (mpf(a) - 0.5) * mp.log(mpf(a)) + mpf(a) - mp.log(2 * mp.pi) / 2)] for a in
                    (1e-3, 0.1, 0.25, 0.5, 1, 1.5, 2, 3.3, 5, 7.5, 9.99, 10, 10.5, 12, 15, 20, 50, 100, 1e3, 1e6, 1e10)]
        log_beta = [[a, b, float(mp.log(mp.gamma(mpf(a))) + mp.log(mp.gamma(mpf(b))) - mp.log(mp.gamma(mpf(a) + mpf(b)))) if a + b < 1e4
                     else float(mp.loggamma(mpf(a)) + mp.loggamma(mpf(b)) - mp.loggamma(mpf(a) + mpf(b)))] for a, b in
                    ((0.1, 0.1), (0.5, 0.5), (0.1, 1e5), (2, 3), (0.5, 20), (10, 30), (1e3, 0.5), (1e3, 1e4), (5e7, 0.5), (5e7, 3), (5e7, 5e7))]
    return {"scaledErfc": erfcx, "logShortfall": shortfall, "stirlingError": stirling, "logBeta": log_beta}


def chebyshev_coefficients(count=27, points=80):
    """of (1 + 2x) exp(x²) erfc(x) in (x − 3.75)/(x + 3.75)"""
    with mp.workdps(60):
        centre = mpf("3.75")

        def value(t):
            x = centre * (1 + t) / (1 - t)
            if x < 1000:
                return (1 + 2 * x) * mp.exp(x * x) * mp.erfc(x)
            total, term = mpf(1), mpf(1)
            for k in range(1, 30):
                term *= -(2 * k - 1) / (2 * x * x)
                total += term
            return (1 + 2 * x) * total / (x * mp.sqrt(mp.pi))

        angles = [mp.pi * (j + mpf(1) / 2) / points for j in range(points)]
        values = [value(mp.cos(angle)) for angle in angles]
        out = []
        for n in range(count):
            c = 2 * sum(v * mp.cos(n * angle) for v, angle in zip(values, angles)) / points
            out.append(float(c / 2 if n == 0 else c))
        return out


def gauss_legendre(n=28):
    with mp.workdps(60):
        nodes, weights = [], []
        for i in reversed(range(n // 2)):
            x = mp.cos(mp.pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
            for _ in range(20):
                p0, p1 = mpf(1), x
                for k in range(2, n + 1):
                    p0, p1 = p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k
                slope = n * (x * p1 - p0) / (x * x - 1)
                x -= p1 / slope
            nodes.append(float(x))
            weights.append(float(2 / ((1 - x * x) * slope * slope)))
        return {"nodes": nodes, "weights": weights}


def stirling_errors_of_halves():
    """Δ(½), Δ(1), …, Δ(9½)"""
    with mp.workdps(60):
        halves = [mpf(i) / 2 for i in range(1, 20)]
        return [float(mp.loggamma(a) - (a - mpf("0.5")) * mp.log(a) + a - mp.log(2 * mp.pi) / 2) for a in halves]


def check_the_oracle():
    """The series above against mpmath's own functions, where those are quick."""
    with mp.workdps(DIGITS):
        for a, b, x in ((0.1, 0.1, 0.3), (0.5, 20, 0.01), (2, 3, 0.7), (5, 0.1, 0.999), (50, 80, 0.4), (300, 7, 0.9), (1000, 1000, 0.51)):
            own = beta_tails(mpf(a), mpf(b), mpf(x), exact_rest(mpf(x)))
            theirs = mp.betainc(a, b, 0, mpf(x), regularized=True)
            assert abs(own[0] / theirs - 1) < 1e-35, ("beta", a, b, x)
        for a, x in ((0.1, 0.5), (1, 3), (5, 40), (35, 20), (100, 150), (640.25, 600)):
            own = gamma_tails(mpf(a), mpf(x))
            assert abs(own[0] / mp.gammainc(a, 0, x, regularized=True) - 1) < 1e-35, ("gamma", a, x)
            assert abs(own[1] / mp.gammainc(a, x, regularized=True) - 1) < 1e-35, ("gamma", a, x)
        upper = gamma_tails(mpf(6000), mpf(6300))[1]
        with mp.workdps(DEEP):
            assert abs(upper + gamma_kernel(mpf(6000), mpf(6300)) * gamma_series(mpf(6000), mpf(6300)) - 1) < 1e-45
        for x in (0.3, 2, 7):
            assert abs(gamma_tails(mpf("0.5"), mpf(x) ** 2)[1] / mp.erfc(x) - 1) < 1e-35, ("erfc", x)


def main():
    mp.mp.dps = DIGITS
    check_the_oracle()
    out = {
        "provenance": {"script": "test/reference/distributions.py", "python": sys.version.split()[0], "mpmath": mp.__version__, "digits": DIGITS},
        "constants": {"scaledErfc": chebyshev_coefficients(), "gaussLegendre": gauss_legendre(), "stirlingErrorOfHalves": stirling_errors_of_halves()},
        "special": special_rows(),
        "normal": normal_rows(),
        "t": t_rows(),
        "chiSquared": chi_squared_rows(),
        "gamma": gamma_rows(),
        "beta": beta_rows(),
        "f": f_rows(),
    }
    parts = []
    for key, value in out.items():
        if isinstance(value, list):
            body = ",\n".join(json.dumps(r, separators=(",", ":")) for r in value)
            parts.append(f'"{key}":[\n{body}\n]')
        else:
            parts.append(f'"{key}":{json.dumps(value, separators=(",", ":"))}')
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "distributions.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write("{\n" + ",\n".join(parts) + "\n}\n")
    print({key: len(value) for key, value in out.items()}, file=sys.stderr)


main()
