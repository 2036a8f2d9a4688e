# The spread of the sum of the periods ahead, by simulating many paths with R's forecast; what workers/forecasting/total-outlook.ts
# works out from the intervals of single periods.
#
# Run with Debian's R (r-cran-forecast 8.20, r-cran-jsonlite): Rscript tests/reference/total-outlook.R
# Writes total-outlook.json beside itself.

suppressMessages({
  library(forecast)
  library(jsonlite)
})
set.seed(20251129)
PATHS <- 20000

case_of <- function(name, fit, h) {
  ahead <- forecast(fit, h = h, level = 95)
  sums <- replicate(PATHS, sum(simulate(fit, nsim = h, future = TRUE)))
  list(
    name = name, mean = as.numeric(ahead$mean), high = as.numeric(ahead$upper[, 1]), low = as.numeric(ahead$lower[, 1]),
    deviation = sd(sums)
  )
}

cases <- list(
  case_of("random walk: Nile", Arima(Nile, order = c(0, 1, 0)), 8),
  case_of("ARIMA(0,1,1): Nile", Arima(Nile, order = c(0, 1, 1)), 8),
  case_of("ARIMA(0,1,1)(0,1,1)[12]: accidents", Arima(USAccDeaths, order = c(0, 1, 1), seasonal = c(0, 1, 1)), 9),
  case_of("ARIMA(1,0,0) with mean: Lake Huron", Arima(LakeHuron, order = c(1, 0, 0)), 6),
  case_of("ETS(A,N,N): Nile", ets(Nile, model = "ANN"), 8),
  case_of("ETS(A,A,N): wineind", ets(window(wineind, end = c(1985, 12)), model = "AAN", damped = FALSE), 8),
  case_of("ETS(M,A,M): passengers", ets(AirPassengers, model = "MAM", damped = FALSE), 7),
  case_of("ETS(A,N,A): accidents", ets(USAccDeaths, model = "ANA"), 12)
)
write(toJSON(list(source = paste("R", getRversion(), "forecast", packageVersion("forecast")), cases = cases), auto_unbox = TRUE, digits = 10), file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "total-outlook.json"))
