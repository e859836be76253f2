# Sensitivity of a coefficient to a confounder (Cinelli & Hazlett 2020) by what the figures mean, not by their formulas: the confounder is
# put into lm; robustness values are found by search. E-values from their bias formula by search. Prints sensitivity.json.
suppressMessages(library(jsonlite))
options(digits = 17)
set.seed(99)
n <- 120
x1 <- rnorm(n); x2 <- 0.4 * x1 + rnorm(n); g <- factor(sample(c("k", "l", "m"), n, TRUE)); z <- rnorm(n) + 0.3 * x1
d <- 0.5 * x1 - 0.3 * x2 + 0.4 * z + 0.5 * (g == "l") + rnorm(n)
y <- 0.8 * d + 0.5 * x1 + 0.6 * z - 0.4 * (g == "m") + rnorm(n)
G <- model.matrix(~g)[, -1]
short <- lm(y ~ d + x1 + x2 + G)
long <- lm(y ~ d + x1 + x2 + G + z)
partial <- function(full, reduced) (deviance(reduced) - deviance(full)) / deviance(reduced)
figures <- function(fit) { s <- coef(summary(fit))["d", ]; list(estimate = s[[1]], stdError = s[[2]], statistic = s[[3]], df = df.residual(fit)) }
confounder <- list(withDriver = partial(lm(d ~ x1 + x2 + G + z), lm(d ~ x1 + x2 + G)), withOutcome = partial(long, short))
benchmark <- function(without, full, driverWithout, driverFull) list(withDriver = partial(driverFull, driverWithout), withOutcome = partial(full, without))

# The weakest confounder, as strong with the driver as with the outcome at most, that brings the estimate (its interval) to (1 - q) of the estimate.
adjusted <- function(est, se, df, rd, ry) c(est - se * sqrt(ry * rd / (1 - rd) * df), se * sqrt((1 - ry) / (1 - rd) * df / (df - 1)))
rv <- function(t, df, q = 1, level = NULL) {
  lowest <- function(r) {
    at <- function(ry) { a <- adjusted(t, 1, df, r, ry); a[1] - (if (is.null(level)) 0 else qt((1 + level) / 2, df - 1) * a[2]) - (1 - q) * t }
    if (r == 0) at(0) else min(at(0), at(r), optimize(at, c(0, r), tol = 1e-13)$objective)
  }
  if (lowest(0) <= 0) return(0)
  uniroot(lowest, c(0, 1 - 1e-12), tol = 1e-14)$root
}
# q is about the estimate's part: with a level, sensemakr compares q|f| with the critical f. Only q = 1 has one meaning, so only q = 1 is searched at a level.
ts <- list(list(t = 4.2, df = 783), list(t = 2.1, df = 40), list(t = 1.2, df = 60), list(t = 12, df = 9), list(t = 60, df = 25), list(t = 9, df = 3))
robust <- lapply(ts, function(s) list(t = s$t, df = s$df, value = rv(s$t, s$df), half = rv(s$t, s$df, q = 0.5), atLevel = rv(s$t, s$df, level = 0.95), atLevel80 = rv(s$t, s$df, level = 0.8)))

# Ding & VanderWeele's bounding factor RR_UD·RR_UY/(RR_UD + RR_UY − 1) with both equal.
evalue <- function(rr) { rr <- max(rr, 1 / rr); if (rr == 1) 1 else uniroot(function(e) e * e / (2 * e - 1) - rr, c(rr, 4 * rr + 1), tol = 1e-14)$root }
ratios <- c(0.4, 0.95, 1, 1.2, 2.5, 10.73, 8.02)

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  correlation = cor(cbind(d, x1, x2, G, y)),
  short = figures(short), long = figures(long), confounder = confounder,
  benchmarks = list(
    x1 = benchmark(lm(y ~ d + x2 + G), short, lm(d ~ x2 + G), lm(d ~ x1 + x2 + G)),
    g = benchmark(lm(y ~ d + x1 + x2), short, lm(d ~ x1 + x2), lm(d ~ x1 + x2 + G))),
  robustness = robust,
  eValues = lapply(ratios, function(rr) list(ratio = rr, eValue = evalue(rr)))
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
