"""Redraws the main figure of a report from its data package: ratios by metric against the margin.

    python3 docs/reading/forest.py codeparity-report forest.png

Reads with the standard library; draws with Matplotlib.
"""

import csv
import sys
from pathlib import Path

MARGIN = 1.25
METHODS = {"PERSON_TIME_MH", "EXACT"}


def answers(folder):
    """The rows of the whole history that have a ratio with both limits."""
    with open(Path(folder) / "comparisons.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            whole = row["period"] == "all" and row["population"] == "all"
            if whole and row["method"] in METHODS and row["ratio"] and row["ci_high"]:
                yield row["metric"], *(float(row[name]) for name in ("ratio", "ci_low", "ci_high"))


def draw(rows, picture):
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(9, 1.2 + 0.45 * len(rows)), layout="constrained")
    axes.axvspan(1 / MARGIN, MARGIN, color="0.9", linewidth=0)
    axes.axvline(1, color="0.4", linewidth=1)
    for place, (metric, ratio, low, high) in enumerate(rows):
        axes.plot([max(low, 1 / 8), min(high, 8)], [place, place], color="black", linewidth=1.5)
        mark = "D" if metric == "defect_density" else "o"
        axes.plot(ratio, place, mark, color="black", markersize=6)
        axes.text(1.02, place, f"{ratio:.2f} ({low:.2f} to {high:.2f})", va="center",
                  transform=axes.get_yaxis_transform())
    axes.set_xscale("log", base=2)
    axes.set_xticks([1 / 4, 1 / 2, 1, 2, 4], ["1/4", "1/2", "1", "2", "4"])
    axes.set_yticks(range(len(rows)), [row[0] for row in rows])
    axes.invert_yaxis()
    axes.set_xlabel("ratio, AI to human")
    axes.spines[["top", "right", "left"]].set_visible(False)
    figure.savefig(picture, dpi=160)


def main(folder="codeparity-report", picture="forest.png"):
    rows = list(answers(folder))
    if not rows:
        sys.exit("the report holds no ratio to draw")
    draw(rows, picture)
    for metric, ratio, low, high in rows:
        print(f"{metric} {ratio:.4f} {low:.4f} {high:.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
