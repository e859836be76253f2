# Means and covariances of lavaan's PoliticalDemocracy (Bollen 1989; 75 countries), the rows of which are not part of this repository.
# Prints politicalDemocracy.json. plsPoliticalDemocracy.json holds what seminr 2.3.1 (stopCriterion 13) and plspm 0.5.1 (tol 1e-12) make of them.
suppressPackageStartupMessages({ library(lavaan); library(jsonlite) })
rows <- PoliticalDemocracy
cat(toJSON(list(
  source = "colMeans, cov; politicalDemocracy.R",
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), lavaan = as.character(packageVersion("lavaan"))),
  n = nrow(rows), terms = names(rows), means = unname(colMeans(rows)), covariance = unname(cov(rows))
), auto_unbox = TRUE, digits = I(17), pretty = TRUE))
