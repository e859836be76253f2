# The same model by segment: lm by segment, Welch's and Johansen's test written out (Welch's checked against oneway.test), and a fully
# interacted model with vcovCL (HC1) for stacked data. Prints segments.json.
suppressMessages({ library(jsonlite); library(sandwich) })
options(digits = 17)
set.seed(31)
n <- 210
answer <- function(x) pmin(10, pmax(1, round(6 + 2 * x)))
person <- rep(seq_len(70), each = 3); brand <- rep(c("A", "B", "C"), 70)
mood <- rnorm(70)[person]
price <- answer(0.4 * mood + rnorm(n)); speed <- answer(0.4 * mood + rnorm(n))
slope <- c(A = 0.2, B = 0.5, C = 0.3)[brand]
y <- round(5 + slope * (price - 6) + 0.3 * (speed - 6) + 0.5 * mood + rnorm(n) * c(A = 0.6, B = 1, C = 1.4)[brand], 3)
data <- data.frame(person, brand, price, speed, y)
terms <- c("price", "speed")

johansen <- function(b, V, df) {
  k <- length(b[[1]]); G <- length(b); W <- lapply(V, solve); total <- Reduce(`+`, W)
  common <- solve(total, Reduce(`+`, Map(function(w, x) w %*% x, W, b)))
  T <- sum(mapply(function(w, x) drop(t(x - common) %*% w %*% (x - common)), W, b))
  A <- 0.5 * sum(mapply(function(w, d) { M <- diag(k) - solve(total) %*% w; (sum(diag(M %*% M)) + sum(diag(M))^2) / d }, W, df))
  q <- k * (G - 1); F <- T / (q + 2 * A - 6 * A / (q + 2)); df2 <- q * (q + 2) / (3 * A)
  list(statistic = F, df1 = q, df2 = df2, pValue = pf(F, q, df2, lower.tail = FALSE))
}
# Of means in place of slopes it is oneway.test.
groups <- split(data$y, data$brand)
own <- johansen(lapply(groups, mean), lapply(groups, function(x) matrix(var(x) / length(x))), sapply(groups, length) - 1)
welch <- oneway.test(y ~ brand, data)
stopifnot(abs(own$statistic - welch$statistic) < 1e-10, abs(own$df2 - welch$parameter[[2]]) < 1e-8)

byBrand <- function(vc) {
  fits <- lapply(split(data, data$brand), function(d) lm(y ~ price + speed, d))
  test <- function(terms) johansen(lapply(fits, function(f) coef(f)[terms]), lapply(fits, function(f) vc(f)[terms, terms, drop = FALSE]), sapply(fits, df.residual))
  pair <- function(a, b, term) {
    d <- coef(fits[[a]])[[term]] - coef(fits[[b]])[[term]]; va <- vc(fits[[a]])[term, term]; vb <- vc(fits[[b]])[term, term]
    df <- (va + vb)^2 / (va^2 / df.residual(fits[[a]]) + vb^2 / df.residual(fits[[b]])); se <- sqrt(va + vb)
    list(estimate = d, stdError = se, df = df, pValue = 2 * pt(-abs(d / se), df))
  }
  list(coefficients = lapply(fits, function(f) unname(coef(f)[terms])), errors = lapply(fits, function(f) unname(sqrt(diag(vc(f)))[terms])),
       tests = lapply(terms, test), overall = test(terms), pairs = unlist(lapply(terms, function(t) list(pair("A", "B", t), pair("A", "C", t), pair("B", "C", t))), recursive = FALSE))
}
pooled <- lm(y ~ brand + brand:price + brand:speed, data)
V <- vcovCL(pooled, cluster = data$person, type = "HC1"); b <- coef(pooled)
wald <- function(C) { q <- nrow(C); F <- drop(t(C %*% b) %*% solve(C %*% V %*% t(C)) %*% (C %*% b)) / q; list(statistic = F, df1 = q, df2 = 69, pValue = pf(F, q, 69, lower.tail = FALSE)) }
of <- function(a, c, term) { row <- setNames(rep(0, length(b)), names(b)); row[paste0("brand", a, ":", term)] <- 1; row[paste0("brand", c, ":", term)] <- -1; row }
constraints <- function(term) rbind(of("B", "A", term), of("C", "A", term))
# With classical errors the pooled F is that of anova: interactions against none.
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), sandwich = as.character(packageVersion("sandwich"))), data = data,
  classical = byBrand(vcov), hc3 = byBrand(function(f) vcovHC(f, type = "HC3")),
  clustered = list(tests = lapply(terms, function(t) wald(constraints(t))), overall = wald(rbind(constraints("price"), constraints("speed"))),
                   pair = { r <- of("A", "B", "price"); c(sum(r * b), sqrt(drop(t(r) %*% V %*% r))) })
), dataframe = "columns", auto_unbox = TRUE, digits = I(17), pretty = FALSE))
