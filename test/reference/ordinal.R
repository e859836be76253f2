# Ordinal logit with proportional odds: estimates, errors of every kind, pseudo-R², Brant's test, average marginal effects on shares and
# on NPS points. Prints ordinal.json; the data are those of logit.json.
suppressMessages({ library(jsonlite); library(MASS); library(ordinal); library(sandwich); library(survey); library(numDeriv) })
options(digits = 17)
set.seed(20240501)
n <- 240
common <- rnorm(n)
rating <- function(load) pmin(10, pmax(1, round(6 + 2 * (load * common + sqrt(1 - load^2) * rnorm(n)))))
price <- rating(0.6); speed <- rating(0.7); support <- rating(0.5)
member <- as.numeric(runif(n) < 0.4)
minutes <- round(rexp(n, 1 / 12), 2)
recommend <- pmin(10, pmax(0, round(1.2 + 0.3 * price + 0.5 * speed + 0.25 * support + 0.8 * member - 0.04 * minutes + 1.6 * rnorm(n))))
cluster <- sample(0:19, n, replace = TRUE)
stratum <- cluster %/% 7
weight <- round(runif(n, 0.3, 3), 2)
frequency <- sample(1:4, n, replace = TRUE)
data <- data.frame(price, speed, support, member, minutes, recommend, promoter = as.numeric(recommend >= 9), cluster, stratum, weight, frequency)
formula <- answer ~ price + speed + support + member + minutes
right <- ~ price + speed + support + member + minutes
data$answer <- factor(recommend)
matrixOf <- function(v) unname(v)
rows <- rep(seq_len(n), frequency)
slopes <- 5
# clm puts thresholds first; slopes first as polr does.
slopesFirst <- function(m) { k <- nrow(m); at <- c((k - slopes + 1):k, seq_len(k - slopes)); matrixOf(m[at, at]) }
exact <- clm.control(gradTol = 1e-11, maxIter = 200, method = "Newton")
figures <- function(fit) list(estimate = unname(fit$beta), thresholds = unname(fit$alpha), covariance = slopesFirst(vcov(fit)), logLikelihood = as.numeric(logLik(fit)))
null <- function(d, w) { d$w <- w; as.numeric(logLik(clm(answer ~ 1, data = d, weights = w, control = exact))) }
pseudo <- function(ll, ll0, total, eta, w) {
  coxSnell <- 1 - exp(2 * (ll0 - ll) / total); spread <- sum(w * (eta - sum(w * eta) / total)^2) / total
  list(mcFadden = 1 - ll / ll0, coxSnell = coxSnell, nagelkerke = coxSnell / (1 - exp(2 * ll0 / total)), mcKelveyZavoina = spread / (spread + pi^2 / 3))
}
x <- model.matrix(right, data)[, -1]
fit <- clm(formula, data = data, control = exact)
fitF <- clm(formula, data = data[rows, ], control = exact)
data$scaled <- weight / mean(weight)
fitW <- clm(formula, data = data, weights = scaled, control = exact)
second <- polr(formula, data, Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))
plain <- svydesign(ids = ~1, weights = ~weight, data = data)
nested <- svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = data, nest = TRUE)
olr <- svyolr(formula, plain, control = list(reltol = 1e-15, maxit = 1000))
# The same from the scores and the analytical information: svyolr takes second derivatives numerically.
linearized <- function(fit, design) {
  inverse <- vcov(fit)
  influence <- estfun(fit)[, rownames(inverse)] %*% inverse
  slopesFirst(svyrecvar(influence, design$cluster, design$strata, design$fpc))
}
robustOf <- function(fit, by) {
  inverse <- vcov(fit); e <- estfun(fit)[, rownames(inverse)]
  HC0 <- inverse %*% crossprod(e) %*% inverse
  total <- rowsum(e, by); g <- nrow(total); m <- nrow(e); k <- ncol(e)
  list(HC0 = slopesFirst(HC0), HC1 = slopesFirst(HC0 * m / (m - k)), sandwich = slopesFirst(sandwich(fit)),
       clustered = slopesFirst(g / (g - 1) * (m - 1) / (m - k) * inverse %*% crossprod(total) %*% inverse))
}
# Brant (1990): separate binary logits of answer > k; covariances of their slopes.
brant <- function(d, w, robust) {
  d$w <- w; levels <- sort(unique(d$recommend)); cuts <- levels[-length(levels)]
  X <- model.matrix(right, d)
  fits <- lapply(cuts, function(cut) {
    d$above <- as.numeric(d$recommend > cut)
    once <- suppressWarnings(glm(update(right, above ~ .), binomial, d, weights = w, control = glm.control(epsilon = 1e-15, maxit = 200)))
    suppressWarnings(glm(update(right, above ~ .), binomial, d, weights = w, start = coef(once), control = glm.control(epsilon = 1e-15, maxit = 200)))
  })
  p <- lapply(fits, fitted); m <- length(cuts); q <- ncol(X) - 1
  inverse <- lapply(p, function(p) solve(t(X) %*% (w * p * (1 - p) * X)))
  V <- matrix(0, m * q, m * q); b <- unlist(lapply(fits, function(f) coef(f)[-1]))
  for (k in 1:m) for (l in 1:m) {
    low <- min(k, l); high <- max(k, l)
    weight <- if (robust) w^2 * (fits[[k]]$y - p[[k]]) * (fits[[l]]$y - p[[l]]) * nrow(X) / (nrow(X) - 1) else w * (p[[high]] - p[[low]] * p[[high]])
    V[(k - 1) * q + 1:q, (l - 1) * q + 1:q] <- (inverse[[k]] %*% t(X) %*% (weight * X) %*% inverse[[l]])[-1, -1]
  }
  test <- function(js) {
    D <- do.call(rbind, lapply(2:m, function(k) t(sapply(js, function(j) { r <- numeric(m * q); r[(k - 1) * q + j] <- 1; r[j] <- -1; r }))))
    s <- drop(t(D %*% b) %*% solve(D %*% V %*% t(D), D %*% b))
    list(statistic = s, df = nrow(D), pValue = pchisq(s, nrow(D), lower.tail = FALSE))
  }
  list(omnibus = test(1:q), rows = lapply(1:q, test), slopes = matrix(b, m, q, byrow = TRUE), stdErrors = matrix(sqrt(diag(V)), m, q, byrow = TRUE))
}
# Answers put together so that every binary logit has enough rows.
grouped <- within(data, { recommend <- c(4, 4, 4, 4, 6, 6, 8, 8, 9, 10)[recommend]; answer <- factor(recommend) })
fitG <- clm(answer ~ price + speed + support + member + minutes, data = grouped)
ratio <- nominal_test(fitG)
surveyed <- local({
  # The same test from svyglm's own fits and svyrecvar.
  cuts <- sort(unique(grouped$recommend)); cuts <- cuts[-length(cuts)]
  design <- svydesign(ids = ~1, weights = ~weight, data = grouped)
  X <- model.matrix(right, grouped); w <- weight / mean(weight)
  influence <- do.call(cbind, lapply(cuts, function(cut) {
    d <- update(design, above = as.numeric(recommend > cut))
    f <- svyglm(update(right, above ~ .), d, family = quasibinomial, control = glm.control(epsilon = 1e-15, maxit = 200))
    beta <- coef(f)
    f <- eval(bquote(svyglm(update(right, above ~ .), d, family = quasibinomial, start = .(beta), control = glm.control(epsilon = 1e-15, maxit = 200))))
    p <- fitted(f); (w * (f$y - p) * X) %*% solve(t(X) %*% (w * p * (1 - p) * X))[, -1]
  }))
  sqrt(diag(svyrecvar(influence, design$cluster, design$strata, design$fpc)))
})
# Average marginal effects on Σ c_k P(Y = k); errors by numerical derivatives of the averages (numDeriv, complex steps,
# which lose no digits; R's own plogis takes no complex numbers).
share <- function(z) 1 / (1 + exp(-z))
bell <- function(z) share(z) * (1 - share(z))
levels <- sort(unique(recommend))
scoresOf <- list(seven = as.numeric(levels == 7), promoters = as.numeric(levels >= 9), detractors = as.numeric(levels <= 6),
                 nps = 100 * ((levels >= 9) - (levels <= 6)), mean = levels)
effects <- function(theta, covariance, w) {
  b <- seq_len(slopes)
  value <- function(theta, x, c) {
    eta <- drop(x %*% theta[b]); zeta <- theta[-b]
    cumulative <- cbind(0, share(outer(-eta, zeta, `+`)), 1)
    drop((cumulative[, -1] - cumulative[, -ncol(cumulative)]) %*% c)
  }
  average <- function(v) sum(w * v) / sum(w)
  slope <- function(theta, j, c) {
    eta <- drop(x %*% theta[b]); zeta <- theta[-b]
    density <- cbind(0, bell(outer(-eta, zeta, `+`)), 0)
    average(drop((density[, -ncol(density)] - density[, -1]) %*% c)) * theta[j]
  }
  shifted <- function(theta, j, c, low, high) {
    a <- x; a[, j] <- low(x[, j]); d <- x; d[, j] <- high(x[, j]); average(value(theta, d, c) - value(theta, a, c))
  }
  of <- function(f) lapply(scoresOf, function(c) {
    jacobian <- t(sapply(b, function(j) grad(function(t) f(t, j, c), theta, method = "complex")))
    list(estimate = sapply(b, function(j) f(theta, j, c)), stdError = sqrt(diag(jacobian %*% covariance %*% t(jacobian))))
  })
  list(derivative = of(slope), step = of(function(t, j, c) shifted(t, j, c, identity, function(v) v + 1)),
       switch = of(function(t, j, c) shifted(t, j, c, function(v) 0 * v, function(v) 0 * v + 1)))
}
theta <- c(fit$beta, fit$alpha); thetaW <- c(fitW$beta, fitW$alpha)
eta <- function(fit, x) drop(x %*% fit$beta)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), MASS = as.character(packageVersion("MASS")),
                  ordinal = as.character(packageVersion("ordinal")), sandwich = as.character(packageVersion("sandwich")),
                  survey = as.character(packageVersion("survey")), numDeriv = as.character(packageVersion("numDeriv"))),
  predictors = c("price", "speed", "support", "member", "minutes"), levels = levels,
  unweighted = c(figures(fit), list(nullLogLikelihood = null(data, rep(1, n)), robust = robustOf(fit, cluster),
    pseudo = pseudo(as.numeric(logLik(fit)), null(data, rep(1, n)), n, eta(fit, x), rep(1, n)),
    polr = list(estimate = unname(second$coefficients), thresholds = unname(second$zeta), deviance = second$deviance,
                stdError = unname(sqrt(diag(vcov(second))))), effects = effects(theta, slopesFirst(vcov(fit)), rep(1, n)))),
  frequencies = c(figures(fitF), list(nullLogLikelihood = null(data[rows, ], rep(1, length(rows))), robust = robustOf(fitF, cluster[rows]))),
  weighted = c(figures(fitW), list(nullLogLikelihood = null(data, data$scaled), linearized = linearized(fitW, plain),
    nested = linearized(fitW, nested), pseudo = pseudo(as.numeric(logLik(fitW)), null(data, data$scaled), n, eta(fitW, x), data$scaled),
    svyolr = list(estimate = unname(olr$coefficients), thresholds = unname(olr$zeta), stdError = unname(sqrt(diag(vcov(olr))))),
    effects = effects(thetaW, linearized(fitW, plain), weight))),
  brant = list(grouped = grouped$recommend, unweighted = brant(grouped, rep(1, n), FALSE), frequencies = brant(grouped, frequency, FALSE),
    weighted = brant(grouped, weight / mean(weight), TRUE), svyrecvar = surveyed,
    likelihoodRatio = list(statistic = ratio$LRT[-1], df = ratio$Df[-1]))
), auto_unbox = TRUE, digits = I(17)))
