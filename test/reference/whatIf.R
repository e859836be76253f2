# What-if and mediation on rows: predict(lm), d'Vd with vcov and sandwich::vcovHC, and the delta method. Prints whatIf.json.
suppressMessages({ library(jsonlite); library(sandwich) })
options(digits = 17)
set.seed(11)
n <- 90
common <- rnorm(n)
answer <- function(x) pmin(10, pmax(1, round(6 + 2 * x)))
data <- data.frame(price = answer(0.6 * common + rnorm(n)), speed = answer(0.6 * common + rnorm(n)), staff = answer(rnorm(n)))
data$y <- answer(0.2 * (data$price - 6) + 0.15 * (data$speed - 6) + 0.5 * rnorm(n))
w <- round(runif(n, 0.5, 2), 2)

whatIf <- function(fit, V, d, df = fit$df.residual, level = 0.95) {
  b <- coef(fit); at <- colMeans(model.matrix(fit) * weights1(fit)) / mean(weights1(fit)) + d
  change <- sum(d * b); se <- sqrt(drop(t(d) %*% V %*% d)); q <- qt((1 + level) / 2, df)
  mean <- sum(at * b); seMean <- sqrt(drop(t(at) %*% V %*% at))
  list(estimate = change, stdError = se, statistic = change / se, pValue = 2 * pt(-abs(change / se), df), confLow = change - q * se, confHigh = change + q * se,
       mean = sum((at - d) * b), newMean = mean, newLow = mean - q * seMean, newHigh = mean + q * seMean)
}
weights1 <- function(fit) if (is.null(weights(fit))) rep(1, length(resid(fit))) else weights(fit)
fit <- lm(y ~ price + speed + staff, data); d <- c(0, 0.5, 1, 0)
predicted <- predict(fit, data.frame(price = mean(data$price) + 0.5, speed = mean(data$speed) + 1, staff = mean(data$staff)), interval = "confidence")
weighted <- lm(y ~ price + speed + staff, data, weights = w)
linearized <- vcovHC(weighted, type = "HC0") * n / (n - 1)

first <- lm(speed ~ price + staff, data); second <- lm(y ~ price + speed + staff, data); total <- lm(y ~ price + staff, data)
a <- coef(first)[["price"]]; b <- coef(second)[["speed"]]
se <- function(fit, term) sqrt(vcov(fit)[term, term])
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), sandwich = as.character(packageVersion("sandwich"))),
  data = data, weights = w,
  classical = whatIf(fit, vcov(fit), d), predicted = unname(as.numeric(predicted)), hc3 = whatIf(fit, vcovHC(fit, type = "HC3"), d),
  linearized = whatIf(weighted, linearized, d),
  mediation = list(total = coef(total)[["price"]], totalError = se(total, "price"), totalLow = confint(total)["price", 1], direct = coef(second)[["price"]], directError = se(second, "price"),
                   indirect = a * b, indirectError = sqrt(a^2 * se(second, "speed")^2 + b^2 * se(first, "price")^2))
), dataframe = "columns", auto_unbox = TRUE, digits = I(17), pretty = FALSE))
