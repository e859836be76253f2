# Bootstrap, jackknife and adjustment by R's boot and stats. Run: Rscript test/reference/bootstrapBoot.R > test/reference/bootstrapBoot.json
suppressPackageStartupMessages({ library(boot); library(jsonlite) })

# A skewed sample without ties: rounded quantiles of an exponential distribution.
x <- round(10 * qexp(ppoints(40)), 3)
n <- length(x)
level <- 0.95

# The mean at B = 200,000, with several seeds, so that the Monte Carlo error of each end is known too.
resamples <- 200000
seeds <- 1:12
influence <- x - mean(x)
ends <- lapply(seeds, function(seed) {
  set.seed(seed)
  drawn <- boot(x, function(x, i) { y <- x[i]; m <- sum(y) / n; c(m, sum((y - m)^2) / (n * (n - 1))) }, R = resamples)
  ci <- boot.ci(drawn, conf = level, type = c("norm", "basic", "perc", "bca", "stud"), L = influence)
  symmetric <- boot.ci(drawn, conf = level, type = "bca", L = c(-1, 1))  # a = 0: BC
  c(sd = sd(drawn$t[, 1]), normal = ci$normal[2:3], basic = ci$basic[4:5], percentile = ci$percent[4:5], bca = ci$bca[4:5],
    bc = symmetric$bca[4:5], studentized = ci$student[4:5])
})
ends <- do.call(rbind, ends)

# A fixed set of replicates, for what is exact: the formulas and not the draws. B + 1 = 400, so that boot interpolates nothing at 95 %.
set.seed(7)
few <- boot(x, function(x, i) c(mean(x[i]), var(x[i]) / n), R = 399)
t0 <- few$t0[1]; t <- few$t[, 1]; se0 <- sqrt(few$t0[2]); se <- sqrt(few$t[, 2])
seven <- function(v, p) as.numeric(quantile(v, p, type = 7))
corrected <- function(p0, a, level) {
  z0 <- qnorm(p0); z <- qnorm((1 + c(-level, level)) / 2)
  seven(t, pnorm(z0 + (z0 + z) / (1 - a * (z0 + z))))
}
a <- sum(influence^3) / (6 * sum(influence^2)^1.5)
exact <- lapply(setNames(c(0.8, 0.9, 0.95, 0.99), c("0.8", "0.9", "0.95", "0.99")), function(level) {
  tails <- (1 + c(-level, level)) / 2
  list(normal = norm.ci(t0 = t0, t = t, conf = level)[2:3],
       percentile = seven(t, tails),
       basic = 2 * t0 - seven(t, rev(tails)),
       bc = corrected(mean(t < t0), 0, level),
       bca = corrected(mean(t < t0), a, level),
       studentized = t0 - se0 * seven((t - t0) / se, rev(tails)))
})

# Influence: of a mean, a ratio and a correlation, on rows; jackknife and infinitesimal.
pairs <- data.frame(u = x, v = round(5 + 0.6 * x + 3 * sin(seq_along(x)), 3))
weightedRatio <- function(d, w) sum(w * d$v) / sum(w * d$u)
weightedCorrelation <- function(d, w) corr(as.matrix(d), w / sum(w))
infinitesimal <- function(f) empinf(data = pairs, statistic = f, type = "inf", stype = "w", eps = 1e-6)
# And in closed form: (v - theta u)/mean(u); z_u z_v - r (z_u^2 + z_v^2)/2 with n in the denominators of the variances.
z <- function(v) (v - mean(v)) / sqrt(mean((v - mean(v))^2))
r <- cor(pairs$u, pairs$v)
closed <- list(ratio = (pairs$v - mean(pairs$v) / mean(pairs$u) * pairs$u) / mean(pairs$u),
               correlation = z(pairs$u) * z(pairs$v) - r * (z(pairs$u)^2 + z(pairs$v)^2) / 2)
stopifnot(max(abs(closed$ratio - infinitesimal(weightedRatio))) < 1e-5, max(abs(closed$correlation - infinitesimal(weightedCorrelation))) < 1e-5)
leaveOut <- function(f) sapply(seq_len(n), function(i) f(pairs[-i, ], rep(1, n - 1)))
jack <- function(f) { l <- leaveOut(f); full <- f(pairs, rep(1, n)); list(leaveOut = l, estimate = full,
  bias = (n - 1) * (mean(l) - full), stdError = sqrt((n - 1) / n * sum((l - mean(l))^2)),
  usual = empinf(data = pairs, statistic = f, type = "jack", stype = "w")) }

# Delete-m jackknife for unequal m, transcribed from Busing, Meijer & van der Leeden (1999).
group <- rep(1:7, times = c(2, 4, 5, 6, 7, 8, 8))
busing <- function(f) {
  g <- max(group); m <- as.numeric(table(group)); h <- n / m
  full <- f(pairs, rep(1, n))
  l <- sapply(1:g, function(j) f(pairs[group != j, ], rep(1, sum(group != j))))
  pseudo <- h * full - (h - 1) * l
  theta <- g * full - sum((1 - m / n) * l)
  # JK1: the groups as clusters.
  list(leaveOut = l, estimate = full, corrected = theta, stdError = sqrt(sum((pseudo - theta)^2 / (h - 1)) / g),
       clusters = list(bias = (g - 1) * (mean(l) - full), stdError = sqrt((g - 1) / g * sum((l - mean(l))^2))))
}

p <- list(
  plain = c(0.01, 0.02, 0.03, 0.04, 0.05),
  unsorted = c(0.3, 0.001, 0.04, 0.04, 0.9, 0.0002, 1, 0, 0.049, 1e-300),
  tied = c(0.02, 0.02, 0.02, 0.5),
  one = 0.03,
  missing = c(0.01, NA, 0.04, NA, 0.03))
out <- list(
  made = list(R = R.version.string, boot = as.character(packageVersion("boot"))),
  x = x, level = level, resamples = resamples,
  monteCarlo = list(mean = as.list(colMeans(ends)), sd = as.list(apply(ends, 2, sd)), seeds = length(seeds)),
  exact = list(t0 = t0, t = t, se0 = se0, se = se, acceleration = a, stdError = sd(t), bias = mean(t) - t0, intervals = exact),
  pairs = pairs, group = group,
  influence = closed,
  jackknife = list(ratio = jack(weightedRatio), correlation = jack(weightedCorrelation)),
  groups = list(ratio = busing(weightedRatio), correlation = busing(weightedCorrelation)),
  adjustment = lapply(p, function(values) list(p = values, holm = p.adjust(values, "holm"), bh = p.adjust(values, "BH"),
    bonferroni = p.adjust(values, "bonferroni"), none = p.adjust(values, "none"))))
cat(toJSON(out, digits = NA, auto_unbox = TRUE, dataframe = "columns", na = "null", pretty = TRUE), "\n")
