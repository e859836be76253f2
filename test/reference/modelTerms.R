# Categories, interactions, controls and robust errors through lm, sandwich and car, on data made here.
suppressMessages({library(jsonlite); library(sandwich); library(car); library(survey)})
set.seed(20)
n <- 240
region <- sample(c("North", "South", "West"), n, TRUE, c(.5, .3, .2))
store <- sample(1:24, n, TRUE)
price <- sample(1:5, n, TRUE); speed <- pmin(5, pmax(1, price + sample(-2:2, n, TRUE))); age <- sample(18:80, n, TRUE)
weight <- round(runif(n, .4, 2.2), 3)
y <- round(2 + .5 * price + .3 * speed + c(North = 0, South = .6, West = -.5)[region] + .2 * (region == "South") * price -
  .01 * age + rnorm(24, 0, .4)[store] + rnorm(n), 3)
d <- data.frame(y, price, speed, age, region = factor(region), store)

coefs <- function(fit, V = vcov(fit), df = df.residual(fit)) {
  b <- coef(fit); se <- sqrt(diag(V)); t <- b / se
  data.frame(term = names(b), estimate = b, stdError = se, statistic = t, pValue = 2 * pt(-abs(t), df))
}
joint <- function(fit, pattern, V = vcov(fit), df = df.residual(fit)) {
  at <- grep(pattern, names(coef(fit))); b <- coef(fit)[at]
  f <- sum(b * solve(V[at, at], b)) / length(at)
  list(statistic = f, df = c(length(at), df), pValue = pf(f, length(at), df, lower.tail = FALSE))
}
treatment <- lm(y ~ price + speed + region, d)
interaction <- lm(y ~ price + speed + region + price:region, d)
sums <- lm(y ~ price + region, d, contrasts = list(region = "contr.sum"))
vcl <- vcovCL(treatment, cluster = d$store, type = "HC1")
des <- svydesign(ids = ~store, weights = ~weight, data = cbind(d, weight))
sv <- svyglm(y ~ price + speed + region, des)
rsq <- function(f) if (f == "") 0 else summary(lm(as.formula(paste("y ~", f)), d))$r.squared
controls <- lm(y ~ price + speed + region + age, d)
# Importance of {price, speed} together and region, beyond age, averaged over the two orders.
both <- rsq("price + speed + region + age"); base <- rsq("age")
service <- ((rsq("price + speed + age") - base) + (both - rsq("region + age"))) / 2
regionPart <- ((rsq("region + age") - base) + (both - rsq("price + speed + age"))) / 2
out <- list(
  versions = list(R = R.version.string, sandwich = as.character(packageVersion("sandwich")), car = as.character(packageVersion("car")),
    survey = as.character(packageVersion("survey"))),
  data = list(y = y, price = price, speed = speed, age = age, region = region, store = store, weight = weight),
  treatment = coefs(treatment), regionTest = joint(treatment, "^region"),
  west = coefs(lm(y ~ price + speed + relevel(region, "West"), d)),
  interaction = coefs(interaction), interactionTest = joint(interaction, ":"),
  sums = coefs(sums),
  hc3 = coefs(treatment, vcovHC(treatment, "HC3")), hc3RegionTest = joint(treatment, "^region", vcovHC(treatment, "HC3")),
  clustered = coefs(treatment, vcl, 23), 
  design = coefs(sv, vcov(sv), df.residual(sv)), designDf = df.residual(sv),
  gvif = vif(treatment),
  importance = list(service = service, region = regionPart, rSquared = both, controls = base),
  controls = coefs(controls)
)
cat(toJSON(out, digits = I(17), auto_unbox = TRUE, dataframe = "columns", pretty = TRUE))
