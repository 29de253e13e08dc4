package ir.sanjeh.group;

import static ir.sanjeh.score.Numbers.exact;
import static ir.sanjeh.score.Tree.leaf;
import static ir.sanjeh.score.Tree.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import ir.sanjeh.group.GroupedRound.Group;
import ir.sanjeh.group.GroupedRound.GroupPlace;
import ir.sanjeh.guide.ChoiceType;
import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.DeclaredType.Nesting;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.FieldKind;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import ir.sanjeh.scheme.Comparisons;
import ir.sanjeh.scheme.Grouping;
import ir.sanjeh.scheme.Scheme;
import ir.sanjeh.scheme.Standings.Ties;
import ir.sanjeh.score.AgencyScorecard;
import ir.sanjeh.score.Schemes;
import ir.sanjeh.score.Situation;
import ir.sanjeh.standing.AgencySummary;
import ir.sanjeh.text.Title;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** Agencies put together by a field of theirs, or of their services. */
class GroupsTest {
  private static final Place PLACE = Place.of("scheme.yaml", 7);
  private static final Title TITLE = new Title("گروه", "group");

  private static final Dictionary DICTIONARY =
      dictionary(
          type("Agency", Nesting.ROOT, field("parent", FieldKind.TEXT, null)),
          type(
              "Service",
              Nesting.MANY,
              field("cluster", FieldKind.CHOICE, "Cluster"),
              field("tags", FieldKind.CHOICES, "Cluster")));

  private static Dictionary dictionary(DeclaredType... types) {
    Map<String, DeclaredType> byName = new LinkedHashMap<>();
    for (DeclaredType type : types) {
      byName.put(type.name(), type);
    }
    Map<String, Title> values =
        Map.of("HEALTH", new Title("سلامت", "health"), "TRADE", new Title("تجارت", "trade"));
    return new Dictionary(
        byName, Map.of("Cluster", new ChoiceType("Cluster", values, PLACE)), Map.of());
  }

  private static DeclaredType type(String name, Nesting nesting, Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      byName.put(field.name(), field);
    }
    return new DeclaredType(name, nesting, "", TITLE, byName, PLACE);
  }

  private static Field field(String name, FieldKind kind, String choice) {
    return new Field(
        name,
        kind,
        Optional.ofNullable(choice),
        TITLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        PLACE);
  }

  private static Schemes scheme(String... fields) {
    List<Grouping> groups = new ArrayList<>();
    for (String field : fields) {
      String[] names = field.split("\\.", -1);
      groups.add(new Grouping(names[1], TITLE, names[0], names[1], PLACE));
    }
    return Schemes.of(total(leaf("a", "1").on("Service", "Agency"), leaf("b", "1").unless("x")))
        .comparing(new Comparisons(groups, List.of(), List.of()));
  }

  /** An agency without services that is scored by the indicator a. */
  private static Situation agency(String id, String parent, String a) {
    Situation agency = new Situation(id);
    if (parent != null) {
      agency.value(id, "parent", parent);
    }
    return a == null ? agency : agency.award(id, "a", a);
  }

  private static List<Parts> parts(Schemes schemes, Situation agency) {
    Scheme scheme = schemes.scheme();
    AgencyScorecard card = schemes.scorer().score(agency.awards());
    return new PartsMaker(scheme).of(card, AgencySummary.of(card.agency(), scheme.standings()));
  }

  private static GroupStandings standings(Schemes schemes, Situation... agencies) {
    Groups groups = new Groups(schemes.scheme(), DICTIONARY);
    for (Situation agency : agencies) {
      groups.add(parts(schemes, agency));
    }
    return groups.standings();
  }

  private static List<Integer> ranks(Group group) {
    return group.places().stream().map(place -> place.rank().orElse(0)).toList();
  }

  private static List<String> ids(Group group) {
    return group.places().stream().map(GroupPlace::agencyId).toList();
  }

  @Example
  void aFieldOfTheAgencyRanksAgenciesOfTheSameParent() {
    GroupStandings standings =
        standings(
            scheme("Agency.parent"),
            agency("p", "Trade", "0.5"),
            agency("q", "Health", "1"),
            agency("r", "Trade", "1"),
            agency("s", "Trade", "0.5"),
            agency("t", "Trade", null),
            agency("u", null, "1"));

    GroupedRound round = standings.rounds().get(0);
    assertThat(round.without()).isEqualTo(1);
    assertThat(round.groups()).extracting(Group::value).containsExactly("Health", "Trade");
    Group trade = round.groups().get(1);
    // Each agency has b unscored, which counts 0: half of a.
    assertThat(ids(trade)).containsExactly("r", "p", "s", "t");
    assertThat(ranks(trade)).containsExactly(1, 2, 2, 0);
    assertThat(trade.ranked()).isEqualTo(3);
    assertThat(trade.title()).isEmpty();
    // (25 + 50 + 25) / 3, and a: (0.5 + 1 + 0.5) / 3.
    assertThat(trade.means())
        .containsExactly(
            entry("total", exact("100/3")), entry("a", exact("2/3")), entry("b", exact("0")));
    assertThat(standings.of("s").get("parent"))
        .singleElement()
        .satisfies(m -> assertThat(m.place().rank()).contains(2));
    assertThat(standings.of("u")).isEmpty();
  }

  @Example
  void aFieldOfTheServiceTakesTheMeanOfTheAgencysServicesThere() {
    Situation p =
        new Situation("p")
            .service("p1")
            .value("p1", "cluster", "HEALTH")
            .award("p1", "a", "1")
            .award("p1", "b", "1")
            .service("p2")
            .value("p2", "cluster", "HEALTH")
            .award("p2", "a", "0")
            .award("p2", "b", "0.5")
            .service("p3")
            .value("p3", "cluster", "TRADE")
            .award("p3", "a", "1")
            .award("p3", "b", "1")
            .service("p4")
            .award("p4", "a", "1");
    Situation q =
        new Situation("q")
            .service("q1")
            .value("q1", "cluster", "HEALTH")
            .award("q1", "a", "1")
            .award("q1", "b", "0.5");

    GroupStandings standings = standings(scheme("Service.cluster"), p, q);

    GroupedRound round = standings.rounds().get(0);
    assertThat(round.without()).isEqualTo(1);
    Group health = round.groups().get(0);
    assertThat(health.value()).isEqualTo("HEALTH");
    assertThat(health.title()).contains(new Title("سلامت", "health"));
    assertThat(health.services()).isEqualTo(3);
    // p: services 100 and 25, mean 62.5; q: 75.
    assertThat(health.places())
        .extracting(GroupPlace::agencyId, GroupPlace::score, GroupPlace::rank, GroupPlace::services)
        .containsExactly(
            tuple("q", Optional.of(exact("75")), Optional.of(1), 1),
            tuple("p", Optional.of(exact("62.5")), Optional.of(2), 2));
    // The mean over the agencies, not over the three services.
    assertThat(health.means())
        .containsExactly(
            entry("total", exact("68.75")), entry("a", exact("0.75")), entry("b", exact("0.625")));
    assertThat(standings.of("p").get("cluster"))
        .extracting(m -> m.group().value())
        .containsExactly("HEALTH", "TRADE");
  }

  @Example
  void aTickListPutsAServiceIntoEveryGroupItTicks() {
    Situation p =
        new Situation("p")
            .service("p1")
            .value("p1", "tags", List.of("HEALTH", "TRADE"))
            .award("p1", "a", "1")
            .service("p2")
            .value("p2", "tags", List.of())
            .award("p2", "a", "0");

    GroupStandings standings = standings(scheme("Service.tags"), p);

    assertThat(standings.rounds().get(0).groups())
        .extracting(Group::value, Group::services)
        .containsExactly(tuple("HEALTH", 1), tuple("TRADE", 1));
    assertThat(standings.rounds().get(0).without()).isEqualTo(1);
  }

  @Example
  void spellingsOfOneNameAreOneGroupByTheFirst() {
    GroupStandings standings =
        standings(
            scheme("Agency.parent"),
            agency("p", " وزارت كشاورزي ", "1"),
            agency("q", "وزارت  کشاورزی", "0"),
            agency("r", " \u200c", "0"));

    assertThat(standings.rounds().get(0).groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.value()).isEqualTo("وزارت كشاورزي");
              assertThat(ids(group)).containsExactly("p", "q");
            });
    assertThat(standings.rounds().get(0).without()).isEqualTo(1);
  }

  @Example
  void tiesAreRuledAsInTheRanking() {
    Schemes broken = scheme("Agency.parent").ties(Ties.BREAK, "a", "id");
    GroupStandings standings =
        standings(broken, agency("r", "T", "0.5"), agency("p", "T", "0.5"), agency("q", "T", "1"));

    assertThat(ids(standings.rounds().get(0).groups().get(0))).containsExactly("q", "p", "r");
    assertThat(ranks(standings.rounds().get(0).groups().get(0))).containsExactly(1, 2, 3);
  }

  @Example
  void aFieldThatNamesEveryAgencyDoesNotGroup() {
    Schemes schemes = scheme("Agency.parent");
    Groups groups = new Groups(schemes.scheme(), DICTIONARY);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 2_001; i++) {
                Situation agency = agency("a" + i, "parent " + i, "1");
                groups.add(parts(schemes, agency));
              }
            })
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("scheme.yaml:7")
        .hasMessageContaining("more than 2000 different values of Agency.parent")
        .hasMessageContaining("[evaluate.too-many-groups]");
  }

  @Property(tries = 200)
  void groupsShareTheAgenciesOutWhateverTheirOrder(
      @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 0, max = 3) Integer> parents,
      @ForAll Random random) {
    List<Situation> agencies = new ArrayList<>();
    BigFraction sum = BigFraction.ZERO;
    for (int i = 0; i < parents.size(); i++) {
      BigFraction score = BigFraction.of(random.nextInt(5), 4);
      String id = "a" + i;
      agencies.add(
          new Situation(id)
              .value(id, "parent", "parent " + parents.get(i))
              .award(id, "a", score.getNumerator() + "/" + score.getDenominator()));
      sum = sum.add(score);
    }
    GroupStandings first = standings(scheme("Agency.parent"), agencies.toArray(Situation[]::new));
    Collections.shuffle(agencies, random);
    GroupStandings other = standings(scheme("Agency.parent"), agencies.toArray(Situation[]::new));

    List<Group> groups = first.rounds().get(0).groups();
    assertThat(other.rounds().get(0).groups()).isEqualTo(groups);
    assertThat(groups.stream().mapToInt(g -> g.places().size()).sum()).isEqualTo(parents.size());
    // The means of the groups, weighted by their agencies, are the mean of all.
    BigFraction together =
        groups.stream()
            .map(g -> g.means().get("a").multiply(g.ranked()))
            .reduce(BigFraction.ZERO, BigFraction::add);
    assertThat(together).isEqualTo(sum);
  }
}
