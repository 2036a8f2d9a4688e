# Decomposition by R's own stl(), and by the loop of Bandara, Hyndman and Bergmeir (2021) around it for several seasons, with
# the strengths of Wang, Smith and Hyndman (2006).
# Run with Debian's R (r-base-core): Rscript tests/reference/season.R
# Writes season.json beside itself.
#
# Robust cases have an odd number of values: with an even one R's stl() takes other residuals for the median (its psort is
# asked for places in falling order). season.py has an even one.

text <- function(values) paste0("[", paste(format(as.numeric(values), digits = 15, trim = TRUE), collapse = ","), "]")

parts <- function(name, values, trend, seasons, remainder, settings) {
  strength <- c(
    max(0, 1 - var(remainder) / var(trend + remainder)),
    sapply(seasons, function(season) max(0, 1 - var(remainder) / var(season + remainder)))
  )
  sprintf(
    '{"name":"%s",%s,"values":%s,\n"trend":%s,\n"seasons":[%s],\n"remainder":%s,"strength":%s}',
    name, settings, text(values), text(trend), paste(sapply(seasons, text), collapse = ",\n"), text(remainder), text(strength)
  )
}

single <- function(name, series, window, robust, trend_window = NULL) {
  fit <- stl(series, s.window = window, t.window = trend_window, robust = robust)$time.series
  shown <- if (window == "periodic") '"periodic"' else window
  settings <- sprintf(
    '"periods":[%d],"windows":[%s],"trendWindow":%s,"robust":%s', frequency(series), shown,
    if (is.null(trend_window)) "null" else trend_window, tolower(robust)
  )
  parts(name, series, fit[, "trend"], list(fit[, "seasonal"]), fit[, "remainder"], settings)
}

several <- function(name, values, periods, windows, robust) {
  left <- values
  seasons <- rep(list(rep(0, length(values))), length(periods))
  for (round in 1:2) {
    for (i in seq_along(periods)) {
      own <- left + seasons[[i]]
      fit <- stl(ts(own, frequency = periods[i]), s.window = windows[i], robust = robust)$time.series
      seasons[[i]] <- as.numeric(fit[, "seasonal"])
      left <- own - seasons[[i]]
    }
  }
  trend <- as.numeric(fit[, "trend"])
  settings <- sprintf(
    '"periods":%s,"windows":%s,"trendWindow":null,"robust":%s', text(periods), text(windows), tolower(robust)
  )
  parts(name, values, trend, seasons, left - trend, settings)
}

set.seed(20250706)
day <- 0:899
daily <- round(
  200 + 0.05 * day + c(20, 5, 0, -5, 10, 40, -70)[day %% 7 + 1] + 30 * sin(2 * pi * day / 365) + rnorm(900, sd = 12), 2
)
quarterly <- round(100 * 1.02^(0:30) * c(0.8, 1, 1.1, 1.3)[0:30 %% 4 + 1] + rnorm(31, sd = 4), 2)
quarterly[c(9, 22)] <- quarterly[c(9, 22)] + c(90, -60)

cases <- c(
  single("airline passengers, 11 cycles", AirPassengers, 11, FALSE),
  single("airline passengers, the same every year", AirPassengers, "periodic", FALSE),
  single("temperatures in Nottingham, robust", window(nottem, end = c(1939, 11)), 7, TRUE),
  single("quarters with two outliers, robust", ts(quarterly, frequency = 4), 11, TRUE),
  single("quarters with a trend window", ts(quarterly, frequency = 4), 7, FALSE, 13),
  several("days with a week and a year", daily, c(7, 365), c(11, 15), FALSE),
  several("days with a week and a year, robust", daily[-1], c(7, 365), c(11, 15), TRUE)
)
source <- sprintf("%s, stats::stl; tests/reference/season.R", R.version.string)
file <- sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))
writeLines(
  sprintf('{"source":"%s","tolerance":"1e-8 of the range of the values",\n"cases":[%s]}', source, paste(cases, collapse = ",\n")),
  sub("\\.R$", ".json", file)
)
