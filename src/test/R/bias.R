# How far ordinal alpha and omega hierarchical are from the truth in small samples, here and in lavaan, on the same data.
#   Rscript src/test/R/bias.R "java -cp CLASSES" 500 200        (from the project root; needs lavaan)
# Arguments: how to start Java with the test classes (target/classes:target/test-classes and the libraries), samples of each
# size, and seconds that lavaan may take for a size and a study. Prints the table of docs/accuracy.md.

suppressMessages(library(lavaan))
given <- commandArgs(TRUE)
samples <- as.integer(given[2])
seconds <- as.numeric(given[3])
set.seed(20090, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

loadings <- c(0.85, 0.8, 0.75, 0.7, 0.65)
cuts <- c(0.3, 0.9, 1.4, 1.9)
alpha <- function(r) { k <- ncol(r); k / (k - 1) * (1 - k / sum(r)) }
true_alpha <- alpha(outer(loadings, loadings) + diag(1 - loadings^2))
answers <- function(n) {
  y <- outer(rnorm(n), loadings) + sweep(matrix(rnorm(5 * n), n), 2, sqrt(1 - loadings^2), "*")
  matrix(findInterval(y, cuts), n)
}
group <- rep(1:3, each = 4)
general <- rep(c(0.7, 0.6, 0.5, 0.65), 3)
own <- rep(c(0.4, 0.45, 0.5, 0.35), 3)
shared <- sapply(1:3, function(g) sum(own[group == g])^2)
true_omega <- sum(general)^2 / (sum(general)^2 + sum(shared) + sum(1 - general^2 - own^2))
normal <- function(n) {
  f <- matrix(rnorm(3 * n), n)
  outer(rnorm(n), general) + sweep(f[, group], 2, own, "*") +
    sweep(matrix(rnorm(12 * n), n), 2, sqrt(1 - general^2 - own^2), "*")
}
names12 <- paste0("x", 1:12)
bifactor <- paste(c(paste("g =~", paste(names12, collapse = " + ")),
  sapply(1:3, function(g) paste0("f", g, " =~ ", paste(names12[group == g], collapse = " + ")))), collapse = "\n")

lavaan_alpha <- function(x) {
  x <- setNames(as.data.frame(x), paste0("x", 1:5))
  alpha(unclass(lavCor(x, ordered = names(x))))
}
lavaan_omega <- function(x) {
  x <- setNames(as.data.frame(x), names12)
  fit <- cfa(bifactor, x, std.lv = TRUE, orthogonal = TRUE)
  if (!lavInspect(fit, "converged") || any(diag(lavInspect(fit, "est")$theta) < 0)) return(NA)
  l <- lavInspect(fit, "std")$lambda
  r <- diag(lavInspect(fit, "std")$theta)
  sum(l[, "g"])^2 / (sum(colSums(l)^2) + sum(r))
}
ours <- function(what, all) {
  file <- tempfile()
  writeLines(unlist(lapply(all, function(x) c(nrow(x), apply(format(x, digits = 17, trim = TRUE), 1, paste, collapse = ",")))),
    file)
  on.exit(unlink(file))
  suppressWarnings(as.numeric(system(paste(given[1], "org.kindscale.psychometrics.precision.BiasCalibration", what, file),
    intern = TRUE)))
}
study <- function(what, make, theirs, truth) {
  cat(what, "true", format(truth, digits = 5), "\n")
  for (n in c(50, 100, 250, 1000)) {
    all <- lapply(seq_len(samples), function(s) make(n))
    here <- ours(what, all)
    begun <- proc.time()[["elapsed"]]
    there <- rep(NA, samples)
    done <- 0
    while (done < samples && proc.time()[["elapsed"]] - begun < seconds) {
      done <- done + 1
      there[done] <- tryCatch(suppressWarnings(theirs(all[[done]])), error = function(e) NA)
    }
    both <- which(!is.na(here) & !is.na(there))
    mc <- function(v) sprintf("%+.4f (%.4f)", mean(v, na.rm = TRUE) - truth, sd(v, na.rm = TRUE) / sqrt(sum(!is.na(v))))
    gap <- format(max(abs(here[both] - there[both])), digits = 2)
    cat("|", n, "|", sum(!is.na(here)), "of", samples, "|", mc(here), "|", sum(!is.na(there)), "of", done, "|", mc(there),
      "| both", length(both), mc(here[both]), "largest difference", gap,
      "only here", sum(!is.na(here[seq_len(done)]) & is.na(there[seq_len(done)])),
      "only lavaan", sum(is.na(here) & !is.na(there)), "\n")
  }
}
study("ordinal", answers, lavaan_alpha, true_alpha)
study("bifactor", normal, lavaan_omega, true_omega)
