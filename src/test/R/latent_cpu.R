# Processor time of a bifactor model of 26 items and 1,000 persons: ML with robust errors and test, and WLSMV. kindscale's
# whole process, start and default analysis included, against lavaan's calls, its loading not counted.
#   Rscript src/test/R/latent_cpu.R target/kindscale 3        (from the project root; needs lavaan)
# Arguments: the program, and how many times both run in turn. Times are getrusage's, user and system, by R's proc.time.

suppressMessages(library(lavaan))
given <- commandArgs(TRUE)
program <- given[1]
runs <- as.integer(given[2])
data <- file.path(tempdir(), "scs.csv")
invisible(system(paste(program, "simulate scs -n 1000 --seed 4 --factor-correlation 0.6 -o", data)))
x <- read.csv(data)[, -1]
reversed <- c(1, 8, 11, 16, 21, 4, 13, 18, 25, 2, 6, 20, 24)
x[, reversed] <- 6 - x[, reversed]
groups <- list(sk = c(5, 12, 19, 23, 26), sj = c(1, 8, 11, 16, 21), ch = c(3, 7, 10, 15), is = c(4, 13, 18, 25),
  mi = c(9, 14, 17, 22), oi = c(2, 6, 20, 24))
model <- paste(c(paste("g =~", paste(names(x), collapse = " + ")),
  sapply(names(groups), function(g) paste(g, "=~", paste0("scs_", groups[[g]], collapse = " + ")))), collapse = "\n")

own <- function() sum(proc.time()[c("user.self", "sys.self")])
children <- function() sum(proc.time()[c("user.child", "sys.child")])
times <- data.frame()
for (run in seq_len(runs)) {
  t <- children()
  out <- system(paste(program, "analyze scs", data, "--models bifactor --wlsmv --format json -q"), intern = TRUE)
  here <- children() - t
  t <- children()
  system(paste(program, "analyze scs", data, "--format json -q"), intern = TRUE)
  plain <- children() - t
  t <- own()
  ml <- cfa(model, x, std.lv = TRUE, orthogonal = TRUE, estimator = "MLR")
  invisible(fitMeasures(ml))
  wlsmv <- cfa(model, x, std.lv = TRUE, orthogonal = TRUE, estimator = "WLSMV", ordered = names(x))
  invisible(fitMeasures(wlsmv))
  there <- own() - t
  times <- rbind(times, data.frame(kindscale = here, default = plain, lavaan = there))
}
print(times)
m <- apply(times, 2, median)
cat(sprintf("medians of %d: kindscale %.2f (%.2f without the models), lavaan %.2f: %.2f of it\n", runs, m[1], m[2], m[3],
  m[1] / m[3]))
figure <- function(name, where) as.numeric(sub(paste0(".*?\"", name, "\":([0-9.]+).*"), "\\1", where, perl = TRUE))
latent <- sub('.*"latent_models":', "", out)
cat("chi-square here", figure("chi_square", latent), "lavaan", fitMeasures(ml, "chisq"), "\n")
cat("scaled", figure("chi_square", sub('.*?"robust":', "", latent, perl = TRUE)), "lavaan", fitMeasures(ml, "chisq.scaled"), "\n")
cat("WLSMV", figure("chi_square", sub('.*?"wlsmv":', "", latent, perl = TRUE)), "lavaan", fitMeasures(wlsmv, "chisq.scaled"), "\n")
