# The answer and its key checks on a large table, in base R, to set Codeparity's cost beside. Made by scripts/bench scale.
# Usage: TZ=UTC Rscript scale.R FOLDER, which holds commits.csv and fixes.csv. Prints ratio, standard errors and seconds.
folder <- commandArgs(TRUE)[1]
commits <- read.csv(file.path(folder, "commits.csv")); fixes <- read.csv(file.path(folder, "fixes.csv"))
start <- proc.time()[["elapsed"]]
cuts <- c(0, 7, 30, 90); days <- 720; n <- nrow(commits); bands <- length(cuts) - 1L
follow_up <- pmin(days - commits$landing_day, 90)
exposure <- sapply(seq_len(bands), function(j) pmax(0, pmin(follow_up, cuts[j + 1]) - cuts[j])) / 365.25 * commits$lines / 1000
events_in <- function(which) {
  f <- fixes[which & fixes$age_days < follow_up[fixes$commit], ]
  matrix(tabulate(f$commit + n * (findInterval(f$age_days, cuts) - 1L), n * bands), n) }
month <- floor(commits$landing_day / 30); size <- pmin(5, floor(log2(commits$lines) / 2))
key <- function(...) { k <- 0; for (x in list(...)) k <- k * (max(x) + 1) + x; k }
levels <- list(full = key(month, size, commits$area, commits$test), size_pairs = key(month, size %/% 2, commits$area, commits$test),
  without_area = key(month, size %/% 2, commits$test), without_kind = key(month, size %/% 2), quarter = key(month %/% 3, size %/% 2))
ai <- rep(commits$ai, bands); e <- c(exposure); seen <- e > 0; band <- rep(seq_len(bands) - 1L, each = n)
total <- function(x, g, k) { s <- rowsum(x, g); z <- numeric(k); z[as.integer(rownames(s))] <- s; z }

compare <- function(y, stratum, cluster, poisson = FALSE) {
  k <- rep(stratum, bands) * bands + band; ok <- seen; id <- match(k[ok], unique(k[ok])); K <- max(id)
  yo <- y[ok]; eo <- e[ok]; a1 <- ai[ok]; g <- rep(cluster, bands)[ok]
  N <- total(eo * a1, id, K); M <- total(eo * (1 - a1), id, K); both <- (N > 0 & M > 0)[id]; support <- sum(N[N > 0 & M > 0]) / sum(N)
  id <- id[both]; yo <- yo[both]; eo <- eo[both]; a1 <- a1[both]; g <- g[both]
  a <- total(yo * a1, id, K); b <- total(yo * (1 - a1), id, K); na <- total(a1, id, K); nh <- total(1 - a1, id, K)
  T <- N + M; T[T == 0] <- 1; R <- sum(a * M / T); S <- sum(b * N / T); theta <- log(R / S)
  gr <- sum(((a + b) * N * M / T^2)[N > 0 & M > 0]) / (R * S)
  p <- (match(g, unique(g))) * (K + 1) + id; u <- unique(p); h <- rowsum(cbind(yo * a1, eo * a1, yo * (1 - a1), eo * (1 - a1), a1, 1 - a1), match(p, u), reorder = FALSE)
  q <- u %% (K + 1); m1 <- N[q] - h[, 2]; m0 <- M[q] - h[, 4]; m1[na[q] == h[, 5]] <- 0; m0[nh[q] == h[, 6]] <- 0; t <- m1 + m0; t[t == 0] <- 1
  x <- rowsum(cbind((a[q] - h[, 1]) * m0 / t - a[q] * M[q] / T[q], (b[q] - h[, 3]) * m1 / t - b[q] * N[q] / T[q]), u %/% (K + 1))
  G <- nrow(x); jk <- (G - 1) / G * sum((log((R + x[, 1]) / (S + x[, 2])) - theta)^2); out <- c(ratio = exp(theta), se = sqrt(max(gr, jk)), support = support)
  if (poisson) { s <- N > 0 & M > 0 & a + b > 0; beta <- 0
    for (i in 1:50) { pr <- N[s] * exp(beta) / (N[s] * exp(beta) + M[s]); step <- sum(a[s] - (a + b)[s] * pr) / sum((a + b)[s] * pr * (1 - pr)); beta <- beta + step; if (abs(step) < 1e-12) break }
    out <- c(out, poisson = exp(beta)) }
  out }

escaped <- c(events_in(fixes$self_repair == 0)); every <- c(events_in(rep(TRUE, nrow(fixes))))
week <- commits$author * 1000 + floor(commits$landing_day / 7)
at <- lapply(levels, function(k) compare(escaped, k, week)); chosen <- levels[[which(sapply(at, `[[`, "support") >= .8)[1]]]
rows <- rbind(do.call(rbind, at), people = compare(escaped, chosen, commits$author), months = compare(escaped, chosen, commits$author * 100 + month),
  within_author = compare(escaped, key(chosen, commits$author), week), self_repair_counted = compare(every, chosen, week))
poisson <- compare(escaped, chosen, week, TRUE)[["poisson"]]
print(signif(rows, 10)); cat("poisson", signif(poisson, 10), "\n")
cat(sprintf("R: answer and key checks of one metric, reading the table left out: %.1f s\n", proc.time()[["elapsed"]] - start))
