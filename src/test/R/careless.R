# Small synthetic answers and the careless-answering indices that base R computes for them from the definitions.
#   Rscript src/test/R/careless.R        (from the project root)
# Writes data.csv, expected.csv and expected-quality.csv to src/test/resources/reference/careless.

set.seed(20160401, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
folder <- "src/test/resources/reference/careless"
items <- 16
lowest <- 1
highest <- 5
subscales <- list(c(1, 5, 9, 13), c(2, 6, 10, 14), c(3, 7, 11, 15), c(16, 4, 12, 8))
reversed <- c(FALSE, TRUE, FALSE, TRUE)
criterion <- 0.5
tolerance <- 1e-9

# ---- data ----------------------------------------------------------------------------------------------------------
code <- function(x) pmin(highest, pmax(lowest, round(x)))
attentive <- function() {
  trait <- rnorm(1)
  answers <- numeric(items)
  for (s in seq_along(subscales)) {
    level <- (if (reversed[s]) -1 else 1) * trait + 0.4 * rnorm(1)
    mean_of <- 3.2 + 0.2 * s - 0.5 * reversed[s]
    answers[subscales[[s]]] <- code(mean_of + 1.1 * level + 0.6 * rnorm(length(subscales[[s]])))
  }
  answers
}
data <- t(replicate(60, attentive()))
data[matrix(runif(length(data)) < 0.06, nrow(data))] <- NA
data[1:12, ] <- t(replicate(12, attentive()))
straight <- rbind(rep(3, items), rep(5, items), rep(2, items), c(rep(4, 12), 2, 1, 3, 3))
straight[3, c(4, 9)] <- NA
random <- matrix(sample(lowest:highest, 6 * items, replace = TRUE), 6)
sparse <- matrix(NA, 5, items)
sparse[2, 7] <- 4
sparse[3, c(1, 2)] <- c(2, 5)
sparse[4, c(1, 5, 9, 13)] <- c(1, 3, 1, 4)
sparse[5, c(2, 3, 6, 7, 11)] <- c(1, 4, 2, 4, 5)
data <- rbind(data, straight, random, sparse)

# ---- indices of one respondent ---------------------------------------------------------------------------------------
counts <- colSums(!is.na(data))
means <- colMeans(data, na.rm = TRUE)
covariances <- cov(data, use = "pairwise.complete.obs")
correlations <- cor(data, use = "pairwise.complete.obs")
lower <- which(lower.tri(correlations), arr.ind = TRUE)
synonyms <- lower[correlations[lower] > criterion, , drop = FALSE]
antonyms <- lower[correlations[lower] < -criterion, , drop = FALSE]
stopifnot(nrow(synonyms) > 5, nrow(antonyms) > 5, all(eigen(covariances)$values > 0))

pearson <- function(x, y, fewest = 2) {
  both <- !is.na(x) & !is.na(y)
  x <- x[both]
  y <- y[both]
  if (length(x) < fewest || length(unique(x)) < 2 || length(unique(y)) < 2) return(NaN)
  sum((x - mean(x)) * (y - mean(y))) / sqrt(sum((x - mean(x))^2) * sum((y - mean(y))^2))
}
careless <- function(r) if (is.nan(r)) NaN else -max(-1, 2 * r / (1 + r))
halves <- function(x) {
  mean_of <- function(v) if (all(is.na(v))) NA else mean(v, na.rm = TRUE)
  sapply(subscales, function(s) c(mean_of(x[s[c(TRUE, FALSE)]]), mean_of(x[s[c(FALSE, TRUE)]])))
}
indices <- function(x) {
  o <- which(!is.na(x))
  m <- length(o)
  strings <- if (m == 0) NaN else rle(x[o])$lengths
  unbroken <- if (m == 0) NaN else rle(ifelse(is.na(x), -seq_along(x), x))
  keyed <- x
  for (s in which(reversed)) keyed[subscales[[s]]] <- lowest + highest - x[subscales[[s]]]
  raw_halves <- halves(x)
  keyed_halves <- halves(keyed)
  raw_r <- pearson(raw_halves[1, ], raw_halves[2, ])
  keyed_r <- pearson(keyed_halves[1, ], keyed_halves[2, ])
  d <- ifelse(is.na(x), 0, x - means)
  filled <- if (m == 0) NaN else sum(d * solve(covariances, d))
  own <- if (m == 0) NaN else sum(d[o] * solve(covariances[o, o, drop = FALSE], d[o]))
  others <- (counts * means - x) / (counts - 1)
  c(ANSWERED = m,
    LONGSTRING = max(strings),
    LONGSTRING_UNBROKEN = if (m == 0) NaN else max(unbroken$lengths[unbroken$values > 0]),
    AVERAGE_STRING = mean(strings),
    RESPONSE_VARIABILITY = if (m < 2) NaN else sd(x[o]),
    SUBSCALES = sum(!is.na(raw_halves[1, ]) & !is.na(raw_halves[2, ])),
    EVEN_ODD_R = raw_r, EVEN_ODD = careless(raw_r),
    EVEN_ODD_KEYED_R = keyed_r, EVEN_ODD_KEYED = careless(keyed_r),
    SYNONYM_PAIRS = sum(!is.na(x[synonyms[, 1]]) & !is.na(x[synonyms[, 2]])),
    SYNONYMS = pearson(x[synonyms[, 1]], x[synonyms[, 2]], 3),
    ANTONYM_PAIRS = sum(!is.na(x[antonyms[, 1]]) & !is.na(x[antonyms[, 2]])),
    ANTONYMS = pearson(x[antonyms[, 1]], x[antonyms[, 2]], 3),
    MAHALANOBIS_FILLED = filled, MAHALANOBIS_FILLED_P = pchisq(filled, items, lower.tail = FALSE),
    MAHALANOBIS = own, MAHALANOBIS_P = if (m == 0) NaN else pchisq(own, m, lower.tail = FALSE),
    PERSON_TOTAL_R = pearson(x, means), PERSON_REST_R = pearson(x, others))
}
expected <- t(apply(data, 1, indices))

# ---- files -----------------------------------------------------------------------------------------------------------
write_csv <- function(values, header, name) {
  cells <- matrix(sprintf("%.15g", values), nrow(values))
  cells[is.na(values)] <- ""
  lines <- c(paste0("# ", R.version.string, "; criterion ", criterion, "; tolerance ", tolerance),
             paste(header, collapse = ","), apply(cells, 1, paste, collapse = ","))
  writeLines(lines, file.path(folder, name))
}
write_csv(data, paste0("item", seq_len(items)), "data.csv")
write_csv(expected, colnames(expected), "expected.csv")

# ---- the columns of score --quality ------------------------------------------------------------------------------------
# Pairs beyond 0.6, the respondent in row i took i seconds; signs and flags as CarelessSign defines them.
criterion <- 0.6
synonyms <- lower[correlations[lower] > criterion, , drop = FALSE]
antonyms <- lower[correlations[lower] < -criterion, , drop = FALSE]
stopifnot(nrow(synonyms) > 5, nrow(antonyms) < 3)
v <- as.data.frame(t(apply(data, 1, indices)))
answered <- v$ANSWERED
speed <- ifelse(answered == 0, NaN, seq_len(nrow(data)) / answered)
yes <- function(condition) !is.na(condition) & condition
enough <- answered >= 5
signs <- cbind(
  invariance_1 = yes(v$LONGSTRING >= max(0.5 * items, 5)),
  invariance_2 = enough & yes(v$RESPONSE_VARIABILITY == 0),
  inconsistency_1 = v$SUBSCALES >= 3 & yes(v$EVEN_ODD_KEYED > -0.3),
  inconsistency_2 = yes(v$SYNONYMS <= 0),
  inconsistency_3 = enough & yes(v$PERSON_REST_R < 0),
  outlier = yes(v$MAHALANOBIS_P < 0.001),
  speed = yes(speed < 2))
families <- sapply(unique(sub("_.*", "", colnames(signs))), function(family) {
  rowSums(signs[, sub("_.*", "", colnames(signs)) == family, drop = FALSE]) > 0
})
quality <- cbind(
  longstring = v$LONGSTRING, average_string = v$AVERAGE_STRING, irv = v$RESPONSE_VARIABILITY,
  even_odd = v$EVEN_ODD_KEYED, synonyms = v$SYNONYMS, antonyms = v$ANTONYMS,
  mahalanobis = v$MAHALANOBIS, mahalanobis_df = ifelse(is.na(v$MAHALANOBIS), NaN, answered),
  mahalanobis_p = v$MAHALANOBIS_P, person_total = v$PERSON_TOTAL_R, person_rest = v$PERSON_REST_R,
  seconds_per_item = speed,
  signs = ifelse(answered == 0, NaN, rowSums(signs)),
  flagged = ifelse(answered == 0, NaN, rowSums(families) >= 2))
stopifnot(sum(quality[, "flagged"], na.rm = TRUE) > 5, sum(colSums(signs) > 0) >= 6)
write_csv(quality, colnames(quality), "expected-quality.csv")
