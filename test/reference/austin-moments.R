# Means and covariances of the airport survey's ten columns (Austin-Bergstrom quarterly passenger survey 2015-2017, City of Austin open data).
# The rows are not part of this repository: give the path of the CSV in ORSAK_AUSTIN_CSV. Prints austin-moments.json.
# 0 means "not answered or does not apply": missing. Rows with any missing column are left out, as in austin.json.
library(jsonlite)
path <- Sys.getenv("ORSAK_AUSTIN_CSV")
if (path == "") { message("skipped: ORSAK_AUSTIN_CSV is not set"); quit(status = 0) }
survey <- read.csv(path, check.names = FALSE)
drivers <- c("Efficiency of check-in staff", "Wait time of security inspection", "Feeling of safety and security",
             "Ease of finding your way through the airport", "Flight information screens", "Walking distance inside terminal",
             "Comfort of waiting/gate areas", "Cleanliness of airport terminal", "Ambience of airport")
outcome <- "Overall satisfaction"
ratings <- survey[, c(drivers, outcome)]
ratings[ratings == 0] <- NA
moments <- function(rows) list(n = nrow(rows), terms = names(rows), means = unname(colMeans(rows)), covariance = unname(cov(rows)))
cat(toJSON(list(
  source = "read.csv, colMeans, cov; austin.R",
  versions = list(R = paste(R.version$major, R.version$minor, sep = ".")),
  complete = moments(na.omit(ratings)),
  items = moments(na.omit(ratings[, drivers]))
), auto_unbox = TRUE, digits = I(17), pretty = TRUE))
