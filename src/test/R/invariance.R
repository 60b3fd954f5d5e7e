# Small synthetic answers of several groups, and what lavaan computes of invariance between them, and between two
# waves of the same persons.
#   Rscript src/test/R/invariance.R        (from the project root; needs lavaan)
# Writes src/test/resources/reference/invariance: two.csv, three.csv, nasty.csv, waves.csv and expected.csv.

suppressMessages(library(lavaan))
set.seed(19930612, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
folder <- "src/test/resources/reference/invariance"
found <- 1e-6

# ---- data ----------------------------------------------------------------------------------------------------------
answers <- function(group, n, loading, shift, mean, cuts) {
  k <- length(loading)
  factors <- k %/% 3
  common <- rnorm(n, mean, 1)
  x <- sapply(seq_len(k), function(i) {
    own <- 0.75 * common + 0.66 * rnorm(n, 0, 1)
    if (i %% 3 == 1) latent <<- own
    findInterval(loading[i] * latent + shift[i] + sqrt(1 - loading[i]^2) * rnorm(n), cuts)
  })
  colnames(x) <- paste0("x", seq_len(k))
  data.frame(group = group, x)
}
loading <- rep(c(0.75, 0.65, 0.6), 3)
even <- c(-1.3, -0.4, 0.4, 1.3)
other <- loading
other[4] <- 0.35
moved <- rep(0, 9)
moved[8] <- 0.6
data <- list(
  two = rbind(answers("a", 260, loading, rep(0, 9), 0, even), answers("b", 220, other, moved, 0.3, even)),
  three = rbind(answers("a", 150, loading, rep(0, 9), 0, c(0.2, 0.9, 1.5, 2)),
    answers("b", 170, loading, moved, 0.4, c(0.2, 0.9, 1.5, 2)),
    answers("c", 140, other, rep(0, 9), -0.3, c(0.2, 0.9, 1.5, 2))),
  nasty = rbind(answers("a", 30, rep(c(0.9, 0.2, 0.3), 2), rep(0, 6), 0, c(0.3, 1.2)),
    answers("b", 30, rep(c(0.3, 0.9, 0.2), 2), rep(0, 6), 0.2, c(0.3, 1.2))))
for (set in names(data)) {
  write.csv(data[[set]], file.path(folder, paste0(set, ".csv")), row.names = FALSE, quote = FALSE)
}

figures <- list()
put <- function(name, value, tolerance = found) {
  value <- as.numeric(value)
  figures[[length(figures) + 1]] <<- data.frame(name = name, value = value, tolerance = tolerance * max(1, abs(value)))
}

# ---- models --------------------------------------------------------------------------------------------------------
model <- "f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ x7 + x8 + x9"
levels <- list(configural = NULL, metric = "loadings", scalar = c("loadings", "intercepts"),
  strict = c("loadings", "intercepts", "residuals"))
fitted <- function(model, x, equal, partial = NULL) {
  options <- list(group = "group", std.lv = TRUE, meanstructure = TRUE)
  if (!is.null(equal)) options$group.equal <- equal
  if (!is.null(partial)) options$group.partial <- partial
  carried(suppressWarnings(do.call("cfa", c(list(model, x), options))), x, "group")
}
carried <- function(fit, x, group = NULL) {
  for (step in 1:8) {
    slope <- as.numeric(lavaan:::lav_model_gradient(fit@Model, lavsamplestats = fit@SampleStats, lavdata = fit@Data,
      lavcache = fit@Cache))
    h <- lavInspect(fit, "hessian")
    k <- if (fit@Model@eq.constraints) fit@Model@eq.constraints.K else diag(length(slope))
    move <- try(k %*% solve(t(k) %*% h %*% k, t(k) %*% slope), silent = TRUE)
    if (inherits(move, "try-error")) return(fit)
    table <- parTable(fit)
    free <- table$free > 0
    table$start <- table$est
    table$start[free] <- table$est[free] - move[table$free[free]]
    table$est <- table$start
    fit <- suppressWarnings(lavaan(table, x, group = group, meanstructure = TRUE, optim.method = "none",
      optim.force.converged = TRUE))
    if (max(abs(move)) < 1e-11) break
  }
  fit
}
figures_of <- function(label, fit) {
  m <- fitMeasures(fit)
  wanted <- c(chi_square = "chisq", df = "df", p = "pvalue", cfi = "cfi", tli = "tli", rmsea = "rmsea",
    rmsea_lower = "rmsea.ci.lower", rmsea_upper = "rmsea.ci.upper", srmr = "srmr", log_likelihood = "logl", bic = "bic",
    baseline = "baseline.chisq")
  for (w in names(wanted)) {
    put(paste0(label, ".", w), m[wanted[[w]]], if (grepl("rmsea_", w)) 1e-4 else found)
  }
}
scores_of <- function(label, fit, op) {
  table <- parTable(fit)
  tests <- lavTestScore(fit)$uni
  for (r in seq_len(nrow(tests))) {
    at <- which(table$plabel == tests$lhs[r])
    if (table$op[at] == op) {
      item <- if (op == "=~") table$rhs[at] else table$lhs[at]
      put(paste0(label, ".score.", item), tests$X2[r], 1e-5)
    }
  }
}
for (set in c("two", "three")) {
  before <- NULL
  for (level in names(levels)) {
    fit <- fitted(model, data[[set]], levels[[level]])
    label <- paste0(set, ".", level)
    figures_of(label, fit)
    if (!is.null(before)) {
      put(paste0(label, ".difference"), fitMeasures(fit, "chisq") - fitMeasures(before, "chisq"))
      put(paste0(label, ".difference_p"), lavTestLRT(before, fit)[2, "Pr(>Chisq)"])
    }
    if (set == "two" && level == "metric") scores_of(label, fit, "=~")
    if (set == "two" && level == "scalar") scores_of(label, fit, "~1")
    if (level == "scalar") {
      p <- parameterEstimates(fit)
      p <- p[p$op == "~1" & p$lhs %in% c("f", "g", "h") & p$group > 1, ]
      for (r in seq_len(nrow(p))) {
        put(paste0(label, ".mean.", p$group[r] - 1, ".", p$lhs[r]), p$est[r])
        put(paste0(label, ".error.", p$group[r] - 1, ".", p$lhs[r]), p$se[r])
      }
    }
    before <- fit
  }
}
figures_of("two.partial", fitted(model, data$two, levels$metric, "g =~ x4"))
figures_of("three.partial", fitted(model, data$three, levels$scalar, c("g =~ x4", "x4 ~ 1", "x8 ~ 1")))
for (level in names(levels)) {
  fit <- fitted("f =~ x1 + x2 + x3 + x4 + x5 + x6", data$nasty, levels[[level]])
  t <- parTable(fit)
  cat("nasty", level, lavInspect(fit, "converged"), min(t$est[t$op == "~~" & t$lhs == t$rhs]), fitMeasures(fit, "chisq"), "\n")
  if (level != "configural") { # the configural model of so few persons has no resting place
    figures_of(paste0("nasty.", level), fit)
    put(paste0("nasty.", level, ".lowest"), min(t$est[t$op == "~~" & t$lhs == t$rhs & t$lhs != "f"]), 1e-3)
  }
}

# ---- two waves of the same persons ---------------------------------------------------------------------------------
# one model: the factors of both waves, all of them correlated, and each item's residuals with themselves
common <- rnorm(300)
first <- 0.6 * common + 0.8 * matrix(rnorm(900), 300)
second <- 0.7 * first + 0.6 * matrix(rnorm(900), 300) + 0.3
own <- matrix(rnorm(2700), 300)
wave <- function(prefix, factors, loading, shift) {
  x <- sapply(1:9, function(i) {
    left <- sqrt(1 - loading[i]^2) * (0.5 * own[, i] + sqrt(0.75) * rnorm(300))
    findInterval(loading[i] * factors[, (i - 1) %/% 3 + 1] + shift[i] + left, even)
  })
  colnames(x) <- paste0(prefix, 1:9)
  x
}
moved[8] <- 0.5
waves <- data.frame(wave("x", first, loading, rep(0, 9)), wave("y", second, other, moved))
few <- waves[1:60, c(1:6, 10:15)]
write.csv(waves, file.path(folder, "waves.csv"), row.names = FALSE, quote = FALSE)
of_waves <- function(level, factors) {
  m <- NULL
  for (k in factors) {
    items <- (3 * k - 2):(3 * k)
    label <- if (level >= 1) paste0("l", items, "*") else rep("", 3)
    for (w in c("x", "y")) {
      f <- paste0(if (w == "x") "f" else "g", k)
      free <- w == "y"
      m <- c(m, paste0(f, " =~ ", paste0("NA*", w, items, " + ", label, w, items, collapse = " + ")),
        paste0(f, " ~~ ", if (free && level >= 1) "NA*" else "1*", f),
        paste0(f, " ~ ", if (free && level >= 2) "NA*1" else "0*1"),
        paste0(w, items, " ~ ", if (level >= 2) paste0("i", items, "*") else "", "1"),
        paste0(w, items, " ~~ ", if (level >= 3) paste0("r", items, "*") else "", w, items))
    }
    m <- c(m, paste0("x", items, " ~~ y", items))
  }
  paste(m, collapse = "\n")
}
waved <- function(label, level, x, factors) {
  fit <- suppressWarnings(lavaan(of_waves(level, factors), x, auto.cov.lv.x = TRUE, meanstructure = TRUE))
  fit <- carried(fit, x)
  figures_of(label, fit)
  fit
}
for (level in seq_along(levels)) {
  label <- paste0("waves.", names(levels)[level])
  fit <- waved(label, level - 1, waves, 1:3)
  if (level > 1) {
    put(paste0(label, ".difference"), fitMeasures(fit, "chisq") - fitMeasures(before, "chisq"))
    put(paste0(label, ".difference_p"), lavTestLRT(before, fit)[2, "Pr(>Chisq)"])
  }
  before <- fit
  table <- parTable(fit)
  if (level %in% 2:3) {
    tests <- lavTestScore(fit)$uni
    op <- if (level == 2) "=~" else "~1"
    for (r in seq_len(nrow(tests))) {
      at <- which(table$plabel == tests$lhs[r])
      if (table$op[at] == op) {
        put(paste0(label, ".score.", if (op == "=~") table$rhs[at] else table$lhs[at]), tests$X2[r], 1e-5)
      }
    }
  }
  p <- parameterEstimates(fit)
  if (level == 3) {
    for (k in 1:3) {
      row <- p[p$op == "~1" & p$lhs == paste0("g", k), ]
      put(paste0(label, ".mean.1.", substr("fgh", k, k)), row$est)
      put(paste0(label, ".error.1.", substr("fgh", k, k)), row$se)
    }
  }
  put(paste0(label, ".loading.y4"), p$est[p$op == "=~" & p$rhs == "y4"])
  put(paste0(label, ".intercept.y8"), p$est[p$op == "~1" & p$lhs == "y8"])
  put(paste0(label, ".residual.y1"), p$est[p$op == "~~" & p$lhs == "y1" & p$rhs == "y1"])
  few_fit <- waved(paste0("few.", names(levels)[level]), level - 1, few, 1:2)
  cat("waves", names(levels)[level], lavInspect(few_fit, "post.check"), "\n")
}

all <- do.call(rbind, figures)
text <- c(paste0("# made by src/test/R/invariance.R with R ", getRversion(), ", lavaan ", packageVersion("lavaan")),
  "name,value,tolerance", paste(all$name, format(all$value, digits = 15, scientific = TRUE, trim = TRUE), all$tolerance,
    sep = ","))
writeLines(text, file.path(folder, "expected.csv"))
cat(nrow(all), "figures\n")
