# Reliability by psych: alpha with its whole table, Guttman's lambdas, split halves, omega; on attitude and on psychTools::bfi, whose rows
# stay out of the repository (bfi.json has their moments and tables). Prints reliability.json.
suppressMessages({ library(jsonlite); library(psych); library(psychTools); library(polycor); library(GPArotation) })
options(digits = 17)
quiet <- function(x) { capture.output(value <- suppressMessages(suppressWarnings(x))); value }
complete <- na.omit(bfi[, 1:25])
scales <- c(list(attitude = names(attitude)), bfi.keys, list(all = unlist(bfi.keys, use.names = FALSE)))
reversed <- function(keys) sub("-", "", grep("^-", keys, value = TRUE))
rowsOf <- function(keys) {
  items <- sub("-", "", keys)
  x <- if (all(items %in% names(attitude))) attitude[items] else complete[items]
  for (item in reversed(keys)) x[[item]] <- 7 - x[[item]]
  x
}

alphaOf <- function(keys) {
  a <- quiet(psych::alpha(rowsOf(keys)))
  list(terms = sub("-", "", keys), reversed = I(reversed(keys)), n = nrow(rowsOf(keys)), total = as.list(a$total), feldt = unname(unlist(a$feldt[c("lower.ci", "upper.ci")])),
       variance = as.numeric(a$var.r), dropped = as.list(a$alpha.drop), items = as.list(a$item.stats))
}

# Every way of halving k items, by brute force: psych::splitHalf stops after half of them when k is odd.
halves <- function(x) {
  r <- cor(x); k <- ncol(r); m <- k %/% 2
  values <- combn(k, m, function(a) 4 * sum(r[a, -a]) / sum(r))
  list(max = max(values), min = min(values), mean = mean(values), median = median(values), splits = if (k %% 2 == 0) length(values) / 2 else length(values))
}
guttmanOf <- function(keys) {
  x <- rowsOf(keys); r <- cor(x); k <- ncol(x)
  if (k > 7) return(NULL)
  g <- quiet(psych::guttman(x)); h <- halves(x); s <- cov(x)
  # On covariances: Guttman (1945) by hand.
  off <- s - diag(diag(s)); V <- sum(s); l1 <- 1 - sum(diag(s)) / V
  list(lambda1 = g$lambda.1, lambda2 = g$lambda.2, lambda3 = g$lambda.3, lambda4 = h$max, lambda5 = g$lambda.5, lambda6 = g$lambda.6, halves = h,
       raw = list(lambda1 = l1, lambda2 = l1 + sqrt(k / (k - 1) * sum(off^2)) / V, lambda3 = l1 * k / (k - 1),
                  lambda4 = max(combn(k, k %/% 2, function(a) 4 * sum(s[a, -a]) / V)),
                  lambda5 = l1 + 2 * sqrt(max(colSums(off^2))) / V, lambda6 = 1 - sum(1 / diag(solve(s))) / V))
}

omegaOf <- function(r, factors) {
  o <- quiet(psych::omega(r, nfactors = factors, plot = FALSE, flip = FALSE))
  sl <- o$schmid$sl
  implied <- if (factors == 1) { l <- sl[, 1]; tcrossprod(l) } else tcrossprod(o$schmid$orthog)
  diag(implied) <- 1
  list(total = o$omega.tot, modelImplied = 1 - sum(sl[, "u2"]) / sum(implied), hierarchical = o$omega_h, asymptotic = o$omega.lim, explainedCommonVariance = unname(o$ECV),
       general = unname(sl[, 1]), uniqueness = unname(sl[, "u2"]), communality = unname(sl[, "h2"]))
}
# psych's optimisers stop at about 1e-5, which few items with many factors make more of; the same by nlminb, run to the end.
least <- function(R, f) {
  parts <- function(psi) { e <- eigen(R - diag(psi), symmetric = TRUE); list(rest = e$values[-(1:f)], v = e$vectors[, -(1:f), drop = FALSE], e = e) }
  gradient <- function(psi) { p <- parts(psi); -drop(p$v^2 %*% p$rest) }
  found <- nlminb(pmax(.1, 1 / diag(solve(R))), function(psi) sum(parts(psi)$rest^2) / 2, gradient, lower = .005, upper = 1,
    control = list(rel.tol = 1e-15, x.tol = 1e-14, iter.max = 10000, eval.max = 10000))$par
  e <- parts(found)$e
  e$vectors[, 1:f, drop = FALSE] %*% diag(sqrt(e$values[1:f]), f)
}
exactOmega <- function(R, f) {
  L <- least(R, f); L <- L %*% diag(sign(colSums(L)), f); u <- 1 - rowSums(L^2); total <- 1 - sum(u) / sum(R)
  implied <- sum(tcrossprod(L)); result <- list(total = total, modelImplied = implied / (implied + sum(u)))
  if (f == 1) return(result)
  o <- GPFoblq(varimax(L, eps = 1e-15)$loadings, method = "quartimin", eps = 1e-8, maxit = 5000)
  P <- o$loadings; Phi <- o$Phi; turn <- sign(colSums(P)); P <- P %*% diag(turn); Phi <- diag(turn) %*% Phi %*% diag(turn)
  higher <- if (f == 2) sqrt(abs(Phi[1, 2])) * c(1, sign(Phi[1, 2])) else { h <- drop(least(Phi, 1)); h * sign(sum(h)) }
  g <- drop(P %*% higher); groups <- P %*% diag(sqrt(pmax(0, 1 - higher^2)))
  c(result, list(hierarchical = sum(g)^2 / sum(R), asymptotic = sum(g)^2 / sum(R) / total, explainedCommonVariance = sum(g^2) / (sum(g^2) + sum(groups^2)), general = g))
}
omegas <- function(keys, factors) { r <- cor(rowsOf(keys)); setNames(lapply(factors, function(f) c(omegaOf(r, f), list(exact = exactOmega(r, f)))), factors) }

# Polychoric correlations pair by pair: polycor's two-step likelihood, its maximum found more closely than polychor's own search does.
polychoricExact <- function(t) {
  a <- qnorm(cumsum(rowSums(t)) / sum(t)); b <- qnorm(cumsum(colSums(t)) / sum(t)); a <- a[-length(a)]; b <- b[-length(b)]
  optimize(function(rho) -sum((t * log(polycor:::binBvn(rho, a, b)))[t > 0]), polychor(t) + c(-.01, .01), tol = 1e-9)$minimum
}
polychoricOf <- function(keys) {
  x <- rowsOf(keys); k <- ncol(x); r <- diag(k)
  for (i in 1:(k - 1)) for (j in (i + 1):k) r[i, j] <- r[j, i] <- polychoricExact(table(x[[i]], x[[j]]))
  dimnames(r) <- list(names(x), names(x))
  a <- quiet(psych::alpha(r))
  list(alpha = a$total$raw_alpha, dropped = a$alpha.drop$raw_alpha, omega = omegaOf(r, 1))
}

# Feldt (1969): under equality W = (1 - a1)/(1 - a2) is the ratio of two independent F; its tails by numerical integration.
feldtGroups <- function(a, n, k) {
  w <- (1 - a[1]) / (1 - a[2]); d <- n - 1; e <- (n - 1) * (k - 1)
  tail <- function(w, i, j) integrate(function(x) pf(w * x, d[i], e[i], lower.tail = FALSE) * df(x, d[j], e[j]), 0, Inf, rel.tol = 1e-12, subdivisions = 1e4L)$value
  list(statistic = w, pValue = min(1, 2 * min(tail(w, 2, 1), tail(1 / w, 1, 2))))
}
# Delta method with a numerical gradient over the distinct covariances and their normal-theory covariances.
pairedError <- function(s, a, b, n) {
  p <- nrow(s); at <- which(lower.tri(s, TRUE), arr.ind = TRUE)
  alpha <- function(m) ncol(m) / (ncol(m) - 1) * (1 - sum(diag(m)) / sum(m))
  g <- numDeriv::grad(function(v) { m <- matrix(0, p, p); m[lower.tri(m, TRUE)] <- v; m <- m + t(m) - diag(diag(m)); alpha(m[b, b]) - alpha(m[a, a]) }, s[lower.tri(s, TRUE)])
  i <- at[, 1]; j <- at[, 2]
  sqrt(drop(g %*% ((s[i, i] * s[j, j] + s[i, j] * s[j, i]) / n) %*% g))
}

cat(toJSON(list(
  versions = lapply(c(R = "base", psych = "psych", psychTools = "psychTools", polycor = "polycor", GPArotation = "GPArotation"), function(p) as.character(packageVersion(p))),
  alpha = lapply(scales, alphaOf),
  guttman = Filter(Negate(is.null), lapply(scales, guttmanOf)),
  omega = list(attitude = omegas(names(attitude), 1:3), agree = omegas(bfi.keys$agree, 1), neuroticism = omegas(bfi.keys$neuroticism, 1), all = omegas(scales$all, c(1, 3, 5))),
  polychoric = lapply(bfi.keys, polychoricOf),
  # Neuroticism of men and women; neuroticism and agreeableness of the same people, and two scales that share items.
  compared = local({
    x <- rowsOf(bfi.keys$neuroticism); g <- bfi[rownames(x), "gender"]; y <- rowsOf(bfi.keys$agree); both <- cov(cbind(x, y))
    alpha <- function(s) ncol(s) / (ncol(s) - 1) * (1 - sum(diag(s)) / sum(s))
    samples <- lapply(1:2, function(i) list(covariance = unname(cov(x[g == i, ])), n = sum(g == i)))
    list(samples = samples, groups = feldtGroups(sapply(samples, function(s) alpha(s$covariance)), sapply(samples, function(s) s$n), c(5, 5)),
         small = feldtGroups(c(.5, .8), c(12, 30), c(3, 4)), tail = feldtGroups(c(.5, .9), c(60, 80), c(6, 6)),
         correlation = cor(rowSums(x), rowSums(y)), alphas = c(alpha(cov(x)), alpha(cov(y))),
         apart = pairedError(both, 1:5, 6:10, nrow(x)), sharing = pairedError(both, 1:5, 3:8, nrow(x)))
  })
), auto_unbox = TRUE, digits = I(17), pretty = FALSE, na = "null"))
