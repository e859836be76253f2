# Complete, conditional and general dominance by the definitions of Azen & Budescu (2003), every R² an lm, every pseudo-R² a glm.
# Prints dominance.json.
suppressMessages(library(jsonlite))
options(digits = 17)

# values[mask + 1] belongs to the terms whose bits are set in mask.
dominance <- function(values, p) {
  bits <- function(mask) which(bitwAnd(mask, 2^(0:(p - 1))) > 0)
  maskOf <- function(set) sum(2^(set - 1))
  wins <- matrix(0, p, p); conditional <- matrix(0, p, p)
  for (i in 1:p) {
    others <- setdiff(1:p, i)
    subsets <- lapply(0:(2^length(others) - 1), function(m) others[bitwAnd(m, 2^(seq_along(others) - 1)) > 0])
    gains <- sapply(subsets, function(s) values[maskOf(c(s, i)) + 1] - values[maskOf(s) + 1])
    sizes <- lengths(subsets)
    for (s in 0:(p - 1)) conditional[i, s + 1] <- mean(gains[sizes == s])
    for (j in others) {
      rest <- subsets[!sapply(subsets, function(s) j %in% s)]
      wins[i, j] <- sum(sapply(rest, function(s) values[maskOf(c(s, i)) + 1] > values[maskOf(c(s, j)) + 1]))
    }
  }
  # The Shapley value over all orders of entry.
  permutations <- function(v) if (length(v) <= 1) list(v) else
    do.call(c, lapply(seq_along(v), function(i) lapply(permutations(v[-i]), function(rest) c(v[i], rest))))
  general <- numeric(p)
  orders <- permutations(1:p)
  for (order in orders) for (k in seq_along(order))
    general[order[k]] <- general[order[k]] + values[maskOf(order[seq_len(k)]) + 1] - values[maskOf(order[seq_len(k - 1)]) + 1]
  list(subsets = 2^(p - 2), wins = wins, conditional = conditional, general = general / length(orders))
}
valuesOf <- function(p, value) sapply(0:(2^p - 1), function(mask) value(which(bitwAnd(mask, 2^(0:(p - 1))) > 0)))

X <- as.matrix(attitude[, -1])
attitudeValues <- valuesOf(6, function(s) if (length(s) == 0) 0 else summary(lm(attitude$rating ~ X[, s]))$r.squared)

# A factor, a group of two, single columns, beyond a control.
set.seed(7)
n <- 150
z <- rnorm(n); f <- factor(sample(c("p", "q", "r"), n, TRUE))
D <- cbind(z + rnorm(n), 0.5 * z + rnorm(n), rnorm(n), model.matrix(~f)[, -1], -z + rnorm(n), 0.4 * z + rnorm(n))
y <- D %*% c(0.6, 0.2, 0.3, 0.5, -0.5, -0.2, 0.4) + rnorm(n)
terms <- list(1, c(4, 5), c(2, 3), 6); control <- 7
groupedR2 <- function(cols) summary(lm(y ~ D[, cols]))$r.squared
groupedValues <- valuesOf(4, function(s) groupedR2(c(control, unlist(terms[s]))) - groupedR2(control))

# McFadden's pseudo-R² of a logit.
binary <- as.numeric(y > median(y))
mcfadden <- function(s) {
  if (length(s) == 0) return(0)
  fit <- glm(binary ~ D[, c(1, 2, 3, 6, 7)[s]], family = binomial, control = glm.control(epsilon = 1e-14, maxit = 100))
  1 - fit$deviance / fit$null.deviance
}
logitValues <- valuesOf(5, mcfadden)

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  attitude = c(list(correlation = cor(cbind(X, attitude$rating)), values = attitudeValues), dominance(attitudeValues, 6)),
  groups = c(list(correlation = cor(cbind(D, y)), terms = list(I(0), I(c(3, 4)), I(c(1, 2)), I(5)), controls = I(6), values = groupedValues),
             dominance(groupedValues, 4)),
  logit = c(list(values = logitValues), dominance(logitValues, 5))
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
