# Weighted scores and their designs by R's survey package. Run: Rscript test/reference/scoreSurvey.R > test/reference/scoreSurvey.json
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
set.seed(20261122)
rows <- 180
store <- rep(1:24, length.out = rows)
stratum <- c("north", "south", "west")[1 + (store - 1) %% 3]
lift <- rnorm(24)[store]
data <- data.frame(
  recommend = pmin(10, pmax(0, round(7.4 + 1.2 * lift + rnorm(rows, sd = 2.4)))),
  satisfied = pmin(5, pmax(1, round(3.7 + 0.4 * lift + rnorm(rows)))),
  easy = pmin(7, pmax(1, round(5 + 0.6 * lift + rnorm(rows, sd = 1.4)))),
  quality = pmin(10, pmax(1, round(7 + 0.8 * lift + rnorm(rows, sd = 2)))),
  value = pmin(10, pmax(1, round(6 + 0.5 * lift + rnorm(rows, sd = 2)))),
  region = sample(c("A", "B", "C"), rows, replace = TRUE, prob = c(0.5, 0.3, 0.2)),
  store = paste0("s", store),
  stratum = stratum,
  weight = round(rgamma(rows, 3, 2), 3) + 0.05
)
# The same weights with two rows left out by a weight of 0: they still count in n.
data$zeroWeight <- data$weight
data$zeroWeight[c(5, 50)] <- 0
# Stores in the population of each stratum, and people in the population of each stratum.
storesInPopulation <- c(north = 20, south = 11, west = 40)
peopleInPopulation <- c(north = 400, south = 300, west = 900)
data$stores <- storesInPopulation[data$stratum]
data$people <- peopleInPopulation[data$stratum]
data$net <- (data$recommend >= 9) - (data$recommend <= 6)
data$top <- as.numeric(data$satisfied >= 4)
data$easyTop <- as.numeric(data$easy >= 5)
# Index of two items on 0-100 with weights 0.7 and 0.3.
data$index <- 0.7 * 100 * (data$quality - 1) / 9 + 0.3 * 100 * (data$value - 1) / 9

figures <- c("net", "top", "satisfied", "easy", "easyTop", "index")
# Clusters minus strata among the rows at hand. survey's own degf() leaves out rows of weight 0; here they count, as they do in n.
freedom <- function(design) length(unique(design$cluster[, 1])) - length(unique(design$strata[, 1]))
summaryOf <- function(design) {
  df <- freedom(design)
  lapply(setNames(figures, figures), function(name) {
    mean <- svymean(as.formula(paste0("~", name)), design)
    interval <- confint(mean, df = df)
    list(estimate = unname(coef(mean)), stdError = unname(SE(mean)[1]), df = df, low = interval[1], high = interval[2])
  })
}
proportionsOf <- function(design) {
  one <- function(method) as.numeric(attr(svyciprop(~top, design, method = method, df = freedom(design)), "ci"))
  list(beta = one("beta"), mean = one("mean"))
}
designs <- list(
  weighted = svydesign(ids = ~1, weights = ~weight, data = data),
  zeroWeighted = svydesign(ids = ~1, weights = ~zeroWeight, data = data[data$zeroWeight > 0, ]),
  clusters = svydesign(ids = ~store, weights = ~weight, data = data),
  clustersUnweighted = svydesign(ids = ~store, probs = ~rep(1, rows), data = data),
  strata = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data),
  strataPopulation = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~people, data = data),
  clustersStrata = svydesign(ids = ~store, strata = ~stratum, weights = ~weight, data = data),
  clustersStrataPopulation = svydesign(ids = ~store, strata = ~stratum, weights = ~weight, fpc = ~stores, data = data),
  population = svydesign(ids = ~1, probs = ~rep(1, rows), fpc = ~rep(1600, rows), data = data)
)
out <- list(
  made = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  data = data[c("recommend", "satisfied", "easy", "quality", "value", "region", "store", "stratum", "weight", "zeroWeight")],
  storesInPopulation = as.list(storesInPopulation),
  peopleInPopulation = as.list(peopleInPopulation),
  designs = lapply(designs, function(design) list(
    total = summaryOf(design),
    proportions = proportionsOf(design),
    regions = lapply(setNames(c("A", "B", "C"), c("A", "B", "C")), function(name) summaryOf(subset(design, region == name))),
    regionProportions = lapply(setNames(c("A", "B", "C"), c("A", "B", "C")), function(name) proportionsOf(subset(design, region == name)))
  )),
  # A group on its own, as if nobody else had been asked.
  regionAlone = lapply(setNames(c("A", "B", "C"), c("A", "B", "C")), function(name)
    summaryOf(svydesign(ids = ~1, weights = ~weight, data = data[data$region == name, ])))
)
cat(toJSON(out, digits = NA, auto_unbox = TRUE, dataframe = "columns", pretty = TRUE), "\n")
