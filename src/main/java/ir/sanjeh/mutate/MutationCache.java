package ir.sanjeh.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.sanjeh.output.Destination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier runs found out, so that nothing is tried twice: which case file noticed which mutant
 * of which rules, and which did not. Everything is keyed by fingerprints; a cache that cannot be
 * read is as good as none. For use by one thread.
 */
public final class MutationCache {
  /** Changes when mutants or the way of trying them change. */
  private static final int FORMAT = 1;

  private final Map<String, Known> mutants = new HashMap<>();
  private final String rules;

  /** What is known of one mutant: who noticed it with what words, and who did not. */
  private static final class Known {
    private final Map<String, String> noticed = new HashMap<>();
    private final Set<String> unnoticed = new HashSet<>();
  }

  private MutationCache(String rules) {
    this.rules = rules;
  }

  /**
   * Without any knowledge.
   *
   * @param rules the fingerprint of the rules
   * @return an empty cache
   */
  public static MutationCache empty(String rules) {
    return new MutationCache(rules);
  }

  /**
   * Reads a cache.
   *
   * @param file may be missing
   * @param rules the fingerprint of the rules; what is known of others is forgotten
   * @return what is known of these rules
   */
  public static MutationCache read(Path file, String rules) {
    MutationCache cache = new MutationCache(rules);
    if (!Files.isRegularFile(file)) {
      return cache;
    }
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
      if (root.path("format").asInt() == FORMAT && root.path("rules").asText().equals(rules)) {
        root.path("mutants").properties().forEach(e -> cache.read(e.getKey(), e.getValue()));
      }
    } catch (IOException e) {
      // Only time is lost: everything is tried again.
      cache.mutants.clear();
    }
    return cache;
  }

  private void read(String id, JsonNode node) {
    Known known = mutants.computeIfAbsent(id, i -> new Known());
    node.path("noticed")
        .properties()
        .forEach(e -> known.noticed.put(e.getKey(), e.getValue().asText()));
    node.path("unnoticed").forEach(digest -> known.unnoticed.add(digest.asText()));
  }

  /**
   * Writes the cache down.
   *
   * @param file its folder is made where it is missing
   * @throws IOException when it cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode().put("format", FORMAT).put("rules", rules);
    ObjectNode all = root.putObject("mutants");
    mutants.forEach(
        (id, known) -> {
          ObjectNode node = all.putObject(id);
          ObjectNode noticed = node.putObject("noticed");
          known.noticed.forEach(noticed::put);
          known.unnoticed.forEach(node.withArray("unnoticed")::add);
        });
    Files.createDirectories(file.toAbsolutePath().getParent());
    String text = mapper.writeValueAsString(root);
    Destination.write(file, out -> out.write(text));
  }

  /** Who of some case files noticed a mutant, in words; empty when that is not known. */
  Optional<String> noticed(Mutant mutant, Set<String> cases) {
    return Optional.ofNullable(mutants.get(mutant.id()))
        .flatMap(
            known ->
                known.noticed.entrySet().stream()
                    .filter(e -> cases.contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .findFirst());
  }

  /** Whether it is known that a case file does not notice a mutant. */
  boolean isUnnoticed(Mutant mutant, String digest) {
    Known known = mutants.get(mutant.id());
    return known != null && known.unnoticed.contains(digest);
  }

  void keepNoticed(Mutant mutant, String digest, String words) {
    mutants.computeIfAbsent(mutant.id(), id -> new Known()).noticed.put(digest, words);
  }

  void keepUnnoticed(Mutant mutant, String digest) {
    mutants.computeIfAbsent(mutant.id(), id -> new Known()).unnoticed.add(digest);
  }
}
