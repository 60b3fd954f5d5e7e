# Scores a data frame: its columns and the scores, in the order of its rows. Stops where kindscale refuses it.
# kindscale_score(survey, "gad7", "--keep", "person")
kindscale_score <- function(data, instrument, ..., program = "kindscale") {
  files <- tempfile(c("in", "out"), fileext = ".csv")
  on.exit(unlink(files))
  write.csv(data, files[1], row.names = FALSE, na = "")
  said <- suppressWarnings(system2(program, shQuote(c("score", instrument, "-", ..., "-q", "-o", files[2])),
                                   stdin = files[1], stdout = TRUE, stderr = TRUE))
  if (length(said)) message(paste(said, collapse = "\n"))
  if (!is.null(attr(said, "status")) && attr(said, "status") > 1) stop("kindscale wrote no scores")
  read.csv(files[2], check.names = FALSE)
}
