# Power and sample sizes by R. Run: Rscript test/reference/scorePlanning.R > test/reference/scorePlanning.json
suppressPackageStartupMessages(library(jsonlite))
tCases <- list()
for (n in c(2, 3, 5, 10, 50, 400)) for (delta in c(0, 0.2, 0.5, 1.5)) for (level in c(0.9, 0.95, 0.99)) {
  found <- power.t.test(n = n, delta = delta, sd = 1.2, sig.level = 1 - level, strict = TRUE)
  tCases[[length(tCases) + 1]] <- list(n = n, difference = delta, sd = 1.2, level = level, power = found$power)
}
# The noncentral t itself, by its own function, where power.t.test has no argument for it: two groups of different size.
unequal <- list()
for (sizes in list(c(5, 20), c(30, 400))) for (delta in c(0.3, 1)) {
  df <- sum(sizes) - 2; se <- 1.2 * sqrt(sum(1 / sizes)); t <- qt(0.975, df)
  unequal[[length(unequal) + 1]] <- list(n = sizes, difference = delta, sd = 1.2, level = 0.95,
    power = pt(t, df, ncp = delta / se, lower.tail = FALSE) + pt(-t, df, ncp = delta / se))
}
# Two proportions and two net scores, each group with its own variance (no pooling).
zCases <- list()
for (n in list(c(100, 100), c(400, 250))) for (p in list(c(0.6, 0.65), c(0.1, 0.12))) for (level in c(0.9, 0.95)) {
  se <- sqrt(sum(p * (1 - p) / n)); z <- qnorm((1 + level) / 2); d <- abs(diff(p)) / se
  zCases[[length(zCases) + 1]] <- list(n = n, shares = 100 * p, level = level, power = pnorm(d - z) + pnorm(-d - z))
}
nets <- list()
for (n in list(c(300, 300), c(1000, 500))) {
  a <- c(0.45, 0.25); b <- c(0.49, 0.21)
  v <- c(sum(a) - diff(a)^2, sum(b) - diff(b)^2)
  se <- sqrt(sum(v / n)); z <- qnorm(0.975); d <- abs((a[1] - a[2]) - (b[1] - b[2])) / se
  nets[[length(nets) + 1]] <- list(n = n, from = 100 * a, to = 100 * b, power = pnorm(d - z) + pnorm(-d - z))
}
# Smallest samples for a margin, counted up one by one.
smallest <- function(margin) { n <- 2; while (margin(n) > 0) n <- n + 1; n }
sizes <- list(
  share50 = smallest(function(n) qnorm(0.975) * sqrt(0.25 / n) - 0.05),
  share80 = smallest(function(n) qnorm(0.975) * sqrt(0.16 / n) - 0.05),
  share50of1000 = smallest(function(n) qnorm(0.975) * sqrt(0.25 / n * (1000 - n) / 999) - 0.05),
  share50designed = smallest(function(n) qnorm(0.975) * sqrt(1.5 * 0.25 / n) - 0.05),
  nps5020 = smallest(function(n) qnorm(0.975) * sqrt((0.7 - 0.09) / n) - 0.05),
  npsWorst = smallest(function(n) qnorm(0.975) * sqrt(1 / n) - 0.05),
  mean = smallest(function(n) qt(0.975, n - 1) * 1.4 / sqrt(n) - 0.2),
  meanOf300 = smallest(function(n) qt(0.975, n - 1) * 1.4 / sqrt(n) * sqrt(1 - n / 300) - 0.2)
)
cat(toJSON(list(made = list(R = R.version.string), t = tCases, unequal = unequal, z = zCases, nets = nets, sizes = sizes),
  digits = NA, auto_unbox = TRUE, pretty = TRUE), "\n")
