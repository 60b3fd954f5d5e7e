# Data files of other programs, written by R and read by kindscale.
#
#   Rscript src/test/R/tables.R make src/test/resources/tables      the small files of the tests
#   Rscript src/test/R/tables.R compare target/kindscale 60         random files of each kind, cell by cell
#   Rscript src/test/R/tables.R back target/kindscale 20            random files written by kindscale, read by R
#
# Needs haven and openxlsx; compare also writes .sav with pspp-convert and .ods with soffice where they are there.
suppressMessages({library(haven); library(openxlsx)})
options(digits.secs = 0)

words <- c("Never", "", "a,b", "say \"yes\"", "Größe", "日本語", "two\nlines", "  in front", "=1+1", "007", "NA?",
  "3", "it's", "<b>&amp;</b>", "x_x0041_", "é", "-", "TRUE", "1e5")
items <- paste0("gad7_", 1:7)
labels <- c("Not at all" = 0, "Several days" = 1, "More than half the days" = 2, "Nearly every day" = 3)

# ---- the small files of the tests: made-up answers of eight people

small <- function() {
  d <- data.frame(id = c("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"))
  for (i in seq_along(items)) d[[items[i]]] <- (seq_len(8) * i + i %/% 2) %% 4
  d$gad7_3[2] <- NA; d$gad7_5[7] <- NA
  d$note <- c("plain", "with, comma", "say \"yes\"", "", "two\nlines", "Größe 日本", "=1+1", "last")
  d$day <- as.Date("2026-03-01") + c(0, 1, 31, NA, 365, -20000, 59, 60)
  d$share <- c(0.1, 1 / 3, NA, 2.5, -1e-7, 123456789.125, 0, 1e15)
  d
}

# LibreOffice must not find R's libraries before its own.
to_ods <- function(path, dir) system2("env", c("-u", "LD_LIBRARY_PATH", "soffice", "--headless", "--convert-to", "ods",
  "--outdir", dir, path), stdout = FALSE, stderr = FALSE)

make <- function(dir) {
  dir.create(dir, showWarnings = FALSE, recursive = TRUE)
  p <- function(name) file.path(dir, name)
  d <- small()
  write.csv(d, p("small.csv"), row.names = FALSE, na = "", fileEncoding = "UTF-8")
  y <- d
  for (i in items) {
    v <- ifelse(is.na(d[[i]]), -99, d[[i]] + 1)
    y[[i]] <- labelled_spss(v, c(setNames(1:4, names(labels)), "no answer" = -99), na_values = -99,
      label = paste("How often", i))
  }
  write_sav(y, p("small.sav")); write_sav(y, p("small.zsav"), compress = "zsav")
  write_sav(y, p("plain.sav"), compress = "none")
  z <- d; for (i in items) z[[i]] <- labelled(z[[i]], labels, paste("How often", i))
  z$gad7_3[2] <- tagged_na("b")
  for (v in 13:15) write_dta(z, p(paste0("small", v, ".dta")), version = v)
  write_dta(transform(d, note = NULL), p("small8.dta"), version = 8)
  write_xpt(d, p("small5.xpt"), version = 5, name = "SMALL"); write_xpt(d, p("small8.xpt"), version = 8, name = "SMALL")
  suppressWarnings(write_sas(d, p("small.sas7bdat")))
  write.xlsx(d, p("small.xlsx")); saveRDS(z, p("small.rds")); f <- d
  for (i in items) f[[i]] <- factor(names(labels)[d[[i]] + 1], names(labels))
  save(f, file = p("small.RData"), version = 2)
  if (nzchar(Sys.which("soffice"))) {
    to_ods(p("small.xlsx"), dir)
  }
}

# ---- random files

column <- function(n) {
  kind <- sample(c("whole", "real", "text", "empty", "date", "moment", "logical", "long", "labelled", "tiny"), 1)
  holes <- runif(n) < sample(c(0, 0.1, 0.6), 1)
  x <- switch(kind,
    whole = sample(c(-1, 1), n, TRUE) * floor(10^runif(n, 0, 9)),
    real = rnorm(n) * 10^runif(n, -8, 8),
    text = sample(words, n, TRUE),
    empty = rep(NA_real_, n),
    date = as.Date("2026-01-01") + sample(-40000:40000, n, TRUE),
    moment = as.POSIXct("2026-01-01 00:00:00", tz = "UTC") + sample(-1e9:1e9, n, TRUE),
    logical = sample(c(TRUE, FALSE), n, TRUE),
    long = vapply(sample(1:1900, n, TRUE), function(k) substr(strrep("abcdefghij ", 200), 1, k), ""),
    labelled = labelled(sample(c(1:5, 99), n, TRUE), c(low = 1, high = 5, none = 99), label = "A label: größer"),
    tiny = sample(0:3, n, TRUE))
  if (kind != "empty") x[holes] <- NA
  x
}

frame <- function() {
  n <- sample(c(1, 2, 7, 40, 300), 1)
  d <- data.frame(id = seq_len(n))
  for (i in items) d[[i]] <- sample(c(0:3, NA), n, TRUE, c(5, 4, 3, 2, 1))
  for (k in seq_len(sample(1:6, 1))) d[[paste0("v", k, "_", sample(letters, 1))]] <- column(n)
  d
}

# What each kind can hold of a column, as text.
shown <- function(x, kind) {
  if (inherits(x, "Date")) t <- format(x)
  else if (inherits(x, "POSIXct")) t <- format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC")
  else if (is.logical(x) && kind %in% c("xlsx", "ods", "rds", "RData")) t <- ifelse(x, "TRUE", "FALSE")
  else if (is.logical(x)) t <- as.character(as.integer(x))
  else if (is.character(x)) t <- if (kind %in% c("sav", "zsav", "plain", "xpt", "sas7bdat", "pspp")) sub(" +$", "", x) else x
  else t <- sprintf("%.17g", as.numeric(x))
  t[is.na(x)] <- ""
  # Excel and its readers take _x0041_ for an escaped A; R's writer does not escape what looks so.
  if (kind %in% c("xlsx", "ods")) sub("x_x0041_", "xA", t, fixed = TRUE) else t
}

# openxlsx gives dates and times one format where both are in a sheet, so that days have a time.
days <- function(got, x, kind) if (inherits(x, "Date") && kind %in% c("xlsx", "ods")) sub(" 00:00:00$", "", got) else got

# LibreOffice writes numbers with 15 digits.
same <- function(got, want, numeric, tolerance = 1e-13) {
  if (numeric && all(got == "" | grepl("^-?[0-9.]+(E-?[0-9]+)?$", got))) {
    a <- suppressWarnings(as.numeric(got)); b <- suppressWarnings(as.numeric(want))
    return(identical(is.na(a), is.na(b)) && all(abs(a - b) <= tolerance * pmax(abs(b), 1e-300), na.rm = TRUE))
  }
  identical(got, want)
}

write <- function(d, kind, path) switch(kind,
  xlsx = write.xlsx(d, path), sav = write_sav(d, path), zsav = write_sav(d, path, compress = "zsav"),
  plain = write_sav(d, path, compress = "none"),
  dta = write_dta(d, path, version = sample(14:15, 1)), xpt = write_xpt(d, path, version = 8),
  sas7bdat = suppressWarnings(write_sas(d, path)), rds = saveRDS(d, path), RData = save(d, file = path),
  pspp = { t <- sub("pspp$", "zsav", path); write_sav(d, t, compress = "zsav"); system2("pspp-convert", c(t, "-O", "sav", path)) },
  ods = { t <- sub("ods$", "xlsx", path); write.xlsx(d, t); to_ods(t, dirname(path)) })

readable <- function(path) {
  x <- read.csv(path, colClasses = "character", na.strings = character(), check.names = FALSE, encoding = "UTF-8")
  lapply(x, function(v) { v <- enc2utf8(v); Encoding(v) <- "UTF-8"; v })
}

compare <- function(tool, count) {
  kinds <- c("xlsx", "sav", "zsav", "plain", "dta", "xpt", "rds", "RData")
  if (nzchar(Sys.which("pspp-convert"))) kinds <- c(kinds, "pspp")
  if (nzchar(Sys.which("soffice"))) kinds <- c(kinds, "ods")
  bad <- 0
  for (kind in kinds) {
    files <- 0; cells <- 0; wrong <- 0
    for (seed in seq_len(if (kind == "ods") max(1, count %/% 6) else count)) {
      set.seed(seed * 100 + match(kind, kinds)); d <- frame()
      path <- file.path(tempdir(), paste0("t.", kind)); out <- file.path(tempdir(), "t.csv")
      if (is.null(tryCatch({ write(d, kind, path); 1 }, error = function(e) NULL))) next
      code <- system2(tool, c("score", "gad7", path, "-q", "--format", "csv", "-o", out), stderr = file.path(tempdir(), "t.err"))
      files <- files + 1
      if (code != 0) { wrong <- wrong + 1; cat(kind, seed, "exit", code, head(readLines(file.path(tempdir(), "t.err")), 2), "\n"); next }
      got <- readable(out)
      for (name in names(d)) {
        want <- enc2utf8(shown(d[[name]], kind)); cells <- cells + nrow(d)
        got[[name]] <- days(got[[name]], d[[name]], kind)
        if (kind == "ods") { # some LibreOffice converts escapes and logical values, some does not
          got[[name]] <- sub("x_x0041_", "xA", got[[name]], fixed = TRUE)
          if (is.logical(d[[name]])) got[[name]] <- sub("^1$", "TRUE", sub("^0$", "FALSE", got[[name]]))
        }
        if (!same(got[[name]], want, is.numeric(d[[name]]) || is.logical(d[[name]]), if (kind == "ods") 1e-11 else 1e-13)) {
          wrong <- wrong + 1; at <- which(got[[name]] != want)[1]
          cat(kind, seed, name, "row", at, "got", encodeString(got[[name]][at], quote = "\""), "want", encodeString(want[at], quote = "\""), "\n")
        }
      }
    }
    cat(sprintf("%-9s %4d files, %7d cells, %d wrong\n", kind, files, cells, wrong)); bad <- bad + wrong
  }
  quit(status = bad > 0)
}

# ---- files that kindscale writes

back <- function(tool, count) {
  bad <- 0
  for (kind in c("xlsx", "sav", "dta")) {
    cells <- 0; wrong <- 0
    for (seed in seq_len(count)) {
      set.seed(seed); d <- frame(); path <- file.path(tempdir(), "b.sav"); out <- file.path(tempdir(), paste0("o.", kind))
      write_sav(d, path); want <- read_sav(path, user_na = TRUE)
      code <- system2(tool, c("score", "gad7", path, "-q", "-o", out), stderr = file.path(tempdir(), "t.err"))
      if (code != 0) { wrong <- wrong + 1; cat(kind, seed, readLines(file.path(tempdir(), "t.err")), "\n"); next }
      got <- switch(kind, xlsx = read.xlsx(out, skipEmptyCols = FALSE, detectDates = FALSE), sav = read_sav(out, user_na = TRUE), dta = read_dta(out))
      for (name in names(want)) {
        a <- got[[name]]; b <- want[[name]]; cells <- cells + length(b)
        if (kind != "sav" && is.character(b)) b <- sub(" +$", "", d[[name]]) # haven loses the blank before a segment
        if (kind == "xlsx" && (inherits(b, "Date") || inherits(b, "POSIXct"))) {
          b <- as.numeric(b) / (if (inherits(b, "Date")) 1 else 86400) + 25569; a <- as.numeric(a)
          keep <- !is.na(b) & b >= 61; a <- a[keep]; b <- b[keep]; tolerance <- 1e-9
        } else tolerance <- 1e-14
        if (is.character(b)) { a <- as.character(a); a[is.na(a)] <- ""; b[is.na(b)] <- "" }
        if (kind == "xlsx" && is.character(b)) a <- gsub("_x005F_", "_", a, fixed = TRUE) # openxlsx leaves the escape
        ok <- if (is.character(b)) identical(as.vector(a), as.vector(b)) else isTRUE(all.equal(as.numeric(a), as.numeric(b), tolerance = tolerance))
        if (kind == "sav") ok <- ok && identical(attr(got[[name]], "labels"), attr(want[[name]], "labels")) && identical(attr(got[[name]], "label"), attr(want[[name]], "label"))
        if (!ok) { wrong <- wrong + 1; cat(kind, seed, name, "differs\n") }
      }
    }
    cat(sprintf("%-5s %d files written, %d cells, %d columns wrong\n", kind, count, cells, wrong)); bad <- bad + wrong
  }
  quit(status = bad > 0)
}

args <- commandArgs(TRUE)
switch(args[1], make = make(args[2]), compare = compare(args[2], as.integer(args[3])), back = back(args[2], as.integer(args[3])))
