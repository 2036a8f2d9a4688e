# Price and spend elasticities by regression with ARIMA errors: R's auto.arima with xreg on series that are drawn here.
#
# Run with Debian's R (r-cran-forecast 8.20, r-cran-jsonlite): Rscript tests/reference/whatif.R
# Writes whatif.json beside itself.

suppressMessages({
  library(forecast)
  library(jsonlite)
})
set.seed(20251130)

drawn <- function(n, beta, gamma, rho, swing, slope) {
  price <- exp(log(20) + cumsum(rnorm(n, 0, 0.02)) + sample(c(0, -0.15), n, replace = TRUE, prob = c(0.8, 0.2)))
  spend <- 1000 * exp(rnorm(n, 0, 0.4))
  noise <- as.numeric(arima.sim(list(ar = rho), n, sd = 0.05))
  season <- swing * sin(2 * pi * seq_len(n) / 12)
  value <- exp(8 + beta * log(price) + gamma * log(spend) + slope * seq_len(n) + season + noise)
  list(value = round(value, 2), price = round(price, 4), spend = round(spend, 2), truth = list(price = beta, spend = gamma))
}

# The orders are given, so that the same likelihood is climbed.
fitted_by_r <- function(case, order, seasonal, constant) {
  x <- ts(log(case$value), frequency = 12)
  xreg <- cbind(price = log(case$price), spend = log(case$spend))
  fit <- Arima(x, order = order, seasonal = seasonal, include.constant = constant, xreg = xreg, method = "ML")
  found <- auto.arima(x, xreg = xreg)
  errors <- sqrt(diag(vcov(fit)))
  pick <- function(from) as.list(from[c("price", "spend")])
  c(case, list(
    order = order, seasonal = seasonal, constant = constant, coefficients = pick(coef(fit)), errors = pick(errors), loglik = fit$loglik,
    auto = pick(coef(found)), auto_errors = pick(sqrt(diag(vcov(found)))), auto_aicc = found$aicc, auto_form = as.character(found)
  ))
}

cases <- list(
  fitted_by_r(drawn(72, -1.4, 0.2, 0.4, 0.25, 0.004), c(1, 0, 0), c(0, 1, 1), TRUE),
  fitted_by_r(drawn(96, -0.8, 0.1, 0.0, 0.1, 0), c(1, 0, 1), c(1, 0, 0), TRUE),
  fitted_by_r(drawn(60, 0.3, 0.35, 0.6, 0, 0.01), c(0, 1, 1), c(0, 0, 0), FALSE)
)
write(toJSON(list(source = paste("R", getRversion(), "forecast", packageVersion("forecast")), cases = cases), auto_unbox = TRUE, digits = 10), file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "whatif.json"))
