# Rubin's rules for one figure and for several together. Prints rubin.json.
suppressMessages({ library(jsonlite); library(mice); library(mitml) })
options(digits = 17)
cases <- list(
  usual = list(estimates = c(1.2, 1.5, 0.9, 1.1, 1.35), variances = c(0.04, 0.05, 0.045, 0.038, 0.052), n = 60, k = 4),
  two = list(estimates = c(-3, -2.5), variances = c(1, 1.5), n = 25, k = 2),
  small = list(estimates = 0.3 + 1e-3 * c(1, -2, 3, 0, -1, 2), variances = rep(0.02, 6), n = 200, k = 10),
  much = list(estimates = c(5, 9, 2, 7), variances = c(0.1, 0.2, 0.1, 0.1), n = 40, k = 3)
)
pooled <- lapply(cases, function(x) {
  of <- function(n) { r <- pool.scalar(x$estimates, x$variances, n = n, k = x$k)
    list(estimate = r$qbar, within = r$ubar, between = r$b, variance = r$t, df = if (is.finite(r$df)) r$df else NULL, relativeIncrease = r$r, missingInformation = r$fmi) }
  list(estimates = x$estimates, variances = x$variances, dfComplete = x$n - x$k, finite = of(x$n), infinite = of(Inf))
})
estimates <- list(c(0.5, -0.2, 0.1), c(0.7, -0.1, 0.15), c(0.55, -0.35, 0.05), c(0.4, -0.25, 0.2))
covariances <- lapply(1:4, function(i) matrix(c(4, 1, 0.5, 1, 3, -0.4, 0.5, -0.4, 2), 3) * (0.01 + 0.001 * i))
wald <- function(m) {
  q <- do.call(cbind, estimates[1:m]); rownames(q) <- c("a", "b", "c")
  u <- simplify2array(covariances[1:m]); dimnames(u) <- list(rownames(q), rownames(q), NULL)
  r <- testConstraints(qhat = q, uhat = u, constraints = c("a", "b", "c"), method = "D1")$test
  list(m = m, statistic = unname(r[1, "F.value"]), df1 = unname(r[1, "df1"]), df2 = unname(r[1, "df2"]), pValue = unname(r[1, "P(>F)"]), relativeIncrease = unname(r[1, "RIV"]))
}
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), mice = as.character(packageVersion("mice")), mitml = as.character(packageVersion("mitml"))),
  pooled = pooled, estimates = estimates, covariances = lapply(covariances, c), wald = lapply(c(2, 4), wald)
), auto_unbox = TRUE, digits = I(17), pretty = TRUE, null = "null"))
