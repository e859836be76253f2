# Confirmatory factor analysis by maximum likelihood, lavaan, from covariances alone. Prints confirmatory.json.
suppressMessages({ library(jsonlite); library(lavaan) })
options(digits = 17)

hs <- HolzingerSwineford1939[, paste0("x", 1:9)]
pd <- PoliticalDemocracy
bend <- diag(4); bend[lower.tri(bend)] <- c(0.82, 0.61, 0.3, 0.6, 0.35, 0.1); bend <- bend + t(bend) - diag(4)
dimnames(bend) <- list(letters[1:4], letters[1:4])

# lavaan's own search for the interval of RMSEA stops at 1e-4; the definition, searched to the last digit.
noncentrality <- function(x, df, p) {
  f <- function(ncp) pchisq(x, df, ncp) - p
  if (f(0) <= 0) return(0)
  uniroot(f, c(0, 10 * x + 100), tol = 1e-13, maxiter = 10000)$root
}
# lavaan's search stops some 1e-6 from the maximum. Newton's method on lavaan's own gradient ends it; lavaan then computes all figures there.
polished <- function(model, ...) {
  fit <- cfa(model, ...)
  at <- function(x) as.numeric(lavaan:::lav_model_gradient(lavmodel = lavaan:::lav_model_set_parameters(fit@Model, x), lavsamplestats = fit@SampleStats, lavdata = fit@Data))
  x <- lavaan:::lav_model_get_parameters(fit@Model)
  h <- 1e-5
  for (step in 1:8) {
    curvature <- sapply(seq_along(x), function(i) { e <- replace(0 * x, i, h); (at(x + e) - at(x - e)) / (2 * h) })
    x <- x - solve((curvature + t(curvature)) / 2, at(x))
  }
  table <- parTable(fit)
  table$est[table$free > 0] <- x[table$free[table$free > 0]]
  table$start <- table$est
  end <- cfa(model, ..., start = table, optim.method = "none")
  stopifnot(max(abs(lavTech(end, "gradient"))) < 1e-13)
  end
}
# Variance of a residual covariance under the model: that of the observed one less that of the implied one (Joreskog & Sorbom). lavaan's
# lavResiduals takes the first from the sample instead.
residual_z <- function(fit, count) {
  S <- lavInspect(fit, "sampstat")$cov
  Sigma <- fitted(fit)$cov
  D <- lavTech(fit, "delta")[[1]]
  observed <- diag(2 * lavaan:::lav_matrix_duplication_ginv_pre_post(Sigma %x% Sigma)) / count
  left <- observed - rowSums((D %*% vcov(fit)) * D)
  z <- ifelse(left > 1e-8 * observed, lav_matrix_vech(S - Sigma) / sqrt(pmax(left, 0)), NA)
  z <- lav_matrix_vech_reverse(z)
  dimnames(z) <- dimnames(S)
  z
}

run <- function(S, n, factors, likelihood = "normal", std.lv = FALSE, orthogonal = FALSE) {
  model <- paste(sapply(names(factors), function(f) paste(f, "=~", paste(factors[[f]], collapse = " + "))), collapse = "\n")
  S <- S[unlist(factors), unlist(factors)]
  # lavaan prints the uniquenesses beside its warning when one is negative.
  capture.output(fit <- suppressWarnings(polished(model, sample.cov = S, sample.nobs = n, likelihood = likelihood, std.lv = std.lv, orthogonal = orthogonal)))
  est <- parameterEstimates(fit)
  std <- standardizedSolution(fit)
  rows <- function(table, op, value, own) {
    keep <- table$op == op & (if (op == "~~") (table$lhs %in% names(factors)) == own else TRUE)
    table <- table[keep, ]
    list(lhs = I(table$lhs), rhs = I(table$rhs), estimate = I(table[[value]]), stdError = I(table$se), confLow = I(table$ci.lower), confHigh = I(table$ci.upper))
  }
  alone <- unlist(factors)
  base <- cfa(paste(alone, "~~", alone, collapse = "\n"), sample.cov = S, sample.nobs = n, likelihood = likelihood)
  m <- fitMeasures(fit, baseline.model = base)
  N <- if (likelihood == "normal") n else n - 1
  x <- m[["chisq"]]; df <- m[["df"]]
  rmsea <- if (df == 0) NULL else list(
    estimate = sqrt(max(0, (x - df) / (df * N))),
    confLow = sqrt(noncentrality(x, df, 0.95) / (df * N)), confHigh = sqrt(noncentrality(x, df, 0.05) / (df * N)),
    pClose = pchisq(x, df, 0.05^2 * df * N, lower.tail = FALSE), lavaan = m[c("rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "rmsea.pvalue")])
  items <- unlist(factors, use.names = FALSE)
  list(n = n, items = items, covariance = unname(S), factors = lapply(factors, I), likelihood = unbox(likelihood), unitVariance = unbox(std.lv), uncorrelated = unbox(orthogonal),
       loadings = rows(est, "=~", "est"), standardLoadings = rows(std, "=~", "est.std"),
       latent = rows(est, "~~", "est", TRUE), correlations = rows(std, "~~", "est.std", TRUE),
       uniquenesses = rows(est, "~~", "est", FALSE), standardUniquenesses = rows(std, "~~", "est.std", FALSE),
       fit = as.list(m[c("chisq", "df", "pvalue", "baseline.chisq", "baseline.df", "cfi", "tli", "srmr", "logl", "npar", "aic", "bic")]),
       rmsea = rmsea, implied = unname(fitted(fit)$cov[items, items]),
       residualStatistic = unname(residual_z(fit, N)[items, items]))
}
three <- list(visual = c("x1", "x2", "x3"), textual = c("x4", "x5", "x6"), speed = c("x7", "x8", "x9"))
democracy <- list(ind60 = c("x1", "x2", "x3"), dem60 = paste0("y", 1:4), dem65 = paste0("y", 5:8))
H <- cov(hs); P <- cov(pd)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), lavaan = as.character(packageVersion("lavaan"))),
  cases = list(
    "HolzingerSwineford1939, three factors" = run(H, 301, three),
    "HolzingerSwineford1939, unit variances, Wishart" = run(H, 301, three, "wishart", TRUE),
    "HolzingerSwineford1939, uncorrelated" = run(H, 301, three, orthogonal = TRUE),
    "HolzingerSwineford1939, one factor" = run(H, 301, list(general = paste0("x", 1:9))),
    "HolzingerSwineford1939, three items" = run(H, 301, three[1]),
    "HolzingerSwineford1939, two items and one" = run(H, 301, list(textual = c("x4", "x5", "x6"), visual = c("x1", "x2"), speed = "x9")),
    "PoliticalDemocracy, three factors" = run(P, 75, democracy),
    "PoliticalDemocracy, unit variances" = run(P, 75, democracy, std.lv = TRUE),
    "a negative uniqueness" = run(bend, 200, list(one = letters[1:4]))
  )
), auto_unbox = TRUE, digits = NA, null = "null", na = "null", pretty = FALSE))
