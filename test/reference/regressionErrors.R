# Errors of linear regression that are robust, clustered or design-based. Prints regressionErrors.json.
suppressMessages({ library(jsonlite); library(sandwich); library(survey) })
options(digits = 17)
formula <- rating ~ complaints + learning + raises + critical
weight <- rep(c(0.5, 1.25, 2, 0.8, 1), 6)
frequency <- rep(c(1, 3, 2), 10)
# Clusters of different sizes, numbered from 0 and mixed among the rows; strata hold 3, 4 and 4 of them.
cluster <- c(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 1, 3, 3, 5, 6, 6, 6, 8, 9, 10, 10, 2, 7, 4, 4, 1, 5)
stratum <- c(0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2)[cluster + 1]
population <- c(12, 40, 25)[stratum + 1]
people <- c(100, 300, 90)[stratum + 1]
data <- cbind(attitude, weight, cluster, stratum, population, people)
matrixOf <- function(v) unname(v)
kinds <- c("HC0", "HC1", "HC2", "HC3", "HC4")
robust <- function(fit) setNames(lapply(kinds, function(kind) matrixOf(vcovHC(fit, type = kind))), kinds)
clustered <- function(fit, by) matrixOf(vcovCL(fit, cluster = by, type = "HC1"))
fit <- lm(formula, data)
fitW <- lm(formula, data, weights = weight)
rows <- rep(seq_len(30), frequency)
fitF <- lm(formula, data[rows, ])
designed <- function(design) {
  fit <- svyglm(formula, design)
  list(covariance = matrixOf(vcov(fit)), df = fit$df.residual, estimate = unname(coef(fit)))
}
whole <- svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = data, nest = TRUE)
# Rows that a model leaves out were drawn as well: cluster 2 is left without rows.
kept <- !(data$cluster == 2) & data$complaints > 40
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), sandwich = as.character(packageVersion("sandwich")),
                  survey = as.character(packageVersion("survey"))),
  predictors = c("complaints", "learning", "raises", "critical"), outcome = "rating",
  weight = weight, frequency = frequency, cluster = cluster, stratumOfCluster = c(0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2),
  populationClusters = c(12, 40, 25), populationPeople = c(100, 300, 90),
  ols = list(robust = robust(fit), clustered = clustered(fit, cluster), leverage = unname(hatvalues(fit))),
  weighted = list(robust = robust(fitW), clustered = clustered(fitW, cluster), leverage = unname(hatvalues(fitW))),
  frequencies = list(robust = robust(fitF), clustered = clustered(fitF, cluster[rows]), leverage = unname(hatvalues(fitF))[cumsum(frequency)]),
  design = list(
    clusters = designed(svydesign(ids = ~cluster, weights = ~weight, data = data)),
    strata = designed(svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data)),
    stratifiedClusters = designed(whole),
    finiteClusters = designed(svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = data, fpc = ~population, nest = TRUE)),
    finitePeople = designed(svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data, fpc = ~people)),
    repeated = designed(svydesign(ids = ~1, strata = ~stratum, weights = ~1, data = data[rows, ])),
    part = c(designed(subset(whole, kept)), list(kept = which(kept) - 1)))
), auto_unbox = TRUE, digits = I(17)))
