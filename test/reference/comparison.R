# Comparisons of scores by R: t.test, prop.test, mcnemar.test, p.adjust, and the survey package for weights, clusters, strata and the
# delta method. Run: Rscript test/reference/comparison.R > test/reference/comparison.json
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
set.seed(20261124)
rows <- 240
store <- rep(1:24, length.out = rows)
lift <- rnorm(24)[store]
clip <- function(x, low, high) pmin(high, pmax(low, round(x)))
data <- data.frame(
  recommend = clip(7.4 + 1.1 * lift + rnorm(rows, sd = 2.4), 0, 10),
  after = NA,
  satisfied = clip(3.7 + 0.4 * lift + rnorm(rows), 1, 5),
  easy = clip(5 + 0.5 * lift + rnorm(rows, sd = 1.4), 1, 7),
  region = sample(c("A", "B", "C", "D"), rows, replace = TRUE, prob = c(0.4, 0.3, 0.2, 0.1)),
  kind = sample(c("new", "old", "lost"), rows, replace = TRUE),
  wave = sample(c("2024-Q1", "2024-Q2"), rows, replace = TRUE),
  store = paste0("s", store),
  stratum = c("north", "south", "west")[1 + (store - 1) %% 3],
  weight = round(rgamma(rows, 3, 2), 3) + 0.05
)
data$after <- clip(data$recommend + rnorm(rows, 0.4, 1.6), 0, 10)
data$satisfiedAfter <- clip(data$satisfied + rnorm(rows, 0.2, 0.8), 1, 5)
data$easyAfter <- clip(data$easy + rnorm(rows, 0.2, 1), 1, 7)
data$kind[data$wave == "2024-Q2" & data$kind == "lost"] <- "old"
stores <- c(north = 30, south = 16, west = 40)
data$stores <- stores[data$stratum]
net <- function(x) 100 * ((x >= 9) - (x <= 6))
top <- function(x) 100 * (x >= 4)
data$net <- net(data$recommend)
data$top <- top(data$satisfied)
regions <- sort(unique(data$region))
# Pairs in order of first appearance, which is how the library lists them.
appear <- unique(data$region)
pairs <- combn(length(appear), 2)
eachPair <- function(f) lapply(seq_len(ncol(pairs)), function(i) f(appear[pairs[1, i]], appear[pairs[2, i]]))

welch <- eachPair(function(a, b) {
  t <- t.test(data$easy[data$region == b], data$easy[data$region == a])
  list(a = a, b = b, estimate = unname(t$estimate[1] - t$estimate[2]), stdError = t$stderr, statistic = unname(t$statistic),
       df = unname(t$parameter), pValue = t$p.value, low = t$conf.int[1], high = t$conf.int[2])
})
pWelch <- sapply(welch, function(row) row$pValue)
shareWald <- eachPair(function(a, b) {
  x <- c(sum(data$top[data$region == b] > 0), sum(data$top[data$region == a] > 0))
  n <- c(sum(data$region == b), sum(data$region == a))
  p <- suppressWarnings(prop.test(x, n, correct = FALSE))
  list(a = a, b = b, estimate = 100 * unname(p$estimate[1] - p$estimate[2]), low = 100 * p$conf.int[1], high = 100 * p$conf.int[2])
})
rest <- lapply(appear, function(b) {
  t <- t.test(data$easy[data$region == b], data$easy[data$region != b])
  list(b = b, estimate = unname(t$estimate[1] - t$estimate[2]), stdError = t$stderr, df = unname(t$parameter), pValue = t$p.value)
})
benchmark <- local({
  t <- t.test(data$easy, mu = 4.5)
  list(estimate = unname(t$estimate) - 4.5, statistic = unname(t$statistic), df = unname(t$parameter), pValue = t$p.value,
       low = t$conf.int[1] - 4.5, high = t$conf.int[2] - 4.5)
})
benchmarkShare <- local({
  # The score test of one share: prop.test without correction.
  p <- prop.test(sum(data$top > 0), rows, p = 0.5, correct = FALSE)
  list(statistic = unname(sqrt(p$statistic)), pValue = p$p.value, low = 100 * p$conf.int[1] - 50, high = 100 * p$conf.int[2] - 50)
})

# Differences between regions under a design. By region as strata where each group was drawn on its own, else as domains.
differences <- function(design, name) {
  by <- svyby(as.formula(paste0("~", name)), ~region, design, svymean, covmat = TRUE)
  eachPair(function(a, b) {
    contrast <- setNames(list(setNames(c(-1, 1), c(a, b))), "d")
    d <- svycontrast(by, contrast)
    list(a = a, b = b, estimate = as.numeric(coef(d)), stdError = as.numeric(SE(d)))
  })
}
freedom <- function(design) length(unique(design$cluster[, 1])) - length(unique(design$strata[, 1]))
designs <- list(
  weighted = svydesign(ids = ~1, strata = ~region, weights = ~weight, data = data),
  clusters = svydesign(ids = ~store, weights = ~weight, data = data),
  strata = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, data = data),
  clustersStrata = svydesign(ids = ~store, strata = ~stratum, weights = ~weight, data = data),
  clustersStrataPopulation = svydesign(ids = ~store, strata = ~stratum, weights = ~weight, fpc = ~stores, data = data)
)
# The same difference as a coefficient: region against all others, by svyglm.
restGlm <- lapply(appear, function(b) {
  design <- update(designs$clustersStrata, isB = as.numeric(region == b))
  m <- svyglm(easy ~ isB, design = design)
  list(b = b, estimate = unname(coef(m)[2]), stdError = unname(SE(m)[2]))
})

paired <- list(
  net = local({
    d <- net(data$after) - net(data$recommend)
    list(estimate = mean(d), stdError = sqrt(mean((d - mean(d))^2) / rows), correlation = cor(net(data$after), net(data$recommend)))
  }),
  share = local({
    m <- mcnemar.test(table(data$satisfied >= 4, data$satisfiedAfter >= 4), correct = FALSE)
    list(estimate = mean(top(data$satisfiedAfter) - top(data$satisfied)), chiSquared = unname(m$statistic), pValue = m$p.value)
  }),
  mean = local({
    t <- t.test(data$easyAfter, data$easy, paired = TRUE)
    list(estimate = unname(t$estimate), stdError = t$stderr, statistic = unname(t$statistic), df = unname(t$parameter), pValue = t$p.value,
         low = t$conf.int[1], high = t$conf.int[2])
  }),
  weightedMean = local({
    data$change <- data$easyAfter - data$easy
    m <- svymean(~change, svydesign(ids = ~1, weights = ~weight, data = data))
    list(estimate = unname(coef(m)), stdError = unname(SE(m)[1]))
  })
)

# Decomposition of the change between the waves into mix and within, by the delta method: totals of each segment and wave, then svycontrast.
decomposition <- function(name, design) {
  cell <- function(wave, kind) as.numeric(data$wave == wave & data$kind == kind)
  kinds <- c("new", "old", "lost")
  for (w in 0:1) for (k in seq_along(kinds)) {
    inCell <- cell(c("2024-Q1", "2024-Q2")[w + 1], kinds[k])
    design$variables[[paste0("w", w, k)]] <- inCell
    design$variables[[paste0("y", w, k)]] <- inCell * design$variables[[name]]
  }
  terms <- c("w01", "w02", "w03", "w11", "w12", "y01", "y02", "y03", "y11", "y12")
  totals <- svytotal(as.formula(paste("~", paste(terms, collapse = "+"))), design)
  W0 <- "(w01+w02+w03)"; W1 <- "(w11+w12)"
  S0 <- paste0("((y01+y02+y03)/", W0, ")"); S1 <- paste0("((y11+y12)/", W1, ")")
  S <- paste0("((", S0, "+", S1, ")/2)")
  q <- function(w, k) if (w == 1 && k == 3) "0" else paste0("(w", w, k, "/", if (w == 0) W0 else W1, ")")
  s <- function(w, k) if (k == 3) "(y03/w03)" else paste0("(y", w, k, "/w", w, k, ")")
  mix <- function(k) paste0("((", q(1, k), "-", q(0, k), ")*((", s(0, k), "+", s(1, k), ")/2-", S, "))")
  within <- function(k) if (k == 3) NULL else paste0("((", s(1, k), "-", s(0, k), ")*(", q(0, k), "+", q(1, k), ")/2)")
  expressions <- list(
    mixNew = mix(1), withinNew = within(1), mixOld = mix(2), withinOld = within(2), mixLost = mix(3),
    mix = paste(mix(1), mix(2), mix(3), sep = "+"), within = paste(within(1), within(2), sep = "+"),
    totalNew = paste(mix(1), within(1), sep = "+"),
    change = paste0(S1, "-", S0)
  )
  lapply(expressions, function(text) {
    d <- svycontrast(totals, list(d = str2lang(text)))
    list(estimate = as.numeric(coef(d)), stdError = as.numeric(sqrt(diag(vcov(d)))))
  })
}
decompositions <- list(
  weightedNet = decomposition("net", svydesign(ids = ~1, strata = ~wave, weights = ~weight, data = data)),
  unweightedMean = decomposition("easy", svydesign(ids = ~1, strata = ~wave, probs = ~rep(1, rows), data = data)),
  clusteredNet = decomposition("net", svydesign(ids = ~store, strata = ~stratum, weights = ~weight, data = data))
)

out <- list(
  made = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  data = data[c("recommend", "after", "satisfied", "satisfiedAfter", "easy", "easyAfter", "region", "kind", "wave", "store", "stratum", "weight")],
  storesInPopulation = as.list(stores),
  welch = welch,
  welchAdjusted = list(holm = p.adjust(pWelch, "holm"), hochberg = p.adjust(pWelch, "BH"), bonferroni = p.adjust(pWelch, "bonferroni")),
  shareWald = shareWald,
  rest = rest,
  benchmark = benchmark,
  benchmarkShare = benchmarkShare,
  designs = lapply(designs, function(design) list(df = freedom(design), net = differences(design, "net"), top = differences(design, "top"), easy = differences(design, "easy"))),
  restGlm = restGlm,
  paired = paired,
  decompositions = decompositions
)
cat(toJSON(out, digits = NA, auto_unbox = TRUE, dataframe = "columns", pretty = TRUE), "\n")
