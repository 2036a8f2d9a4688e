# Eclat of R's arules on baskets from a file: what bench/basket.ts is timed against where arules is installed.
# Arguments: file of int32 (baskets, items in all, kinds, the starts of baskets, the items), least count.
suppressMessages(library(arules))
arguments <- commandArgs(TRUE)
connection <- file(arguments[1], "rb")
head <- readBin(connection, "integer", 3)
starts <- readBin(connection, "integer", head[1] + 1)
items <- readBin(connection, "integer", head[2])
matrix <- new("ngCMatrix", i = items, p = starts, Dim = c(head[3], head[1]))
transactions <- as(matrix, "transactions")
least <- as.integer(arguments[2]) / head[1]
parameter <- list(support = least, minlen = 1, maxlen = 50)
used <- system.time(sets <- eclat(transactions, parameter = parameter, control = list(verbose = FALSE)))
cat(sprintf('{"sets": %d, "longest": %d, "cpu": %f}\n', length(sets), max(size(sets)), used[["user.self"]] + used[["sys.self"]]))
