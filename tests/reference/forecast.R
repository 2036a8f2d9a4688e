# Forecasting models by R's stats and forecast (Hyndman et al.) on series that come with R.
#
# Run with Debian's R (r-base-core, r-cran-forecast 8.20, r-cran-jsonlite): Rscript tests/reference/forecast.R
# Writes forecast.json beside itself: the series, and what R makes of them.

suppressMessages({
  library(forecast)
  library(jsonlite)
})

series <- list(
  passengers = AirPassengers, deaths = USAccDeaths, gas = UKgas, johnson = JohnsonJohnson,
  nile = Nile, huron = LakeHuron, lynx = lynx, www = WWWusage, lungs = ldeaths,
  co2 = window(co2, start = c(1980, 1)), nottem = window(nottem, start = c(1930, 1))
)

spread <- function(fit, ...) {
  ahead <- forecast(fit, level = c(80, 95), ...)
  list(mean = as.numeric(ahead$mean), high80 = as.numeric(ahead$upper[, 1]), high95 = as.numeric(ahead$upper[, 2]))
}

arima_of <- function(name, order, seasonal = c(0, 0, 0), constant = FALSE, log = FALSE, xreg = NULL, future = NULL) {
  x <- series[[name]]
  if (log) x <- base::log(x)
  fit <- Arima(x, order = order, seasonal = seasonal, include.constant = constant, xreg = xreg, method = "ML")
  ahead <- if (is.null(xreg)) spread(fit, h = 8) else spread(fit, xreg = future)
  plain <- sum(residuals(fit)^2)
  list(
    series = name, log = log, order = order, seasonal = seasonal, season = frequency(x), constant = constant,
    coefficients = as.list(coef(fit)), errors = as.list(sqrt(diag(vcov(fit)))), loglik = fit$loglik,
    sigma2 = fit$sigma2 * (fit$nobs - length(coef(fit))) / fit$nobs, aicc = fit$aicc, ahead = ahead,
    xreg = if (is.null(xreg)) NULL else as.numeric(xreg), future = if (is.null(future)) NULL else as.numeric(future)
  )
}

set.seed(1)
step_of <- function(n, h) {
  x <- sin(seq_len(n + h) / 5) + rnorm(n + h) / 3
  list(past = cbind(push = x[seq_len(n)]), future = cbind(push = x[n + seq_len(h)]))
}
push <- step_of(length(Nile), 8)

arimas <- list(
  arima_of("passengers", c(0, 1, 1), c(0, 1, 1), log = TRUE),
  arima_of("passengers", c(2, 1, 1), c(0, 1, 1), log = TRUE),
  arima_of("passengers", c(1, 0, 1), c(1, 1, 0), TRUE, log = TRUE),
  arima_of("deaths", c(0, 1, 1), c(0, 1, 1)),
  arima_of("gas", c(1, 0, 1), c(1, 1, 0), TRUE, log = TRUE),
  arima_of("huron", c(2, 0, 0), constant = TRUE),
  arima_of("lynx", c(3, 0, 1), constant = TRUE, log = TRUE),
  arima_of("www", c(1, 1, 1)),
  arima_of("nile", c(1, 1, 1), constant = TRUE),
  arima_of("nile", c(1, 0, 1), constant = TRUE, xreg = push$past, future = push$future),
  arima_of("lungs", c(2, 0, 0), c(1, 1, 0))
)

winters <- lapply(list(
  c("passengers", "additive"), c("passengers", "multiplicative"), c("deaths", "additive"), c("gas", "multiplicative"),
  c("nottem", "additive"), c("co2", "multiplicative")
), function(case) {
  fit <- HoltWinters(series[[case[1]]], seasonal = case[2])
  list(series = case[1], season = case[2], sse = fit$SSE, ahead = as.numeric(predict(fit, 8)))
})

# R leaves constants out of the likelihood: n/2 (log(2 pi / n) + 1) of them.
ets_of <- function(name, model, damped) {
  x <- series[[name]]
  fit <- ets(x, model = model, damped = damped, opt.crit = "lik", nmse = 3)
  n <- length(x)
  list(series = name, model = model, damped = damped, loglik = fit$loglik - n / 2 * (log(2 * pi / n) + 1), size = length(fit$par))
}
etss <- list(
  ets_of("nile", "ANN", FALSE), ets_of("huron", "AAN", TRUE), ets_of("www", "AAN", FALSE), ets_of("deaths", "ANA", FALSE),
  ets_of("passengers", "MAM", FALSE), ets_of("passengers", "MAM", TRUE), ets_of("gas", "MNM", FALSE), ets_of("johnson", "MAA", FALSE),
  ets_of("lungs", "MNM", FALSE), ets_of("nottem", "ANA", FALSE), ets_of("co2", "AAA", FALSE), ets_of("johnson", "MMM", FALSE)
)

# The recursion alone, at given parameters and first states, for all forms.
at <- list(alpha = 0.35, beta = 0.07, gamma = 0.11, phi = 0.93, level = 125)
parts <- list(A = c(-24, -36, -2, -8, -4, 35, 63, 62, 16, -20, -53, -29), M = c(0.91, 0.88, 1, 0.98, 0.99, 1.11, 1.23, 1.22, 1.06, 0.92, 0.8, 0.9), N = c())
passes <- list()
for (error in c("A", "M")) for (trend in c("N", "A", "M")) for (damped in c(FALSE, TRUE)) for (season in c("N", "A", "M")) {
  if (trend == "N" && damped) next
  slope <- c(N = 0, A = 2.1, M = 1.01)[[trend]]
  states <- c(at$level, if (trend != "N") slope, rev(parts[[season]]))
  found <- forecast:::pegelsresid.C(
    as.numeric(AirPassengers), 12, states, error, trend, season, damped, at$alpha, if (trend != "N") at$beta,
    if (season != "N") at$gamma, if (damped) at$phi else 1, 3
  )
  n <- length(AirPassengers)
  passes[[length(passes) + 1]] <- list(
    error = error, trend = trend, damped = damped, season = season, slope = slope, seasons = parts[[season]],
    loglik = -0.5 * found$lik - n / 2 * (log(2 * pi / n) + 1), last = found$e[n]
  )
}

simple <- lapply(list(c("nile", "naive"), c("gas", "snaive"), c("huron", "drift")), function(case) {
  x <- series[[case[1]]]
  ahead <- switch(case[2], naive = naive(x, h = 8), snaive = snaive(x, h = 8), drift = rwf(x, drift = TRUE, h = 8))
  list(series = case[1], model = case[2], mean = as.numeric(ahead$mean), high80 = as.numeric(ahead$upper[, 1]), high95 = as.numeric(ahead$upper[, 2]))
})

chosen <- lapply(names(series), function(name) {
  x <- series[[name]]
  fit <- auto.arima(x)
  list(
    series = name, d = fit$arma[6], seasonal_d = fit$arma[7], p = fit$arma[1], q = fit$arma[2], seasonal_p = fit$arma[3],
    seasonal_q = fit$arma[4], aicc = fit$aicc, strength = if (frequency(x) > 1) forecast:::seas.heuristic(x) else 0,
    ndiffs = ndiffs(x), size = length(coef(fit))
  )
})

thetas <- lapply(c("nile", "passengers", "gas", "huron"), function(name) {
  ahead <- thetaf(series[[name]], h = 8)
  list(series = name, mean = as.numeric(ahead$mean))
})

sparse <- c(0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0, 6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 1, 0, 1, 0, 0)
demand <- list(values = sparse, mean = as.numeric(croston(sparse, h = 1, alpha = 0.1)$mean))

out <- list(
  source = paste0("R ", getRversion(), ", forecast ", packageVersion("forecast")),
  tolerance = "coefficients 0.005, log-likelihood 0.01, SSE 0.1%",
  series = lapply(series, function(x) list(season = frequency(x), values = as.numeric(x))),
  arima = arimas, winters = winters, ets = etss, recursion = c(at, list(cases = passes)), simple = simple, auto = chosen, theta = thetas, croston = demand
)
path <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
write(toJSON(out, digits = 10, auto_unbox = TRUE, null = "null"), sub("[.]R$", ".json", path))
