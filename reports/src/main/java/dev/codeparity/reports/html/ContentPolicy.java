package dev.codeparity.reports.html;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the page may do: run and be styled by exactly these texts, and nothing else. It may load
 * nothing and send nothing.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
 */
final class ContentPolicy {
  private ContentPolicy() {}

  static String of(String style, String... scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
    for (String script : scripts) {
      policy.append(' ').append(source(script));
    }
    return policy
        + "; style-src "
        + source(style)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String source(String text) {
    return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
  }
}
