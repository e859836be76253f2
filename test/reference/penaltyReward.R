# Penalty-reward contrasts and non-linearity: lm on dummies, anova of nested models, p.adjust. Prints penaltyReward.json.
suppressMessages({ library(jsonlite); library(sandwich) })
options(digits = 17)
set.seed(23)
n <- 240
answer <- function(x) pmin(5, pmax(1, round(3 + 1.2 * x)))
common <- rnorm(n)
data <- data.frame(price = answer(0.5 * common + rnorm(n)), speed = answer(0.5 * common + rnorm(n)), staff = answer(rnorm(n)), comfort = answer(rnorm(n)))
data$y <- 5 - 1.5 * (data$price <= 2) + 0.2 * (data$price >= 4) + 1.3 * (data$staff >= 4) - 0.1 * (data$staff <= 2) - 0.7 * (data$speed <= 2) + 0.8 * (data$speed >= 4) + rnorm(n)
drivers <- c("price", "speed", "staff", "comfort")

contrasts <- function(low, high) {
  dummies <- do.call(cbind, lapply(drivers, function(x) { m <- cbind(data[[x]] <= low, data[[x]] >= high) + 0; colnames(m) <- paste0(x, c("L", "H")); m }))
  fit <- lm(data$y ~ dummies)
  list(fit = fit, rows = lapply(drivers, function(x) {
    L <- paste0("dummies", x, "L"); H <- paste0("dummies", x, "H"); V <- vcov(fit); b <- coef(fit)
    sum <- b[[L]] + b[[H]]; se <- sqrt(V[L, L] + V[H, H] + 2 * V[L, H])
    list(counts = c(sum(data[[x]] <= low), sum(data[[x]] > low & data[[x]] < high), sum(data[[x]] >= high)),
         penalty = c(b[[L]], sqrt(V[L, L]), 2 * pt(-abs(b[[L]] / sqrt(V[L, L])), fit$df.residual)),
         reward = c(b[[H]], sqrt(V[H, H]), 2 * pt(-abs(b[[H]] / sqrt(V[H, H])), fit$df.residual)),
         asymmetry = c(sum, se, 2 * pt(-abs(sum / se), fit$df.residual)))
  }))
}
line <- lm(y ~ price + speed + staff + comfort, data)
squares <- lapply(drivers, function(x) anova(line, update(line, as.formula(paste0(". ~ . + I(", x, "^2)")))))
categories <- lapply(drivers, function(x) anova(line, update(line, as.formula(paste0(". ~ . - ", x, " + factor(", x, ")")))))
of <- function(tests) list(statistic = sapply(tests, function(t) t$F[2]), df1 = sapply(tests, function(t) t$Df[2]), pValue = sapply(tests, function(t) t$`Pr(>F)`[2]),
                           adjusted = p.adjust(sapply(tests, function(t) t$`Pr(>F)`[2]), "holm"))
bend <- sapply(drivers, function(x) coef(update(line, as.formula(paste0(". ~ . + I(", x, "^2)"))))[[6]])
thirds <- contrasts(2, 4); ends <- contrasts(1, 5)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")), data = data,
  thirds = thirds$rows, rSquared = summary(thirds$fit)$r.squared, ends = ends$rows,
  squares = of(squares), bend = unname(bend), categories = of(categories)
), dataframe = "columns", auto_unbox = TRUE, digits = I(17), pretty = FALSE))
