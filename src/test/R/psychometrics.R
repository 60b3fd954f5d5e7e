# Small synthetic answers and the statistics that R computes for them.
#   Rscript src/test/R/psychometrics.R        (from the project root; needs psych, lavaan, pbivnorm)
# Writes src/test/resources/reference/psychometrics/data.csv, retest.csv and expected.csv.
# Where a program stops its search early, its estimates are carried on by Newton's method to machine precision.

suppressMessages({
  library(psych)
  library(lavaan)
})
set.seed(19510903, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
folder <- "src/test/resources/reference/psychometrics"
lowest <- 0
highest <- 4
sets <- list(first = c(1, 2, -3, 4, 5), second = c(6, -7, 8, 9, -10), all = c(1, 2, -3, 4, 5, 6, -7, 8, 9, -10))
closed <- 1e-11 # tolerance of figures with a formula
found <- 1e-9 # of those that are searched for

# ---- data ----------------------------------------------------------------------------------------------------------
persons <- 140
traits <- matrix(rnorm(2 * persons), persons) %*% chol(matrix(c(1, 0.55, 0.55, 1), 2))
strength <- c(0.9, 0.7, -0.8, 0.5, 1.1, 0.8, -0.6, 1, 0.7, -0.4)
latent <- sapply(1:10, function(i) strength[i] * traits[, 1 + (i > 5)] + rnorm(persons))
code <- function(x) pmin(pmax(x, lowest), highest)
data <- code(round(2 + 0.2 * (col(latent) %% 3 - 1) + latent))
data[matrix(runif(length(data)) < 0.04, nrow(data))] <- NA
data[7, ] <- NA
second <- code(data + matrix(sample(-1:1, length(data), TRUE, c(1, 4, 2)), nrow(data)))

figures <- list()
put <- function(name, value, tolerance = closed) {
  figures[[length(figures) + 1]] <<- data.frame(name = name, value = as.numeric(value), tolerance = tolerance)
}

# ---- one variable --------------------------------------------------------------------------------------------------
describe_item <- function(x) {
  x <- x[!is.na(x)]
  n <- length(x)
  m <- function(p) mean((x - mean(x))^p)
  g1 <- m(3) / m(2)^1.5
  g2 <- m(4) / m(2)^2 - 3
  c(n = n, mean = mean(x), sd = sd(x), variance = m(2), standard_error = sd(x) / sqrt(n), median = median(x),
    min = min(x), max = max(x), skewness1 = g1, skewness2 = g1 * sqrt(n * (n - 1)) / (n - 2), skewness3 = skew(x),
    kurtosis1 = g2, kurtosis2 = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3)), kurtosis3 = kurtosi(x),
    floor = mean(x == lowest), ceiling = mean(x == highest))
}
for (item in 1:10) {
  d <- describe_item(data[, item])
  put(paste0("item", item, ".", names(d)), d)
}

# ---- reliability ---------------------------------------------------------------------------------------------------
keyed <- function(set) {
  x <- data[, abs(set)]
  x[, set < 0] <- lowest + highest - x[, set < 0]
  x
}
reliability <- function(label, covariances, n) {
  k <- nrow(covariances)
  r <- cov2cor(covariances)
  total <- sum(covariances)
  alpha <- k / (k - 1) * (1 - tr(covariances) / total)
  off <- r[lower.tri(r)]
  squares <- sum(covariances^2) - sum(diag(covariances)^2)
  q <- 2 * k^2 / ((k - 1)^2 * total^3) *
    (total * (sum(covariances^2) + tr(covariances)^2) - 2 * tr(covariances) * sum(covariances %*% covariances))
  f <- qf(c(0.975, 0.025), n - 1, (n - 1) * (k - 1))
  common <- r
  diag(common) <- smc(r)
  figures <- c(n = n, alpha = alpha, alpha_standardized = k / (k - 1) * (1 - k / sum(r)),
    lambda2 = (total - tr(covariances) + sqrt(k / (k - 1) * squares)) / total,
    lambda6_correlations = 1 - sum(1 - smc(r)) / sum(r),
    lambda6_covariances = 1 - sum(1 / diag(solve(covariances))) / total,
    mean_covariance = (total - tr(covariances)) / (k * (k - 1)), signal_to_noise = k * mean(off) / (1 - mean(off)),
    r_mean = mean(off), r_median = median(off), r_min = min(off), r_max = max(off),
    standard_error = sqrt(q / n), duhachek_low = alpha - qnorm(0.975) * sqrt(q / n),
    duhachek_high = alpha + qnorm(0.975) * sqrt(q / n),
    feldt_low = 1 - (1 - alpha) * f[1], feldt_high = 1 - (1 - alpha) * f[2])
  put(paste0(label, ".", names(figures)), figures)
  for (i in seq_len(k)) {
    rest <- sum(covariances[-i, -i])
    one <- c(item_total = sum(covariances[i, ]) / sqrt(covariances[i, i] * total),
      item_rest = sum(covariances[i, -i]) / sqrt(covariances[i, i] * rest),
      standardized_total = sum(r[i, ]) / sqrt(sum(r)), corrected_total = sum(common[i, ]) / sqrt(sum(common)),
      multiple = unname(smc(r)[i]),
      alpha_if_dropped = (k - 1) / (k - 2) * (1 - tr(covariances[-i, -i]) / rest),
      standardized_if_dropped = (k - 1) / (k - 2) * (1 - (k - 1) / sum(r[-i, -i])))
    put(paste0(label, ".item", i, ".", names(one)), one)
  }
  for (split in c("odd_even", "first_second")) {
    a <- if (split == "odd_even") seq(1, k, 2) else seq_len(ceiling(k / 2))
    vars <- c(sum(covariances[a, a]), sum(covariances[-a, -a]))
    rho <- sum(covariances[a, -a]) / sqrt(prod(vars))
    pq <- length(a) * (k - length(a)) / k^2
    put(paste0(label, ".", split, c(".r", ".spearman_brown", ".horst", ".guttman")),
      c(rho, 2 * rho / (1 + rho), (sqrt(rho^4 + 4 * rho^2 * (1 - rho^2) * pq) - rho^2) / (2 * (1 - rho^2) * pq),
        2 * (1 - sum(vars) / total)))
  }
  alpha
}
agree <- function(x, y, within = 1e-10) stopifnot(max(abs(x - y)) < within)
alphas <- list()
for (name in names(sets)) {
  x <- keyed(sets[[name]])
  complete <- x[complete.cases(x), ]
  alphas[[name]] <- reliability(paste0(name, ".listwise"), cov(complete), nrow(complete))
  reliability(paste0(name, ".pairwise"), cov(x, use = "pairwise.complete.obs"), nrow(x))
  # the formulas above are those of psych
  theirs <- suppressWarnings(alpha(as.data.frame(complete)))
  agree(theirs$total$raw_alpha, alphas[[name]])
}

# ---- one factor ----------------------------------------------------------------------------------------------------
newton <- function(gradient, start) {
  x <- start
  for (step in 1:25) x <- x - solve(numDeriv::jacobian(gradient, x), gradient(x))
  stopifnot(max(abs(gradient(x))) < 1e-12)
  x
}
minres <- function(r) {
  start <- as.numeric(suppressWarnings(fa(r, 1, fm = "minres"))$loadings)
  l <- newton(function(l) {
    e <- r - tcrossprod(l)
    diag(e) <- 0
    as.numeric(e %*% l)
  }, start)
  stopifnot(max(abs(l - start)) < 1e-3)
  if (sum(l) < 0) -l else l
}
# covariances S, factor of each item: loadings, residual variances, factor correlations at the least F
cfa_ml <- function(S, factor) {
  k <- nrow(S)
  m <- max(factor)
  pairs <- if (m > 1) t(combn(m, 2)) else matrix(0, 0, 2)
  unpack <- function(p) {
    L <- matrix(0, k, m)
    L[cbind(seq_len(k), factor)] <- p[seq_len(k)]
    P <- diag(m)
    P[pairs] <- P[pairs[, 2:1, drop = FALSE]] <- p[-seq_len(2 * k)]
    list(L = L, P = P, t = p[k + seq_len(k)])
  }
  gradient <- function(p) {
    u <- unpack(p)
    sigma <- u$L %*% u$P %*% t(u$L) + diag(u$t)
    a <- solve(sigma) %*% (sigma - S) %*% solve(sigma)
    c((2 * a %*% u$L %*% u$P)[cbind(seq_len(k), factor)], diag(a), (2 * t(u$L) %*% a %*% u$L)[pairs])
  }
  items <- paste0("v", seq_len(k))
  model <- paste(sapply(seq_len(m), function(f) paste0("f", f, " =~ ", paste(items[factor == f], collapse = " + "))),
    collapse = "\n")
  dimnames(S) <- list(items, items)
  n <- 1e6 # does not touch the estimates
  fit <- cfa(model, sample.cov = S, sample.nobs = n, sample.cov.rescale = FALSE, std.lv = TRUE)
  e <- parameterEstimates(fit)
  start <- c(e$est[e$op == "=~"][match(items, e$rhs[e$op == "=~"])], e$est[e$op == "~~"][match(items, e$lhs[e$op == "~~"])],
    e$est[e$op == "~~" & e$lhs != e$rhs])
  p <- newton(gradient, start)
  stopifnot(max(abs(p - start)) < 1e-3)
  u <- unpack(p)
  u$sigma <- u$L %*% u$P %*% t(u$L) + diag(u$t)
  u$loadings <- rowSums(u$L)
  u$standardized <- u$loadings / sqrt(diag(u$sigma))
  u$discrepancy <- log(det(u$sigma)) + tr(S %*% solve(u$sigma)) - log(det(S)) - k
  u
}
for (name in names(sets)) {
  x <- keyed(sets[[name]])
  x <- x[complete.cases(x), ]
  r <- cor(x)
  l <- minres(r)
  put(paste0(name, ".minres.loading", seq_along(l)), l, found)
  put(paste0(name, ".minres.", c("observed", "model")),
    c(1 - sum(1 - l^2) / sum(r), sum(l)^2 / (sum(l)^2 + sum(1 - l^2))), found)
  # psych's own omega, as far as its search goes
  theirs <- suppressMessages(suppressWarnings(omega(x, nfactors = 1, plot = FALSE, flip = FALSE)))$omega.tot
  agree(theirs, 1 - sum(1 - l^2) / sum(r), 1e-4)
  S <- cov(x) * (nrow(x) - 1) / nrow(x)
  u <- cfa_ml(S, rep(1, ncol(x)))
  put(paste0(name, ".ml.loading", seq_along(l)), u$standardized, found)
  put(paste0(name, ".ml.", c("observed", "model")),
    c(1 - sum(1 - u$standardized^2) / sum(r),
      sum(u$standardized)^2 / (sum(u$standardized)^2 + sum(1 - u$standardized^2))), found)
  put(paste0(name, ".cfa.loading", seq_along(l)), u$loadings, found)
  put(paste0(name, ".cfa.residual", seq_along(l)), u$t, found)
  put(paste0(name, ".cfa.", c("model", "observed", "standardized", "variance_extracted")),
    c(sum(u$loadings)^2 / (sum(u$loadings)^2 + sum(u$t)), sum(u$loadings)^2 / sum(S),
      sum(u$standardized)^2 / (sum(u$standardized)^2 + sum(1 - u$standardized^2)), mean(u$standardized^2)), found)
}

# ---- factor models -------------------------------------------------------------------------------------------------
x <- data[complete.cases(data), ]
n <- nrow(x)
k <- ncol(x)
S <- cov(x) * (n - 1) / n
model_of <- function(label, factor, model) {
  u <- cfa_ml(S, factor)
  parameters <- 2 * k + choose(max(factor), 2)
  chi <- n * u$discrepancy
  df <- k * (k + 1) / 2 - parameters
  base <- -n * log(det(cov2cor(S)))
  base_df <- k * (k - 1) / 2
  excess <- function(p) {
    if (pchisq(chi, df) < p) 0 else uniroot(function(h) pchisq(chi, df, h) - p, c(0, 500), tol = 1e-13)$root
  }
  standard <- (S - u$sigma) / sqrt(outer(diag(S), diag(S)))
  loglik <- -n / 2 * (k * log(2 * pi) + log(det(u$sigma)) + tr(S %*% solve(u$sigma)))
  fit <- c(fmin = u$discrepancy / 2, chi_square = chi, df = df, p = pchisq(chi, df, lower.tail = FALSE),
    baseline_chi_square = base, baseline_df = base_df,
    cfi = 1 - max(chi - df, 0) / max(chi - df, base - base_df, 0),
    tli = 1 - ((chi - df) / df) / ((base - base_df) / base_df),
    rmsea = sqrt(max(chi - df, 0) / (n * df)), rmsea_low = sqrt(excess(0.95) / (n * df)),
    rmsea_high = sqrt(excess(0.05) / (n * df)),
    rmsea_close_p = pchisq(chi, df, n * df * 0.05^2, lower.tail = FALSE),
    srmr = sqrt(mean(standard[lower.tri(standard, diag = TRUE)]^2)), log_likelihood = loglik,
    aic = -2 * loglik + 2 * parameters, bic = -2 * loglik + parameters * log(n))
  theirs <- fitMeasures(cfa(model, as.data.frame(x), std.lv = TRUE))
  agree(fit[c("chi_square", "cfi", "tli", "rmsea", "p", "log_likelihood", "bic")],
    theirs[c("chisq", "cfi", "tli", "rmsea", "pvalue", "logl", "bic")], 1e-6)
  agree(fit[c("srmr", "rmsea_low", "rmsea_high")], theirs[c("srmr", "rmsea.ci.lower", "rmsea.ci.upper")], 1e-5)
  put(paste0(label, ".", names(fit)), fit, found * pmax(1, abs(fit)))
  sign <- ifelse(tapply(u$standardized, factor, sum) < 0, -1, 1)
  put(paste0(label, ".loading", seq_len(k)), u$standardized * sign[factor], found)
  if (max(factor) > 1) put(paste0(label, ".factor_r"), u$P[1, 2] * prod(sign), found)
}
model_of("one", rep(1, k), "f =~ V1 + V2 + V3 + V4 + V5 + V6 + V7 + V8 + V9 + V10")
model_of("two", rep(1:2, each = 5), "f1 =~ V1 + V2 + V3 + V4 + V5\n f2 =~ V6 + V7 + V8 + V9 + V10")

# ---- polychoric ----------------------------------------------------------------------------------------------------
polychoric_of <- function(a, b) {
  t <- table(a, b)
  p <- ifelse(t == 0, 0.5, t) / sum(t)
  cuts <- function(margin) c(-38, qnorm(cumsum(margin)[-length(margin)]), 38)
  rows <- cuts(rowSums(p))
  columns <- cuts(colSums(p))
  corner <- expand.grid(rows, columns)
  loglik <- function(rho) {
    lower <- matrix(pbivnorm::pbivnorm(corner[, 1], corner[, 2], rho), length(rows))
    lower[1, ] <- lower[, 1] <- 0
    cells <- lower[-1, -1] - lower[-nrow(lower), -1] - lower[-1, -ncol(lower)] + lower[-nrow(lower), -ncol(lower)]
    sum(p * log(pmax(cells, 1e-300)))
  }
  slope <- function(rho, h = 1e-4) {
    (8 * (loglik(rho + h) - loglik(rho - h)) - (loglik(rho + 2 * h) - loglik(rho - 2 * h))) / (12 * h)
  }
  uniroot(slope, c(-0.9, 0.9), tol = 1e-13)$root
}
set <- sets$first
x <- data[complete.cases(data[, abs(set)]), abs(set)]
p <- length(set)
rho <- diag(p)
for (i in 2:p) for (j in 1:(i - 1)) {
  rho[i, j] <- rho[j, i] <- polychoric_of(x[, i], x[, j])
  put(paste0("polychoric.", i, ".", j), rho[i, j], found)
}
agree(polychoric(x, global = FALSE)$rho, rho, 1e-3)
rho <- rho * outer(sign(set), sign(set))
put("ordinal_alpha", p / (p - 1) * (1 - p / sum(rho)), found)
l <- minres(rho)
put("ordinal_omega", 1 - sum(1 - l^2) / sum(rho), found)
put(paste0("threshold", 1:4), qnorm(cumsum(table(data[, 1]))[1:4] / sum(!is.na(data[, 1]))))

# ---- scores --------------------------------------------------------------------------------------------------------
a <- rowMeans(keyed(sets$first))
b <- rowMeans(keyed(sets$second))
test <- cor.test(a, b)
put(c("pair.n", "pair.r", "pair.low", "pair.high", "pair.disattenuated"),
  c(sum(!is.na(a + b)), test$estimate, test$conf.int, test$estimate / sqrt(alphas$first * alphas$second)))
later <- rowMeans(second[, 1:5])
pair <- cbind(rowMeans(data[, 1:5]), later)
pair <- pair[complete.cases(pair), ]
icc <- ICC(pair, lmer = FALSE)$results
change <- pair[, 2] - pair[, 1]
put(paste0("retest.", c("pairs", "mean_first", "mean_second", "sd_of_change", "r", "t", "low", "high")),
  c(nrow(pair), colMeans(pair), sd(change), cor(pair)[1, 2], t.test(change)$statistic,
    mean(change) - 1.96 * sd(change), mean(change) + 1.96 * sd(change)))
for (type in 2:3) {
  put(paste0("retest.icc", type, c(".value", ".low", ".high", ".f", ".df1", ".df2", ".p")),
    unlist(icc[type, c("ICC", "lower bound", "upper bound", "F", "df1", "df2", "p")]))
}

# ---- files ---------------------------------------------------------------------------------------------------------
cells <- function(x) ifelse(is.na(x), "", sprintf("%.15g", x))
header <- paste0("# ", R.version.string, "; psych ", packageVersion("psych"), "; lavaan ", packageVersion("lavaan"))
write_data <- function(x, names, file) {
  writeLines(c(header, paste(names, collapse = ","), apply(cells(x), 1, paste, collapse = ",")), file.path(folder, file))
}
write_data(data, paste0("item", 1:10), "data.csv")
write_data(pair, c("first", "second"), "retest.csv")
expected <- do.call(rbind, figures)
writeLines(c(header, "name,value,tolerance",
  paste(expected$name, sprintf("%.15g", expected$value), sprintf("%.2g", expected$tolerance), sep = ",")),
  file.path(folder, "expected.csv"))
