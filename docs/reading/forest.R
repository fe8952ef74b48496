# Redraws the main figure of a report from its data package: ratios by metric against the margin.
#
#   Rscript docs/reading/forest.R codeparity-report forest.png
#
# Base R is all it takes.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) >= 1) arguments[1] else "codeparity-report"
picture <- if (length(arguments) >= 2) arguments[2] else "forest.png"

rows <- read.csv(file.path(folder, "comparisons.csv"), na.strings = "")
rows <- subset(rows, period == "all" & population == "all" &
  method %in% c("PERSON_TIME_MH", "EXACT") & !is.na(ratio) & !is.na(ci_high))
if (nrow(rows) == 0) stop("the report holds no ratio to draw")
margin <- 1.25

png(picture, width = 1400, height = 260 + 70 * nrow(rows), res = 160)
par(mar = c(5, 12, 2, 10), las = 1)
y <- rev(seq_len(nrow(rows)))
reach <- 2^ceiling(log2(min(8, max(2, rows$ci_high, 1 / pmax(rows$ci_low, 0.125)))))
plot(rows$ratio, y, log = "x", xlim = c(1 / reach, reach), ylim = c(0.5, nrow(rows) + 0.5),
  type = "n", axes = FALSE, xlab = "ratio, AI to human", ylab = "")
rect(1 / margin, 0.4, margin, nrow(rows) + 0.6, col = "grey90", border = NA)
abline(v = 1, col = "grey40")
segments(pmax(rows$ci_low, 1 / reach), y, pmin(rows$ci_high, reach), y, lwd = 2)
points(rows$ratio, y, pch = ifelse(rows$metric == "defect_density", 18, 16), cex = 1.4)
axis(1, at = 2^(-3:3), labels = c("1/8", "1/4", "1/2", 1, 2, 4, 8))
axis(2, at = y, labels = rows$metric, tick = FALSE)
axis(4, at = y, tick = FALSE,
  labels = sprintf("%.2f (%.2f to %.2f)", rows$ratio, rows$ci_low, rows$ci_high))
invisible(dev.off())
cat(sprintf("%s %.4f %.4f %.4f\n", rows$metric, rows$ratio, rows$ci_low, rows$ci_high), sep = "")
