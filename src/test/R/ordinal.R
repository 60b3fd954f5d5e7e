# What lavaan computes of latent models of ordered categories by WLSMV, for the answers of latent.R.
#   Rscript src/test/R/ordinal.R        (from the project root; needs lavaan)
# Reads src/test/resources/reference/latent: regular.csv, skewed.csv; writes ordinal.csv there.

suppressMessages(library(lavaan))
folder <- "src/test/resources/reference/latent"
items <- paste0("x", 1:12)
groups <- list(a = 1:4, b = 5:8, c = 9:12)
figures <- list()
put <- function(name, value, tolerance = 1e-4) {
  value <- as.numeric(value)
  figures[[length(figures) + 1]] <<- data.frame(name = name, value = value, tolerance = tolerance * max(1, abs(value)))
}
simple <- paste(sapply(names(groups), function(f) paste0(f, " =~ ", paste0("x", groups[[f]], collapse = " + "))),
  collapse = "\n")
models <- list(
  one = paste0("g =~ ", paste(items, collapse = " + ")), correlated = simple,
  bifactor = paste0(simple, "\ng =~ ", paste(items, collapse = " + "), "\na ~~ 0*b + 0*c + 0*g\nb ~~ 0*c + 0*g\nc ~~ 0*g"))
for (set in c("regular", "skewed")) {
  x <- read.csv(file.path(folder, paste0(set, ".csv")))
  for (m in names(models)) {
    fit <- suppressWarnings(cfa(models[[m]], x, ordered = names(x), estimator = "WLSMV", std.lv = TRUE,
      optim.force.converged = TRUE, control = list(rel.tol = 1e-14, iter.max = 20000, eval.max = 40000)))
    label <- paste0(set, ".", m)
    f <- fitMeasures(fit)
    s <- standardizedSolution(fit)
    e <- parameterEstimates(fit)
    cat(label, min(s$est.std[s$op == "~~" & s$lhs == s$rhs]), "\n")
    wanted <- c(raw = "chisq", df = "df", chi_square = "chisq.scaled", p = "pvalue.scaled",
      baseline = "baseline.chisq.scaled", cfi = "cfi.scaled", tli = "tli.scaled", rmsea = "rmsea.scaled",
      rmsea_lower = "rmsea.ci.lower.scaled", rmsea_upper = "rmsea.ci.upper.scaled", srmr = "srmr")
    for (w in names(wanted)) put(paste0(label, ".", w), f[wanted[[w]]])
    l <- e[e$op == "=~", ]
    for (r in seq_len(nrow(l))) {
      put(paste0(label, c(".loading.", ".error."), l$lhs[r], ".", l$rhs[r]), c(l$est[r], l$se[r]))
    }
    if (m == "correlated") {
      k <- e[e$op == "~~" & e$lhs != e$rhs, ]
      for (r in seq_len(nrow(k))) put(paste0(label, c(".r.", ".r_error."), k$lhs[r], ".", k$rhs[r]), c(k$est[r], k$se[r]))
    }
  }
}
all <- do.call(rbind, figures)
text <- c(paste0("# made by src/test/R/ordinal.R with R ", getRversion(), ", lavaan ", packageVersion("lavaan")),
  "name,value,tolerance", paste(all$name, format(all$value, digits = 15, scientific = TRUE, trim = TRUE), all$tolerance,
    sep = ","))
writeLines(text, file.path(folder, "ordinal.csv"))
cat(nrow(all), "figures\n")
