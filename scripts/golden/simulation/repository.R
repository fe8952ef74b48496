# Which clusters, if the question is about this repository by the people who work on it?
# Usage: TZ=UTC Rscript repository.R OUT_DIR [REPS] [SEED]. One core, base R.
# Author effects, also those on AI, are drawn once per data set and then given: the target is the log of R/S that the MH estimand has for
# these authors in expectation, from the true hazards; what is random is which sessions went well, which commit broke, what was found.
# calm: the generator of sim.R. bursts: work comes in bursts of author x week, with good and bad streaks (AR(1) over weeks, log sd 0.5,
# correlation 0.7), weeks that are bad for the AI commits alone (log sd 0.4), weeks that are bad for all (0.3), bug hunts by calendar week (0.3).
# drift: as bursts, correlation 0.9: streaks of two months and more.
args <- commandArgs(TRUE); out <- if (length(args) >= 1) args[1] else "."; reps <- if (length(args) >= 2) as.integer(args[2]) else 400L
seed <- if (length(args) >= 3) as.integer(args[3]) else 20280101L
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
W <- 90; cuts <- c(0, 7, 30, 90); haz <- c(6, 2, 1); D <- 365; WK <- 53

draw <- function(G, n_h, n_ai, psi, base, ai_start = 150, top = NA, bursts = 0, sd_author = .5, sd_ai = .3, frailty = .5, size_power = .75) {
  act <- rlnorm(G, 0, 1); act <- act / sum(act); adopt <- rbeta(G, .6, 1.2)
  if (!is.na(top)) { if (G > 1) act <- c(top, act[-1] / sum(act[-1]) * (1 - top)); adopt[1] <- .5 }
  share <- act * adopt; share <- share / sum(share); if (!is.na(top) && G > 1) share <- c(top, share[-1] / sum(share[-1]) * (1 - top))
  g <- c(sample.int(G, n_h, TRUE, act), sample.int(G, n_ai, TRUE, share)); ai <- rep(c(0L, 1L), c(n_h, n_ai)); n <- n_h + n_ai
  if (bursts == 0) land <- c(runif(n_h, 0, D), D - ai_start * (1 - sqrt(runif(n_ai))))
  else {
    w <- matrix(rgamma(G * WK, .5), G); mid <- (seq_len(WK) - .5) * 7; ramp <- pmax(0, mid - (D - ai_start)); wk <- integer(n)
    for (a in seq_len(G)) { i <- which(g == a & ai == 0); if (length(i)) wk[i] <- sample.int(WK, length(i), TRUE, w[a, ] + 1e-12)
      i <- which(g == a & ai == 1); if (length(i)) wk[i] <- sample.int(WK, length(i), TRUE, (w[a, ] + 1e-12) * ramp) }
    land <- pmin((wk - 1) * 7 + runif(n) * 7, D - 1e-6) }
  lines <- pmin(pmax(round(c(rlnorm(n_h, log(25), 1.4), rlnorm(n_ai, log(50), 1.4))), 1), 5000)
  u <- rnorm(G, -sd_author^2 / 2, sd_author); v <- rnorm(G, -sd_ai^2 / 2, sd_ai)
  eta <- base * (lines / 25)^size_power * 25 / 1000 * exp(u[g]) * ifelse(ai == 1, psi * exp(v[g]), 1)
  fr <- rgamma(n, 1 / frailty, 1 / frailty); fu <- D - land; hunt <- rep(1, WK + 20); ln <- function(k, s) exp(rnorm(k, -s^2 / 2, s))
  if (bursts > 0) { x <- matrix(0, G, WK); x[, 1] <- rnorm(G, 0, .5); for (j in 2:WK) x[, j] <- bursts * x[, j - 1] + rnorm(G, 0, .5 * sqrt(1 - bursts^2))
    k <- cbind(g, pmin(WK, floor(land / 7) + 1)); fr <- fr * exp(x[k] - .125) * ifelse(ai == 1, matrix(ln(G * WK, .4), G)[k], 1) * ln(WK, .3)[k[, 2]]; hunt <- ln(WK + 20, .3) }
  Y <- E <- MU <- matrix(0, n, 3)
  for (j in 1:3) { E[, j] <- pmax(0, pmin(fu, cuts[j + 1]) - cuts[j]); mid <- land + cuts[j] + E[, j] / 2
    MU[, j] <- eta * haz[j] * E[, j] / 90 * (1 + mid / D); Y[, j] <- rpois(n, MU[, j] * fr * hunt[pmin(WK + 20, floor(mid / 7) + 1)]) }
  size <- pmin(5, floor(log2(lines) / 2)); k <- rep(floor(land / 30.42) * 6 + size, 3) * 3 + rep(0:2, each = n)
  list(y = c(Y), mu = c(MU), e = c(E) * lines / 1000 / 365.25, ai = rep(ai, 3), k = k, g = rep(g, 3), day = rep(floor(land), 3), id = rep(seq_len(n), 3)) }

fit <- function(d) {                      # d: rows with e > 0; drops strata with one arm
  ok <- d$e > 0; d <- lapply(d, function(x) x[ok]); kk <- match(d$k, unique(d$k)); K <- max(kk)
  sum_k <- function(x) { s <- rowsum(x, kk); z <- numeric(K); z[as.integer(rownames(s))] <- s; z }
  N <- sum_k(d$e * d$ai); M <- sum_k(d$e * (1 - d$ai)); keep <- (N > 0 & M > 0)[kk]; d <- lapply(d, function(x) x[keep]); kk <- match(d$k, unique(d$k)); K <- max(kk)
  a <- sum_k(d$y * d$ai); b <- sum_k(d$y * (1 - d$ai)); N <- sum_k(d$e * d$ai); M <- sum_k(d$e * (1 - d$ai)); T <- N + M
  na <- sum_k(d$ai); nh <- sum_k(1 - d$ai); A <- sum_k(d$mu * d$ai); B <- sum_k(d$mu * (1 - d$ai))
  R <- sum(a * M / T); S <- sum(b * N / T); th <- log(R / S); gr <- sum((a + b) * N * M / T^2) / (R * S)
  one <- function(cl) {
    p <- cl * (K + 1) + kk; u <- unique(p); f <- match(p, u); h <- rowsum(cbind(d$y * d$ai, d$e * d$ai, d$y * (1 - d$ai), d$e * (1 - d$ai), d$ai, 1 - d$ai), f, reorder = FALSE)
    q <- kk[match(u, p)]; c <- cl[match(u, p)]; n <- N[q] - h[, 2]; m <- M[q] - h[, 4]; n[na[q] == h[, 5]] <- 0; m[nh[q] == h[, 6]] <- 0; t <- n + m; t[t == 0] <- 1
    dr <- (a[q] - h[, 1]) * m / t - a[q] * M[q] / T[q]; ds <- (b[q] - h[, 3]) * n / t - b[q] * N[q] / T[q]
    x <- rowsum(cbind(dr, ds, h[, 2] * M[q] / T[q], h[, 4] * N[q] / T[q]), c); G <- nrow(x)
    if (G < 2) return(c(NA, NA)); thg <- log((R + x[, 1]) / (S + x[, 2])); ga <- sum(x[, 3])^2 / sum(x[, 3]^2); gh <- sum(x[, 4])^2 / sum(x[, 4]^2)
    df <- (1 / ga + 1 / gh)^2 / (1 / ga^2 / max(.5, ga - 1) + 1 / gh^2 / max(.5, gh - 1)); c((G - 1) / G * sum((thg - th)^2), max(1, min(G - 1, df))) }
  blocks <- list(commit = d$id, `author x day` = d$g * 1000 + d$day, `author x week` = d$g * 1000 + d$day %/% 7, `author x 2 weeks` = d$g * 1000 + d$day %/% 14, `author x month` = d$g * 1000 + d$day %/% 28, week = d$day %/% 7, author = d$g)
  list(th = th, gr = gr, target = log(sum(A * M / T) / sum(B * N / T)), events = c(sum(a), sum(b)), v = sapply(blocks, one)) }

scen <- list(
  A = list(label = "30 authors", G = 30, n_h = 1500, n_ai = 700, psi = 1, base = 4), B = list(label = "30 authors, 1.50", G = 30, n_h = 1500, n_ai = 700, psi = 1.5, base = 4),
  C = list(label = "8 authors", G = 8, n_h = 900, n_ai = 400, psi = 1, base = 4), D = list(label = "120 authors, large", G = 120, n_h = 9000, n_ai = 5000, psi = 1, base = 6),
  E = list(label = "AI began 75 days ago", G = 30, n_h = 1500, n_ai = 500, psi = 1, base = 4, ai_start = 75),
  G = list(label = "one of 12 authors holds 70 %", G = 12, n_h = 1500, n_ai = 700, psi = 1, base = 4, top = .7), G2 = list(label = "a single author", G = 1, n_h = 900, n_ai = 400, psi = 1, base = 4, top = 1))
rows <- list(); t0 <- Sys.time()
mode_of <- c(calm = 0, bursts = .7, drift = .9)
for (mode in names(mode_of)) for (s in names(scen)) {
  x <- scen[[s]]; set.seed(seed + sum(utf8ToInt(s)) * match(mode, names(mode_of))); n <- if (s == "D") max(10, reps %/% 5) else reps; r <- list()
  for (i in seq_len(n)) r[[i]] <- fit(do.call(draw, c(x[setdiff(names(x), "label")], bursts = mode_of[[mode]])))
  th <- sapply(r, `[[`, "th"); tg <- sapply(r, `[[`, "target"); gr <- sapply(r, `[[`, "gr"); ev <- rowMeans(sapply(r, `[[`, "events"))
  for (m in c("none (Greenland-Robins)", colnames(r[[1]]$v))) {
    if (m == "none (Greenland-Robins)") { V <- gr; df <- rep(Inf, n); jk <- V } else { jk <- sapply(r, function(z) z$v[1, m]); df <- sapply(r, function(z) z$v[2, m]); V <- pmax(gr, jk) }
    h <- qt(.975, df) * sqrt(V); ok <- is.finite(h) & is.finite(th)
    rows[[length(rows) + 1]] <- data.frame(generator = mode, scenario = s, label = x$label, clusters = m, reps = sum(ok), usable = mean(ok), ai_events = ev[1], human_events = ev[2],
      bias_pct = 100 * (exp(mean((th - tg)[ok])) - 1), sd_error = sd((th - tg)[ok]), mean_se = sqrt(mean(V[ok])), coverage_repository = mean(abs(th - tg)[ok] <= h[ok]), coverage_people = mean(abs(th - log(x$psi))[ok] <= h[ok]), width = mean(2 * h[ok]), df = median(unname(df[ok])), worse = mean((th - h)[ok] > 0), parity = mean(abs(th)[ok] + h[ok] < log(1.25))) }
  d <- do.call(rbind, rows); q <- sapply(d, is.numeric); d[q] <- lapply(d[q], round, 4); write.csv(d, file.path(out, "sim_repository_results.csv"), row.names = FALSE)
  cat(mode, s, format(Sys.time() - t0), "\n") }
