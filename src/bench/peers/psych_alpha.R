# Usage: Rscript psych_alpha.R keep INPUT OUTPUT
# psych::alpha of the total and the six subscales over the persons who answered all its items; nothing else.
suppressMessages({ library(data.table); library(psych) })
setDTthreads(2)
args <- commandArgs(TRUE)
keys <- list(
    self_kindness = c(5, 12, 19, 23, 26), self_judgment = c(1, 8, 11, 16, 21), common_humanity = c(3, 7, 10, 15),
    isolation = c(4, 13, 18, 25), mindfulness = c(9, 14, 17, 22), over_identification = c(2, 6, 20, 24))
x <- fread(args[2], select = paste0("scs_", 1:26), na.strings = c("", "NA"), showProgress = FALSE)
negative <- c("self_judgment", "isolation", "over_identification")
coefficient <- function(items, reversed = NULL) {
    part <- as.data.frame(x[, paste0("scs_", items), with = FALSE])
    alpha(part, keys = reversed, check.keys = FALSE, use = "complete.obs")$total$raw_alpha
}
total <- suppressMessages(suppressWarnings(coefficient(1:26, paste0("scs_", unlist(keys[negative])))))
values <- suppressMessages(sapply(keys, coefficient))
fwrite(data.table(score = c("total", names(keys)), alpha = c(total, values)), args[3])
