# Importance of groups of columns, beyond controls, by the definitions: every R² is an lm of its own. relaimpo's groups and always
# are the same definitions; Debian does not carry it. Prints importanceTerms.json.
suppressMessages(library(jsonlite))
options(digits = 17)
set.seed(20260101)
n <- 160
common <- rnorm(n)
f <- factor(sample(c("n", "s", "e", "w"), n, TRUE, c(4, 3, 2, 1)))
h <- factor(sample(c("x", "y", "z"), n, TRUE))
data <- data.frame(
  a = common + rnorm(n), b = 0.7 * common + rnorm(n), d = -0.4 * common + rnorm(n), e = rnorm(n) + 0.3 * (f == "e"),
  model.matrix(~f)[, -1], c1 = 0.5 * common + rnorm(n), model.matrix(~h)[, -1])
data$y <- with(data, 0.5 * a + 0.3 * b - 0.4 * d + 0.1 * e + 0.8 * fn - 0.5 * fw + 0.4 * c1 + 0.6 * hy + rnorm(n))
w <- runif(n, 0.3, 3)
columns <- names(data)
index <- function(names) match(names, columns) - 1

permutations <- function(v) if (length(v) <= 1) list(v) else
  do.call(c, lapply(seq_along(v), function(i) lapply(permutations(v[-i]), function(rest) c(v[i], rest))))

importances <- function(terms, controls, w, singles) {
  y <- data$y
  known <- new.env()
  r2 <- function(cols) {
    if (length(cols) == 0) return(0)
    key <- paste(sort(cols), collapse = " ")
    if (is.null(known[[key]])) known[[key]] <- summary(lm(y ~ as.matrix(data[, cols, drop = FALSE]), weights = w))$r.squared
    known[[key]]
  }
  p <- length(terms)
  base <- r2(controls)
  all <- unlist(terms)
  shapley <- numeric(p)
  orders <- permutations(seq_len(p))
  for (order in orders) {
    before <- controls
    for (k in order) {
      after <- c(before, terms[[k]])
      shapley[k] <- shapley[k] + r2(after) - r2(before)
      before <- after
    }
  }
  shapley <- shapley / length(orders)
  first <- sapply(terms, function(t) r2(c(controls, t)) - base)
  last <- sapply(seq_len(p), function(k) r2(c(controls, all)) - r2(c(controls, unlist(terms[-k]))))
  residual <- function(name) if (length(controls) == 0) data[[name]] - weighted.mean(data[[name]], w) else
    unname(resid(lm(data[[name]] ~ as.matrix(data[, controls, drop = FALSE]), weights = w)))
  X <- sapply(all, residual)
  varY <- sum(w * (y - weighted.mean(y, w))^2)
  beta <- coef(lm(y ~ as.matrix(data[, c(all, controls)]), weights = w))[1 + seq_along(all)]
  parts <- unname(beta * colSums(w * X * (y - weighted.mean(y, w)))) / varY
  pratt <- sapply(split(parts, factor(rep(seq_len(p), lengths(terms)), seq_len(p))), sum)
  result <- list(rSquaredBeyond = r2(c(controls, all)) - base, shapley = I(shapley), first = I(unname(first)), last = I(last), pratt = I(unname(pratt)))
  if (singles) {
    spread <- sqrt(colSums(w * X^2))
    R <- crossprod(sqrt(w) * X) / tcrossprod(spread)
    r <- colSums(w * X * (y - weighted.mean(y, w))) / spread / sqrt(varY)
    v <- eigen(R, symmetric = TRUE)
    root <- v$vectors %*% diag(sqrt(v$values)) %*% t(v$vectors)
    omega <- solve(root, r)
    own <- sapply(all, function(name) sqrt(sum(w * (data[[name]] - weighted.mean(data[[name]], w))^2)))
    result <- c(result, list(relativeWeights = as.vector(root^2 %*% omega^2), car = as.vector(omega^2),
                             squaredBeta = unname((beta * own)^2 / varY)))
  }
  result
}

dummies <- c("fn", "fs", "fw"); controls <- c("c1", "hy", "hz")
one <- rep(1, n)
cases <- list(
  list(name = "groups", terms = list(c("a", "b"), dummies, "d", "e"), controls = character(), weighted = FALSE),
  list(name = "groups between single columns", terms = list("e", dummies, "d", c("a", "b"), "c1"), controls = character(), weighted = FALSE),
  list(name = "groups and controls", terms = list("d", c("b", "a"), "e", dummies), controls = controls, weighted = FALSE),
  list(name = "groups and controls, weighted", terms = list("d", c("a", "b"), "e", dummies), controls = controls, weighted = TRUE),
  list(name = "two groups alone", terms = list(c("a", "d"), dummies), controls = "c1", weighted = FALSE),
  list(name = "one group", terms = list(dummies), controls = character(), weighted = FALSE),
  list(name = "controls", terms = list("a", "b", "d", "e"), controls = controls, weighted = FALSE),
  list(name = "controls, weighted", terms = list("e", "a", "d", "b"), controls = controls, weighted = TRUE),
  list(name = "some of the columns", terms = list("a", "d", "e"), controls = character(), weighted = FALSE))
results <- lapply(cases, function(case) {
  singles <- all(lengths(case$terms) == 1)
  c(list(name = case$name, terms = lapply(case$terms, function(t) I(index(t))), controls = I(index(case$controls)), weighted = case$weighted,
         singles = singles), importances(case$terms, case$controls, if (case$weighted) w else one, singles))
})
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  columns = columns,
  correlation = cor(data), correlationWeighted = cov.wt(data, w, cor = TRUE)$cor,
  cases = results
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
