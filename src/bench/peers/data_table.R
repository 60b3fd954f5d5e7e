# Usage: Rscript data_table.R keep|pass INPUT OUTPUT
# data.table: reads only what the job needs, with stated types; sums columns as integers; fwrite.
suppressMessages(library(data.table))
setDTthreads(2)
args <- commandArgs(TRUE)
item <- function(numbers) paste0("scs_", numbers)
keys <- list(
    scs_self_kindness = item(c(5, 12, 19, 23, 26)), scs_self_judgment = item(c(1, 8, 11, 16, 21)),
    scs_common_humanity = item(c(3, 7, 10, 15)), scs_isolation = item(c(4, 13, 18, 25)),
    scs_mindfulness = item(c(9, 14, 17, 22)), scs_over_identification = item(c(2, 6, 20, 24)))
classes <- list(integer = item(1:26))
x <- if (args[1] == "keep") {
    fread(args[2], select = c(list(integer = c("id", item(1:26)))), na.strings = c("", "NA"), showProgress = FALSE)
} else {
    fread(args[2], colClasses = classes, na.strings = c("", "NA"), showProgress = FALSE)
}
score <- function(items) {
    v <- .subset(x, items)
    there <- Reduce(`+`, lapply(v, function(column) !is.na(column)))
    mean <- Reduce(`+`, nafill(v, fill = 0L)) / there
    mean[there < ceiling(0.8 * length(items))] <- NA
    mean
}
for (name in names(keys)) set(x, j = name, value = score(keys[[name]]))
x[, scs_total := (scs_self_kindness + (6 - scs_self_judgment) + scs_common_humanity + (6 - scs_isolation) +
    scs_mindfulness + (6 - scs_over_identification)) / 6]
if (args[1] == "keep") x[, item(1:26) := NULL]
fwrite(x, args[3], showProgress = FALSE)
