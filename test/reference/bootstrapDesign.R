# Errors of totals and means under survey designs, by linearisation and by leaving out, with R's survey package.
# Run: Rscript test/reference/bootstrapDesign.R > test/reference/bootstrapDesign.json
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
options(survey.lonely.psu = "fail")

# Clusters of unequal size in three strata of four, five and six; y goes with the cluster and is skewed.
sizes <- c(3, 6, 2, 5, 4, 4, 1, 7, 3, 5, 2, 6, 3, 4, 5)
cluster <- rep(seq_along(sizes), sizes)
stratum <- rep(c("a", "b", "c"), c(4, 5, 6))[cluster]
n <- length(cluster)
lift <- c(0, 4, -2, 3, 1, -3, 6, 0, 2, 5, -1, 0, 3, -2, 1)
y <- round(10 + 2 * lift[cluster] + 6 * qexp(((seq_len(n) * 37) %% n + 0.5) / n), 2)
weight <- round(0.5 + 1.5 * (((seq_len(n) * 23) %% n) + 0.5) / n, 3)
# How many people a row stands for.
people <- 1 + (seq_len(n) * 7) %% 4
clustersInPopulation <- c(a = 16, b = 9, c = 30)
data <- data.frame(y, weight, people, cluster = paste0("c", cluster), stratum, clusters = clustersInPopulation[stratum])
frequent <- data[rep(seq_len(n), data$people), ]

designs <- list(
  rows = svydesign(ids = ~1, probs = ~rep(1, n), data = data),
  weighted = svydesign(ids = ~1, weights = ~weight, data = data),
  people = svydesign(ids = ~1, probs = ~rep(1, nrow(frequent)), data = frequent),
  peopleStrata = svydesign(ids = ~1, strata = ~stratum, probs = ~rep(1, nrow(frequent)), data = frequent),
  strata = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data),
  clusters = svydesign(ids = ~cluster, weights = ~weight, data = data),
  clustersFrequent = svydesign(ids = ~cluster, weights = ~people, data = data),
  clustersStrata = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = data, nest = TRUE),
  clustersStrataPopulation = svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, fpc = ~clusters, data = data, nest = TRUE)
)

# The jackknife around the mean of each stratum's own figures; survey takes the mean of all. The strata differ in size, so that
# the scale (n - 1)/n, times what a finite population leaves, tells which stratum a figure belongs to.
withinStrata <- function(figures, scales) {
  sqrt(sum(sapply(unique(scales), function(scale) {
    own <- figures[scales == scale]
    scale * sum((own - mean(own))^2)
  })))
}
summaryOf <- function(design) {
  hasStrata <- length(unique(design$strata[, 1])) > 1
  left <- as.svrepdesign(design, type = if (hasStrata) "JKn" else "JK1", compress = FALSE)
  figures <- function(f) as.vector(withReplicates(left, f, return.replicates = TRUE)$replicates)
  means <- figures(function(w, data) sum(w * data$y) / sum(w))
  scales <- left$scale * rep(left$rscales, length.out = length(means))
  list(
    total = as.numeric(coef(svytotal(~y, design))), totalError = as.numeric(SE(svytotal(~y, design))),
    mean = as.numeric(coef(svymean(~y, design))), meanError = as.numeric(SE(svymean(~y, design))),
    # A figure for each unit that is left out, ascending.
    leftOutTotals = sort(figures(function(w, data) sum(w * data$y))), leftOutMeans = sort(means),
    jackknifeTotalError = as.numeric(SE(svytotal(~y, left))), jackknifeMeanError = withinStrata(means, scales)
  )
}

out <- list(
  made = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  data = list(y = y, weight = weight, people = people, cluster = data$cluster, stratum = stratum),
  clustersInPopulation = as.list(clustersInPopulation),
  designs = lapply(designs, summaryOf)
)
cat(toJSON(out, digits = NA, auto_unbox = TRUE, pretty = FALSE), "\n")
