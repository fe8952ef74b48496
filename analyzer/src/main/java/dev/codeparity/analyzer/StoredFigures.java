package dev.codeparity.analyzer;

import dev.codeparity.analyzer.gate.Bound;
import dev.codeparity.analyzer.gate.Figure;
import dev.codeparity.analyzer.gate.FigureBytes;
import dev.codeparity.analyzer.gate.FigureMemory;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Figures of whole histories in the store.
 *
 * @param circumstances all that can change a figure besides the bound and the commit
 */
record StoredFigures(ResultStore store, List<String> circumstances) implements FigureMemory {
  @Override
  public Optional<Figure> recall(Bound bound, String commit) {
    return Optional.ofNullable(store.read(kind(bound), List.of(commit)).get(commit))
        .flatMap(FigureBytes::read);
  }

  @Override
  public void keep(Bound bound, String commit, Figure figure) {
    store.write(kind(bound), Map.of(commit, FigureBytes.of(figure)));
  }

  private ResultKind kind(Bound bound) {
    String measured =
        String.join(
            "\n",
            bound.gauge().toString(),
            bound.paths().toString(),
            bound.windowDays().toString(),
            String.valueOf(bound.everyBuild()),
            bound.limit().side().name());
    return new ResultKind(
        "figures",
        ToolVersion.current().build(),
        DigestUtils.sha256Hex(String.join("\n", circumstances) + "\n" + measured));
  }
}
