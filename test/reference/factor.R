# Factors and components of attitude and of the bfi items (covariances in bfi.json): psych, stats::varimax and GPArotation, the rotations
# run to the end. Prints factor.json; matrices are lists of rows.
suppressMessages({ library(jsonlite); library(psych); library(GPArotation) })
bfi <- fromJSON("test/reference/bfi.json")
rows <- function(m) { m <- unclass(m); dimnames(m) <- NULL; m[, , drop = FALSE] }
quiet <- function(x) suppressWarnings(suppressMessages(x))
# psych's optimiser stops at about 1e-5; the same minimum, found to the end from where it stopped.
least <- function(R, psi, f) {
  parts <- function(psi) { e <- eigen(R - diag(psi), symmetric = TRUE); list(rest = e$values[-(1:f)], v = e$vectors[, -(1:f), drop = FALSE], e = e) }
  found <- nlminb(psi, function(psi) sum(parts(psi)$rest^2) / 2, function(psi) { p <- parts(psi); -drop(p$v^2 %*% p$rest) },
    lower = .005, upper = 1, control = list(rel.tol = 1e-15, x.tol = 1e-14, iter.max = 10000, eval.max = 10000))$par
  # Where nlminb stops, Newton's method on the gradient (its Jacobian by differences) goes on.
  gradient <- function(psi) { p <- parts(psi); -drop(p$v^2 %*% p$rest) }
  for (i in 1:6) found <- found - solve(sapply(seq_along(found), function(j) {
    h <- 1e-5 * (seq_along(found) == j); (gradient(found + h) - gradient(found - h)) / 2e-5
  }), gradient(found))
  stopifnot(max(abs(gradient(found))) < 1e-12, all(found > .005 & found < 1))
  e <- parts(found)$e
  list(uniquenesses = found, loadings = e$vectors[, 1:f, drop = FALSE] %*% diag(sqrt(e$values[1:f]), f))
}
of <- function(R, n, factors, schmidFactors) list(
  n = n,
  correlation = rows(R),
  kmo = KMO(R)$MSA,
  kmoItems = unname(KMO(R)$MSAi),
  bartlett = cortest.bartlett(R, n = n)[c("chisq", "p.value", "df")],
  solutions = lapply(factors, function(f) {
    fit <- quiet(fa(R, f, n.obs = n, fm = "minres", rotate = "none"))
    exact <- least(R, fit$uniquenesses, f)
    pc <- quiet(principal(R, f, rotate = "none"))
    result <- list(
      factors = f,
      psych = rows(fit$loadings),
      loadings = exact$loadings,
      uniquenesses = exact$uniquenesses,
      rms = fit$rms, dof = fit$dof, statistic = fit$STATISTIC, pValue = fit$PVAL, TLI = fit$TLI,
      RMSEA = unname(fit$RMSEA[1]),
      components = rows(pc$loadings),
      values = pc$values
    )
    if (f > 1) {
      turned <- varimax(exact$loadings, eps = 1e-15)
      oblique <- quiet(GPFoblq(exact$loadings, method = "quartimin", eps = 1e-8, maxit = 20000))
      result$varimax <- rows(turned$loadings)
      result$pattern <- rows(oblique$loadings)
      result$phi <- rows(oblique$Phi)
    }
    result
  }),
  schmid = lapply(schmidFactors, function(f) {
    s <- quiet(schmid(R, f, fm = "minres", rotate = "oblimin"))
    list(factors = f, general = unname(s$sl[, "g"]), groups = rows(s$sl[, 2:(f + 1)]), uniquenesses = unname(s$sl[, "u2"]))
  })
)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych")),
    GPArotation = as.character(packageVersion("GPArotation"))),
  attitude = of(cor(attitude), 30, 1:3, 2:3),
  bfi = of(cov2cor(bfi$covariance), bfi$n, c(1, 2, 3, 5), c(2, 3, 5))
), auto_unbox = TRUE, digits = I(15), na = "null"))
