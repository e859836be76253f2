# Linear regression with frequency and sampling weights, VIF and condition indices. Prints regression.json.
suppressMessages({ library(jsonlite); library(survey); library(car) })
options(digits = 17)
frequency <- rep(c(1, 3, 2), 10)
sampling <- rep(c(0.5, 1.25, 2, 0.8, 1), 6)
formula <- rating ~ complaints + privileges + learning + raises + critical + advance
tidy <- function(fit, df) {
  s <- coef(summary(fit)); ci <- confint(fit, ddf = df)
  list(term = rownames(s), estimate = unname(s[, 1]), stdError = unname(s[, 2]), statistic = unname(s[, 3]),
       pValue = unname(s[, 4]), confLow = unname(ci[, 1]), confHigh = unname(ci[, 2]))
}
repeated <- attitude[rep(seq_len(nrow(attitude)), frequency), ]
fitF <- lm(formula, data = repeated)
design <- svydesign(ids = ~1, weights = ~w, data = cbind(attitude, w = sampling))
fitS <- svyglm(formula, design)
wald <- regTermTest(fitS, ~ complaints + privileges + learning + raises + critical + advance)
fitW <- lm(formula, data = attitude, weights = sampling)
belsley <- function(x, w = rep(1, nrow(x))) {
  x <- sqrt(w) * cbind(1, x); x <- sweep(x, 2, sqrt(colSums(x^2)), "/"); d <- svd(x)$d; d[1] / d
}
longleyFit <- lm(Employed ~ ., data = longley)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), survey = as.character(packageVersion("survey")), car = as.character(packageVersion("car"))),
  attitude = list(
    frequencyWeights = frequency, samplingWeights = sampling,
    frequency = c(tidy(fitF, df.residual(fitF)), list(rSquared = summary(fitF)$r.squared, adjustedRSquared = summary(fitF)$adj.r.squared,
      sigma = summary(fitF)$sigma, f = unname(summary(fitF)$fstatistic[1]), n = nrow(repeated), vif = as.list(vif(fitF)))),
    sampling = c(tidy(fitS, df.residual(fitS)), list(rSquared = summary(fitW)$r.squared, adjustedRSquared = summary(fitW)$adj.r.squared,
      wald = unname(wald$Ftest[1, 1]), df = df.residual(fitS), vif = as.list(vif(fitW)))),
    conditionIndices = belsley(as.matrix(attitude[, -1])),
    conditionIndicesWeighted = belsley(as.matrix(attitude[, -1]), sampling)),
  longley = list(
    source = "datasets::longley (Longley 1967), a certified NIST StRD set", data = as.list(longley),
    ols = c(tidy(longleyFit, df.residual(longleyFit)), list(rSquared = summary(longleyFit)$r.squared, sigma = summary(longleyFit)$sigma,
      f = unname(summary(longleyFit)$fstatistic[1]))),
    vif = as.list(vif(longleyFit)), conditionIndices = belsley(as.matrix(longley[, -7])))
), auto_unbox = TRUE, digits = I(17), pretty = TRUE))
