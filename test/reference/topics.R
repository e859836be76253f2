# Topics of comments as drivers of NPS: lm on 100, 0, -100 with sandwich::vcovHC (HC2), Welch's t test, and svyglm-like errors for weights. Prints topics.json.
suppressMessages({ library(jsonlite); library(sandwich) })
options(digits = 17)
set.seed(47)
n <- 160
mention <- function(p) as.integer(runif(n) < p)
price <- mention(0.4); staff <- mention(0.25); delivery <- mention(0.3)
rating <- pmin(10, pmax(0, round(8 - 2 * price + 1 * staff - 1.5 * delivery + 1.6 * rnorm(n))))
w <- round(runif(n, 0.5, 2), 2)
topics <- mapply(function(a, b, c) paste(c("price", "staff", "delivery")[c(a, b, c) == 1], collapse = ";"), price, staff, delivery)
score <- ifelse(rating >= 9, 100, ifelse(rating <= 6, -100, 0))
all <- lm(score ~ price + staff + delivery); V <- vcovHC(all, type = "HC2")
allW <- lm(score ~ price + staff + delivery, weights = w); VW <- vcovHC(allW, type = "HC0") * n / (n - 1)
rows <- lapply(list(price = price, staff = staff, delivery = delivery), function(x) {
  t <- t.test(score[x == 1], score[x == 0])
  list(mentions = sum(x), prevalence = mean(x), with = mean(score[x == 1]), without = mean(score[x == 0]), lift = mean(score[x == 1]) - mean(score[x == 0]), stdError = t$stderr,
       weightedPrevalence = weighted.mean(x, w), weightedWithout = weighted.mean(score[x == 0], w[x == 0]))
})
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), sandwich = as.character(packageVersion("sandwich"))),
  rating = rating, topics = topics, columns = list(price = price, staff = staff, delivery = delivery), weights = w, nps = mean(score), weightedNps = weighted.mean(score, w), rows = rows,
  adjusted = unname(coef(all)[-1]), adjustedErrors = unname(sqrt(diag(V))[-1]),
  weighted = list(adjusted = unname(coef(allW)[-1]), errors = unname(sqrt(diag(VW))[-1]))
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
