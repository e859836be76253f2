"""Cohen's kappa with its errors, also under no agreement beyond chance, by statsmodels. Prints agreementKappa.json."""

import json

import statsmodels
from statsmodels.stats.inter_rater import cohens_kappa

TABLE = [[44, 5, 1, 3], [7, 20, 3, 2], [9, 5, 6, 4], [1, 2, 3, 11]]


def of(wt):
    found = cohens_kappa(TABLE, wt=wt)
    return {"kappa": found.kappa, "stdError": found.std_kappa, "nullError": found.std_kappa0, "low": found.kappa_low,
            "high": found.kappa_upp, "z": found.z_value, "pValue": found.pvalue_two_sided}


print(json.dumps({
    "versions": {"statsmodels": statsmodels.__version__},
    "table": TABLE,
    "exact": of(None),
    "linear": of("linear"),
    "quadratic": of("quadratic"),
}))
