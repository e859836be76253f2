# What the 25 personality items of psychTools::bfi come to: covariances, means and the table of each pair of items, over the 2,436 complete
# rows. The rows themselves stay out of the repository. Prints bfi.json, which reliability and structure share.
suppressMessages({ library(jsonlite); library(psychTools) })
items <- names(bfi)[1:25]
x <- na.omit(bfi[, items])
scales <- bfi.keys
pairs <- combn(25, 2)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), psychTools = as.character(packageVersion("psychTools"))),
  n = nrow(x),
  terms = items,
  scale = c(1, 6),
  scales = lapply(scales, function(keys) sub("-", "", keys)),
  reversed = sub("-", "", grep("^-", unlist(scales, use.names = FALSE), value = TRUE)),
  means = unname(colMeans(x)),
  covariance = unname(cov(x)),
  # Of items 1 and 2, 1 and 3, …, 24 and 25: counts of the answers 1 to 6 of the first (rows) and the second (columns), row by row.
  tables = apply(pairs, 2, function(pair) as.vector(table(factor(x[[pair[2]]], 1:6), factor(x[[pair[1]]], 1:6))), simplify = FALSE)
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
