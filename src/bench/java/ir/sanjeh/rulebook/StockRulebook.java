package ir.sanjeh.rulebook;

import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.GuideReader;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.SchemeReader;
import java.nio.file.Path;
import java.util.List;

/** Opens a rule folder for stock Drools, so that all else of an evaluation stays the same. */
public final class StockRulebook {
  private StockRulebook() {}

  /**
   * Opens a rule folder.
   *
   * @param folder {@code rules/<scheme>/<period>}
   * @return a rulebook that stock Drools fires
   */
  public static Rulebook open(Path folder) {
    List<RuleFolder> chain = RuleFolder.chain(RuleLocation.of(folder));
    Scheme scheme = SchemeReader.read(chain.stream().map(RuleFolder::scheme).toList());
    Guide guide = GuideReader.read(chain.stream().map(RuleFolder::rules).toList(), scheme);
    return new Rulebook(scheme, guide, RuleDigest.of(chain), new StockEngine(guide));
  }
}
