package ir.sanjeh.rulebook;

import ir.sanjeh.guide.DeclaredType;
import ir.sanjeh.guide.Dictionary;
import ir.sanjeh.guide.Exemption;
import ir.sanjeh.guide.Field;
import ir.sanjeh.guide.Guide;
import ir.sanjeh.guide.OptionRule;
import ir.sanjeh.guide.Pattern;
import ir.sanjeh.guide.Premise;
import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.Problem;
import ir.sanjeh.problem.UnusableInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Turns a guarded guide into a Drools rule base. The compiler never sees a stranger's text: the
 * syntax tree that it gets is written here, from the guide's own model.
 */
final class RuleCompiler {
  /** The package of the generated types. */
  static final String PACKAGE = "sanjeh.rules";

  private RuleCompiler() {}

  static KieBase compile(Guide guide) {
    PackageDescr tree = new PackageDescr(PACKAGE);
    guide.dictionary().types().values().forEach(t -> tree.addTypeDeclaration(type(t)));
    for (int i = 0; i < guide.rules().size(); i++) {
      tree.addRule(rule(i, guide.rules().get(i)));
    }
    for (int i = 0; i < guide.exemptions().size(); i++) {
      tree.addRule(exemption(i, guide.exemptions().get(i)));
    }
    return base(tree, guide);
  }

  /** A rule base with one rule, which matches every object of a class. */
  static KieBase oneRule(Class<?> matched) {
    AndDescr when = new AndDescr();
    when.addDescr(new PatternDescr(matched.getName()));
    PackageDescr tree = new PackageDescr(PACKAGE);
    tree.addRule(rule(MatchReader.OPTION, when));
    return base(tree, new Guide(new Dictionary(Map.of(), Map.of()), List.of(), List.of()));
  }

  /** The engine also loads by the thread's class loader, which may not know the engine. */
  private static KieBase base(PackageDescr tree, Guide guide) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(RuleCompiler.class.getClassLoader());
    try {
      return built(tree, guide);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static KieBase built(PackageDescr tree, Guide guide) {
    // A class loader of its own per builder: the types of two rulebooks never meet.
    KnowledgeBuilderConfiguration building =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
            null, RuleCompiler.class.getClassLoader());
    // Many rules would be built by threads that nobody ends.
    building.setOption(ParallelRulesBuildThresholdOption.get(Integer.MAX_VALUE));
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(building);
    builder.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR);
    if (builder.hasErrors()) {
      throw refused(builder, guide);
    }
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    // The engine would compile often used conditions anew, on a thread of its own that nobody ends.
    configuration.setOption(ConstraintJittingThresholdOption.get(0));
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    base.addPackages(builder.getKnowledgePackages());
    // The first session looks the engine's parts up; later ones may be opened by any thread.
    base.newKieSession().dispose();
    return base;
  }

  private static TypeDeclarationDescr type(DeclaredType type) {
    TypeDeclarationDescr descr = new TypeDeclarationDescr(Emitter.type(type.name()));
    int index = 0;
    for (Field field : type.fields().values()) {
      TypeFieldDescr fieldDescr =
          new TypeFieldDescr(Emitter.field(field.name()), new PatternDescr(javaType(field)));
      fieldDescr.setIndex(index++);
      descr.addField(fieldDescr);
    }
    return descr;
  }

  /** Boxed types only: a missing value is null. Choices travel as their names. */
  private static String javaType(Field field) {
    return switch (field.kind()) {
      case TEXT, CHOICE -> "String";
      case TRUTH -> "Boolean";
      case WHOLE, DECIMAL -> "java.math.BigDecimal";
      case CHOICES -> "java.util.List";
    };
  }

  private static RuleDescr rule(int index, OptionRule rule) {
    AndDescr when = new AndDescr();
    rule.premises().forEach(p -> when.addDescr(premise(p)));
    return rule(MatchReader.OPTION + index, when);
  }

  private static RuleDescr exemption(int index, Exemption exemption) {
    AndDescr when = new AndDescr();
    when.addDescr(pattern(exemption.pattern(), Set.of()));
    return rule(MatchReader.EXEMPTION + index, when);
  }

  /** A rule that does nothing: what a match means is read by {@link MatchReader}, not run. */
  private static RuleDescr rule(String name, AndDescr when) {
    RuleDescr descr = new RuleDescr(name);
    descr.addAttribute(new AttributeDescr("dialect", "mvel"));
    descr.setLhs(when);
    descr.setConsequence("");
    return descr;
  }

  private static BaseDescr premise(Premise premise) {
    if (premise instanceof Premise.Match match) {
      return pattern(match.pattern(), Set.of());
    } else if (premise instanceof Premise.Exists exists) {
      return new ExistsDescr(pattern(exists.pattern(), Set.of()));
    } else if (premise instanceof Premise.Absent absent) {
      return new NotDescr(pattern(absent.pattern(), Set.of()));
    }
    return accumulation((Premise.Accumulation) premise);
  }

  private static PatternDescr accumulation(Premise.Accumulation accumulation) {
    Set<String> added = new LinkedHashSet<>();
    AccumulateDescr accumulate = new AccumulateDescr();
    for (Premise.Call call : accumulation.calls()) {
      call.argument().ifPresent(added::add);
      accumulate.addFunction(
          call.function(),
          Emitter.variable(call.variable()),
          false,
          call.argument().map(a -> new String[] {Emitter.variable(a)}).orElse(new String[0]));
    }
    AndDescr input = new AndDescr();
    input.addDescr(pattern(accumulation.pattern(), added));
    accumulate.setInput(input);
    PatternDescr result = new PatternDescr("Object");
    result.setSource(accumulate);
    for (Premise.Limit limit : accumulation.limits()) {
      result.addConstraint(
          new ExprConstraintDescr(
              Emitter.variable(limit.variable())
                  + " "
                  + limit.operator().sign()
                  + " "
                  + Emitter.literal(limit.literal())));
    }
    return result;
  }

  /**
   * A pattern in Drools' words.
   *
   * @param added bound fields that are added up, so that a fact without them does not take part
   */
  private static PatternDescr pattern(Pattern pattern, Set<String> added) {
    PatternDescr descr =
        new PatternDescr(Emitter.type(pattern.type()), Emitter.variable(pattern.variable()));
    List<String> constraints = new ArrayList<>(Emitter.constraints(pattern.test()));
    for (Pattern.Binding binding : pattern.bindings()) {
      if (added.contains(binding.variable())) {
        constraints.add(Emitter.field(binding.field()) + " != null");
        constraints.add(
            Emitter.variable(binding.variable()) + " : " + Emitter.field(binding.field()));
      }
    }
    constraints.forEach(c -> descr.addConstraint(new ExprConstraintDescr(c)));
    return descr;
  }

  /** The guard lets nothing through that the compiler refuses; if it ever does, say where. */
  private static UnusableInputException refused(KnowledgeBuilder builder, Guide guide) {
    List<Problem> problems = new ArrayList<>();
    for (KnowledgeBuilderError error : builder.getErrors()) {
      String message = String.valueOf(error.getMessage()).strip();
      Place place = guide.rules().isEmpty() ? Place.of("facts.drl") : guide.rules().get(0).place();
      String what = message;
      for (int i = 0; i < guide.rules().size(); i++) {
        if (message.contains("[Rule name='" + MatchReader.OPTION + i + "']")) {
          place = guide.rules().get(i).place();
          what = "rule \"" + guide.rules().get(i).name() + "\": " + message;
        }
      }
      problems.add(
          new Problem(
              "rules.compile", place, "the rule engine refuses " + what, "simplify the rule"));
    }
    return new UnusableInputException(problems);
  }
}
