# Binary logit: estimates, errors of every kind, pseudo-R², average marginal effects. Prints logit.json.
suppressMessages({ library(jsonlite); library(sandwich); library(survey); library(numDeriv) })
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
tight <- glm.control(epsilon = 1e-15, maxit = 200)
formula <- promoter ~ price + speed + support + member + minutes
# The weights that a fit keeps are those of the step before its last: a fit that starts where the first one ended has the final ones.
settled <- function(formula, data) {
  first <- suppressWarnings(glm(formula, binomial, data, weights = case, control = tight))
  suppressWarnings(glm(formula, binomial, data, weights = case, control = tight, start = coef(first)))
}
data$case <- 1
fit <- settled(formula, data)
rows <- rep(seq_len(n), frequency)
fitF <- settled(formula, data[rows, ])
fitW <- settled(formula, within(data, case <- weight / mean(weight)))
matrixOf <- function(v) unname(v)
figures <- function(fit) list(estimate = unname(coef(fit)), covariance = matrixOf(vcov(fit)), deviance = deviance(fit), nullDeviance = fit$null.deviance)
kinds <- c("HC0", "HC1", "HC2", "HC3", "HC4")
robust <- function(fit) setNames(lapply(kinds, function(kind) matrixOf(vcovHC(fit, type = kind))), kinds)
surveyFit <- function(design) {
  fit <- svyglm(formula, design, family = quasibinomial, control = tight)
  for (again in 1:2) {
    beta <- coef(fit)
    fit <- eval(bquote(svyglm(formula, design, family = quasibinomial, control = tight, start = .(beta))))
  }
  fit
}
designed <- function(design) {
  fit <- surveyFit(design)
  list(estimate = unname(coef(fit)), covariance = matrixOf(vcov(fit)), df = fit$df.residual)
}
# Published formulas; with weights, sums under them.
pseudo <- function(fit, w) {
  total <- sum(w); ll <- -deviance(fit) / 2; ll0 <- -fit$null.deviance / 2
  coxSnell <- 1 - exp(2 * (ll0 - ll) / total)
  p <- fitted(fit); y <- fit$y; eta <- predict(fit)
  spread <- sum(w * (eta - sum(w * eta) / total)^2) / total
  list(mcFadden = 1 - ll / ll0, coxSnell = coxSnell, nagelkerke = coxSnell / (1 - exp(2 * ll0 / total)),
       tjur = sum((w * p)[y == 1]) / sum(w[y == 1]) - sum((w * p)[y == 0]) / sum(w[y == 0]), mcKelveyZavoina = spread / (spread + pi^2 / 3))
}
# Average marginal effects: the estimate is the average of the derivative, or of the difference, of the fitted probability; its error is
# √(JVJᵀ) with J the numerical derivative of that average by the coefficients (numDeriv, complex steps, which lose no digits; R's own
# plogis takes no complex numbers).
share <- function(z) 1 / (1 + exp(-z))
effects <- function(fit, covariance, w) {
  x <- model.matrix(fit); b <- coef(fit)
  average <- function(v) sum(w * v) / sum(w)
  slope <- function(b, j) average(share(x %*% b) * (1 - share(x %*% b))) * b[j]
  shifted <- function(b, j, low, high) {
    a <- x; a[, j] <- low(x[, j]); c <- x; c[, j] <- high(x[, j])
    average(share(c %*% b) - share(a %*% b))
  }
  of <- function(f) {
    js <- 2:length(b)
    jacobian <- t(sapply(js, function(j) grad(function(beta) f(beta, j), b, method = "complex")))
    list(estimate = sapply(js, function(j) f(b, j)), covariance = matrixOf(jacobian %*% covariance %*% t(jacobian)))
  }
  list(derivative = of(slope), step = of(function(b, j) shifted(b, j, identity, function(v) v + 1)),
       down = of(function(b, j) shifted(b, j, identity, function(v) v - 0.5)),
       switch = of(function(b, j) shifted(b, j, function(v) 0 * v, function(v) 0 * v + 1)))
}
near <- within(data, { near <- price + 1e-4 * speed })
fitN <- settled(promoter ~ price + near + support, near)
plain <- svydesign(ids = ~1, weights = ~weight, data = data)
surveyed <- surveyFit(plain)
one <- rep(1, n)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), sandwich = as.character(packageVersion("sandwich")),
                  survey = as.character(packageVersion("survey")), numDeriv = as.character(packageVersion("numDeriv"))),
  data = as.list(data[names(data) != "case"]), predictors = c("price", "speed", "support", "member", "minutes"),
  unweighted = c(figures(fit), list(aic = AIC(fit), logLikelihood = as.numeric(logLik(fit)), robust = robust(fit),
    clustered = matrixOf(vcovCL(fit, cluster = cluster, type = "HC1")), pseudo = pseudo(fit, one), effects = effects(fit, vcov(fit), one))),
  frequencies = c(figures(fitF), list(robust = robust(fitF), clustered = matrixOf(vcovCL(fitF, cluster = cluster[rows], type = "HC1")),
    pseudo = pseudo(fitF, rep(1, length(rows))), effects = effects(fitF, vcov(fitF), rep(1, length(rows))))),
  weighted = c(figures(fitW), list(robust = robust(fitW), clustered = matrixOf(vcovCL(fitW, cluster = cluster, type = "HC1")),
    pseudo = pseudo(fitW, weight / mean(weight)))),
  survey = list(rows = designed(plain), effects = effects(surveyed, vcov(surveyed), weight),
    clusters = designed(svydesign(ids = ~cluster, strata = ~stratum, weights = ~weight, data = data, nest = TRUE))),
  collinear = c(list(share = 1e-4), figures(fitN))
), auto_unbox = TRUE, digits = I(17)))
