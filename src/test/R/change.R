# Scores of made-up persons on two occasions, and what R says of their change.
#   Rscript src/test/R/change.R        (from the project root; base R)
# Writes src/test/resources/reference/change/data.csv and expected.csv.

set.seed(19911, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
folder <- "src/test/resources/reference/change"
dir.create(folder, showWarnings = FALSE, recursive = TRUE)

persons <- 60
first <- round(24 + 6 * rnorm(persons))
second <- round(pmax(0, 6 + 0.6 * first + 4 * rnorm(persons)))
data <- data.frame(id = sprintf("p%02d", seq_len(persons)), first = first, second = second)

figures <- data.frame(name = character(), value = numeric())
put <- function(name, value) figures <<- rbind(figures, data.frame(name = name, value = as.numeric(value)))

# ---- one person: the published formulas ----------------------------------------------------------------------------
mean_norm <- 21.5
sd_norm <- 6.25
reliability <- 0.83
sem <- sd_norm * sqrt(1 - reliability)
put("sem", sem)
put("se_difference", sqrt(2 * sem^2))
put("least", qnorm(0.975) * sqrt(2 * sem^2))
put(paste0("rci.", data$id), (second - first) / sqrt(2 * sem^2))
put(paste0("gln.", data$id),
  ((second - mean_norm) - reliability * (first - mean_norm)) / (sd_norm * sqrt(1 - reliability^2)))
line <- lm(second ~ first)
put("intercept", coef(line)[1])
put("slope", coef(line)[2])
put("residual_sd", summary(line)$sigma)
put(paste0("regressed.", data$id), residuals(line) / summary(line)$sigma)

# ---- clinical cuts; a clinical group, another one ------------------------------------------------------------------
put("cut.a.lower", 28.3 - 2 * 9.9)
put("cut.b.lower", 18.51 + 2 * 7.05)
put("cut.c", (9.9 * 18.51 + 7.05 * 28.3) / (9.9 + 7.05))
put("cut.a.higher", 28.3 + 2 * 9.9)
put("cut.b.higher", 18.51 - 2 * 7.05)

# ---- effect sizes: limits by the non-central t distribution --------------------------------------------------------
effects <- function(label, x, y) {
  n <- length(x)
  d <- y - x
  t <- mean(d) / (sd(d) / sqrt(n))
  limit <- function(p) {
    uniroot(function(ncp) pt(t, n - 1, ncp) - p, c(t - 12, t + 12), tol = 1e-14, maxiter = 10000)$root / sqrt(n)
  }
  z <- c(mean(d) / sd(d), limit(0.975), limit(0.025))
  average <- sqrt((var(x) + var(y)) / 2)
  put(paste0(label, ".dz.", c("value", "low", "high")), z)
  put(paste0(label, ".dav.", c("value", "low", "high")), c(mean(d) / average, z[-1] * sd(d) / average))
  put(paste0(label, ".drm.", c("value", "low", "high")), z * sqrt(2 * (1 - cor(x, y))))
}
effects("all", first, second)
effects("eight", first[1:8], second[1:8])
effects("three", first[1:3], second[1:3])
effects("large", first, second - 9)

for (t in c(-1.5, 0, 0.7, 3)) for (df in c(1, 2, 7, 59)) for (ncp in c(-0.8, 0, 2.5)) {
  put(paste("pt", t, df, ncp, sep = "_"), pt(t, df, ncp))
}

write.csv(data, file.path(folder, "data.csv"), row.names = FALSE, quote = FALSE)
figures$value <- formatC(figures$value, digits = 15, format = "g")
writeLines(c(paste("# made by src/test/R/change.R with", R.version.string), "name,value",
  paste(figures$name, figures$value, sep = ",")), file.path(folder, "expected.csv"))
