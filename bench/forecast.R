# ets and auto.arima of R's forecast: what bench/forecast.ts is timed against. Reads the series as JSON, prints seconds and AICc.
suppressMessages({
  library(forecast)
  library(jsonlite)
})
given <- fromJSON(commandArgs(TRUE)[1])
x <- ts(given$passengers, frequency = 12)
time_of <- function(fit) {
  taken <- sapply(1:3, function(i) system.time(fit())[["elapsed"]])
  min(taken)
}
out <- list(
  ets = list(seconds = time_of(function() ets(x)), form = ets(x)$method),
  auto = list(seconds = time_of(function() auto.arima(x)), aicc = auto.arima(x)$aicc)
)
cat(toJSON(out, auto_unbox = TRUE, digits = 8))
