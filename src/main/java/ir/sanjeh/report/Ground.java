package ir.sanjeh.report;

import ir.sanjeh.result.Result;
import ir.sanjeh.rulebook.Rulebook;
import ir.sanjeh.scheme.Band;
import ir.sanjeh.scheme.Exact;
import ir.sanjeh.scheme.Node;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.texts.Remark;
import ir.sanjeh.texts.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** What all pages in one language stand on: the rules, the head of the result, and all agencies. */
final class Ground {
  /** Behind whatever rests on a number that the source has lost. */
  static final String LOST = "◊";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCALE_DIGITS = 20;

  private final Rulebook rulebook;
  private final Texts texts;
  private final Result.Head head;
  private final List<Brief> agencies;
  private final Optional<String> only;
  private final Wording wording;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private final Map<String, Brief> byId = new HashMap<>();

  /**
   * The ground.
   *
   * @param rulebook by which the result was made
   * @param texts of its folder
   * @param head of the result
   * @param agencies by rank
   * @param only the id of the only agency that has a page; empty where all have one
   * @param wording in the language of the pages
   */
  Ground(
      Rulebook rulebook,
      Texts texts,
      Result.Head head,
      List<Brief> agencies,
      Optional<String> only,
      Wording wording) {
    this.only = only;
    this.rulebook = rulebook;
    this.texts = texts;
    this.head = head;
    this.agencies = agencies;
    this.wording = wording;
    rulebook.scheme().root().walk().forEach(node -> nodes.put(node.id(), node));
    agencies.forEach(agency -> byId.put(agency.id(), agency));
    for (Result.Placeholder placeholder : head.placeholders()) {
      lost.add(placeholder.id());
      int point = placeholder.id().indexOf('.');
      if (point > 0) {
        lost.add(placeholder.id().substring(0, point));
      }
    }
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Scheme scheme() {
    return rulebook.scheme();
  }

  Texts texts() {
    return texts;
  }

  Result.Head head() {
    return head;
  }

  List<Brief> agencies() {
    return agencies;
  }

  Wording wording() {
    return wording;
  }

  String root() {
    return scheme().root().id();
  }

  String say(String key, Object... parts) {
    return wording.phrase(key, parts);
  }

  /** The children of the root. */
  List<Node> dimensions() {
    return scheme().root().children();
  }

  /** The title of a node, or of a figure. */
  String title(String id) {
    Node node = nodes.get(id);
    if (node != null) {
      return wording.of(node.title());
    }
    return scheme().figures().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .map(figure -> wording.of(figure.title()))
        .orElse(id);
  }

  /** The title of an indicator with its id, where that says more than the title does. */
  String numbered(Node node) {
    String title = wording.of(node.title());
    return node.id().chars().allMatch(Character::isDigit)
        ? wording.digits(node.id()) + ". " + title
        : title;
  }

  Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The greatest score of a node; 100 for a figure. */
  BigDecimal outOf(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      return HUNDRED;
    }
    BigFraction exact = node.outOf();
    return new BigDecimal(exact.getNumerator())
        .divide(new BigDecimal(exact.getDenominator()), SCALE_DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  String outOfText(String id) {
    Node node = nodes.get(id);
    return wording.digits(node == null ? "100" : Exact.text(node.outOf()));
  }

  /** A score in percent of its scale; null without one. */
  BigDecimal share(String id, BigDecimal score) {
    return score == null
        ? null
        : score
            .multiply(HUNDRED)
            .divide(outOf(id), 2, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(HUNDRED);
  }

  /** The national mean of a node; null where nothing is scored. */
  BigDecimal mean(String id) {
    Result.Mean mean = head.nationalMeans().get(id);
    return mean == null ? null : mean.mean();
  }

  Cell score(BigDecimal score) {
    return score == null ? Cell.EMPTY : Cell.of(wording.number(score), score);
  }

  Cell bar(String id, BigDecimal score) {
    return score(score).bar(share(id, score));
  }

  Cell count(long number) {
    return Cell.of(wording.number(number), BigDecimal.valueOf(number));
  }

  Cell count(Integer number) {
    return number == null ? Cell.EMPTY : count(number.longValue());
  }

  Cell change(BigDecimal change) {
    return change == null ? Cell.EMPTY : Cell.of(wording.change(change), change);
  }

  Cell change(Integer change) {
    return change == null ? Cell.EMPTY : change(BigDecimal.valueOf(change));
  }

  /** The title of a band of the total. */
  String band(String id) {
    return id == null
        ? ""
        : scheme().bands().stream()
            .filter(band -> band.id().equals(id))
            .findFirst()
            .map(band -> wording.of(band.title()))
            .orElse(id);
  }

  /** Where a band stands among those of the total, the highest first; for the style sheet. */
  String bandStyle(String id) {
    List<Band> bands = scheme().bands();
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).id().equals(id)) {
        return "band-" + i;
      }
    }
    return null;
  }

  /** The mark of a node that rests on a lost number itself; null without one. */
  String lostMark(String node) {
    return lost.contains(node) ? LOST : null;
  }

  String name(Brief agency) {
    return wording.name(agency.id(), agency.name(), agency.nameEn());
  }

  Optional<Brief> agency(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A name in a list, which leads to the page of the agency where it has one. */
  Cell named(String id, String name, String nameEn, boolean fromIndex) {
    Brief agency = byId.get(id);
    boolean hasPage = agency != null && only.map(id::equals).orElse(true);
    String file = hasPage ? agency.file() + ".html" : null;
    String target = file == null ? null : fromIndex ? "agency/" + file : file;
    return Cell.of(Wording.brief(wording.name(id, name, nameEn))).to(target);
  }

  /** What the texts say of a score; empty where they say nothing. */
  String remark(String node, BigDecimal score, String option) {
    if (score == null) {
      return "";
    }
    return texts
        .remark(node, score, Optional.ofNullable(option))
        .map(Remark::text)
        .map(wording::of)
        .map(text -> filled(text, node, score))
        .orElse("");
  }

  private String filled(String text, String node, BigDecimal score) {
    BigDecimal mean = mean(node);
    return text.replace("{score}", wording.number(score))
        .replace("{mean}", mean == null ? "–" : wording.number(mean))
        .replace("{out-of}", outOfText(node));
  }
}
