# Missing answers in driver models: pairwise moments and their repair, maximum likelihood, dummy-variable adjustment, Little's test.
# Prints missing.json. Data are made up here from a fixed seed.
suppressMessages({ library(jsonlite); library(lavaan); library(Matrix) })
options(digits = 17, warn = 1)
set.seed(20260405)

# ---- Data -----------------------------------------------------------------------------------------------------------------------
normal <- local({
  n <- 60
  common <- rnorm(n)
  x <- round(cbind(a = 10 + 2 * (common + rnorm(n)), b = -3 + common + 0.7 * rnorm(n), c = 100 + 15 * rnorm(n) + 5 * common, d = 0.4 * common + rnorm(n)), 6)
  x[sample(n, 15), "a"] <- NA                                # completely at random
  x[!is.na(x[, "a"]) & x[, "a"] > 12 & runif(n) < 0.7, "b"] <- NA   # depends on what was answered
  x[sample(n, 8), "d"] <- NA
  x[3, ] <- NA                                               # nobody answered anything here
  x
})
ratings <- local({
  n <- 90
  common <- rnorm(n)
  x <- sapply(1:5, function(j) pmin(5, pmax(1, round(3.4 + 0.8 * common + 0.9 * rnorm(n)))))
  x[matrix(runif(n * 5) < rep(c(0, 0.1, 0.3, 0.5, 0.7), each = n), n)] <- NA
  colnames(x) <- letters[1:5]
  x
})
frequency <- rep(c(1, 3, 2), 30)
sampling <- rep(c(0.5, 1.25, 2, 0.8, 1), 18)
# Few answers, so that pairwise correlations do not belong together.
sparse <- local({
  n <- 24
  common <- rnorm(n)
  x <- round(sapply(1:6, function(j) common + 0.5 * rnorm(n)), 6)
  x[matrix(runif(n * 6) < 0.5, n)] <- NA
  colnames(x) <- letters[1:6]
  x
})

# ---- Pairwise -------------------------------------------------------------------------------------------------------------------
pairs <- function(x) {
  present <- 1 * !is.na(x)
  r <- cor(x, use = "pairwise.complete.obs")
  list(n = crossprod(present), means = unname(colMeans(x, na.rm = TRUE)), sds = unname(apply(x, 2, sd, na.rm = TRUE)),
       correlation = unname(r), covariance = unname(cov(x, use = "pairwise.complete.obs")), eigen = min(eigen(r, TRUE, TRUE)$values))
}
weightedPairs <- function(x, w) {
  k <- ncol(x); r <- diag(k)
  for (i in 1:k) for (j in 1:k) {
    both <- !is.na(x[, i]) & !is.na(x[, j])
    r[i, j] <- cov.wt(x[both, c(i, j)], w[both], cor = TRUE)$cor[1, 2]
  }
  diag(r) <- 1
  list(correlation = r, means = unname(apply(x, 2, function(v) weighted.mean(v[!is.na(v)], w[!is.na(v)]))),
       variances = unname(apply(x, 2, function(v) cov.wt(cbind(v[!is.na(v)]), w[!is.na(v)], method = "ML")$cov[1])))
}
# The nearest matrix with eigenvalues of at least f is f·I + (1 − f)·nearest((A − f·I)/(1 − f)).
nearest <- function(r, floor) {
  k <- nrow(r)
  inner <- nearPD((r - floor * diag(k)) / (1 - floor), corr = TRUE, do2eigen = FALSE, eig.tol = 1e-300, conv.tol = 1e-15, maxit = 1e5)
  unname(floor * diag(k) + (1 - floor) * as.matrix(inner$mat))
}

# ---- Maximum likelihood: the textbook's EM (Little & Rubin, ch. 11), row by row -----------------------------------------------------
em <- function(x, w = rep(1, nrow(x)), tolerance = 1e-13) {
  force(w); keep <- rowSums(!is.na(x)) > 0; x <- x[keep, , drop = FALSE]; w <- w[keep]
  k <- ncol(x); n <- sum(w)
  mu <- colMeans(x, na.rm = TRUE); sigma <- diag(apply(x, 2, var, na.rm = TRUE)); dimnames(sigma) <- NULL
  for (iteration in 1:100000) {
    t1 <- rep(0, k); t2 <- matrix(0, k, k)
    for (i in seq_len(nrow(x))) {
      m <- is.na(x[i, ]); z <- x[i, ]; extra <- matrix(0, k, k)
      if (any(m)) {
        b <- sigma[m, !m, drop = FALSE] %*% solve(sigma[!m, !m, drop = FALSE])
        z[m] <- mu[m] + b %*% (x[i, !m] - mu[!m])
        extra[m, m] <- sigma[m, m] - b %*% sigma[!m, m, drop = FALSE]
      }
      t1 <- t1 + w[i] * z; t2 <- t2 + w[i] * (tcrossprod(z) + extra)
    }
    nextMu <- t1 / n; nextSigma <- t2 / n - tcrossprod(nextMu); nextSigma <- (nextSigma + t(nextSigma)) / 2
    change <- max(abs(nextMu - mu) / sqrt(diag(nextSigma)), abs(nextSigma - sigma) / sqrt(tcrossprod(diag(nextSigma))))
    mu <- nextMu; sigma <- nextSigma
    if (change < tolerance) break
  }
  ll <- 0
  for (i in seq_len(nrow(x))) {
    o <- !is.na(x[i, ]); d <- x[i, o] - mu[o]; s <- sigma[o, o, drop = FALSE]
    ll <- ll - 0.5 * w[i] * (sum(o) * log(2 * pi) + as.numeric(determinant(s)$modulus) + sum(d * solve(s, d)))
  }
  list(means = unname(mu), covariance = unname(sigma), logLikelihood = ll, iterations = iteration)
}
saturated <- function(x) {
  names <- colnames(x)
  model <- paste(outer(names, names, paste, sep = " ~~ ")[lower.tri(diag(length(names)), TRUE)], collapse = "\n")
  fit <- suppressWarnings(sem(model, as.data.frame(x), missing = "ml", meanstructure = TRUE,
    control = list(em.iter.max = 1e5, em.tol = 1e-13), em.h1.iter.max = 1e5, em.h1.tol = 1e-13))
  s <- lavInspect(fit, "sampstat")
  list(means = unname(c(s$mean)), covariance = unname(unclass(s$cov)), logLikelihood = unname(fitMeasures(fit, "unrestricted.logl")))
}

# ---- Little's test of missing completely at random (1988), covariance by maximum likelihood, denominator n ---------------------
little <- function(x, fit) {
  x <- x[rowSums(!is.na(x)) > 0, ]
  n <- nrow(x); sigma <- fit$covariance
  pattern <- apply(1 * is.na(x), 1, paste, collapse = "")
  d2 <- 0; df <- -ncol(x)
  for (each in unique(pattern)) {
    rows <- x[pattern == each, , drop = FALSE]; o <- !is.na(rows[1, ])
    d <- colMeans(rows[, o, drop = FALSE]) - fit$means[o]
    d2 <- d2 + nrow(rows) * sum(d * solve(sigma[o, o, drop = FALSE], d)); df <- df + sum(o)
  }
  list(statistic = d2, df = df, pValue = pchisq(d2, df, lower.tail = FALSE), patterns = length(unique(pattern)))
}
# Published in the manual of naniar::mcar_test: airquality gives 35.1 on 14 df, p .00142, 4 patterns.
published <- local({ x <- as.matrix(airquality); little(x, em(x)) })
stopifnot(abs(published$statistic - 35.1) < 0.05, published$df == 14, abs(published$pValue - 0.00142) < 5e-6, published$patterns == 4)

# ---- Dummy-variable adjustment: fill with the mean, add an indicator (Cohen & Cohen) ---------------------------------------------------
dummies <- local({
  y <- rowSums(ratings[, 1:2], na.rm = TRUE) + rep(c(0.5, -1, 0.25), 30)
  filled <- apply(ratings, 2, function(v) ifelse(is.na(v), mean(v, na.rm = TRUE), v))
  m <- 1 * is.na(ratings[, -1]); colnames(m) <- paste0("m", colnames(m))
  list(outcome = y, coefficients = unname(coef(lm(y ~ filled + m))))
})

fits <- list(normal = em(normal), ratings = em(ratings), frequency = em(ratings, frequency), sampling = em(ratings, sampling))
sparsePairs <- pairs(sparse)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), lavaan = as.character(packageVersion("lavaan")), Matrix = as.character(packageVersion("Matrix"))),
  data = list(normal = as.list(as.data.frame(normal)), ratings = as.list(as.data.frame(ratings)), sparse = as.list(as.data.frame(sparse)), frequency = frequency, sampling = sampling),
  pairwise = list(normal = pairs(normal), ratings = pairs(ratings), sparse = sparsePairs,
    frequency = pairs(ratings[rep(seq_len(nrow(ratings)), frequency), ]), sampling = weightedPairs(ratings, sampling)),
  nearest = lapply(c(0, 0.01, 0.2), function(floor) list(floor = floor, correlation = nearest(sparsePairs$correlation, floor))),
  em = fits,
  lavaan = list(normal = saturated(normal), ratings = saturated(ratings)),
  little = list(normal = little(normal, fits$normal), ratings = little(ratings, fits$ratings)),
  dummies = dummies
), auto_unbox = TRUE, digits = I(17), pretty = FALSE, na = "null"))
