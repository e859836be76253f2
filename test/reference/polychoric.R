# Polychoric correlations of the bfi items from their tables in bfi.json: polycor's likelihood brought to its maximum, psych::polychoric on
# the complete rows of psychTools::bfi, and a small table with an empty cell. Prints polychoric.json.
suppressMessages({ library(jsonlite); library(polycor); library(psych); library(psychTools) })
bfi <- fromJSON("test/reference/bfi.json", simplifyMatrix = FALSE)
quiet <- function(x) suppressWarnings(suppressMessages(x))
cuts <- function(margin) qnorm(cumsum(margin)[-length(margin)] / sum(margin))
# The score, whose root is found to 1e-12; a maximum found by comparing likelihoods is good to 1e-8 at most.
cell <- function(rho, a, b) {
  corner <- function(x, y) if (x == -Inf || y == -Inf) 0 else if (x == Inf) pnorm(y) else if (y == Inf) pnorm(x) else
    mvtnorm::pmvnorm(upper = c(x, y), corr = matrix(c(1, rho, rho, 1), 2), algorithm = mvtnorm::TVPACK(abseps = 1e-15))[1]
  slope <- function(x, y) if (is.infinite(x) || is.infinite(y)) 0 else exp(-(x^2 - 2 * rho * x * y + y^2) / (2 * (1 - rho^2))) / (2 * pi * sqrt(1 - rho^2))
  grid <- function(f) outer(a, b, Vectorize(f))
  square <- function(m) m[-1, -1] - m[-nrow(m), -1] - m[-1, -ncol(m)] + m[-nrow(m), -ncol(m)]
  list(p = square(grid(corner)), d = square(grid(slope)))
}
of <- function(table) {
  a <- c(-Inf, cuts(rowSums(table)), Inf); b <- c(-Inf, cuts(colSums(table)), Inf)
  score <- function(rho) { cells <- cell(rho, a, b); sum((table * cells$d / cells$p)[table > 0]) }
  rho <- uniroot(score, c(-.99, .99), tol = 1e-14)$root
  h <- 1e-4
  list(rho = rho, stdError = 1 / sqrt(-(score(rho + h) - score(rho - h)) / (2 * h)),
    polychor = quiet(polychor(table)), logLikelihood = sum((table * log(cell(rho, a, b)$p))[table > 0]))
}
tables <- lapply(bfi$tables, function(t) matrix(unlist(t), 6, 6, byrow = TRUE))
some <- seq(1, 300, by = 13)
sparse <- matrix(c(10, 5, 0, 6, 12, 4, 1, 7, 15), 3, byrow = TRUE)
x <- na.omit(bfi <- psychTools::bfi[, 1:25])
ours <- quiet(polychoric(x, correct = 0, smooth = FALSE))
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), polycor = as.character(packageVersion("polycor")),
    psych = as.character(packageVersion("psych")), mvtnorm = as.character(packageVersion("mvtnorm"))),
  pairs = lapply(some, function(i) c(list(table = i - 1), of(tables[[i]]))),
  sparse = c(list(table = sparse), of(sparse)),
  psych = list(rho = unname(ours$rho), tau = unname(ours$tau))
), auto_unbox = TRUE, digits = I(15)))
