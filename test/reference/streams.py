# The generators of src/random, written again with Python's unbounded integers.
# Run: /usr/bin/python3 test/reference/streams.py > test/reference/streams.json
#
# philox4x32-10: Salmon, Moraes, Dror & Shaw (2011); the three known answers are the lines "philox4x32 10" of
#   tests/kat_vectors in Random123 1.14.0. xoshiro128**: Blackman & Vigna (2021). Bounded numbers: Lemire (2019).
# Normals: Leva (1992), ratio of uniforms.
import json
import math
import platform

import mpmath

M32 = 2**32 - 1


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(p1 >> 32) ^ c[1] ^ k[0], p1 & M32, (p0 >> 32) ^ c[3] ^ k[1], p0 & M32]
        k = [(k[0] + 0x9E3779B9) & M32, (k[1] + 0xBB67AE85) & M32]
    return c


KNOWN_ANSWERS = [
    ([0] * 4, [0] * 2, "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ([M32] * 4, [M32] * 2, "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    (
        [0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344],
        [0xA4093822, 0x299F31D0],
        "d16cfe09 94fdcceb 5001e420 24126ea1",
    ),
]
for counter, key, answer in KNOWN_ANSWERS:
    assert " ".join(f"{word:08x}" for word in philox(counter, key)) == answer


class Xoshiro:
    def __init__(self, state):
        self.s = list(state)

    def word(self):
        s = self.s
        rotl = lambda x, k: ((x << k) | (x >> (32 - k))) & M32
        result = rotl(s[1] * 5 & M32, 7) * 9 & M32
        t = s[1] << 9 & M32
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 11)
        return result

    def bits53(self):
        high = self.word() >> 5
        return (high << 26) | (self.word() >> 6)

    def below(self, n):
        """Lemire's multiplication for n up to 2^21; beyond, n equal bins of 53 bits."""
        if n <= 2**21:
            while True:
                product = self.word() * n
                if product & M32 >= 2**32 % n:
                    return product >> 32
        while True:
            quotient = self.bits53() // (2**53 // n)
            if quotient < n:
                return quotient

    def normal(self):
        while True:
            u = (2**53 - self.bits53()) / 2**53
            v = 1.7156 * (self.bits53() / 2**53 - 0.5)
            x, y = u - 0.449871, abs(v) + 0.386595
            q = x * x + y * (0.196 * y - 0.25472 * x)
            if q < 0.27597 or (q <= 0.27846 and v * v <= -4 * u * u * math.log(u)):
                return v / u


def stream(seed, index):
    return Xoshiro(philox([index & M32, index >> 32, 0, 0], [seed & M32, seed >> 32]))




def streams():
    for seed, index in [(0, 0), (1, 0), (2, 0), (1, 1), (7, 12345), (2**32, 2**32 + 5), (2**53 - 1, 2**53 - 1)]:
        make = lambda: stream(seed, index)
        words, uniforms, normals = make(), make(), make()
        row = {"seed": seed, "index": index, "state": make().s}
        row["uint32"] = [words.word() for _ in range(8)]
        row["uniform53"] = [uniforms.bits53() for _ in range(4)]
        row["below"] = []
        for n in [1, 2, 6, 1000, 2**21, 2**21 + 1, 3 * 2**30, 2**53]:
            source = make()
            row["below"].append({"n": n, "values": [source.below(n) for _ in range(6)]})
        row["normal"] = [normals.normal() for _ in range(8)]
        yield row


def rejections():
    """Long enough for about ten words to be drawn again; the sum shows whether they were."""
    for n in [1_500_000, 3 * 2**51]:
        source, draws = stream(1, 0), 100_000 if n < 2**32 else 50
        yield {"n": n, "draws": draws, "sum": sum(source.below(n) % 1009 for _ in range(draws)), "next": source.word()}


def log_ratios():
    """ln P(k)/P(mode) of binomial variables from ln n! in 60 digits."""
    mpmath.mp.dps = 60
    fact = lambda x: mpmath.loggamma(mpmath.mpf(x) + 1)
    cases = [(20, 0.5), (100, 0.1), (100, 0.35), (5000, 0.4), (10**6, 0.00003), (10**9, 0.123), (10**12, 0.5)]
    for n, p in [*cases, (2**53 - 1, 0.25), (2**53 - 1, 1e-14)]:
        mode = math.floor((n + 1) * p)
        spread = math.sqrt(n * p * (1 - p))
        for step in [-5, -2.5, -1, -0.1, 0, 0.3, 1, 2.5, 5]:
            k = min(n, max(0, round(mode + step * spread)))
            log_odds = mpmath.log(mpmath.mpf(p)) - mpmath.log(1 - mpmath.mpf(p))
            ratio = fact(mode) + fact(n - mode) - fact(k) - fact(n - k) + (k - mode) * log_odds
            yield {"n": n, "p": p, "mode": mode, "k": k, "logRatio": float(ratio)}


seeded = Xoshiro([1, 2, 3, 4])
print(
    json.dumps(
        {
            "source": "test/reference/streams.py",
            "versions": {"python": platform.python_version(), "mpmath": mpmath.__version__},
            "philox4x32x10": [
                {"counter": counter, "key": key, "output": philox(counter, key)} for counter, key, _ in KNOWN_ANSWERS
            ],
            "xoshiro128starstar": {"state": [1, 2, 3, 4], "uint32": [seeded.word() for _ in range(20)]},
            "binomialLogRatio": list(log_ratios()),
            "rejections": list(rejections()),
            "streams": list(streams()),
        },
        indent=1,
    )
)
