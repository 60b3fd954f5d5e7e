# What R says of how precise scores are: answers of latent.R, and a published norm's percentiles.
#   Rscript src/test/R/precision.R        (from the project root; needs lavaan, psych, semTools, pbivnorm)
# Reads src/test/resources/reference/latent: regular.csv, skewed.csv, nasty.csv; writes ../precision/expected.csv.

suppressMessages({library(lavaan); library(psych); library(semTools)})
answers <- "src/test/resources/reference/latent"
folder <- "src/test/resources/reference/precision"
dir.create(folder, showWarnings = FALSE, recursive = TRUE)
figures <- list()
put <- function(name, value, tolerance = 1e-9) {
  value <- as.numeric(value)
  figures[[length(figures) + 1]] <<- data.frame(name = name, value = value, tolerance = tolerance * max(1, abs(value)))
}
exact <- list(rel.tol = 1e-14, iter.max = 20000, eval.max = 40000)

# ---- omega of one factor with its error: the delta method on robust errors --------------------------------------------
omega <- function(label, x) {
  k <- ncol(x)
  model <- c(
    paste("g =~", paste0("l", 1:k, "*", names(x), collapse = " + ")), paste0(names(x), " ~~ e", 1:k, "*", names(x)),
    paste0("s := ", paste0("l", 1:k, collapse = " + ")), paste0("e := ", paste0("e", 1:k, collapse = " + ")),
    "omega := s^2 / (s^2 + e)")
  fit <- cfa(paste(model, collapse = "\n"), x, std.lv = TRUE, estimator = "MLR", information = "observed",
    optim.force.converged = TRUE, control = exact)
  p <- parameterEstimates(fit)
  p <- p[p$lhs == "omega", ]
  put(paste0(label, ".omega.", c("value", "error", "low", "high")), c(p$est, p$se, p$ci.lower, p$ci.upper), 1e-6)
}

# ---- omega of the categories (Green & Yang, 2009), by the formula, an item scored by its answers -----------------------
green_yang <- function(label, x, check) {
  x[] <- lapply(x, as.integer)
  fit <- suppressWarnings(cfa(paste("g =~", paste(names(x), collapse = " + ")), x, ordered = names(x),
    estimator = "WLSMV", std.lv = TRUE, optim.force.converged = TRUE, control = exact))
  l <- lavInspect(fit, "est")$lambda[, 1]
  r <- unclass(lavInspect(fit, "sampstat")$cov)
  t <- lapply(x, function(v) qnorm(head(cumsum(table(v)), -1) / length(v)))
  gaps <- lapply(x, function(v) diff(sort(unique(v))))
  covariance <- function(i, j, rho) {
    sum(outer(seq_along(t[[i]]), seq_along(t[[j]]), Vectorize(function(a, b) {
      both <- if (rho > 1 - 1e-12) pnorm(min(t[[i]][a], t[[j]][b])) else
        pbivnorm::pbivnorm(t[[i]][a], t[[j]][b], rho)
      gaps[[i]][a] * gaps[[j]][b] * (both - pnorm(t[[i]][a]) * pnorm(t[[j]][b]))
    })))
  }
  k <- ncol(x)
  true <- all <- model <- 0
  for (i in 1:k) for (j in 1:k) {
    true <- true + covariance(i, j, l[i] * l[j])
    all <- all + covariance(i, j, if (i == j) 1 else r[i, j])
    model <- model + covariance(i, j, if (i == j) 1 else l[i] * l[j])
  }
  put(paste0(label, ".green_yang"), true / all, 1e-4)
  put(paste0(label, ".green_yang_model"), true / model, 1e-4)
  semtools <- suppressMessages(suppressWarnings(compRelSEM(fit, ord.scale = TRUE)))
  cat(label, "Green-Yang", true / all, "semTools", semtools, "\n")
  implied <- suppressMessages(suppressWarnings(compRelSEM(fit, ord.scale = TRUE, obs.var = FALSE)))
  if (check) stopifnot(abs(true / all - semtools) < 1e-7, abs(true / model - implied) < 1e-7)
}

# ---- all ways to split the items in halves ------------------------------------------------------------------------------
splits <- function(label, x) {
  k <- ncol(x)
  c <- cov(x)
  first <- combn(k, k %/% 2)
  if (k %% 2 == 0) first <- first[, first[1, ] == 1]
  rows <- apply(first, 2, function(a) {
    b <- setdiff(1:k, a)
    r <- sum(c[a, b]) / sqrt(sum(c[a, a]) * sum(c[b, b]))
    c(2 * r / (1 + r), 4 * sum(c[a, b]) / sum(c))
  })
  put(paste0(label, ".splits"), ncol(rows))
  for (f in 1:2) {
    v <- rows[f, ]
    put(paste0(label, c(".sb", ".guttman")[f], ".", c("mean", "lowest", "low", "high", "highest")),
      c(mean(v), min(v), quantile(v, c(0.025, 0.975)), max(v)))
  }
  if (k %% 2 == 0) {
    p <- splitHalf(x, covar = TRUE, check.keys = FALSE, brute = TRUE)
    stopifnot(abs(p$meanr - mean(rows[2, ])) < 1e-9, abs(p$maxrb - max(rows[2, ])) < 1e-9,
      abs(p$minrb - min(rows[2, ])) < 1e-9)
  }
}

# ---- standard error by level of the sum: the residuals of persons by items (Feldt, Steffen & Gupta, 1985) --------------
conditional <- function(label, x, low, high) {
  x <- as.matrix(x)
  n <- nrow(x)
  k <- ncol(x)
  residual <- x - outer(rowMeans(x), colMeans(x), "+") + mean(x)
  own <- n / (n - 1) * k / (k - 1) * rowSums(residual^2)
  level <- pmin(9, floor((rowSums(x) - low) / (high - low) * 10))
  for (l in 0:9) {
    there <- level == l
    put(paste0(label, ".level", l, ".n"), sum(there))
    if (any(there)) put(paste0(label, ".level", l, ".error"), sqrt(mean(own[there])))
  }
  put(paste0(label, ".error"), sqrt(mean(own)))
  a <- suppressWarnings(psych::alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE))$total$raw_alpha
  stopifnot(abs(sqrt(mean(own)) - sd(rowSums(x)) * sqrt(1 - a)) < 1e-9)
}

for (set in c("regular", "skewed", "nasty")) {
  x <- read.csv(file.path(answers, paste0(set, ".csv")))
  range <- range(unlist(x))
  put(paste0(set, ".range.", c("low", "high")), range)
  omega(paste0(set, ".all"), x)
  omega(paste0(set, ".four"), x[, 1:4])
  conditional(paste0(set, ".all"), x, 12 * range[1], 12 * range[2])
  conditional(paste0(set, ".four"), x[, 1:4], 4 * range[1], 4 * range[2])
  splits(paste0(set, ".all"), x)
  splits(paste0(set, ".five"), x[, 1:5])
  plain <- all(sapply(x, function(v) all(diff(sort(unique(v))) == 1)))
  green_yang(paste0(set, ".all"), x, plain)
  green_yang(paste0(set, ".four"), x[, 1:4], plain)
  put(paste0(set, ".spearman"), cor(rowSums(x[, 1:4]), rowSums(x[, 5:8]), method = "spearman"))
  both <- ICC(cbind(rowMeans(x[, 1:4]), rowMeans(x[, 5:8])), lmer = FALSE)$results
  for (type in c("ICC2", "ICC3", "ICC2k", "ICC3k")) {
    put(paste0(set, ".", type, ".", c("value", "low", "high")), both[both$type == type, c(2, 7, 8)])
  }
}

# ---- percentile of a score in a norm group (Crawford & Howell, 1998; Crawford & Garthwaite, 2002); R's pt: ncp < 37 ---
norm <- function(n, z) {
  limit <- function(p) {
    t <- z * sqrt(n)
    uniroot(function(d) pt(t, n - 1, d) - p, c(t - 30, t + 30), tol = 1e-14, maxiter = 10000)$root / sqrt(n)
  }
  put(paste("norm", n, z, c("value", "low", "high"), sep = "_"),
    c(pt(z / sqrt((n + 1) / n), n - 1), pnorm(limit(0.975)), pnorm(limit(0.025))))
}
for (n in c(5, 30, 150)) for (z in c(-1.8, 0, 0.75, 2.5)) norm(n, z)

# ---- differences of groups: Welch's test, eta-squared, Cohen's d ---------------------------------------------------------
groups <- function(label, y, g) {
  w <- oneway.test(y ~ g)
  put(paste0("groups.", label, c(".f", ".df1", ".df2", ".p")), c(w$statistic, w$parameter, w$p.value))
  s <- summary(aov(y ~ factor(g)))[[1]][["Sum Sq"]]
  put(paste0("groups.", label, ".eta2"), s[1] / sum(s))
  if (length(unique(g)) == 2) {
    put(paste0("groups.", label, ".d"), diff(tapply(y, g, mean)) / sqrt(s[2] / (length(y) - 2)))
  }
}
x <- read.csv(file.path(answers, "skewed.csv"))
y <- rowSums(x[, 1:4])
groups("two", y, seq_along(y) %% 3 == 0)
groups("three", y, (seq_along(y) * 7) %% 5 %/% 2)

all <- do.call(rbind, figures)
writeLines(c(
  paste0("# made by src/test/R/precision.R with R ", getRversion(), ", lavaan ", packageVersion("lavaan"), ", psych ",
    packageVersion("psych"), ", semTools ", packageVersion("semTools")),
  "name,value,tolerance", paste(all$name, format(all$value, digits = 15, scientific = TRUE, trim = TRUE), all$tolerance,
    sep = ",")), file.path(folder, "expected.csv"))
cat(nrow(all), "figures\n")
