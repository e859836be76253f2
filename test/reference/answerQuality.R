# Mahalanobis distances (stats::mahalanobis) of complete and of incomplete rows, and person-total correlations (cor), of made-up answers.
suppressPackageStartupMessages(library(jsonlite))
set.seed(11)
n <- 24
common <- rnorm(n)
x <- sapply(1:7, function(j) pmin(7, pmax(1, round(4 + 0.3 * j + 1.2 * common + rnorm(n)))))
x[cbind(c(2, 5, 5, 9, 9, 9), c(3, 1, 7, 2, 4, 6))] <- NA
complete <- x[complete.cases(x), ]
centre <- colMeans(complete)
S <- cov(complete)
squares <- sapply(seq_len(n), function(i) {
  there <- !is.na(x[i, ])
  mahalanobis(x[i, there], centre[there], S[there, there])
})
items <- rowSums(!is.na(x))
personTotal <- sapply(seq_len(n), function(i) {
  there <- !is.na(x[i, ])
  cor(x[i, there], colMeans(x[-i, ], na.rm = TRUE)[there])
})
cat(toJSON(list(
  source = "mahalanobis, pchisq, cor; answerQuality.R",
  versions = list(R = as.character(getRversion())),
  columns = lapply(1:7, function(j) x[, j]),
  squares = squares,
  items = items,
  pValue = pchisq(squares, items, lower.tail = FALSE),
  personTotal = personTotal
), digits = 15, auto_unbox = TRUE, na = "null"), "\n")
