# Trends of scores by R: svyglm, lm, anova, prop.trend.test, cor.test. Run: Rscript test/reference/trend.R > test/reference/trend.json
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
set.seed(20261125)
rows <- 300
waves <- c(2018, 2019, 2020, 2022, 2023, 2025)
wave <- sample(waves, rows, replace = TRUE, prob = c(1, 2, 2, 1, 1, 2))
store <- rep(1:30, length.out = rows)
lift <- rnorm(30)[store]
clip <- function(x, low, high) pmin(high, pmax(low, round(x)))
data <- data.frame(
  wave = wave,
  recommend = clip(7 + 0.15 * (wave - 2018) + lift + rnorm(rows, sd = 2.4), 0, 10),
  satisfied = clip(3.4 + 0.08 * (wave - 2018) + 0.4 * lift + rnorm(rows), 1, 5),
  easy = clip(5 + 0.5 * lift + rnorm(rows, sd = 1.4), 1, 7),
  store = paste0("s", store),
  stratum = c("north", "south", "west")[1 + (store - 1) %% 3],
  weight = round(rgamma(rows, 3, 2), 3) + 0.05
)
data$net <- 100 * ((data$recommend >= 9) - (data$recommend <= 6))
data$top <- 100 * (data$satisfied >= 4)
data$step <- match(data$wave, waves) - 1
slope <- function(name, position, design) {
  m <- svyglm(as.formula(paste(name, "~", position)), design = design)
  df <- m$df.residual
  s <- summary(m)$coefficients[2, ]
  interval <- unname(s[1] + c(-1, 1) * qt(0.975, df) * s[2])
  list(intercept = unname(coef(m)[1]), estimate = unname(s[1]), stdError = unname(s[2]), statistic = unname(s[3]), df = df, pValue = unname(s[4]),
       low = interval[1], high = interval[2])
}
designs <- list(
  # svyglm calls the residual df of a design without clusters n - 2.
  plain = svydesign(ids = ~1, probs = ~rep(1, rows), data = data),
  weighted = svydesign(ids = ~1, weights = ~weight, data = data),
  clustersStrata = svydesign(ids = ~store, strata = ~stratum, weights = ~weight, data = data)
)
scores <- sapply(waves, function(w) mean(data$net[data$wave == w]))
line <- summary(lm(scores ~ seq_along(scores)))$coefficients
lack <- anova(lm(easy ~ wave, data), lm(easy ~ factor(wave), data))
constant <- anova(lm(easy ~ 1, data), lm(easy ~ factor(wave), data))
x <- sapply(waves, function(w) sum(data$top[data$wave == w] > 0))
n <- sapply(waves, function(w) sum(data$wave == w))
armitage <- prop.trend.test(x, n, score = seq_along(waves))
armitageYears <- prop.trend.test(x, n, score = waves)
kendall <- cor.test(seq_along(scores), scores, method = "kendall", exact = TRUE)
tied <- c(40, 43, 43, 47, 41, 47, 47, 50)
kendallTied <- suppressWarnings(cor.test(seq_along(tied), tied, method = "kendall", exact = FALSE, continuity = TRUE))
out <- list(
  made = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  data = data[c("wave", "recommend", "satisfied", "easy", "store", "stratum", "weight")],
  slopes = lapply(designs, function(design) list(
    net = slope("net", "step", design), top = slope("top", "step", design), easy = slope("easy", "step", design), netPerYear = slope("net", "wave", design)
  )),
  betweenWaves = list(intercept = line[1, 1] + line[2, 1], estimate = line[2, 1], stdError = line[2, 2], statistic = line[2, 3], pValue = line[2, 4]),
  lackOfFit = list(statistic = lack$F[2], df = c(lack$Df[2], lack$Res.Df[2]), pValue = lack[["Pr(>F)"]][2]),
  constant = list(statistic = constant$F[2], df = c(constant$Df[2], constant$Res.Df[2]), pValue = constant[["Pr(>F)"]][2]),
  armitage = list(chiSquared = unname(armitage$statistic), pValue = armitage$p.value),
  armitageYears = list(chiSquared = unname(armitageYears$statistic), pValue = armitageYears$p.value),
  kendall = list(scores = scores, statistic = unname(2 * kendall$statistic - choose(length(scores), 2)), pValue = kendall$p.value),
  kendallTied = list(scores = tied, pValue = kendallTied$p.value)
)
cat(toJSON(out, digits = NA, auto_unbox = TRUE, dataframe = "columns", pretty = TRUE), "\n")
