# Gower's distances (daisy) and partitions around medoids (pam) of R's package cluster, on generated mixed tables.
#
# Run with Debian's R (r-base-core, r-cran-cluster): Rscript tests/reference/clusters-gower.R
# Writes clusters-gower.json beside itself.

library(cluster)

here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))
text <- function(values) paste0("\"", values, "\"")
number <- function(values) sprintf("%.17g", values)
list_of <- function(values) paste0("[", paste(values, collapse = ","), "]")

table_case <- function(seed, rows) {
  set.seed(seed)
  group <- sample(3, rows, replace = TRUE)
  data <- data.frame(
    spend = round(exp(rnorm(rows, c(3, 4, 5)[group], 0.6)), 2),
    orders = rpois(rows, c(2, 6, 9)[group]) + 1,
    channel = factor(sample(c("web", "shop", "partner"), rows, replace = TRUE)),
    plan = factor(c("basic", "plus", "pro")[ifelse(runif(rows) < 0.8, group, sample(3, rows, replace = TRUE))])
  )
  distances <- daisy(data, metric = "gower")
  parts <- sapply(2:5, function(k) {
    found <- pam(distances, k)
    sprintf("{\"k\":%d,\"cost\":%s,\"silhouette\":%s}", k, number(found$objective[["swap"]] * rows), number(found$silinfo$avg.width))
  })
  columns <- c(lapply(data[1:2], number), lapply(lapply(data[3:4], as.character), text))
  records <- sapply(seq_len(rows), function(i) list_of(sapply(columns, `[`, i)))
  sprintf(
    "{\"rows\":%s,\n\"distances\":%s,\n\"partitions\":%s}",
    list_of(records), list_of(number(as.matrix(distances)[1:10, ])), list_of(parts)
  )
}

cases <- c(table_case(5, 80), table_case(6, 250))
json <- sprintf(
  "{\"source\":%s,\n\"tolerance\":%s,\n\"columns\":[\"spend\",\"orders\",\"channel\",\"plan\"],\n\"cases\":%s}",
  text(sprintf("R %s.%s, cluster %s (daisy, pam); tests/reference/clusters-gower.R", R.version$major, R.version$minor, packageVersion("cluster"))),
  text("distances to 1e-12; total cost at most pam's, silhouettes of equal partitions to 1e-9"),
  list_of(cases)
)
writeLines(json, file.path(here, "clusters-gower.json"))
