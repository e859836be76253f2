# Correlations of attitude, whole and with answers left out: cor, cor.test and the eigenvalues that psych::fa.parallel compares. Prints
# structure.json. Row i, item j of the incomplete answers is left out where (7 i + 3 j) mod 11 is 0, both counted from 1.
suppressMessages({ library(jsonlite); library(psych) })
x <- as.matrix(attitude)
holes <- x
for (i in 1:nrow(x)) for (j in 1:ncol(x)) if ((7 * i + 3 * j) %% 11 == 0) holes[i, j] <- NA
plain <- function(m) { dimnames(m) <- NULL; m }
tests <- function(x, method) {
  pairs <- combn(ncol(x), 2)
  lapply(seq_len(ncol(pairs)), function(p) {
    a <- x[, pairs[1, p]]; b <- x[, pairs[2, p]]
    t <- suppressWarnings(cor.test(a, b, method = method, exact = FALSE))
    r <- unname(t$estimate); n <- sum(!is.na(a) & !is.na(b))
    # cor.test has no interval for Spearman: Bonett and Wright's.
    s <- sqrt((if (method == "spearman") 1 + r^2 / 2 else 1) / (n - 3))
    list(estimate = r, pValue = t$p.value, n = n, low = tanh(atanh(r) - qnorm(.975) * s), high = tanh(atanh(r) + qnorm(.975) * s))
  })
}
low <- cor.test(x[, 1], x[, 2])$conf.int
invisible(capture.output(suppressMessages(suppressWarnings({
  set.seed(1)
  parallel <- fa.parallel(x, fa = "both", SMC = TRUE, n.iter = 3, plot = FALSE)
}))))
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych"))),
  pearson = tests(x, "pearson"), spearman = tests(x, "spearman"),
  pairwisePearson = tests(holes, "pearson"), pairwiseSpearman = tests(holes, "spearman"),
  firstInterval = as.numeric(low),
  pcValues = parallel$pc.values, faValues = parallel$fa.values
), auto_unbox = TRUE, digits = I(15)))
