# Small synthetic answers and what lavaan computes of latent models for them, carried on by Newton's method.
#   Rscript src/test/R/latent.R        (from the project root; needs lavaan)
# Writes src/test/resources/reference/latent: regular.csv, skewed.csv, nasty.csv and expected.csv.

suppressMessages(library(lavaan))
set.seed(19570301, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
folder <- "src/test/resources/reference/latent"
groups <- list(a = 1:4, b = 5:8, c = 9:12)
items <- paste0("x", 1:12)
closed <- 1e-9 # figures with a formula, once the loadings are given
found <- 1e-6 # figures that are searched for, of their size

# ---- data ----------------------------------------------------------------------------------------------------------
answers <- function(n, general, own, cuts) {
  g <- rnorm(n)
  s <- matrix(rnorm(3 * n), n)
  x <- sapply(1:12, function(i) {
    e <- sqrt(max(0.1, 1 - general[i]^2 - own[i]^2))
    findInterval(general[i] * g + own[i] * s[, (i - 1) %/% 4 + 1] + e * rnorm(n), cuts)
  })
  as.data.frame(setNames(as.data.frame(x), items))
}
general <- rep(c(0.7, 0.6, 0.5, 0.65), 3)
data <- list(
  regular = answers(300, general, rep(c(0.4, 0.5, 0.45, 0.35), 3), c(-1.3, -0.4, 0.4, 1.3)),
  skewed = answers(200, general, rep(c(0.5, 0.35, 0.55, 0.4), 3), c(0.2, 0.8, 1.4, 1.9)),
  nasty = answers(30, general, rep(c(0.6, 0.2, 0.3, 0.5), 3), c(0.1, 0.9, 1.8, 2.6)))

traits <- matrix(rnorm(2 * 400), 400) %*% chol(matrix(c(1, 0.5, 0.5, 1), 2))
own <- matrix(rnorm(4 * 400), 400)
data$paired <- as.data.frame(sapply(1:16, function(i) {
  findInterval(0.65 * traits[, 1 + (i > 8)] + (0.35 + 0.05 * (i %% 4)) * own[, (i - 1) %/% 4 + 1] + 0.6 * rnorm(400),
    c(-1.2, -0.3, 0.5, 1.2))
}))
names(data$paired) <- paste0("x", 1:16)

figures <- list()
put <- function(name, value, tolerance = found) {
  figures[[length(figures) + 1]] <<- data.frame(name = name, value = as.numeric(value), tolerance = tolerance)
}

# ---- models --------------------------------------------------------------------------------------------------------
simple <- paste(sapply(names(groups), function(f) paste0(f, " =~ ", paste0("x", groups[[f]], collapse = " + "))),
  collapse = "\n")
models <- list(
  one = paste0("g =~ ", paste(items, collapse = " + ")), correlated = simple,
  bifactor = paste0(simple, "\ng =~ ", paste(items, collapse = " + "), "\na ~~ 0*b + 0*c + 0*g\nb ~~ 0*c + 0*g\nc ~~ 0*g"),
  second = paste0(simple, "\ng =~ a + b + c"))
paired_groups <- list(a = 1:4, b = 5:8, c = 9:12, d = 13:16)
two <- paste0(paste(sapply(names(paired_groups), function(f) {
  paste0(f, " =~ ", paste0("x", paired_groups[[f]], collapse = " + "))
}), collapse = "\n"), "\ng =~ ", paste0("x", 1:8, collapse = " + "), "\nh =~ ", paste0("x", 9:16, collapse = " + "),
  "\na ~~ 0*b + 0*c + 0*d + 0*g + 0*h\nb ~~ 0*c + 0*d + 0*g + 0*h\nc ~~ 0*d + 0*g + 0*h\nd ~~ 0*g + 0*h\ng ~~ h")
slope <- function(fit) {
  g <- lavaan:::lav_model_gradient(fit@Model, lavsamplestats = fit@SampleStats, lavdata = fit@Data,
    lavcache = fit@Cache)
  as.numeric(g)
}
carried <- function(model, x, ...) {
  fit <- suppressWarnings(cfa(model, x, std.lv = TRUE, ...))
  for (step in 1:8) {
    h <- lavInspect(fit, "hessian")
    move <- try(solve(h, slope(fit)), silent = TRUE)
    if (inherits(move, "try-error")) return(fit)
    table <- parTable(fit)
    free <- table$free > 0
    table$start <- table$est
    table$start[free] <- table$est[free] - move[table$free[free]]
    table$est <- table$start
    fit <- suppressWarnings(lavaan(table, x, optim.method = "none", optim.force.converged = TRUE, ...))
    if (max(abs(move)) < 1e-11) break
  }
  fit
}
figures_of <- function(label, model, x) {
  fit <- carried(model, x, estimator = "MLR")
  if (max(abs(slope(fit))) > 1e-8) stop(label, ": slope ", max(abs(slope(fit))))
  m <- fitMeasures(fit)
  wanted <- c(chi_square = "chisq", df = "df", cfi = "cfi", tli = "tli", rmsea = "rmsea", srmr = "srmr",
    robust_chi_square = "chisq.scaled", scaling = "chisq.scaling.factor", robust_cfi = "cfi.robust",
    robust_tli = "tli.robust", robust_rmsea = "rmsea.robust", log_likelihood = "logl", bic = "bic")
  for (w in names(wanted)) put(paste0(label, ".", w), m[wanted[[w]]], found * max(1, abs(m[wanted[[w]]])))
  s <- standardizedSolution(fit)
  e <- parameterEstimates(fit)
  put(paste0(label, ".lowest_residual"), min(s$est.std[s$op == "~~" & s$lhs == s$rhs & grepl("^x", s$lhs)]), found)
  l <- s[s$op == "=~" & grepl("^x", s$rhs), ]
  for (r in seq_len(nrow(l))) put(paste0(label, ".loading.", l$lhs[r], ".", l$rhs[r]), l$est.std[r], found)
  if (label %in% c("regular.correlated", "skewed.correlated")) {
    k <- e[e$op == "=~", ]
    for (r in seq_len(nrow(k))) put(paste0(label, ".error.", k$lhs[r], ".", k$rhs[r]), k$se[r], found)
    p <- e[e$op == "~~" & e$lhs != e$rhs, ]
    for (r in seq_len(nrow(p))) {
      put(paste0(label, c(".r.", ".r_error."), p$lhs[r], ".", p$rhs[r]), c(p$est[r], p$se[r]), found)
    }
  }
  invisible(fit)
}
indices_of <- function(label, fit) {
  s <- standardizedSolution(fit)
  take <- function(f) {
    v <- s[s$op == "=~" & s$lhs == f, ]
    setNames(v$est.std, v$rhs)
  }
  g <- take("g")[items]
  own <- unlist(lapply(names(groups), take))[items]
  th <- s[s$op == "~~" & s$lhs == s$rhs & s$lhs %in% items, ]
  th <- setNames(th$est.std, th$lhs)[items]
  specific <- sum(sapply(groups, function(i) sum(own[i])^2))
  total <- sum(g)^2 + specific + sum(th)
  put(paste0(label, c(".omega_total", ".omega_h", ".ecv", ".puc", ".h")),
    c((sum(g)^2 + specific) / total, sum(g)^2 / total, sum(g^2) / (sum(g^2) + sum(own^2)),
      1 - 3 * choose(4, 2) / choose(12, 2), 1 / (1 + 1 / sum(g^2 / (1 - g^2)))), found)
  for (f in seq_along(groups)) {
    i <- groups[[f]]
    put(paste0(label, ".omega_hs.", names(groups)[f]),
      sum(own[i])^2 / (sum(g[i])^2 + sum(own[i])^2 + sum(th[i])), found)
  }
}
for (set in c("regular", "skewed")) {
  for (m in names(models)) {
    fit <- figures_of(paste0(set, ".", m), models[[m]], data[[set]])
    if (m == "bifactor") indices_of(paste0(set, ".", m), fit)
  }
}
figures_of("nasty.one", models$one, data$nasty)
figures_of("paired.two", two, data$paired)

# ---- polychoric correlations of sparse tables ----------------------------------------------------------------------
used <- data$nasty[, 1:6]
r <- lavCor(used, ordered = names(used))
for (i in 2:6) for (j in 1:(i - 1)) put(paste0("nasty.polychoric.", i, ".", j), r[i, j], 2e-4)
full <- data$skewed[, 1:6]
r <- lavCor(full, ordered = names(full))
for (i in 2:6) for (j in 1:(i - 1)) put(paste0("skewed.polychoric.", i, ".", j), r[i, j], 2e-4)

for (set in names(data)) write.csv(data[[set]], file.path(folder, paste0(set, ".csv")), row.names = FALSE, quote = FALSE)
all <- do.call(rbind, figures)
text <- c(paste0("# made by src/test/R/latent.R with R ", getRversion(), ", lavaan ", packageVersion("lavaan")),
  "name,value,tolerance", paste(all$name, format(all$value, digits = 15, scientific = TRUE, trim = TRUE), all$tolerance,
    sep = ","))
writeLines(text, file.path(folder, "expected.csv"))
cat(nrow(all), "figures\n")
