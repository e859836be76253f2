# Intraclass correlations of Shrout and Fleiss's ratings (1979, table 2) and Cohen's kappa of two tables, by psych. Prints agreement.json.
suppressMessages({ library(jsonlite); library(psych) })
ratings <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE)
icc <- function(x) { r <- suppressMessages(ICC(x, lmer = FALSE))$results; names(r) <- c("type", "estimate", "F", "df1", "df2", "p", "low", "high"); r }
table <- matrix(c(44, 5, 1, 3, 7, 20, 3, 2, 9, 5, 6, 4, 1, 2, 3, 11), 4, byrow = TRUE)
kappaOf <- function(t, w = NULL) {
  k <- suppressMessages(cohen.kappa(t, w = w))
  list(kappa = k$kappa, weighted = k$weighted.kappa, var = k$var.kappa, varWeighted = k$var.weighted,
    conf = unname(k$confid))
}
m <- nrow(table); apart <- abs(outer(1:m, 1:m, "-"))
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych"))),
  ratings = ratings, icc = icc(ratings), attitude = icc(as.matrix(attitude[, 2:4])),
  table = table, quadratic = kappaOf(table), linear = kappaOf(table, apart)
), auto_unbox = TRUE, digits = I(15)))
