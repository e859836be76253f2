# What R takes for a task of the bench, on the data of the bench:
#   Rscript bench/peers/peers.R task=crossprod file=columns.bin rows=1000 columns=20 seconds=0.5 least=3
# Columns stand one behind the other as little-endian doubles. Prints JSON: seconds of each run, or why there are none.
arguments <- strsplit(commandArgs(trailingOnly = TRUE), "=", fixed = TRUE)
given <- setNames(lapply(arguments, `[`, 2), vapply(arguments, `[`, "", 1))
number <- function(name) as.numeric(given[[name]])

say <- function(...) cat(sprintf(...), "\n", sep = "")
quoted <- function(text) paste0("\"", gsub("([\"\\\\])", "\\\\\\1", text), "\"")
needs <- function(package) {
  if (requireNamespace(package, quietly = TRUE)) return(invisible())
  say("{\"skipped\": %s}", quoted(paste("the R package", package, "is not installed")))
  quit(status = 0)
}

if (given$task == "versions") {
  found <- c(R = as.character(getRversion()))
  for (package in c("boot", "car", "psych")) {
    if (requireNamespace(package, quietly = TRUE)) found[package] <- as.character(packageVersion(package))
  }
  found["BLAS of R"] <- basename(normalizePath(extSoftVersion()["BLAS"], mustWork = FALSE))
  say("{%s}", paste(quoted(names(found)), quoted(found), sep = ": ", collapse = ", "))
  quit(status = 0)
}

# One process on one core, as everything else here.
options(mc.cores = if (is.null(given$cores)) 1L else as.integer(given$cores))

columns <- function() {
  values <- readBin(given$file, "double", number("rows") * number("columns"), endian = "little")
  matrix(values, number("rows"), number("columns"))
}

# The last column is the outcome.
frame <- function() {
  x <- columns()
  p <- ncol(x) - 1
  setNames(data.frame(x), c(paste0("x", seq_len(p) - 1), "y"))
}

regression <- function(data) {
  model <- lm(y ~ ., data)
  list(summary(model), car::vif(model))
}

# Johnson's relative weights of the columns, the last one the outcome.
relativeWeights <- function(data) {
  r <- cor(data)
  p <- ncol(r) - 1
  e <- eigen(r[1:p, 1:p], symmetric = TRUE)
  root <- e$vectors %*% (sqrt(e$values) * t(e$vectors))
  drop(root^2 %*% solve(root, r[1:p, p + 1])^2)
}

tasks <- list(
  crossprod = function() { x <- columns(); function() crossprod(x) },
  cov = function() { x <- columns(); function() cov(x) },
  lm = function() { d <- frame(); function() lm(y ~ ., d) },
  regression = function() { needs("car"); d <- frame(); function() regression(d) },
  relativeWeights = function() { x <- columns(); function() relativeWeights(x) },
  relativeWeightsBoot = function() {
    needs("boot")
    x <- columns()
    function() boot::boot(x, function(data, rows) relativeWeights(data[rows, ]), R = number("resamples"))
  },
  alpha = function() {
    needs("psych")
    x <- columns()
    function() psych::alpha(x, check.keys = FALSE, warnings = FALSE)
  },
  alphaBoot = function() {
    needs("psych")
    x <- columns()
    list(work = function() psych::alpha(x, check.keys = FALSE, warnings = FALSE, n.iter = number("resamples")),
         less = function() psych::alpha(x, check.keys = FALSE, warnings = FALSE))
  },
  bootMean = function() {
    needs("boot")
    x <- columns()[, 1]
    function() boot::boot(x, function(data, rows) mean(data[rows]), R = number("resamples"))
  },
  bootMeanBca = function() {
    needs("boot")
    x <- columns()[, 1]
    function() {
      drawn <- boot::boot(x, function(data, rows) mean(data[rows]), R = number("resamples"))
      boot::boot.ci(drawn, type = "bca")
    }
  },
  csv = function() { needs("car"); function() regression(read.csv(given$file)) },
  welch = function() {
    x <- columns()
    function() pairwise.t.test(x[, 1], x[, 2], pool.sd = FALSE, p.adjust.method = "holm")
  }
)

# A task is a function, or two of them: then the time of the second is taken off that of the first.
now <- function() as.numeric(Sys.time())
timed <- function(work, batch) {
  if (is.list(work)) return(timed(work$work, batch) - timed(work$less, batch))
  start <- now()
  for (i in seq_len(batch)) work()
  max(now() - start, 1e-6) / batch
}

# The rule of bench/measure.ts.
set.seed(1)
work <- tasks[[given$task]]()
start <- now()
last <- timed(work, 1)
times <- if (last >= number("seconds")) last else c()
for (run in 2:30) if (now() < start + number("seconds")) last <- timed(work, 1)
batch <- max(1, ceiling(0.002 / last))
measured <- if (is.null(times)) now() else start
while (length(times) < number("least") || now() < measured + number("seconds")) times <- c(times, timed(work, batch))
say("{\"times\": [%s]}", paste(sprintf("%.9g", times), collapse = ", "))
