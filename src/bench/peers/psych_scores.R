# Usage: Rscript psych_scores.R keep INPUT OUTPUT
# psych::scoreItems for the means; it has no rule for missing responses, so that the rule and the total are put on by hand.
suppressMessages({ library(data.table); library(psych) })
setDTthreads(2)
args <- commandArgs(TRUE)
item <- function(numbers) paste0("scs_", numbers)
keys <- list(
    scs_self_kindness = item(c(5, 12, 19, 23, 26)), scs_self_judgment = item(c(1, 8, 11, 16, 21)),
    scs_common_humanity = item(c(3, 7, 10, 15)), scs_isolation = item(c(4, 13, 18, 25)),
    scs_mindfulness = item(c(9, 14, 17, 22)), scs_over_identification = item(c(2, 6, 20, 24)))
x <- fread(args[2], select = c(list(integer = c("id", item(1:26)))), na.strings = c("", "NA"), showProgress = FALSE)
items <- as.matrix(x[, item(1:26), with = FALSE])
scores <- scoreItems(keys, items, impute = "none", missing = TRUE, min = 1, max = 5)$scores
for (name in names(keys)) {
    there <- rowSums(!is.na(items[, keys[[name]]]))
    scores[there < ceiling(0.8 * length(keys[[name]])), name] <- NA
}
out <- data.table(id = x$id, scores)
out[, scs_total := (scs_self_kindness + (6 - scs_self_judgment) + scs_common_humanity + (6 - scs_isolation) +
    scs_mindfulness + (6 - scs_over_identification)) / 6]
fwrite(out, args[3], showProgress = FALSE)
