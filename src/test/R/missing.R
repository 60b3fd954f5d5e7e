# What lavaan computes of latent models by full information, for the answers of latent.R with some of them taken away.
#   Rscript src/test/R/missing.R        (from the project root; needs lavaan)
# Reads src/test/resources/reference/latent: regular.csv, skewed.csv, nasty.csv; writes missing_*.csv and missing.csv there.

suppressMessages(library(lavaan))
set.seed(19770101, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
folder <- "src/test/resources/reference/latent"
found <- 1e-6
items <- paste0("x", 1:12)
groups <- list(a = 1:4, b = 5:8, c = 9:12)

figures <- list()
put <- function(name, value, tolerance = found) {
  value <- as.numeric(value)
  figures[[length(figures) + 1]] <<- data.frame(name = name, value = value, tolerance = tolerance * max(1, abs(value)))
}

# ---- data: the more often an item is left out, the higher the one before it -------------------------------------------
data <- list()
for (set in c("regular", "skewed", "nasty")) {
  x <- read.csv(file.path(folder, paste0(set, ".csv")))
  whole <- x
  for (i in 2:12) {
    gone <- runif(nrow(x)) < (if (set == "nasty") 0.04 else 0.08) + 0.06 * (whole[[i - 1]] > 2)
    x[gone, i] <- NA
  }
  if (set == "regular") x[7, ] <- NA
  data[[set]] <- x
  write.csv(x, file.path(folder, paste0("missing_", set, ".csv")), row.names = FALSE, quote = FALSE, na = "")
}

# ---- models --------------------------------------------------------------------------------------------------------
simple <- paste(sapply(names(groups), function(f) paste0(f, " =~ ", paste0("x", groups[[f]], collapse = " + "))),
  collapse = "\n")
models <- list(
  one = paste0("g =~ ", paste(items, collapse = " + ")), correlated = simple,
  bifactor = paste0(simple, "\ng =~ ", paste(items, collapse = " + "), "\na ~~ 0*b + 0*c + 0*g\nb ~~ 0*c + 0*g\nc ~~ 0*g"),
  second = paste0(simple, "\ng =~ a + b + c"))
carried <- function(model, x) {
  options <- list(missing = "ml", estimator = "MLR", em.h1.iter.max = 20000L, em.h1.tol = 1e-14)
  fit <- suppressWarnings(do.call("cfa", c(list(model, x, std.lv = TRUE), options)))
  for (step in 1:8) {
    g <- as.numeric(lavaan:::lav_model_gradient(fit@Model, lavsamplestats = fit@SampleStats, lavdata = fit@Data,
      lavcache = fit@Cache))
    move <- try(solve(lavInspect(fit, "hessian"), g), silent = TRUE)
    if (inherits(move, "try-error")) return(fit)
    table <- parTable(fit)
    free <- table$free > 0
    table$start <- table$est
    table$start[free] <- table$est[free] - move[table$free[free]]
    table$est <- table$start
    fit <- suppressWarnings(do.call("lavaan", c(list(table, x, optim.method = "none", optim.force.converged = TRUE),
      options)))
    if (max(abs(move)) < 1e-11) break
  }
  fit
}
figures_of <- function(label, fit) {
  m <- fitMeasures(fit)
  wanted <- c(chi_square = "chisq", df = "df", cfi = "cfi", tli = "tli", rmsea = "rmsea", srmr = "srmr",
    log_likelihood = "logl", saturated = "unrestricted.logl", bic = "bic", baseline = "baseline.chisq")
  for (w in names(wanted)) put(paste0(label, ".", w), m[wanted[[w]]])
  put(paste0(label, ".n"), lavInspect(fit, "nobs"))
  s <- standardizedSolution(fit)
  e <- parameterEstimates(fit)
  l <- s[s$op == "=~" & grepl("^x", s$rhs), ]
  for (r in seq_len(nrow(l))) put(paste0(label, ".loading.", l$lhs[r], ".", l$rhs[r]), l$est.std[r])
  if (grepl("correlated", label)) {
    k <- e[e$op == "=~", ]
    for (r in seq_len(nrow(k))) put(paste0(label, ".error.", k$lhs[r], ".", k$rhs[r]), k$se[r])
    p <- e[e$op == "~~" & e$lhs != e$rhs & e$lhs %in% names(groups), ]
    for (r in seq_len(nrow(p))) {
      put(paste0(label, c(".r.", ".r_error."), p$lhs[r], ".", p$rhs[r]), c(p$est[r], p$se[r]))
    }
  }
}
for (set in c("regular", "skewed")) for (m in names(models)) figures_of(paste0(set, ".", m), carried(models[[m]], data[[set]]))
figures_of("nasty.one", carried(models$one, data$nasty))

all <- do.call(rbind, figures)
text <- c(paste0("# made by src/test/R/missing.R with R ", getRversion(), ", lavaan ", packageVersion("lavaan")),
  "name,value,tolerance", paste(all$name, format(all$value, digits = 15, scientific = TRUE, trim = TRUE), all$tolerance,
    sep = ","))
writeLines(text, file.path(folder, "missing.csv"))
cat(nrow(all), "figures\n")
