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

# ---- Further made data: shares, corrections, tails, memories, curves ------------------------------------------------
set.seed(20250120)
# Newcombe's method 10 from R's own Wilson intervals (prop.test without its continuity correction).
wilson <- function(successes, n) as.numeric(prop.test(successes, n, correct = FALSE)$conf.int)
newcombe <- function(a, m, b, n) { first <- wilson(a, m); second <- wilson(b, n); d <- a / m - b / n
  c(d - sqrt((a / m - first[1])^2 + (second[2] - b / n)^2), d + sqrt((first[2] - a / m)^2 + (b / n - second[1])^2)) }
shares <- data.frame(n = sample(12:900, 12)); shares$successes <- rbinom(12, shares$n, runif(12))
pairs <- lapply(1:6, function(i) newcombe(shares$successes[i], shares$n[i], shares$successes[i + 6], shares$n[i + 6]))
keep("share.reference.json", list(successes = I(shares$successes), n = I(shares$n),
  wilson = lapply(1:12, function(i) I(wilson(shares$successes[i], shares$n[i]))), newcombe = lapply(pairs, I),
  p = lapply(c(10, 31), function(m) { p <- round(rbeta(m, 0.4, 2), 6); list(given = I(p), adjusted = I(p.adjust(p, "BH"))) })))

memory_of <- function(y, x, lag) {
  y <- as.numeric(y); x <- as.numeric(x) # without their calendars, by which R would align them
  ar_fit <- ar.ols(x, aic = FALSE, order.max = 1, demean = TRUE, intercept = FALSE)
  whiten <- function(v) { v <- v - mean(v); v[-1] - as.numeric(ar_fit$ar) * v[-length(v)] }
  raw <- ccf(y, x, lag.max = lag, plot = FALSE); white <- ccf(whiten(y), whiten(x), lag.max = lag, plot = FALSE)
  list(driver = I(as.numeric(x)), follower = I(as.numeric(y)), ar = as.numeric(ar_fit$ar), lags = I(as.numeric(raw$lag)),
       raw = I(as.numeric(raw$acf)), prewhitened = I(as.numeric(white$acf)),
       autocorrelation = I(as.numeric(acf(x, lag.max = lag, plot = FALSE)$acf)))
}
short <- arima.sim(list(ar = -0.4), 30); rising <- 1:60 / 10 + arima.sim(list(ar = 0.5), 60)
tail_of <- function(count, mean, size) list(count = I(count), mean = I(mean), size = I(size),
  negativeBinomial = I(pnbinom(count - 1, size = size, mu = mean, lower.tail = FALSE)),
  poisson = I(ppois(count - 1, mean, lower.tail = FALSE)))
few <- data.frame(days = sample(1:25, 40, TRUE), retained = rbinom(40, 1, 0.6)) # many ties
late <- data.frame(days = c(rweibull(30, 2, 60), rweibull(30, 0.7, 90)), retained = rbinom(60, 1, 0.5), group = rep(c("a", "b"), each = 30))
ends <- function(days, ending) { fit <- summary(survfit(Surv(days, ending) ~ 1))
  list(days = I(days), ending = I(as.character(ending)), at = I(fit$time), retained = I(fit$pstate[, 2]), declined = I(fit$pstate[, 3])) }
ending_of <- function(code) factor(c("waiting", "retained", "declined")[code], c("waiting", "retained", "declined"))
keep("further.reference.json", list(
  memory = list(short = memory_of(arima.sim(list(ar = 0.2), 30), short, 5), rising = memory_of(rev(rising) + rnorm(60), rising, 12)),
  tails = list(tail_of(c(0, 1, 2, 5, 17), c(0.05, 0.2, 4, 1.5, 30), c(0.3, 1, 1, 50, 4)), tail_of(c(120, 60, 12, 7), c(70, 70, 3, 7), c(9, 9, 0.2, 1e4))),
  curves = list(ties = curve(few), late = curve(late)), logrank = c(list(group = I(late$group)), logrank(late, "group")),
  competing = list(ends(few$days, ending_of(sample(1:3, 40, TRUE))), ends(late$days, ending_of(sample(1:3, 60, TRUE, c(1, 4, 2)))))))

# ---- Whole designs of `northbound analyse event-effect`, written here as anyone would write them in R -----------------
waves <- function(t, year) cbind(sin(2 * pi * t / year), cos(2 * pi * t / year), sin(4 * pi * t / year), cos(4 * pi * t / year))
design <- function(t, year, terms, weekday = NULL)
  cbind(1, t, if (!is.null(weekday)) model.matrix(~ factor(weekday))[, -1], waves(t, year), terms)
event_effects <- function(counts, matrix, terms, offset) {
  seen <- !is.na(counts); y <- counts[seen]; x <- unname(matrix[seen, , drop = FALSE]); o <- offset[seen]
  own <- ncol(x) - rev(seq_len(terms)) + 1
  pick <- function(fit, scale = 1) list(coefficients = I(fit$coefficients[own]), standardErrors = I(sqrt(scale) * fit$standardErrors[own]))
  nb <- negative_binomial(y, x, o); quasi <- quasi_poisson(y, x, o)
  list(n = sum(seen), negativeBinomial = c(pick(nb), nb[c("theta", "thetaStandardError", "logLikelihood")]),
       quasiPoisson = c(pick(quasi, quasi$dispersion), quasi["dispersion"]), poisson = pick(quasi))
}
between <- function(t, from, to) as.numeric(t >= from & t <= to)
profiled <- function(counts, matrix_at, offset) {
  seen <- !is.na(counts)
  at <- function(h) { x <- matrix_at(h)[seen, ]; o <- offset[seen]; as.numeric(logLik(glm.nb(counts[seen] ~ x - 1 + offset(o)))) }
  h <- which.max(vapply(1:60, at, 0)); c(list(halfLife = h), event_effects(counts, matrix_at(h), 1, offset))
}
d <- 0:749; hours <- sample(4:9, 750, TRUE); since <- d - 560
daily <- rnbinom(750, size = 4, mu = hours * exp(-0.3 + 0.1 * sin(2 * pi * d / 365.25) + 0.2 * d / 365.25 + ifelse(since >= 0, 1.9 * 2^(-since / 8), 0)))
daily[sample(750, 40)] <- NA
wk <- d %% 7; log_hours <- log(hours)
window <- cbind(between(since, 0, 6), between(since, 7, 13), between(since, 14, 27), between(since, 28, 55))
fading <- function(since, h) ifelse(since >= 0, 2^(-since / h), 0)
w <- 0:199; sinceWeek <- w - 150
weekly <- rnbinom(200, size = 8, mu = 25 * exp(0.2 * cos(2 * pi * w / 52.18) + 0.5 * between(sinceWeek, 0, 3))); weekly[c(20, 77)] <- NA
m <- 0:95; sinceMonth <- m - 70
monthly <- rnbinom(96, size = 30, mu = 400 * exp(0.1 * sin(2 * pi * m / 12) + 0.004 * m - 0.2 * (sinceMonth >= 0)))
keep("analyse.reference.json", list(
  daily = list(first = "2021-03-01", event = "2022-09-12", until = "2022-10-02", counts = I(daily), exposure = I(hours),
    windows = event_effects(daily, design(d, 365.25, window, wk), 4, log_hours),
    step = event_effects(daily, design(d, 365.25, as.numeric(since >= 0), wk), 1, log_hours),
    pulse = event_effects(daily, design(d, 365.25, between(since, 0, 20), wk), 1, log_hours),
    decay = profiled(daily, function(h) design(d, 365.25, fading(since, h), wk), log_hours)),
  weekly = list(first = "2019-01-07", event = "2021-11-22", counts = I(weekly),
    windows = event_effects(weekly, design(w, 52.18, cbind(between(sinceWeek, 0, 0), between(sinceWeek, 1, 1), between(sinceWeek, 2, 3), between(sinceWeek, 4, 7))), 4, 0 * w),
    step = event_effects(weekly, design(w, 52.18, as.numeric(sinceWeek >= 0)), 1, 0 * w)),
  monthly = list(first = "2012-01", event = "2017-11-01", counts = I(monthly),
    step = event_effects(monthly, design(m, 12, as.numeric(sinceMonth >= 0)), 1, 0 * m),
    decay = profiled(monthly, function(h) design(m, 12, fading(sinceMonth, h)), 0 * m))))

# ---- One day a thousand times as large as the others ------------------------------------------------------------------
set.seed(20161109)
huge <- rnbinom(n, size = 2, mu = expected); huge[17] <- 5000
keep("huge.reference.json", negative_binomial(huge, matrix, log(exposure)))

# ---- Data sets of R, by name -------------------------------------------------------------------------------------
full <- function(formula, data) { x <- model.matrix(formula, data); x[, !is.na(coef(lm.fit(x, rnorm(nrow(x)))))] }
belts <- as.data.frame(Seatbelts); belts$t <- seq_len(nrow(belts)); belts$month <- factor(as.integer(cycle(Seatbelts)))
keep("r-data-sets.local.json", list(
  quine = negative_binomial(quine$Days, full(~ Sex/(Age + Eth * Lrn), quine)),
  quineSmall = negative_binomial(quine$Days, full(~ Sex + Age, quine)),
  vans = quasi_poisson(belts$VanKilled, full(~ law + t + month, belts)),
  drivers = quasi_poisson(belts$drivers, full(~ law + t + month, belts), log(belts$kms)),
  driversNegativeBinomial = negative_binomial(belts$drivers, full(~ law + t + month, belts), log(belts$kms)),
  gehan = list(days = I(gehan$time), retained = I(gehan$cens), group = I(as.character(gehan$treat))),
  # Two or more further ones for each method.
  negativeBinomial = list(
    epil = negative_binomial(epil$y, full(~ trt * log(base) + log(age) + V4, epil)),
    warpbreaks = negative_binomial(warpbreaks$breaks, full(~ wool * tension, warpbreaks))),
  quasiPoisson = list(
    ships = with(subset(ships, service > 0), quasi_poisson(incidents, full(~ type + factor(year) + factor(period), subset(ships, service > 0)), log(service))),
    insurance = quasi_poisson(Insurance$Claims, full(~ District + Group + Age, Insurance), log(Insurance$Holders)),
    discoveries = quasi_poisson(as.numeric(discoveries), cbind(1, seq_along(discoveries) / 100))),
  survival = list(
    lung = { d <- data.frame(days = lung$time, retained = lung$status - 1, group = as.character(lung$sex)); c(curve(d), list(group = I(d$group)), logrank(d, "group")) },
    veteran = { d <- data.frame(days = veteran$time, retained = veteran$status, group = as.character(veteran$celltype)); c(curve(d), list(group = I(d$group)), logrank(d, "group")) }),
  competing = list(
    mgus = with(mgus2, ends(ifelse(pstat == 1, ptime, futime), ending_of(ifelse(pstat == 1, 2, 1 + 2 * death)))),
    transplant = with(transplant, ends(pmax(futime, 0), ending_of(c(1, 3, 2, 1)[as.integer(event)])))),
  memory = list(lungDeaths = memory_of(mdeaths, fdeaths, 12), huron = memory_of(rev(LakeHuron), LakeHuron, 10)),
  shares = { d <- apply(UCBAdmissions, 2:3, identity); a <- as.numeric(d[1, , ]); n <- as.numeric(d[1, , ] + d[2, , ])
    t <- apply(Titanic, c(2, 4), sum); a <- c(a, t[, 2]); n <- c(n, rowSums(t))
    list(successes = I(a), n = I(n), wilson = lapply(seq_along(a), function(i) I(wilson(a[i], n[i]))),
         newcombe = lapply(seq_len(length(a) / 2), function(i) I(newcombe(a[i], n[i], a[i + length(a) / 2], n[i + length(a) / 2]))),
         p = lapply(list(mtcars, swiss), function(d) { p <- apply(d[-1], 2, function(v) cor.test(v, d[[1]])$p.value)
           list(given = I(p), adjusted = I(p.adjust(p, "BH"))) })) },
  tails = list(
    tail_of(quine$Days[1:60], rep(mean(quine$Days), 60), rep(theta.ml(quine$Days, rep(mean(quine$Days), 146)), 60)),
    tail_of(as.numeric(discoveries), rep(mean(discoveries), 100), rep(theta.ml(discoveries, rep(mean(discoveries), 100)), 100)))))
