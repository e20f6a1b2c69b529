# Writes the reference values that the tests of lib/statistics read. Run from the repository's root:
#   Rscript scripts/reference-values.R
# Needs R with the packages MASS and survival (Debian: r-base-core r-cran-mass r-cran-survival).
#
# Made data sets, drawn here with a fixed seed, are written together with R's results and are committed.
# Data sets that come with R are used by name; the files made of them (*.local.json) are not committed, and the
# tests that need them run only where this script has run.

suppressPackageStartupMessages({library(MASS); library(survival)})
folder <- "lib/statistics/reference"
tight <- glm.control(epsilon = 1e-12, maxit = 200)

json <- function(x) {
  if (is.list(x)) {
    if (is.null(names(x))) return(paste0("[", paste(vapply(x, json, ""), collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', vapply(x, json, ""), collapse = ",\n"), "}"))
  }
  if (is.character(x)) text <- paste0('"', x, '"') else text <- formatC(as.numeric(x), digits = 15, format = "g", width = 1)
  text[is.na(x)] <- "null"
  if (length(x) == 1 && !inherits(x, "AsIs")) text else paste0("[", paste(text, collapse = ","), "]")
}
keep <- function(name, x) writeLines(json(x), file.path(folder, name))

# A regression with its data: the model matrix by column, counts, offset, and what R finds.
described <- function(counts, matrix, offset = NULL) {
  list(counts = I(counts), columns = lapply(seq_len(ncol(matrix)), function(j) I(unname(matrix[, j]))),
       offset = I(if (is.null(offset)) rep(0, length(counts)) else offset))
}
negative_binomial <- function(counts, matrix, offset = rep(0, length(counts))) {
  fit <- glm.nb(counts ~ matrix - 1 + offset(offset), control = tight)
  for (round in 1:50) { # glm.nb stops early: theta and the means in turn until neither moves
    theta <- theta.ml(counts, fitted(fit), limit = 200, eps = 1e-9)
    fit <- glm(counts ~ matrix - 1 + offset(offset), family = negative.binomial(theta), control = tight, start = coef(fit))
  }
  errors <- sqrt(diag(summary(fit, dispersion = 1)$cov.scaled))
  logLik <- sum(dnbinom(counts, size = theta, mu = fitted(fit), log = TRUE))
  c(described(counts, matrix, offset),
    list(coefficients = I(unname(coef(fit))), standardErrors = I(unname(errors)), theta = as.numeric(theta),
         thetaStandardError = attr(theta, "SE"), logLikelihood = logLik))
}
quasi_poisson <- function(counts, matrix, offset = rep(0, length(counts))) {
  fit <- glm(counts ~ matrix - 1 + offset(offset), family = quasipoisson, control = tight)
  # The errors before R's own scaling, so that a floor under the dispersion can be tested.
  list_of <- summary(fit, dispersion = 1)
  dispersion <- sum((counts - fitted(fit))^2 / fitted(fit)) / df.residual(fit)
  c(described(counts, matrix, offset),
    list(coefficients = I(unname(coef(fit))), standardErrors = I(unname(sqrt(diag(list_of$cov.scaled)))), dispersion = dispersion))
}

# ---- Made data ---------------------------------------------------------------------------------------------------
set.seed(20161108)
n <- 120
x <- round(rnorm(n), 3); group <- rbinom(n, 1, 0.4); exposure <- sample(3:7, n, TRUE)
matrix <- cbind(1, x, group, x * group)
expected <- exp(0.3 + 0.4 * x + 0.8 * group - 0.2 * x * group + log(exposure))
keep("regression.reference.json", list(
  overdispersed = negative_binomial(rnbinom(n, size = 1.7, mu = expected), matrix, log(exposure)),
  sparse = negative_binomial(rnbinom(n, size = 0.6, mu = expected / 12), matrix, log(exposure)),
  large = negative_binomial(rnbinom(n, size = 40, mu = expected * 60), matrix, log(exposure)),
  monthly = quasi_poisson(rnbinom(n, size = 20, mu = expected * 20), matrix, log(exposure)),
  calm = quasi_poisson(rbinom(n, 20, pmin(0.9, expected / 40)), matrix, log(exposure))))

times <- function(n, rate) pmax(1, ceiling(rexp(n, rate)))
entered <- c(times(60, 1 / 40), times(80, 1 / 90)); followed <- sample(30:200, 140, TRUE)
survival_data <- data.frame(days = pmin(entered, followed), retained = as.numeric(entered <= followed),
                            group = rep(c("yes", "no"), c(60, 80)))
survival_data$third <- rep(c("yes", "no", "unknown"), length.out = 140)
curve <- function(d) {
  fit <- survfit(Surv(days, retained) ~ 1, data = d, conf.type = "log-log")
  s <- summary(fit)
  list(days = I(d$days), retained = I(d$retained), at = I(s$time), surviving = I(s$surv), error = I(s$std.err),
       lower = I(s$lower), upper = I(s$upper), median = min(s$time[s$surv <= 0.5 + 1e-12], na.rm = TRUE)) # R itself takes the middle if the curve rests on 0.5
}
logrank <- function(d, by) { test <- survdiff(Surv(days, retained) ~ d[[by]], data = d)
  list(chiSquare = test$chisq, pValue = pchisq(test$chisq, length(test$n) - 1, lower.tail = FALSE)) }
ending <- factor(sample(c("waiting", "retained", "declined"), 140, TRUE, c(0.2, 0.4, 0.4)), c("waiting", "retained", "declined"))
incidence <- summary(survfit(Surv(survival_data$days, ending) ~ 1))
keep("survival.reference.json", list(
  yes = curve(survival_data[survival_data$group == "yes", ]), no = curve(survival_data[survival_data$group == "no", ]),
  logrank = logrank(survival_data, "group"),
  thirds = c(list(group = I(survival_data$third)), logrank(survival_data, "third")),
  competing = list(days = I(survival_data$days), ending = I(as.character(ending)), at = I(incidence$time),
                   retained = I(incidence$pstate[, 2]), declined = I(incidence$pstate[, 3]))))

count <- c(1, 3, 9, 40, 400); m <- c(0.4, 2.5, 6, 55, 350); size <- c(0.7, 2, 15, 300, 1e6)
keep("distribution.reference.json", list(count = I(count), mean = I(m), size = I(size),
  negativeBinomial = I(pnbinom(count - 1, size = size, mu = m, lower.tail = FALSE)),
  poisson = I(ppois(count - 1, m, lower.tail = FALSE))))

# ---- Autocorrelation and cross-correlation -----------------------------------------------------------------------
driver <- as.numeric(arima.sim(list(ar = 0.7), 80)); follower <- c(rnorm(2), driver[1:78]) + rnorm(80, sd = 0.5)
raw <- ccf(follower, driver, lag.max = 8, plot = FALSE)
ar_fit <- ar.ols(driver, aic = FALSE, order.max = 1, demean = TRUE, intercept = FALSE)
filter_with <- function(v) { v <- v - mean(v); v[-1] - as.numeric(ar_fit$ar) * v[-length(v)] }
white <- ccf(filter_with(follower), filter_with(driver), lag.max = 8, plot = FALSE)
keep("correlation.reference.json", list(driver = I(driver), follower = I(follower), ar = as.numeric(ar_fit$ar),
  lags = I(as.numeric(raw$lag)), raw = I(as.numeric(raw$acf)), prewhitened = I(as.numeric(white$acf)),
  autocorrelation = I(as.numeric(acf(driver, lag.max = 8, plot = FALSE)$acf))))

# ---- Data sets of R, by name -------------------------------------------------------------------------------------
full <- function(formula, data) { x <- model.matrix(formula, data); x[, !is.na(coef(lm.fit(x, rnorm(nrow(x)))))] }
belts <- as.data.frame(Seatbelts); belts$t <- seq_len(nrow(belts)); belts$month <- factor(as.integer(cycle(Seatbelts)))
keep("r-data-sets.local.json", list(
  quine = negative_binomial(quine$Days, full(~ Sex/(Age + Eth * Lrn), quine)),
  quineSmall = negative_binomial(quine$Days, full(~ Sex + Age, quine)),
  vans = quasi_poisson(belts$VanKilled, full(~ law + t + month, belts)),
  drivers = quasi_poisson(belts$drivers, full(~ law + t + month, belts), log(belts$kms)),
  driversNegativeBinomial = negative_binomial(belts$drivers, full(~ law + t + month, belts), log(belts$kms)),
  gehan = list(days = I(gehan$time), retained = I(gehan$cens), group = I(as.character(gehan$treat)))))
