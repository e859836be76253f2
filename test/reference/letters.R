# Compact letter displays of random "told apart or not" matrices by multcompView. Prints letters.json.
suppressMessages({ library(jsonlite); library(multcompView) })
set.seed(3)
one <- function(p, share, intervals) {
  if (intervals) { centre <- sort(rnorm(p), decreasing = TRUE); apart <- abs(outer(centre, centre, "-")) > share }
  else { apart <- matrix(FALSE, p, p); apart[upper.tri(apart)] <- runif(p * (p - 1) / 2) < share; apart <- apart | t(apart) }
  names <- sprintf("d%02d", seq_len(p))
  dimnames(apart) <- list(names, names)
  found <- multcompLetters(apart)
  shown <- found$LetterMatrix
  # Without any difference LetterMatrix has a column too.
  list(p = p, apart = I(as.integer(t(apart))), sets = lapply(seq_len(ncol(shown)), function(k) I(which(shown[, k]) - 1)), letters = unname(found$Letters))
}
cases <- c(
  lapply(c(2:12, 16, 20), function(p) one(p, 1, TRUE)),
  lapply(2:10, function(p) one(p, 0.3, FALSE)), lapply(3:12, function(p) one(p, 0.6, FALSE)),
  list(one(4, 0, FALSE), one(4, 1, FALSE), one(1 + 1, 0, FALSE)))
cat(toJSON(list(versions = list(R = paste(R.version$major, R.version$minor, sep = "."), multcompView = as.character(packageVersion("multcompView"))), cases = cases),
  auto_unbox = TRUE, pretty = FALSE))
