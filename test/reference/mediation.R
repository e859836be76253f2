# Direct, indirect and total effects: lm, the delta method written out with the covariances that lm gives, and lavaan. Prints mediation.json.
suppressMessages({ library(jsonlite); library(lavaan) })
options(digits = 17)
set.seed(5)
n <- 140
c1 <- rnorm(n); x <- 0.4 * c1 + rnorm(n)
m1 <- 0.6 * x + 0.3 * c1 + rnorm(n); m2 <- -0.4 * x + 0.3 * m1 + rnorm(n)
y <- 0.3 * x + 0.5 * m1 + 0.2 * m2 + 0.2 * c1 + rnorm(n)
data <- data.frame(x, m1, m2, c1, y)
w <- runif(n, 0.4, 2)

effects <- function(mediators, controls, w) {
  # The weights are a column, so that lm finds them whatever the formula's environment.
  data <- cbind(data, case = w)
  rhs <- function(...) reformulate(c(...), response = "y")
  first <- lm(as.formula(paste0("cbind(", paste(mediators, collapse = ","), ") ~ ", paste(c("x", controls), collapse = "+"))), data = data, weights = case)
  second <- lm(rhs("x", mediators, controls), data = data, weights = case)
  total <- lm(rhs("x", controls), data = data, weights = case)
  a <- unname(as.matrix(coef(first))["x", ])
  b <- unname(coef(second)[mediators])
  residuals <- as.matrix(resid(first))
  X <- model.matrix(total)
  covA <- crossprod(sqrt(w) * residuals) / df.residual(first) * solve(crossprod(sqrt(w) * X))["x", "x"]
  covB <- vcov(second)[mediators, mediators, drop = FALSE]
  list(mediators = I(match(mediators, names(data)) - 1), controls = I(match(controls, names(data)) - 1),
       total = list(estimate = coef(total)[["x"]], stdError = sqrt(vcov(total)["x", "x"])),
       direct = list(estimate = coef(second)[["x"]], stdError = sqrt(vcov(second)["x", "x"])),
       indirect = list(estimate = sum(a * b), stdError = sqrt(drop(t(a) %*% covB %*% a + t(b) %*% covA %*% b))),
       first = lapply(seq_along(a), function(k) list(estimate = a[k], stdError = sqrt(covA[k, k]))),
       second = lapply(seq_along(b), function(k) list(estimate = b[k], stdError = sqrt(covB[k, k]))),
       paths = lapply(seq_along(a), function(k) list(estimate = a[k] * b[k], stdError = sqrt(a[k]^2 * covB[k, k] + b[k]^2 * covA[k, k]))),
       df = c(df.residual(total), df.residual(second)))
}
one <- rep(1, n)
fit <- sem("m1 ~ a1*x + c1\nm2 ~ a2*x + c1\ny ~ direct*x + b1*m1 + b2*m2 + c1\nm1 ~~ m2\nindirect := a1*b1 + a2*b2\ntotal := direct + indirect", data = data)
named <- parameterEstimates(fit)
of <- function(label) named[named$label == label, ]$est

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), lavaan = as.character(packageVersion("lavaan"))),
  n = n, columns = names(data), means = unname(colMeans(data)), covariance = cov(data),
  weights = list(sum = sum(w), means = unname(apply(data, 2, weighted.mean, w)), crossProducts = unname(cov.wt(data, w, method = "ML")$cov * sum(w))),
  one = effects("m1", character(), one), two = effects(c("m1", "m2"), "c1", one), weighted = effects(c("m2", "m1"), "c1", w),
  lavaan = list(direct = of("direct"), indirect = of("indirect"), total = of("total"), first = c(of("a1"), of("a2")), second = c(of("b1"), of("b2")))
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
