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
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  attitude = list(terms = names(attitude), n = nrow(attitude), means = unname(colMeans(attitude)), covariance = unname(cov(attitude)),
                  positions = unname(colSums(attitude * seq_len(30)))),
  simulated = list(constructs = constructs, totalEffects = unname(total), correlations = unname(sigma), rSquared = 1 - psi)
), digits = NA, auto_unbox = TRUE, pretty = TRUE))
