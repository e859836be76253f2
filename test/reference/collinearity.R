# GVIF, condition indices with variance proportions, clusters by average linkage, ridge regression. Prints collinearity.json.
suppressMessages({ library(jsonlite); library(car); library(MASS) })
options(digits = 17)

gvif <- function(formula, data, w = NULL) {
  data$w <- if (is.null(w)) rep(1, nrow(data)) else w
  fit <- lm(formula, data = data, weights = w)
  x <- model.matrix(fit)
  v <- vif(fit)
  assign <- attr(x, "assign")[-1]
  list(terms = I(colnames(x)[-1]), groups = lapply(unique(assign), function(t) I(which(assign == t) - 1)),
       correlation = cov.wt(x[, -1], data$w, cor = TRUE)$cor, gvif = unname(v[, 1]), df = unname(v[, 2]), scaledGvif = unname(v[, 3]))
}
cars <- transform(mtcars, cyl = factor(cyl), gear = factor(gear), carb = factor(pmin(carb, 4)))
weights <- rep(c(0.5, 1.25, 2, 0.8), 8)

belsley <- function(x, w = rep(1, nrow(x))) {
  x <- sqrt(w) * cbind(1, x)
  x <- sweep(x, 2, sqrt(colSums(x^2)), "/")
  s <- svd(x)
  phi <- t(s$v^2) / s$d^2
  list(indices = s$d[1] / s$d, proportions = sweep(phi, 2, colSums(phi), "/"))
}

clusters <- function(R, threshold) {
  tree <- hclust(as.dist(1 - abs(R)), method = "average")
  list(correlation = R, threshold = threshold, heights = tree$height, cut = unname(cutree(tree, h = 1 - threshold)))
}

ridge <- function(X, y, lambdas) {
  n <- nrow(X); R <- cor(X); scaleY <- sqrt(mean((y - mean(y))^2))
  fit <- lm.ridge(y ~ X, lambda = n * lambdas)
  list(correlation = cor(cbind(X, y)), lambdas = lambdas,
       coefficients = t(matrix(fit$coef, ncol = length(lambdas))) / scaleY,
       effectiveDf = sapply(lambdas, function(l) sum(diag(solve(R + l * diag(ncol(R)), R)))),
       vif = t(sapply(lambdas, function(l) { i <- solve(R + l * diag(ncol(R))); diag(i %*% R %*% i) })))
}

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), car = as.character(packageVersion("car")), MASS = as.character(packageVersion("MASS"))),
  gvif = list(plain = gvif(mpg ~ cyl + disp + hp + gear + wt + carb, cars), weighted = gvif(mpg ~ cyl + disp + hp + gear + wt, cars, weights)),
  belsley = list(attitude = belsley(as.matrix(attitude[, -1])),
                 attitudeWeighted = belsley(as.matrix(attitude[, -1]), rep(c(0.5, 1.25, 2, 0.8, 1), 6)),
                 longley = belsley(as.matrix(longley[, -7]))),
  clusters = list(cars = clusters(cor(mtcars[, -1]), 0.7), attitude = clusters(cor(attitude), 0.5), none = clusters(cor(attitude), 0.9)),
  ridge = list(longley = ridge(as.matrix(longley[, -7]), longley$Employed, c(0, 0.001, 0.01, 0.1, 1)),
               attitude = ridge(as.matrix(attitude[, -1]), attitude$rating, c(0, 0.05, 0.5)))
), auto_unbox = TRUE, digits = I(17), pretty = FALSE))
