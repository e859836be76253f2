# Shapley parts of a pseudo-R² over all orders of entry, every model a glm or an ordinal::clm; and average marginal effects of a category's
# levels. The data are those of logit.json. Prints logitImportance.json.
suppressMessages({ library(jsonlite); library(ordinal); library(numDeriv) })
options(digits = 17)
reference <- fromJSON("test/reference/logit.json")
data <- as.data.frame(reference$data)
drivers <- reference$predictors
data$answer <- factor(data$recommend)
tight <- glm.control(epsilon = 1e-15, maxit = 200)
exact <- clm.control(gradTol = 1e-11, maxIter = 200, method = "Newton")

binary <- function(terms, w) {
  data$w <- w
  f <- as.formula(paste("promoter ~", if (length(terms)) paste(terms, collapse = "+") else "1"))
  -deviance(suppressWarnings(glm(f, binomial, data, weights = w, control = tight))) / 2
}
ordered <- function(terms, w) {
  data$w <- w
  f <- as.formula(paste("answer ~", if (length(terms)) paste(terms, collapse = "+") else "1"))
  as.numeric(logLik(clm(f, data = data, weights = w, control = exact)))
}
mcFadden <- function(ll, ll0, n) 1 - ll / ll0
nagelkerke <- function(ll, ll0, n) (1 - exp(2 * (ll0 - ll) / n)) / (1 - exp(2 * ll0 / n))
permutations <- function(v) if (length(v) <= 1) list(v) else
  do.call(c, lapply(seq_along(v), function(i) lapply(permutations(v[-i]), function(rest) c(v[i], rest))))
# terms: a list of the columns of each; always: columns that are in every model.
parts <- function(logLik, pseudo, w, terms, always = character(0)) {
  n <- sum(w); ll0 <- logLik(character(0), w)
  known <- new.env()
  value <- function(set) {
    key <- paste(c("s", sort(set)), collapse = " ")
    if (is.null(known[[key]])) known[[key]] <- pseudo(logLik(c(unlist(terms[set]), always), w), ll0, n)
    known[[key]]
  }
  orders <- permutations(seq_along(terms))
  sums <- numeric(length(terms))
  for (order in orders) for (k in seq_along(order))
    sums[order[k]] <- sums[order[k]] + value(order[seq_len(k)]) - value(order[seq_len(k - 1)])
  sums / length(orders)
}
one <- rep(1, nrow(data)); scaled <- data$weight / mean(data$weight)
single <- as.list(drivers)
grouped <- list("price", c("speed", "support"), "member")

# A category of three levels: everybody put into each level in turn.
data$region <- factor(c("N", "S", "W")[data$cluster %% 3 + 1])
fit <- glm(promoter ~ price + region, binomial, data, control = tight)
fit <- glm(promoter ~ price + region, binomial, data, control = tight, start = coef(fit))
share <- function(z) 1 / (1 + exp(-z))
x <- model.matrix(fit)
at <- function(b, level) { a <- x; a[, 3] <- level == "S"; a[, 4] <- level == "W"; mean(share(a %*% b)) }
effect <- function(level) {
  f <- function(b) at(b, level) - at(b, "N")
  g <- grad(f, coef(fit), method = "complex")
  list(estimate = f(coef(fit)), stdError = sqrt(drop(t(g) %*% vcov(fit) %*% g)))
}
wald <- function(which) { b <- coef(fit)[which]; drop(t(b) %*% solve(vcov(fit)[which, which]) %*% b) }

# All slopes together under clustered errors: F on 5 and 19 degrees of freedom.
clustered <- local({
  b <- reference$unweighted$estimate[-1]; v <- reference$unweighted$clustered[-1, -1]
  f <- drop(t(b) %*% solve(v) %*% b) / 5
  list(statistic = f, pValue = pf(f, 5, 19, lower.tail = FALSE))
})

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), ordinal = as.character(packageVersion("ordinal")),
                  numDeriv = as.character(packageVersion("numDeriv"))),
  binary = list(mcFadden = parts(binary, mcFadden, one, single), nagelkerke = parts(binary, nagelkerke, one, single),
    frequencies = parts(binary, nagelkerke, data$frequency, single), weighted = parts(binary, nagelkerke, scaled, single),
    grouped = parts(binary, mcFadden, one, grouped, "minutes")),
  ordinal = list(mcFadden = parts(ordered, mcFadden, one, single), grouped = parts(ordered, nagelkerke, one, grouped, "minutes")),
  category = list(effects = list(effect("S"), effect("W")), wald = wald(3:4)),
  clustered = clustered
), auto_unbox = TRUE, digits = I(17)))
