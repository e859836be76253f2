# R's own attitude, and the algebra of the simulated path model: Rscript test/reference/datasets.R > test/reference/datasets.json
# With B[i, j] the direct effect of i on j and unit variances: total effects (I - B)^-1, covariance T' Psi T,
# where the error variances Psi are those that give every construct variance 1 (solved one after the other).
suppressMessages(library(jsonlite))
constructs <- c("image", "expectations", "quality", "value", "satisfaction", "loyalty")
B <- matrix(0, 6, 6, dimnames = list(constructs, constructs))
B["image", "expectations"] <- 0.65
B["expectations", "quality"] <- 0.7
B["expectations", "value"] <- 0.1
B["quality", "value"] <- 0.6
B["image", "satisfaction"] <- 0.25
B["expectations", "satisfaction"] <- 0.1
B["quality", "satisfaction"] <- 0.35
B["value", "satisfaction"] <- 0.25
B["image", "loyalty"] <- 0.25
B["satisfaction", "loyalty"] <- 0.55
total <- solve(diag(6) - B)
psi <- numeric(6)
for (j in 1:6) psi[j] <- 1 - sum((total[, j]^2 * psi)[-j])
sigma <- t(total) %*% diag(psi) %*% total
stopifnot(max(abs(diag(sigma) - 1)) < 1e-12)

# The recommend question: every combination of region, wave and topics has a normal rating before rounding.
share <- c(.12, .12, .09, .07, .12, .08)
effect <- c(-1.4, -.9, -.6, -.3, .8, .4)
cells <- expand.grid(c(rep(list(0:1), 6), list(region = 1:4, wave = 1:4)))
mentions <- as.matrix(cells[, 1:6])
quality <- c(.2, 0, -.125, -.3)[cells$region] + .3 * ((cells$wave - 1) / 3 - .5)
sampleShare <- c(.35, .3, .2, .15)
chance <- apply(mentions, 1, function(m) prod(ifelse(m == 1, share, 1 - share))) / 4
sample <- chance * sampleShare[cells$region]
population <- chance * c(.25, .25, .3, .2)[cells$region]
moved <- sum(sampleShare * c(.2, 0, -.125, -.3)^2) + mean((.3 * (0:3 / 3 - .5))^2)
slope <- .75 * total["quality", "loyalty"]
mu <- 8.2 + 2 * slope * quality + as.vector(mentions %*% effect)
sd <- 2 * sqrt(1 - slope^2 * moved)
p <- sapply(0:10, function(k) pnorm(if (k == 10) Inf else k + .5, mu, sd) - pnorm(if (k == 0) -Inf else k - .5, mu, sd))
rating <- as.vector(p %*% 0:10)
nps <- 100 * (rowSums(p[, 10:11]) - rowSums(p[, 1:7]))
given <- function(x, t, m) sum((sample * x)[mentions[, t] == m]) / sum(sample[mentions[, t] == m])

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  attitude = list(terms = names(attitude), n = nrow(attitude), means = unname(colMeans(attitude)), covariance = unname(cov(attitude)),
                  positions = unname(colSums(attitude * seq_len(30)))),
  simulated = list(constructs = constructs, totalEffects = unname(total), correlations = unname(sigma), rSquared = 1 - psi,
    npsSample = sum(sample * nps), npsPopulation = sum(population * nps), ratingSample = sum(sample * rating), ratingPopulation = sum(population * rating),
    npsOfRegion = as.vector(tapply(sample * nps, cells$region, sum) / sampleShare), npsOfWave = as.vector(tapply(population * nps, cells$wave, sum) * 4),
    ratingEffects = sapply(1:6, function(t) given(rating, t, 1) - given(rating, t, 0)),
    npsEffects = sapply(1:6, function(t) given(nps, t, 1) - given(nps, t, 0)))
), digits = NA, auto_unbox = TRUE, pretty = TRUE))
